"""What is done with the numbers a city sets: one person proposes, another confirms."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import LEGAL, Role, Scope, reach
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register.numbers import reading
from zhunsheng.register.numbers.models import ParameterChange

State = ParameterChange.State
NUMBERS = NOTICE.at("二(四)")
SETTERS = reach(Scope.ALL, Role.CITY_BUREAU)
PROPOSERS = SETTERS | reach(Scope.ALL, *LEGAL)


@act("parameter_change", Words("提出参数调整", "Propose a number"), start=NEW, end=State.PROPOSED, reaches=PROPOSERS,
     basis=NUMBERS, sets=("parameter", "value", "since", "region", "department", "source_text", "document"))  # fmt: skip
def propose(change: ParameterChange, by: Actor) -> None:
    """A new value with its first day of force and its source; it binds nobody until a second person confirms it."""
    change.proposed_by = by.person
    change.owner_region = by.region
    change.code = f"CS-{change.since:%Y%m%d}-{ParameterChange.objects.count() + 1:04}"
    reading.check(change)


@act("parameter_change", Words("确认", "Confirm"), start={State.PROPOSED}, end=State.CONFIRMED, reaches=SETTERS,
     basis=NUMBERS, sensitive=True)  # fmt: skip
def confirm(change: ParameterChange, by: Actor) -> None:
    """The second person confirms: from its first day the new value is in force, the old one stays in the history."""
    if by.person == change.proposed_by:
        raise ValidationError(_("提出人不能自己确认：须由另一人办理。"))
    change.confirmed_by = by.person
    reading.check(change)


@act("parameter_change", Words("撤回", "Withdraw"), start={State.PROPOSED}, end=State.WITHDRAWN, reaches=SETTERS,
     basis=NUMBERS)  # fmt: skip
def withdraw(change: ParameterChange, reason: str) -> None:
    """A proposal that is not confirmed is taken back."""
