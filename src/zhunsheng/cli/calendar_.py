"""`zhunsheng calendar DATE --working 20`: a legal period counted, with every day it skipped and why."""

import argparse

from zhunsheng.acts import clerk_dates
from zhunsheng.cli._answers import DONE, as_json, law, today, wrong
from zhunsheng.law.derivation import Derivation, Unit, derive
from zhunsheng.law.words import Words
from zhunsheng.register import regions

HELP = Words("推算期限，列出跳过的每一天", "Count a period and show every day it skips")
UNITS = {
    Unit.WORKING: ("N个工作日", "working days after DATE"),
    Unit.DAYS: ("N日，遇休息日顺延", "calendar days after DATE, rolled forward off a day off"),
    Unit.MONTHS: ("N个月，遇休息日顺延", "calendar months after DATE, rolled forward off a day off"),
    Unit.BEFORE: ("DATE前留足N个完整工作日", "clear working days before DATE"),
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """DATE, one unit, where, and whether to roll forward."""
    parser.add_argument(
        "date", metavar="DATE", help="起算日，当日不计：2026-03-02、20260302、0302、今天 the day counted from"
    )
    units = parser.add_mutually_exclusive_group(required=True)
    for unit, (zh, en) in UNITS.items():
        units.add_argument(f"--{unit}", type=int, metavar="N", help=f"{zh} {en}")
    parser.add_argument(
        "--region", default="", metavar="R", help="行政区划代码，计入当地假日 6-digit code: its own days off"
    )
    parser.add_argument("--no-roll", action="store_true", help="末日遇休息日不顺延 do not roll forward")
    parser.add_argument("--json", action="store_true")


def run(asked: argparse.Namespace) -> int:
    """Print the day, the days skipped and why. 2: no such day or division, or outside 1949 to 2100."""
    if asked.region and not _known(asked.region):
        return wrong(
            f"没有代码为“{asked.region}”的行政区划。",
            f"No division has the code {asked.region!r}; write 6 digits such as 640500.",
        )
    unit, count = next((unit, getattr(asked, unit)) for unit in Unit if getattr(asked, unit) is not None)
    try:
        start = clerk_dates.read(asked.date, today(), asked.region)
    except clerk_dates.NotADay as error:
        return wrong(error.why, f"{asked.date!r} is no day; write 2026-03-02, 20260302, 0302 or 今天.")
    if start is None:
        return wrong("没有写日期。", "No day is given.")
    try:
        found = derive(start, count, unit, law().calendars, asked.region, roll=not asked.no_roll)
    except ValueError:
        return wrong(
            "天数须不小于0，且起止日在1949年10月1日至2100年12月31日之间。",
            "0 or more, within 1949-10-01 to 2100-12-31.",
        )
    as_json(told(found)) if asked.json else _print(found)
    return DONE


def _known(code: str) -> bool:
    try:
        return regions.region(code).code == code
    except regions.UnknownRegion:
        return False


def told(found: Derivation) -> dict[str, object]:
    """The shape of `zhunsheng calendar --json`: documented and stable."""
    return {
        "date": found.end.isoformat(),
        "skipped": [on.isoformat() for on in found.skipped],
        "days": [
            {"on": day.on.isoformat(), "counted": day.counted, "why": day.why.zh, "why_en": day.why.en}
            for day in found.days
        ],
        "sentence": found.sentence.zh, "sentence_en": found.sentence.en,
        "rolled_from": found.rolled_from.isoformat() if found.rolled_from else None,
        "untabled": list(found.untabled),
    }  # fmt: skip


def _print(found: Derivation) -> None:
    print(f"{found.end}\n{found.sentence.zh}\n{found.sentence.en}")
    for day in found.days:
        if not day.counted:
            print(f"  − {day.on}  {day.why.zh}  {day.why.en}")
    for year in found.untabled:
        print(
            f"  ! {year}年没有放假安排，按周一至周五为工作日。"
            f"No table of days off for {year}: Monday to Friday were taken as working."
        )
