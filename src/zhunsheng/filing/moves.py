"""What each step of a filing writes down (N(一), N(二)); which state it leads to is the act's own declaration."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts.actor import Actor
from zhunsheng.filing.models import Filed


def sign(row: Filed, by: Actor) -> None:
    """The head signs."""
    row.signed_by, row.signed_on = by.person, by.day


def submit(row: Filed, by: Actor, digest: str) -> None:
    """It goes to the bureau and is there the same moment. The day of the first complete submission stays (M01.2).

    Raises ValidationError where it was returned and nothing in it was changed since (SM-PLAN).
    """
    if row.returned_on is not None and digest == row.digest:
        raise ValidationError({"": [_("退回后没有作任何修改，不能再次报送。请先按补正要求修改。")]})
    row.submitted_by, row.submitted_at, row.digest = by.person, by.at, digest
    row.submitted_on = row.submitted_on or by.day
    row.received_on = by.day


def receive(row: Filed, by: Actor, receipt: str) -> None:
    """The bureau receives it under a number: filed, not approved (Q-07)."""
    row.received_by, row.receipt, row.filed_on = by.person, receipt, by.day


def send_back(row: Filed, by: Actor, items: str, reason: str) -> None:
    """The bureau returns it, naming what is to be mended (M01.11)."""
    row.returned_by, row.returned_on, row.return_items, row.return_reason = by.person, by.day, items, reason
