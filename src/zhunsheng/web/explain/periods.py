"""A legal period counted: the sentence, the months it runs through, every day it skips and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from zhunsheng.acts import clerk_dates, in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.law.derivation import Derivation, Unit, derive
from zhunsheng.law.words import Words
from zhunsheng.web.explain.wording import place_of
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

UNITS = {
    Unit.WORKING: Words("个工作日后", "working days after"),
    Unit.DAYS: Words("日后（日历日）", "calendar days after"),
    Unit.MONTHS: Words("个月后", "calendar months after"),
    Unit.BEFORE: Words("个完整工作日前", "clear working days before"),
}
MOST = {Unit.WORKING: 1000, Unit.DAYS: 1500, Unit.MONTHS: 60, Unit.BEFORE: 1000}
DRAWN = 14  # months


@dataclass(frozen=True)
class Cell:
    """One day of a month's grid."""

    on: date
    number: int | None  # which of the days counted it is
    why: Words | None  # why it does not count, or why it is worked
    tone: str


@dataclass(frozen=True)
class Month:
    """A month from Monday to Sunday; days of other months are empty."""

    first: date
    weeks: list[list[Cell | None]]


@page("calendar/", "calendar", EVERYBODY)
def calendar(request: HttpRequest, by: Actor) -> HttpResponse:
    """Count what is asked for; without a question the form alone."""
    given = request.GET
    typed = {name: given.get(name, "").strip()[:40] for name in ("date", "count", "unit", "region")}
    typed["region"] = typed["region"] if "date" in given else by.region
    noroll = given.get("roll") == "no"
    found, wrong = _counted(typed, by, roll=not noroll) if "date" in given else (None, "")
    context = {
        "typed": typed, "found": found, "wrong": wrong, "units": UNITS, "places": _places(by), "noroll": noroll,
        "months": months(found) if found else [], "drawn": DRAWN,
        "echo": clerk_dates.echo(found.start) if found else None,
    }  # fmt: skip
    return render(request, "explain/calendar.html", context)


def _counted(typed: Mapping[str, str], by: Actor, *, roll: bool) -> tuple[Derivation | None, str]:
    """The period, or what is wrong with the question."""
    try:
        start = clerk_dates.read(typed["date"], by.day, typed["region"])
        unit = Unit(typed["unit"] or Unit.WORKING)
    except clerk_dates.NotADay as error:
        return None, error.why
    except ValueError:
        return None, _("请选择怎么算。")
    if start is None or not typed["count"].isdecimal():
        return None, _("请填写日期和天数。")
    if int(typed["count"]) > MOST[unit]:
        return None, _("最多算到 %(most)s。") % {"most": MOST[unit]}
    try:
        return derive(start, int(typed["count"]), unit, in_force.current().calendars, typed["region"], roll=roll), ""
    except ValueError:
        return None, _("只能算1949年10月1日至2100年12月31日之间的日子。")


def months(found: Derivation) -> list[Month]:
    """The months from the day counted from to the day reached."""
    first, last = min(found.start, found.end), max(found.start, found.end)
    cells = {cell.on: cell for cell in _cells(found)}
    drawn: list[Month] = []
    month = first.replace(day=1)
    while month <= last and len(drawn) < DRAWN:
        drawn.append(Month(month, _weeks(month, cells)))
        month = (month + timedelta(days=32)).replace(day=1)
    return drawn


def _cells(found: Derivation) -> list[Cell]:
    number, cells = 0, [Cell(found.start, None, Words("起算日", "counted from"), "")]
    for day in found.days:
        number += day.counted
        weekday = day.on.weekday() < 5
        odd = day.counted != weekday or not day.counted
        tone = "done" if day.on == found.end else "quiet" if not day.counted else ""
        why = _beside_its_weekday(day.why) if odd else None
        cells.append(Cell(day.on, number if day.counted else None, why, tone))
    return cells


def _beside_its_weekday(why: Words) -> Words | None:
    """Why, without the weekday that stands above: 春节放假; None where it is only a weekend."""
    zh, en = why.zh.partition("，")[2], why.en.partition(", ")[2]
    return Words(zh, en) if zh else None


def _weeks(month: date, cells: Mapping[date, Cell]) -> list[list[Cell | None]]:
    following = (month + timedelta(days=32)).replace(day=1)
    days = [month + timedelta(days=n) for n in range((following - month).days)]
    row: list[Cell | None] = [None] * month.weekday() + [cells.get(on, Cell(on, None, None, "quiet")) for on in days]
    row += [None] * (-len(row) % 7)
    return [row[at : at + 7] for at in range(0, len(row), 7)]


def _places(by: Actor) -> list[tuple[str, str]]:
    """Regions with days off of their own, and where the reader is."""
    codes = [prefix.ljust(6, "0") for prefix in in_force.current().calendars.regional]
    return [("", _("全国")), *((code, place_of(code)) for code in dict.fromkeys([*codes, by.region]) if code)]
