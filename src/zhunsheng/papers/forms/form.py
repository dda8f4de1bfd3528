"""What every paper's facts have: a name, words, and the document they make."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, chinese

NOTICE = "《2025年行政执法重点工作任务分工方案》一（一）"
UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")  # neither XML nor PDF/A bears them
FORMS: "dict[str, type[Form]]" = {}


@dataclass(frozen=True)
class Form(ABC):
    """The facts of one paper; JSON can hold them all, days as ISO texts, tables as rows of texts."""

    name: ClassVar[str]
    words: ClassVar[Words]

    def __init_subclass__(cls) -> None:
        FORMS[cls.name] = cls

    def __post_init__(self) -> None:
        for name, value in vars(self).items():
            object.__setattr__(self, name, _printed(value))

    @abstractmethod
    def document(self, number: str, on: date) -> Document:
        """The paper under its number, of its day."""


def day(text: str) -> str:
    """An ISO day as papers write it; — where there is none."""
    return chinese(date.fromisoformat(text)) if text else "—"


def _printed(value: Any) -> Any:
    """The value without what no printed form can bear; it may have come in with a sheet."""
    if isinstance(value, str):
        return UNPRINTED.sub("", value)
    return tuple(map(_printed, value)) if isinstance(value, tuple) else value
