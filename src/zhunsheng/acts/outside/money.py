"""Money in other people's sheets: the law counts in fen (分), clerks write yuan; the cell says which, else the heading."""

import re
from decimal import Decimal

from zhunsheng.acts.sheets import BadCell, cells, heading_key
from zhunsheng.law.facts import Facts

FEN = {"万元": 1_000_000, "元": 100, "分": 1}  # the longer first: 万元 ends in 元
_UNIT = re.compile(r"\((?:单位:?)?(万元|元|分)\)")


def is_money(kind: type[Facts], name: str) -> bool:
    """Whether a fact is an amount: its meaning says fen."""
    return str(kind.about(name).get("meaning", "")).startswith("fen")


def unit_of(heading: str) -> int:
    """The fen in the unit that a heading names in brackets, 罚款金额（元）; one where it names none."""
    named = _UNIT.search(heading_key(heading))
    return FEN[named[1]] if named else 1


def fen(value: object, unit: int = 1) -> int | None:
    """5000元, 1.2万元, 300000分; a bare number is in the heading's `unit`. Raises BadCell for a part of a fen."""
    if (amount := _amount(value, unit)) is None:
        return None
    if amount != amount.to_integral_value():
        raise BadCell(f"“{cells.text(value)}”不足一分", f"{cells.text(value)!r} has a part of a fen", None)
    return int(amount)


def mean(value: object, unit: int = 1) -> float | None:
    """The same for a mean, which may have parts of a fen."""
    amount = _amount(value, unit)
    return None if amount is None else float(amount)


def _amount(value: object, unit: int) -> Decimal | None:
    number = cells.number(value, units=FEN, least=0)
    if number is None:
        return None
    written = cells.compared(value) if isinstance(value, str) else ""
    return number * next((of_unit for name, of_unit in FEN.items() if written.endswith(name)), unit)
