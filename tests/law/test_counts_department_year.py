"""A department's year is counted over its people, its spot checks and its list of major decisions."""

from collections.abc import Mapping
from datetime import date

import polars as pl
import pytest

from zhunsheng.law.facts.counts import filled
from zhunsheng.law.facts.counts.department_year import COUNTED
from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.facts.frame import of_rows
from zhunsheng.law.facts.head import Facts
from zhunsheng.law.facts.person import Person
from zhunsheng.law.facts.spot_check import SpotCheck
from zhunsheng.law.facts.standard import Standard
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import audit, judge
from zhunsheng.law.notice.manner.department_year import records_kept_long_enough
from zhunsheng.law.parameter import Status, Value
from zhunsheng.law.parameters import STORAGE_DAYS
from zhunsheng.law.rules import of_kind
from zhunsheng.law.sources import NOTICE

LAW = Law()
DAY = date(2026, 6, 15)
HERE = {"region": "640500", "department": "司法局"}
OFFICER = {"as_of": DAY, "governed_on": DAY, "role": "officer", "on_duty": True}
CARD = {"theme": "card", "started_on": date(2026, 5, 11), "reported": True}
LISTED = {"kind": "major_decision", "adopted": True, "adopted_on": date(2026, 6, 15)}
BAND = {"kind": "discretion_band"}


def rows(kind: type[Facts], *told: Mapping[str, object]) -> pl.DataFrame:
    return of_rows(kind, [{**kind.ordinary, **HERE, "act": str(n), **of} for n, of in enumerate(told)], LAW)


def counted(column: str, kind: type[Facts], *told: Mapping[str, object], **year: object) -> object:
    own = rows(DepartmentYear, {column: None, **year})
    return COUNTED[column](own, {kind.kind_name: rows(kind, *told)}, LAW).item()


def test_officers_on_duty_are_counted_as_of_the_same_day() -> None:
    idle, reviewer = {**OFFICER, "on_duty": False}, {**OFFICER, "role": "legal_reviewer"}
    elsewhere = {**OFFICER, "department": "应急局"}
    assert counted("officers_on_duty", Person, OFFICER, OFFICER, idle, reviewer, elsewhere) == 2
    assert counted("officers_on_duty", Person, idle) == 0


def test_people_of_another_day_or_department_tell_nothing() -> None:
    assert counted("officers_on_duty", Person, OFFICER, year_ends_on=date(2025, 12, 31)) is None
    assert counted("officers_on_duty", Person, {**OFFICER, "department": "应急局"}) is None


@pytest.mark.parametrize("unknown", ["role", "on_duty", "department"])
def test_officers_are_not_counted_where_one_may_count(unknown: str) -> None:
    assert counted("officers_on_duty", Person, OFFICER, {**OFFICER, unknown: None}) is None


def test_a_person_who_cannot_count_leaves_nothing_open() -> None:
    assert counted("officers_on_duty", Person, OFFICER, {**OFFICER, "on_duty": False, "role": None}) == 1
    assert counted("officers_on_duty", Person, OFFICER, {**OFFICER, "on_duty": False, "department": None}) == 1


def test_rounds_on_the_card_count_in_their_year() -> None:
    dossiers, open_ = {**CARD, "theme": "dossier"}, {**CARD, "reported": False}
    last_year = {**CARD, "started_on": date(2025, 12, 31)}
    assert counted("card_checks", SpotCheck, CARD, {**CARD, "linked_activity": True}, dossiers, open_, last_year) == 2
    assert counted("card_checks", SpotCheck, dossiers, last_year) == 0


def test_no_round_is_missed_before_the_file_has_rounds_of_the_year_and_of_the_bureau() -> None:
    assert counted("card_checks", SpotCheck, {**CARD, "started_on": date(2025, 12, 31)}) is None
    assert counted("card_checks", SpotCheck, {**CARD, "department": "县司法局"}) is None


@pytest.mark.parametrize("unknown", ["theme", "reported", "started_on", "region"])
def test_rounds_are_not_counted_where_one_may_count(unknown: str) -> None:
    assert counted("card_checks", SpotCheck, CARD, {**CARD, unknown: None}) is None


def test_a_list_of_major_decisions_is_in_force_from_its_first_line_adopted() -> None:
    assert counted("major_list_in_force", Standard, LISTED) is True
    assert counted("major_list_in_force", Standard, {**LISTED, "adopted_on": date(2026, 6, 16)}) is False
    assert counted("major_list_in_force", Standard, {**LISTED, "adopted": False}) is False
    assert counted("major_list_in_force", Standard, BAND, {**LISTED, "department": "应急局"}) is False


def test_one_line_for_sure_is_enough() -> None:
    assert counted("major_list_in_force", Standard, LISTED, {**LISTED, "adopted_on": None}) is True
    assert counted("major_list_in_force", Standard, LISTED, {**LISTED, "department": None}) is True
    assert counted("major_list_in_force", Standard, {**LISTED, "adopted": None}) is None


def test_no_list_is_missed_before_the_file_has_such_lists_and_lines_of_the_department() -> None:
    assert counted("major_list_in_force", Standard, BAND) is None
    assert counted("major_list_in_force", Standard, {**LISTED, "department": "应急局"}) is None


def test_nothing_is_counted_over_kinds_that_the_bundle_has_not() -> None:
    own = rows(DepartmentYear, dict.fromkeys(COUNTED), {"officers_on_duty": 7})
    assert [count(own, {}, LAW).to_list() for count in COUNTED.values()] == [[None, None]] * len(COUNTED)
    assert filled({"department_year": own}, LAW)["department_year"]["officers_on_duty"].to_list() == [None, 7]


def test_a_year_is_governed_by_its_last_day_once_it_is_over() -> None:
    ended = {"year_ends_on": date(2025, 12, 31)}
    by_day = {"year_ends_on": None, "governed_on": date(2025, 3, 1)}
    days = rows(DepartmentYear, {}, ended, by_day).select("governed_on", "year_ends_on", "supervision_plan_due_on")
    assert days.rows() == [
        (DAY, date(2026, 12, 31), date(2026, 3, 31)),
        (date(2025, 12, 31), date(2025, 12, 31), date(2025, 3, 31)),
        (date(2025, 3, 1), date(2025, 12, 31), date(2025, 3, 31)),
    ]


def test_a_draft_is_governed_by_the_judging_day() -> None:
    draft = rows(Standard, {"adopted": False, "adopted_on": None}, {"adopted": None})
    assert draft["governed_on"].to_list() == [DAY, None]


def test_until_the_city_sets_how_long_recordings_are_kept_the_number_is_what_is_missing() -> None:
    year = rows(DepartmentYear, {"storage_days": 90})
    assert [one.missing for one in audit(year, [records_kept_long_enough], LAW).unclear] == [("storage_days",)]
    own = Law(
        LAW.numbers.over([(STORAGE_DAYS.name, Value(NOTICE.in_force_from, 180, NOTICE.at("三(八)"), Status.DEFAULT))])
    )
    assert [one.reason.zh for one in audit(year, [records_kept_long_enough], own).findings] == [
        "执法音像记录保存 90 日，少于本市确定的 180 日。"
    ]


def test_an_ordinary_row_breaks_nothing() -> None:
    for kind in (Standard, DepartmentYear):
        standings = judge(rows(kind, {}), of_kind(kind), LAW).row(0, named=True)
        assert [name for name, stands in standings.items() if stands == "broken"] == []
