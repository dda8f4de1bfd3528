"""Every rule the policy asks for is there, with its effect and its meaning."""

import random
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.law import policy
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Rule, Standing
from zhunsheng.law.rules import RULES

LAW = Law()
ROWS = 400

# Where the text of the law wins over the policy's expression: docs/decisions/0006-where-the-text-won.md says why.
TEXT_WON = {
    "kind_fits_level_of_basis", "conduct_not_past_limitation", "penalty_not_past_limitation",
    "no_penalty_for_suspected_crime", "hearing_period_awaited", "asked_hearing_is_held",
    "unlawful_income_confiscated", "penalty_published_in_time", "penalty_published_or_reasoned",
    "registration_has_its_ground", "remote_cash_on_request", "not_applied_before_remedies_end",
    "deferral_moves_court_period", "decision_paper_complete", "collectively_deliberated", "legally_reviewed",
    "summary_done_properly", "summary_reported_to_agency", "minor_is_treated_lighter", "partial_capacity_considered",
    "versions_compared", "old_law_unless_new_is_lighter", "under_fourteen_no_penalty", "no_capacity_no_penalty",
    "decision_states_standard", "checklist_done", "remedy_told", "suit_period_told", "township_has_published_power",
    "measure_steps_done", "property_follows_the_case", "extension_told", "excluded_days_on_paper",
    "testing_not_charged", "released_when_ground_gone", "measure_remedy_told", "goods_handed_to_police",
    "reconsideration_decided_in_time", "no_enforcement_after_long_suspension",
    "long_suspension_ended", "demolition_after_remedies", "measure_not_entrusted",
    "served_on_the_spot_if_present",
}  # fmt: skip


@pytest.fixture(scope="module")
def asked(shared_data: Path) -> dict[str, Any]:
    return policy.read(shared_data)


def test_every_rule_asked_for_is_there_with_its_kind_and_effect(asked: dict[str, Any]) -> None:
    wanted = {(one["name"], one["kind"], policy.EFFECTS[one["effect"]]) for one in asked["rules"]}
    there = {(rule.name, rule.kind.kind_name, rule.effect) for rule in RULES.values()}
    assert wanted - there == set()


def test_every_requirement_that_is_held_as_a_rule_is_named_by_one(asked: dict[str, Any]) -> None:
    held = {name for name, one in asked["requirements"].items() if one["held"] == "rule"}
    assert held - {name for rule in RULES.values() for name in rule.requirements} == set()


def test_every_kind_and_column_asked_for_is_there(asked: dict[str, Any]) -> None:
    wanted = {
        (kind, column["name"], column["chinese"]) for kind, one in asked["kinds"].items() for column in one["columns"]
    }
    there = {(name, column, kind.heading(column)) for name, kind in KINDS.items() for column in kind.column_names()}
    assert wanted - there == set()


def rows(kind: type[Facts], seed: int = 1) -> pl.DataFrame:
    """Random rows of `kind`, one fact in eight unknown."""
    dice = random.Random(seed)
    made = {name: [_value(dice, dtype) for _ in range(ROWS)] for name, dtype in kind.dtypes().items()}
    made["act"] = [str(n) for n in range(ROWS)]
    made["governed_on"] = [date(2026, 1, 1) + timedelta(days=dice.randint(0, 120)) for _ in range(ROWS)]
    made["as_of"] = [date(2026, 2, 1) + timedelta(days=dice.randint(0, 120)) for _ in range(ROWS)]
    made["region"], made["department"] = ["640500"] * ROWS, ["SJ"] * ROWS
    return pl.DataFrame(made, schema=kind.dtypes())


def _value(dice: random.Random, dtype: pl.DataType) -> Any:
    if dice.random() < 0.125:
        return None
    if isinstance(dtype, pl.Enum):
        return dice.choice(dtype.categories.to_list())
    if dtype == pl.Boolean:
        return dice.random() < 0.5
    if dtype == pl.Date:
        return date(2026, 1, 1) + timedelta(days=dice.randint(0, 120))
    if dtype == pl.Datetime:
        return datetime(2026, 1, 1) + timedelta(hours=dice.randint(0, 2880))  # noqa: DTZ001 — local instants
    if dtype.is_integer():
        return dice.choice([0, 1, 2, 3, 5, 20, 30, 500_000])
    if dtype.is_float():
        return dice.random()
    return [] if isinstance(dtype, pl.List) else dice.choice(["甲", "乙"])


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_what_the_policy_asks(rule: Rule, asked: dict[str, Any]) -> None:
    said = next((one for one in asked["rules"] if one["name"] == rule.name), None)
    if said is None:
        assert rule.requirements  # a rule of our own beside the policy's
        return
    columns = set(rule.kind.column_names())
    on = pl.col(said["on"]) if said["on"] else pl.col("governed_on")
    law = LAW.reading(on)
    holds = policy.expression(said["holds"], columns, law)
    unless = policy.expression(said["unless"], columns, law) if said["unless"] else pl.lit(False)
    acts = rows(rule.kind)
    ours = acts.select(part for part in rule.under(LAW).parts)
    mine = pl.DataFrame({"holds": ours.to_series(3), "unless": ours.to_series(0)})
    theirs = acts.select(holds.alias("holds"), unless.alias("unless"))
    agree = (
        mine.select(_verdict(pl.col("holds"), pl.col("unless"))).to_series()
        == theirs.select(_verdict(pl.col("holds"), pl.col("unless"))).to_series()
    )
    assert agree.all() is (rule.name not in TEXT_WON)


def _verdict(holds: pl.Expr, unless: pl.Expr) -> pl.Expr:
    return (
        pl.when(unless).then(pl.lit(Standing.NOT_IN_POINT.value)).when(holds).then(pl.lit(Standing.KEPT.value))
        .when(~holds & ~unless).then(pl.lit(Standing.BROKEN.value)).otherwise(pl.lit(Standing.UNCLEAR.value))
    )  # fmt: skip
