"""Plan items as published sheets give them: a span of days in one cell, a share with a number, loose words."""

import re
from collections.abc import Mapping
from typing import Any

from zhunsheng.acts.importing.remarks import LeftOpen
from zhunsheng.acts.noun import Reading
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.inspection.compilations.models import YEARS
from zhunsheng.register import frequency, shares, windows
from zhunsheng.register.paces import Period

METHODS = {
    "on_site": ("现场", "现场检查", "实地", "实地核查", "实地检查", "现场核查"),
    "off_site": ("非现场", "非现场检查", "网络检查", "网络监测", "在线检查", "线上检查"),
    "written": ("书面", "书面检查", "书面审查", "书面核查"),
    "remote": ("远程", "远程检查", "视频检查"),
    "random": ("双随机", "双随机抽查"),
}
_TIMES = re.compile(r"[，,；;。]?\s*(?:每年|年度|全年)(?:抽查|检查)?\s*\d+\s*次")


def read_year(value: object, _told: Mapping[str, Any]) -> Mapping[str, object]:
    """A year of this century: 2026, 2026年, 2026年度."""
    return {"plan_year": cells.whole(value, units=("年度", "年"), least=YEARS[0], most=YEARS[-1])}


def read_window(value: object, told: Mapping[str, Any]) -> Mapping[str, object]:
    """The first day, and the first day after it; the year of the plan where the cell names none."""
    if not isinstance(value, str):
        raise BadCell("是一个日期，不是起止两端", "one day, not a first and a last one")
    try:
        window = windows.read_window(value, told.get("plan_year"))
    except windows.BadWindow as bad:
        raise BadCell(bad.reason.zh, bad.reason.en) from bad
    return {"window_from": window.since, "window_until": window.until}


def read_share(value: object, _told: Mapping[str, Any]) -> Mapping[str, object]:
    """The wording, kept; the number of objects and the visits a year where the same cell states them."""
    share_cell = cells.text(_percent(value), longest=80)
    if share_cell is None:
        return {}
    told: dict[str, object] = {"share": share_cell}
    share = shares.read_share(share_cell)
    if share.why is shares.LEFT_OPEN:
        return told
    if share.unread and not _TIMES.search(share_cell):
        assert share.why is not None
        raise BadCell(share.why.zh, share.why.en)
    if share.count is not None:
        told["objects_planned"] = share.count
    if times := _TIMES.search(share_cell):
        pace = frequency.read_frequency(times.group().strip(" ，,；;。")).pace
        if pace and pace.floor == pace.cap and (pace.period, pace.every) == (Period.YEAR, 1):
            told["planned_frequency"] = pace.floor
    return told


def _percent(value: object) -> object:
    """A number cell shown as 30 % is 0.3 to us."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return value
    share = cells.percent(value)
    return f"{share * 100:f}".rstrip("0").rstrip(".") + "%" if share is not None else None


def read_objects(value: object, _told: Mapping[str, Any]) -> Mapping[str, object]:
    """A number of objects; words that leave it open tell nothing."""
    try:
        return {"objects_planned": cells.whole(value)}
    except BadCell:
        if isinstance(value, str) and shares.read_share(value).why is shares.LEFT_OPEN:
            raise LeftOpen("没有写明数量，留空", "no number is stated; left blank") from None
        raise


def read_method(value: object, _told: Mapping[str, Any]) -> Mapping[str, object]:
    """One way of inspecting, by any of the names in use. Raises BadCell where several are named."""
    parts = re.split("[、,，;；/]|和|及", value) if isinstance(value, str) else []
    try:
        ways = {cells.choice(part, METHODS) for part in parts}
    except BadCell:
        ways = set()
    if len(ways) > 1:
        named = METHODS[str(cells.choice(parts[0], METHODS))][0]
        raise BadCell(
            "写了几种检查方式，只能填一种；请分行填写", "several ways of inspecting: give each its own row", named
        )
    return {"method": cells.choice(value, METHODS)}


READINGS = (
    Reading(("plan_year",), read_year),
    Reading(
        ("window_from", "window_until"),
        read_window,
        ("时间", "检查时间", "实施时间", "抽查时间", "时间窗口"),
        beside=("plan_year",),
    ),
    Reading(("share", "objects_planned", "planned_frequency"), read_share),
    Reading(("objects_planned",), read_objects),
    Reading(("method",), read_method),
)
