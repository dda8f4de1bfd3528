"""A number is typed as people write it; money says its unit, so that nobody takes yuan for fen."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from zhunsheng.law.parameter import Number
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.register.numbers import reading


@pytest.mark.parametrize(
    ("name", "typed", "number"),
    [
        ("hearing_fine_citizen", "5000元", 500_000), ("hearing_fine_citizen", "5,000.5元", 500_050),
        ("hearing_fine_citizen", "500000分", 500_000), ("similar_iqr", "1.5", 1.5), ("case_days", "120", 120),
        ("trf_unit", "工作日", "working_day"), ("trf_unit", "working_day", "working_day"), ("hearing_inclusive", "否", False),
        ("night_hours", "21:00–07:00", "21:00-07:00"), ("els_from", "2026-02-01", date(2026, 2, 1)),
        ("case_leads", "30、15，5", (30, 15, 5)), ("sup_plan_due", "03-15", "03-15"), ("penalty_publish_wd", "7", 7),
    ],
)  # fmt: skip
def test_a_value_is_read_as_its_kind(name: str, typed: str, number: Number) -> None:
    assert reading.read(PARAMETERS[name], typed) == number


@pytest.mark.parametrize(
    ("name", "typed"),
    [("hearing_fine_citizen", "5000"), ("hearing_fine_citizen", "五千元"), ("case_days", "九十"), ("similar_iqr", "1,5"),
     ("hearing_inclusive", "含"), ("els_from", "明年"), ("case_leads", "30至5")],
)  # fmt: skip
def test_what_is_not_its_kind_is_refused(name: str, typed: str) -> None:
    with pytest.raises(ValidationError):
        reading.read(PARAMETERS[name], typed)
