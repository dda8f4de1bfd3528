"""Passwords: what they must hold, how long they last, and the event each change leaves; never the password itself."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from zhunsheng.acts.noun import of_singular
from zhunsheng.register.accounts import events
from zhunsheng.register.accounts.models import Account

CLASSES = ("abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "-+=")  # none that look alike on paper
ONE_TIME_LENGTH = 16


def check(raw: str, account: Account) -> None:
    """Raises ValidationError with every rule (AUTH_PASSWORD_VALIDATORS) that `raw` breaks, or for the old one."""
    password_validation.validate_password(raw, account)
    if account.has_usable_password() and account.check_password(raw):
        raise ValidationError(_("新密码不能与现在的相同。"))


def change(account: Account, raw: str, *, at: datetime, told: Mapping[str, object] | None = None) -> None:
    """The holder sets a new password; every session opened with the old one ends. Raises ValidationError."""
    check(raw, account)
    _recorded(account, raw, at, "change_password", told or {}, person=account.username, must_change=False)


def set_first(account: Account, raw: str, *, at: datetime, must_change: bool = False) -> None:
    """The password an account starts with, set by the demo city or when a real one is set up."""
    _recorded(account, raw, at, "first_password", {}, person="", must_change=must_change)


def one_time() -> str:
    """A password for one use: of every class, from the machine's own source of chance (about 90 bits)."""
    letters = [secrets.choice(group) for group in CLASSES]
    letters += [secrets.choice("".join(CLASSES)) for _place in range(ONE_TIME_LENGTH - len(letters))]
    secrets.SystemRandom().shuffle(letters)
    return "".join(letters)


def put(account: Account, raw: str, at: datetime, *, must_change: bool) -> None:
    """Set without saving."""
    account.set_password(raw)
    account.password_set_at, account.must_change_password = at, must_change


def _recorded(
    account: Account, raw: str, at: datetime, verb: str, told: Mapping[str, object], *, person: str, must_change: bool
) -> None:
    noun = of_singular("account")
    with transaction.atomic():
        before = noun.snapshot(account)
        put(account, raw, at, must_change=must_change)
        account.version += 1
        account.save()
        events.record(account, verb, at=at, told=told, person=person, before=before, after=noun.snapshot(account))
