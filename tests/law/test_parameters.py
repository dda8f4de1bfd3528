"""Every number of the law is there with its days, its source and who may change it, as the policy lists them."""

import json
import re
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from zhunsheng.law import fines, parameters
from zhunsheng.law.citation import Citation
from zhunsheng.law.in_force import Law
from zhunsheng.law.numbers import Numbers, stored
from zhunsheng.law.parameter import Change, Kind, NotAllowed, Number, Parameter, Status, Value
from zhunsheng.law.parameters import PARAMETERS, coercion, notice, other_laws, oversight, penalty
from zhunsheng.law.sources import NOTICE

IN_PARTS = {"hearing_threshold", "high_fine"}  # one row of the policy, a number for each kind of party here
PARTS = {
    "hearing_fine_citizen", "hearing_fine_organisation", "hearing_inclusive", "high_fine_citizen", "high_fine_organisation",
}  # fmt: skip
OF_THE_TEXT = {"reconsider_extension_max"}  # 行政复议法 62: the policy has it in words only
UNSET = ("specials_yearly", "recorder_percent", "storage_days")
CITY = NOTICE.at("二(四)")
NATION = Numbers.national()


@pytest.fixture(scope="module")
def listed(shared_data: Path) -> dict[str, dict[str, Any]]:
    """The numbers as the policy lists them, by name, those that are one number here too."""
    facts = json.loads((shared_data.parent / "policy" / "facts.json").read_text("utf-8"))
    return {row["name"]: row for row in facts["parameters"] if row["name"] not in IN_PARTS}


def said(parameter: Parameter, text: str) -> Number:
    """A value as the policy writes it, as this product keeps it."""
    text = re.sub(r" \(.*?\)| calendar\b", "", text).strip().replace("–", "-")
    if parameter.kind is Kind.LEADS:
        return tuple(int(part) for part in text.split(","))
    readers = {Kind.COUNT: int, Kind.MONEY: int, Kind.RATIO: float, Kind.DAY: date.fromisoformat}
    return text == "true" if parameter.kind is Kind.YES_NO else readers.get(parameter.kind, str)(text)  # type: ignore[operator]


def dated(parameter: Parameter, row: dict[str, Any]) -> list[tuple[date, Number]]:
    """The first days and values of a row: 1996-10-01: 5000 (GK); 2021-07-15: 20000."""
    found = re.findall(r"(\d{4}-\d\d-\d\d): (.*?)(?=; \d{4}-|$)", row["values"])
    return [(date.fromisoformat(since), said(parameter, text)) for since, text in found]


def changes(row: dict[str, Any]) -> Change:
    """What the policy lets a city do, in our words."""
    policy = row["city_may_change"]
    if policy.startswith(("shorter", "lower")):
        return Change.LOWER
    if policy.startswith("higher"):
        return Change.HIGHER
    no = policy in ("no", "trf_unit only") or policy.startswith("no (")
    return Change.NO if no else Change.YES


def test_the_policy_and_the_product_list_the_same_numbers(listed: dict[str, dict[str, Any]]) -> None:
    assert listed.keys() | PARTS | OF_THE_TEXT == PARAMETERS.keys()


def test_every_number_has_the_values_of_the_policy_from_the_same_days(listed: dict[str, dict[str, Any]]) -> None:
    odd = {
        (name, since, value)
        for name, row in listed.items()
        for since, value in dated(PARAMETERS[name], row)
        if (stands := NATION.in_force(PARAMETERS[name], since)) is None
        or (stands.since, stands.value) != (since, value)
    }
    assert odd == set()
    first = {name: [since for since, _ in dated(PARAMETERS[name], row)][:1] for name, row in listed.items()}
    assert first == {name: [value.since for value in PARAMETERS[name].values][:1] for name in listed}


def test_what_the_policy_calls_general_knowledge_is_unconfirmed(listed: dict[str, dict[str, Any]]) -> None:
    for name, row in listed.items():
        by_day = {value.since: value for value in PARAMETERS[name].values}
        first = min(by_day, default=None)
        if first and "GK" in row["values"]:
            assert by_day[first].status is Status.UNCONFIRMED, name
        if until := re.search(r"GK before (\d{4}-\d\d-\d\d)", row["values"]):
            assert by_day[date.fromisoformat(until[1])].status is Status.TEXT, name


