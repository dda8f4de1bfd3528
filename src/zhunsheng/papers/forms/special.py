"""专项行政执法检查备案表 (M01.6, form 0.6)."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from zhunsheng.law.words import Words
from zhunsheng.papers.document import Document, Form
from zhunsheng.papers.forms import form


@dataclass(frozen=True)
class SpecialFilingForm(form.Form):
    """A special inspection as filed with the department's own legal section: labels and values in the form's order."""

    name: ClassVar[str] = "special_filing"
    words: ClassVar[Words] = Words("专项行政执法检查备案表", "Special-inspection form")

    department: str
    fields: tuple[tuple[str, str], ...]

    def document(self, number: str, on: date) -> Document:
        pairs = (
            ("备案号", number or "—"),
            ("部门", self.department),
            *((label, text or "—") for label, text in self.fields),
        )
        return Document("专项行政执法检查备案表", (Form(pairs),), number=number, on=on)
