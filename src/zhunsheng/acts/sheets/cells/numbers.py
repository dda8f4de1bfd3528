"""Numbers as clerks write them. What is only about a number (约10、10以上) is refused, never rounded into one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from zhunsheng.acts.sheets.cells.bad import BadCell, quoted
from zhunsheng.acts.sheets.cells.words import half_width, is_blank, shown

UNITS: Final = (
    "次",
    "户",
    "天",
    "日",
    "家",
    "个",
    "人",
    "名",
    "件",
    "项",
    "起",
    "元",
    "年",
    "月",
    "份",
    "条",
    "辆",
    "处",
    "批",
    "批次",
    "次数",
)
_ABOUT: Final = (
    "不低于", "不少于", "不高于", "不超过", "不多于", "大约", "大概", "左右", "上下", "以上", "以下", "以内",
    "至少", "至多", "最多", "最少", "将近", "约", "近", "超", "余", "多", "几", "若干", "≥", "≤", ">", "<", "±",
)  # fmt: skip
_NUMBER: Final = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_LARGEST: Final = 10**15  # beyond, Excel itself has lost digits
_DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS: Final = {"十": 10, "百": 100, "千": 1000, "万": 10_000}


def whole(value: object, *, units: Iterable[str] = UNITS, least: int | None = 0, most: int | None = None) -> int | None:
    """12, １２, 1,200, 12次, 5.0; a fraction is refused, and what lies outside ``least`` … ``most`` (both allowed)."""
    found = number(value, units=units)
    if found is None:
        return None
    if found != found.to_integral_value():
        raise BadCell(
            f"“{quoted(shown(value))}”不是整数", f"{quoted(shown(value))!r} is not a whole number", f"{found:.0f}"
        )
    _within(found, least, most)
    return int(found)


def number(
    value: object, *, units: Iterable[str] = UNITS, least: float | None = None, most: float | None = None
) -> Decimal | None:
    """A number exactly as written; thousands by comma, digits of either width, one trailing unit."""
    if is_blank(value):
        return None
    if isinstance(value, (bool, date)):
        raise BadCell(f"“{shown(value)}”不是数", f"{shown(value)!r} is not a number")
    if isinstance(value, (int, float, Decimal)):
        found = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
        if not found.is_finite() or abs(found) > _LARGEST:
            raise BadCell(f"“{value}”超出可记的大小", f"{value} is larger than can be kept")
    else:
        found = _from_text(shown(value), units)
    _within(found, least, most)
    return found


def _from_text(written: str, units: Iterable[str]) -> Decimal:
    words = re.sub(r"\s+", "", half_width(written))
    for unit in sorted(units, key=len, reverse=True):
        if words.endswith(unit) and len(words) > len(unit):
            words = words[: -len(unit)]
            break
    if _NUMBER.fullmatch(words) and len(words) < 16:
        return Decimal(words.replace(",", ""))
    raise _unread(written)


def _within(found: Decimal, least: float | None, most: float | None) -> None:
    if least is not None and found < least:
        raise BadCell(f"{found}小于{least}", f"{found} is less than {least}", str(least))
    if most is not None and found > most:
        raise BadCell(f"{found}大于{most}", f"{found} is more than {most}", str(most))


def _unread(written: str) -> BadCell:
    words = re.sub(r"\s+", "", half_width(written))
    digits = _NUMBER.findall(words)
    nearest = digits[0].replace(",", "") if len(digits) == 1 else _chinese(words)
    if about := next((word for word in _ABOUT if word in words), None):
        return BadCell(
            f"“{quoted(written)}”含“{about}”，不是确定的数",
            f"{quoted(written)!r} says {about!r}: not a definite number",
            nearest,
        )
    if len(digits) > 1 and re.search(r"\d[-~—至到]\d", words):
        return BadCell(f"“{quoted(written)}”是一个范围，不是一个数", f"{quoted(written)!r} is a range, not one number")
    return BadCell(f"“{quoted(written)}”不是数", f"{quoted(written)!r} is not a number", nearest)


def _chinese(words: str) -> str | None:
    """十二 → 12, only to offer it: 三十户 is clear to us, yet the sheet should say 30."""
    match = re.match(r"[零〇一二两三四五六七八九十百千万]+", words)
    if not match:
        return None
    total, section, digit = 0, 0, 0
    for character in match[0]:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character == "万":
            total, section, digit = (total + section + digit) * 10_000, 0, 0
        else:
            section, digit = section + (digit or 1) * _TENS[character], 0
    return str(total + section + digit)


def percent(value: object, *, fractions: bool | None = None, most: Decimal | int | None = 1) -> Decimal | None:
    """A share: 30%, 30, 2‰, 百分之30, and the 0.3 of a cell shown as 30 %, all as Decimal("0.3") and the like.

    A bare 1 is 1 % or 100 %: ``fractions`` decides for number cells (shares_are_fractions of the column), else it is
    refused.
    """
    if is_blank(value):
        return None
    share = (
        _share_from_text(value) if isinstance(value, str) else _bare(number(value) or Decimal(0), fractions=fractions)
    )
    if share < 0 or (most is not None and share > most):
        raise BadCell(
            f"{share * 100:f}%超出0%至{Decimal(most or 1) * 100:f}%",
            f"{share * 100:f}% is outside 0% to {Decimal(most or 1) * 100:f}%",
        )
    return share


def shares_are_fractions(values: Iterable[object]) -> bool | None:
    """Whether the number cells of a column are 0.3 for 30 %; None where only ones and zeros stand, or 0.5 beside 30."""
    numbers = [v for v in values if isinstance(v, (int, float)) and not isinstance(v, bool)]
    below, above = any(0 < v < 1 for v in numbers), any(v > 1 for v in numbers)
    return None if below == above else below


def _share_from_text(written: str) -> Decimal:
    words = re.sub(r"\s+", "", half_width(written)).replace("百分之", "", 1) + ("%" if "百分之" in written else "")
    for sign, parts in (("%", 100), ("‰", 1000)):
        if words.endswith(sign):
            try:
                return _from_text(words[:-1], ()) / parts
            except BadCell as bad:
                raise _unread_share(written, bad) from None
    try:
        found = _from_text(written, ())
    except BadCell as bad:
        raise _unread_share(written, bad) from None
    return _bare(found)


def _bare(found: Decimal, *, fractions: bool | None = None) -> Decimal:
    if found == 1 and fractions is None:
        raise BadCell("“1”可读作1%或100%，请写明百分号", '"1" may mean 1% or 100%; write the percent sign', "100%")
    as_fraction = found < 1 if fractions is None else fractions
    return found if as_fraction else found / 100


def _unread_share(written: str, bad: BadCell) -> BadCell:
    if "不是数" in bad.reason_zh:
        return BadCell(
            f"“{quoted(written)}”不是比例，请写作 30%", f"{quoted(written)!r} is not a share; write 30%", bad.nearest
        )
    nearest = f"{bad.nearest}%" if bad.nearest and "%" in half_width(written) else bad.nearest
    return BadCell(bad.reason_zh.replace(quoted(written.rstrip("%％")), quoted(written)), bad.reason_en, nearest)
