"""Canonical JSON: one value, one text."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhunsheng.trail import canonical
from zhunsheng.trail.models import Outcome

anything = st.text(st.characters(exclude_categories=[]))  # broken halves of characters too
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | anything,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(anything, inner, max_size=4),
    max_leaves=12,
)


@given(values)
def test_what_was_read_back_has_the_same_text(value: object) -> None:
    text = canonical.text(value)
    assert canonical.text(json.loads(text)) == text


@given(values)
def test_a_text_can_be_written_in_utf_8_and_holds_no_nul(value: object) -> None:
    assert b"\0" not in canonical.text(value).encode()


@given(st.dictionaries(anything, st.integers(), min_size=2))
def test_the_order_of_keys_is_not_kept(value: dict[str, int]) -> None:
    assert canonical.text(dict(reversed(value.items()))) == canonical.text(value)


@given(st.datetimes(timezones=st.just(UTC), min_value=datetime(1000, 1, 2), max_value=datetime(9000, 1, 1)))  # noqa: DTZ001
def test_one_moment_has_one_text_in_every_zone(at: datetime) -> None:
    assert canonical.text(at.astimezone(timezone(timedelta(hours=8)))) == canonical.text(at)


def test_dates_decimals_words_and_sets_have_a_form() -> None:
    value = {"on": date(2026, 2, 28), "sum": Decimal("1.50"), "state": Outcome.DONE, "seen": {"乙", "甲"}}
    assert canonical.text(value) == '{"on":"2026-02-28","seen":["乙","甲"],"state":"done","sum":"1.50"}'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), object(), b"raw"])
def test_what_could_not_be_read_back_is_refused(value: object) -> None:
    with pytest.raises((canonical.Unrecordable, TypeError)):
        canonical.text({"value": value})


def test_an_instant_without_zone_is_refused() -> None:
    with pytest.raises(canonical.NoZone):
        canonical.instant(datetime(2026, 3, 2, 9, 30))  # noqa: DTZ001
