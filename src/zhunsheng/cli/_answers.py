"""How a command answers: what was asked for on standard output, what was wrong on standard error in both languages."""

import json
import sys
from datetime import date, datetime

from django.db import DatabaseError

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import LOCAL
from zhunsheng.law.in_force import Law

DONE, FOUND, WRONG = 0, 1, 2  # exit statuses


def now() -> datetime:
    """The clock, read once a command."""
    return datetime.now(tz=LOCAL)


def today() -> date:
    """The local day."""
    return now().date()


def law() -> Law:
    """The law of this city; the nation's, and told so, where no city was set up on this machine."""
    try:
        return in_force.current()
    except DatabaseError:
        print(
            "尚未建库，按国家和通知的数值。No city is set up here: the nation's and the notice's numbers apply.",
            file=sys.stderr,
        )
        return Law()


def wrong(zh: str, en: str) -> int:
    """Bad use: say why, in both languages; exit status 2."""
    print(f"{zh}\n{en}", file=sys.stderr)
    return WRONG


def as_json(value: object) -> None:
    """One JSON value on standard output, Chinese as it is."""
    print(json.dumps(value, ensure_ascii=False, indent=2))
