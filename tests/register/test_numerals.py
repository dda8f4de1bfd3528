"""Chinese numerals are read as offices write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhunsheng.register.numerals import LARGEST, read_number, written


@given(st.integers(1, LARGEST))
def test_every_number_written_reads_back(number: int) -> None:
    assert read_number(written(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十二", 12),
        ("一十二", 12),
        ("一百零九", 109),
        ("两百", 200),
        ("二〇二六", 2026),
        ("两", 2),
        ("1260", 1260),
        ("零", 0),
    ],
)
def test_a_number_is_read_in_either_script(text: str, number: int) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize("text", ["一百九", "十百", "", "百", "零五十", "三1", "次", "1234567"])
def test_what_is_no_number_or_could_be_two_is_not_read(text: str) -> None:
    assert read_number(text) is None


@given(st.text())
def test_no_text_makes_reading_a_number_fail(text: str) -> None:
    assert read_number(text) is None or isinstance(read_number(text), int)
