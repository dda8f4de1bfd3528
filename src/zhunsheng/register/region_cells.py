"""Divisions as sheets give them: by code, or by name where that is only one's."""

from collections.abc import Mapping
from typing import Any

from zhunsheng.acts.noun import Reading
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.register import regions


def read_region(value: object, _told: Mapping[str, Any]) -> Mapping[str, object]:
    """The six-digit code. Raises BadCell for one that is none, and for a name that several bear."""
    text = cells.text(value) if isinstance(value, str) else cells.code(value)
    if not text:
        return {}
    if text.isascii() and text.isdigit():
        return {"region": _by_code(text)}
    found = regions.find(text)
    if len(found) == 1:
        return {"region": found[0].code}
    if not found:
        raise BadCell(f"没有名为“{text}”的行政区划", f"no division is called {text!r}")
    named = "、".join(f"{one.code} {regions.full_name(one.code)}" for one in found[:4])
    raise BadCell(
        f"名为“{text}”的有{len(found)}个，请写代码：{named}", f"{len(found)} divisions are called {text!r}: {named}"
    )


def _by_code(text: str) -> str:
    try:
        return regions.region(text).code[:6]
    except regions.UnknownRegion:
        nearest = next((name for name in (text[:4] + "00", text[:2] + "0000") if len(text) >= 6 and _known(name)), None)
        raise BadCell(f"没有代码为“{text}”的行政区划", f"no division has the code {text!r}", nearest) from None


def _known(code: str) -> bool:
    try:
        regions.region(code)
    except regions.UnknownRegion:
        return False
    return True


REGION = Reading(("region",), read_region)
