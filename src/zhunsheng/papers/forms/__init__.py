"""The papers there are: each a set of facts, and what its document says of them. Facts are plain values that JSON holds."""

from zhunsheng.papers.forms.compilation import CountyCompilation
from zhunsheng.papers.forms.form import FORMS, Form
from zhunsheng.papers.forms.plan import PlanPaper
from zhunsheng.papers.forms.receipt import PlanReceipt
from zhunsheng.papers.forms.reminder import ReminderLetter
from zhunsheng.papers.forms.return_note import PlanReturn
from zhunsheng.papers.forms.screening import ScreeningReport
from zhunsheng.papers.forms.special import SpecialFilingForm

__all__ = [
    "FORMS", "CountyCompilation", "Form", "PlanPaper", "PlanReceipt", "PlanReturn", "ReminderLetter", "ScreeningReport",
    "SpecialFilingForm",
]  # fmt: skip