def test_a_number_is_as_sure_as_the_policy_says(listed: dict[str, dict[str, Any]]) -> None:
    """Text, where it was read; of a text known only elsewhere (民事诉讼法) the number stays unconfirmed."""
    sure = {"text": Status.TEXT, "default": Status.DEFAULT, "unconfirmed": Status.UNCONFIRMED, "GK": Status.UNCONFIRMED}
    odd = {
        name
        for name, row in listed.items()
        if (values := PARAMETERS[name].values)
        and values[-1].status is not sure[row["status"].split(",")[0].split()[0]]
        and values[-1].source.seen
    }
    assert odd == set()


def test_a_city_may_change_what_the_policy_lets_it(listed: dict[str, dict[str, Any]]) -> None:
    odd = {name for name, row in listed.items() if PARAMETERS[name].change is not changes(row)}
    assert odd == set()


def test_a_number_counts_working_days_where_the_policy_does(listed: dict[str, dict[str, Any]]) -> None:
    counted = {
        name: "working days" in row["unit"] and PARAMETERS[name].kind is Kind.COUNT for name, row in listed.items()
    }
    assert counted == {name: "working day" in PARAMETERS[name].unit.en for name in listed}


def test_a_number_names_the_open_reading_that_the_policy_does(listed: dict[str, dict[str, Any]]) -> None:
    asked = {name: re.findall(r"Q-\d\d", row["source"] + row["city_may_change"])[:1] for name, row in listed.items()}
    assert {name for name, reading in asked.items() if reading and PARAMETERS[name].reading not in reading} == set()


@pytest.mark.parametrize("group", [notice, oversight, penalty, coercion, other_laws], ids=lambda group: group.__name__)
def test_a_constant_is_called_as_its_number(group: Any) -> None:
    own = {constant: one for constant, one in vars(group).items() if isinstance(one, Parameter)}
    assert own
    assert all(one.name.upper() == constant and getattr(parameters, constant) is one for constant, one in own.items())


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_its_own_values_have_its_shape_and_rise_by_day(parameter: Parameter) -> None:
    for value in parameter.values:
        parameter.check(value.value, value.value)
    days = [value.since for value in parameter.values]
    assert days == sorted(set(days))


@pytest.mark.parametrize(
    "parameter", [one for one in PARAMETERS.values() if one.kind is not Kind.LEADS], ids=lambda one: one.name
)
def test_an_expression_reads_the_value_of_each_day(parameter: Parameter) -> None:
    days = {value.since for value in parameter.values} | {date(1990, 1, 1), date(2027, 1, 1)}
    days |= {day - timedelta(days=1) for day in days}
    rows = pl.DataFrame({"on": sorted(days), "region": "640500", "department": "SJ"})
    number = NATION.expr(parameter, pl.col("on"), pl.col("region"), pl.col("department"))
    read = rows.with_columns(number=number)["number"].to_list()
    stands = [NATION.in_force(parameter, day, "640500", "SJ") for day in sorted(days)]
    assert read == [stored(parameter, one.value) if one else None for one in stands]


def test_periods_of_the_first_penalties_law_say_that_they_were_calendar_days() -> None:
    told = [penalty.HEARING_REQUEST_WD.said(value).zh for value in penalty.HEARING_REQUEST_WD.values]
    assert told == ["3 日", "5 个工作日"]


# What a city sets


@pytest.mark.parametrize("name", UNSET)
def test_what_no_text_numbers_is_null_until_a_city_sets_it(name: str) -> None:
    parameter, day = PARAMETERS[name], date(2026, 6, 1)
    assert NATION.in_force(parameter, day) is None
    parameter.check(30, None)
    own = NATION.over([(name, Value(date(2026, 1, 1), 30, CITY))])
    assert own.in_force(parameter, day).value == 30  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("sup_plan_due", "02-30", "月-日"), ("night_hours", "22-6", "起止时刻"), ("revenue_ratio", -1.0, "不小于 0"),
        ("revenue_floor", 0.5, "单位为分"), ("plan_leads", (), "若干天数"), ("trf_unit", "hour72", "calendar_day、working_day"),
        ("penalty_publish_wd", 10, "7、20"), ("card_checks_a_year", 0, "等于或大于 1"), ("min_cell", 4, "等于或大于 5"),
        ("uniform_enterprises", 6, "等于或小于 5"), ("els_from", date(2026, 3, 1), "法律已定"), ("fine_days", 20, "法律已定"),
        ("transfer_decide_days", 5, "法律已定"),
    ],
)  # fmt: skip
def test_a_city_is_told_why_a_value_is_not_allowed(name: str, value: Number, said: str) -> None:
    with pytest.raises(NotAllowed, match=said):
        PARAMETERS[name].check(value, PARAMETERS[name].values[-1].value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sup_plan_due", "02-28"), ("night_hours", "21:00-07:00"), ("revenue_ratio", 2), ("revenue_floor", 50_000_00),
        ("plan_leads", (10, 3)), ("trf_unit", "working_day"), ("penalty_publish_wd", 7), ("card_checks_a_year", 2),
        ("uniform_enterprises", 4), ("case_days", 120), ("hearing_fine_citizen", 3_000_00),
    ],
)  # fmt: skip
def test_a_city_may_set_what_is_left_to_it(name: str, value: Number) -> None:
    PARAMETERS[name].check(value, PARAMETERS[name].values[-1].value)


