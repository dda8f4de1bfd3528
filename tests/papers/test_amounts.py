"""Sums in capital numerals: the published examples, the zeros, and read back the same."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from zhunsheng.papers.amounts import DIGITS, LARGEST, capital

PLACES = {"拾": 10, "佰": 100, "仟": 1000}


def read_back(said: str) -> int:
    """Fen, read from the numerals by their places alone."""
    yuan, _, rest = said.partition("元") if "元" in said else ("", "", said)
    total = 0
    for size, mark in ((10**8, "亿"), (10**4, "万"), (1, "")):
        part, found, after = yuan.partition(mark) if mark else (yuan, True, "")
        if found:
            total, yuan = total + size * _group(part), after
    cents = {unit: DIGITS.index(found[1]) for unit in "角分" if (found := re.search(f"(.){unit}", rest))}
    return total * 100 + cents.get("角", 0) * 10 + cents.get("分", 0)


def _group(part: str) -> int:
    total, digit = 0, 0
    for sign in part:
        if sign in PLACES:
            total, digit = total + digit * PLACES[sign], 0
        else:
            digit = DIGITS.index(sign)
    return total + digit


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (1_640_902, "壹万陆仟肆佰零玖元零贰分"),  # the two examples of the rule's own text
        (32_504, "叁佰贰拾伍元零肆分"),
        (10_010_001, "壹拾万零壹佰元零壹分"),
        (5_000_000, "伍万元整"),
        (140_950, "壹仟肆佰零玖元伍角"),
        (600_714, "陆仟零柒元壹角肆分"),
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角"),
        (10_000_000_00, "壹仟万元整"),
        (100_000_001_00, "壹亿零壹元整"),
        (LARGEST, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ],
)
def test_a_sum_is_written_as_the_rule_writes_it(fen: int, said: str) -> None:
    assert capital(fen) == said


@given(st.integers(0, LARGEST))
@example(10_000_00)
@example(100_100_00)
@example(1_000_010_00)
def test_what_is_written_reads_back_as_the_same_fen(fen: int) -> None:
    said = capital(fen)
    assert read_back(said) == fen
    assert "零零" not in said
    assert said.endswith("整") == (fen % 100 == 0)


@pytest.mark.parametrize("fen", [-1, LARGEST + 1])
def test_what_no_paper_could_say_is_refused(fen: int) -> None:
    with pytest.raises(ValueError, match=str(fen)):
        capital(fen)
