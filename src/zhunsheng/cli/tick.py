"""`zhunsheng tick [--at ISO]`: what happens by date; doing it twice is the same as once."""

import argparse
from datetime import datetime

from zhunsheng.acts.actor import LOCAL
from zhunsheng.cli._answers import now
from zhunsheng.cli._works import works
from zhunsheng.law.words import Words

HELP = Words(
    "办理到期事项：提醒、每日摘要、树根公布、过期会话清理", "What happens by date: reminders, digests, heads, sessions"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """As of when."""
    parser.add_argument("--at", type=_instant, metavar="ISO", help="时点，默认现在 the instant; now without it")


def run(asked: argparse.Namespace) -> int:
    """Do it. 2: no city stands here."""
    return works().tick(asked.at or now(), print)


def _instant(text: str) -> datetime:
    """An ISO instant or day; local time where it names no zone."""
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=LOCAL)
