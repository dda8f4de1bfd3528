"""A department's same problem is counted over its earlier proceedings that ended with a finding."""

from datetime import date

import polars as pl
import pytest

from zhunsheng.law.facts.counts.supervision import same_problem_before
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.facts.supervision import Supervision
from zhunsheng.law.in_force import Law

LAW = Law()
OPENED = date(2026, 3, 4)
EARLIER = {"act": "甲", "opened_on": date(2025, 9, 1)}
LATER = {"act": "乙", "opened_on": OPENED, "closed": False}


def proceedings(*told: dict[str, object]) -> pl.DataFrame:
    alike = {"region": "640500", "department": "市场监管", "ground_code": "APL-76-3"}
    return of_rows(Supervision, [{**Supervision.ordinary, **alike, **of} for of in told], LAW)


def before(*told: dict[str, object]) -> list[object]:
    rows = proceedings(*told)
    return same_problem_before(rows, {"supervision": rows}, LAW).to_list()


def test_an_earlier_proceeding_with_the_same_problem_counts_for_the_later_only() -> None:
    assert before(EARLIER, LATER) == [0, 1]


def test_a_row_judged_beside_a_file_is_counted_against_it() -> None:
    assert same_problem_before(proceedings(LATER), {"supervision": proceedings(EARLIER)}, LAW).to_list() == [1]
    assert same_problem_before(proceedings(LATER), {}, LAW).to_list() == [0]


@pytest.mark.parametrize(
    "otherwise",
    [
        {"closed": False}, {"finding_made": False}, {"proceeding": False}, {"ground_code": "APL-76-1"},
        {"department": "应急管理"}, {"region": "640521"},
    ],
)  # fmt: skip
def test_what_is_not_a_finding_on_the_same_problem_of_the_department_does_not_count(
    otherwise: dict[str, object],
) -> None:
    assert before({**EARLIER, **otherwise}, LATER)[1] == 0


@pytest.mark.parametrize(("opened_on", "counted"), [(date(2025, 3, 4), 1), (date(2025, 3, 3), 0)])
def test_it_looks_back_twelve_months_and_no_further(opened_on: date, counted: int) -> None:
    assert before({**EARLIER, "opened_on": opened_on}, LATER)[1] == counted


def test_of_one_day_the_first_by_its_number_is_the_earlier() -> None:
    assert before({**EARLIER, "opened_on": OPENED}, LATER, {**LATER, "act": "丁", "closed": True}) == [1, 1, 0]


@pytest.mark.parametrize("unknown", ["closed", "finding_made", "ground_code", "opened_on", "proceeding"])
def test_it_is_not_known_where_an_earlier_one_may_count(unknown: str) -> None:
    assert before({**EARLIER, unknown: None}, LATER)[1] is None


def test_what_cannot_count_leaves_nothing_open() -> None:
    assert before({**EARLIER, "closed": False, "opened_on": None}, LATER)[1] == 0


@pytest.mark.parametrize("unknown", ["ground_code", "opened_on", "department", "region"])
def test_without_its_own_place_a_proceeding_is_not_counted_for(unknown: str) -> None:
    assert before(EARLIER, {**LATER, unknown: None})[1] is None
