"""What every paper's facts have: a name, words, and the document they make."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, chinese

NOTICE = "《2025年行政执法重点工作任务分工方案》一（一）"
FORMS: "dict[str, type[Form]]" = {}


@dataclass(frozen=True)
class Form(ABC):
    """The facts of one paper; JSON can hold them all, days as ISO texts, tables as rows of texts."""

    name: ClassVar[str]
    words: ClassVar[Words]

    def __init_subclass__(cls) -> None:
        FORMS[cls.name] = cls

    @abstractmethod
    def document(self, number: str, on: date) -> Document:
        """The paper under its number, of its day."""


def day(text: str) -> str:
    """An ISO day as papers write it; — where there is none."""
    return chinese(date.fromisoformat(text)) if text else "—"