def test_an_unconfirmed_number_of_a_law_may_be_confirmed_as_it_stands() -> None:
    other_laws.ANNOUNCEMENT_SERVICE_DAYS.check(30, 30)
    with pytest.raises(NotAllowed, match="法律已定"):
        other_laws.ANNOUNCEMENT_SERVICE_DAYS.check(60, 30)


# What is said and reckoned with them


@pytest.mark.parametrize(
    ("parameter", "zh", "en"),
    [
        (penalty.SUMMARY_CITIZEN, "200元", "200 yuan"), (penalty.HEARING_FINE_ORGANISATION, "100000元", "100,000 yuan"),
        (notice.PLAN_LEADS, "30、15、7、1 日前", "30, 15, 7, 1 calendar days before"), (other_laws.TRF_UNIT, "日历日", "calendar days"),
        (penalty.HEARING_INCLUSIVE, "是", "yes"), (oversight.ELS_FROM, "2026年2月1日", "2026-02-01"),
        (oversight.SIMILAR_IQR, "1.5 倍四分位距", "1.5 times the interquartile range"),
    ],
)  # fmt: skip
def test_a_number_is_said_with_its_unit(parameter: Parameter, zh: str, en: str) -> None:
    assert parameter.said(parameter.values[-1]) == (zh, en)


def row(numbers: Numbers, **facts: object) -> tuple[pl.DataFrame, Any]:
    frame = pl.DataFrame({"on": [date(2026, 6, 1)], "region": ["640521"], "department": ["X-SCJG"], **facts})
    return frame, Law(numbers).reading(pl.col("on"))


@pytest.mark.parametrize(("citizen", "fen"), [(True, 5_000_00), (False, 100_000_00), (None, None)])
def test_the_threshold_of_a_hearing_goes_by_how_the_party_counts(citizen: bool | None, fen: int | None) -> None:
    frame, law = row(NATION, citizen=pl.Series([citizen], dtype=pl.Boolean))
    assert frame.select(fines.hearing_fine_from(law, pl.col("citizen"))).item() == fen


def test_a_department_has_a_threshold_of_its_own_and_a_high_fine_follows_it_unless_it_sets_one() -> None:
    own = Value(date(2026, 1, 1), 10_000_00, Citation(NOTICE, ""), department="X-SCJG", document="文号")
    high = Value(date(2026, 1, 1), 30_000_00, Citation(NOTICE, ""), department="X-SCJG", document="文号")
    hearing = [("hearing_fine_citizen", own)]
    for numbers, fen in (
        (NATION.over(hearing), 10_000_00),
        (NATION.over([*hearing, ("high_fine_citizen", high)]), 30_000_00),
    ):
        frame, law = row(numbers, citizen=[True])
        assert frame.select(fines.high_fine_from(law, pl.col("citizen"))).item() == fen
        assert frame.select(fines.hearing_fine_from(law, pl.col("citizen"))).item() == 10_000_00


@pytest.mark.parametrize(
    ("clock", "night"), [("21:59", False), ("22:00", True), ("00:00", True), ("05:59", True), ("06:00", False)]
)
def test_night_passes_midnight_and_its_end_is_out(clock: str, night: bool) -> None:
    frame, law = row(NATION, at=[datetime.fromisoformat(f"2026-06-01T{clock}")])
    assert frame.select(coercion.within_hours(pl.col("at"), law[coercion.NIGHT_HOURS])).item() is night


def test_hours_within_one_day_do_not_pass_midnight() -> None:
    frame, _ = row(NATION, at=[datetime.fromisoformat("2026-06-01T13:00")])
    assert frame.select(coercion.within_hours(pl.col("at"), pl.lit(12001400))).item() is True
    assert frame.select(coercion.within_hours(pl.col("at"), pl.lit(14001500))).item() is False
