"""Money in other people's sheets: the law counts in fen (分), clerks write yuan; the cell says which, else the heading."""

import re
from decimal import Decimal

from zhunsheng.acts.sheets import BadCell, cells, heading_key
from zhunsheng.law.facts import Facts

YUAN = 100
FEN = {  # the longer first: 万元 ends in 元
    "百万元": 1_000_000 * YUAN, "十万元": 100_000 * YUAN, "亿元": 100_000_000 * YUAN, "万元": 10_000 * YUAN,
    "千元": 1_000 * YUAN, "百元": 100 * YUAN, "元": YUAN, "分": 1,
}  # fmt: skip
_UNIT = re.compile(rf"{'|'.join(name for name in FEN if name != '分')}|(?<=[(/:])分(?=\))|(?<=[/:])分$")


def is_money(kind: type[Facts], name: str) -> bool:
    """Whether a fact is an amount: its meaning says fen."""
    return str(kind.about(name).get("meaning", "")).startswith("fen")


def unit_of(heading: str) -> int:
    """The fen in the unit that a heading names, 罚款金额（元）, 金额/万元, 单位：千元; one where it names none."""
    named = _UNIT.findall(heading_key(heading))
    return FEN[named[-1]] if named else 1


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
