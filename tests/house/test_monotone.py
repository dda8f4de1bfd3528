"""Ignorance accuses nobody: forgetting a fact never turns one verdict into another.

Forgetting leaves a verdict as it is or makes it unclear; an act outside the rule may become one that keeps it, where
the exception is forgotten and the rule holds anyway.
"""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import polars as pl
import pytest

from tests.law import trial
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.law.facts.frame import complete, of_rows
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import judge
from zhunsheng.law.rule import Rule, Standing
from zhunsheng.law.rules import RULES, of_kind

Acts = dict[type[Facts], pl.DataFrame]
ROWS = 2_000
UNKNOWN = 0.04  # of all facts, before one more is forgotten
MAY_BECOME = {
    Standing.KEPT: {Standing.KEPT, Standing.UNCLEAR},
    Standing.BROKEN: {Standing.BROKEN, Standing.UNCLEAR},
    Standing.UNCLEAR: {Standing.UNCLEAR},
    Standing.NOT_IN_POINT: {Standing.NOT_IN_POINT, Standing.UNCLEAR, Standing.KEPT},
}
ALLOWED = {(before.value, after.value) for before, others in MAY_BECOME.items() for after in others}


def values(dtype: pl.DataType, chance: random.Random) -> Callable[[], object]:
    """What may stand in a column: small numbers, days about one spring, so that limits are often met exactly."""
    if isinstance(dtype, pl.Enum):
        members = dtype.categories.to_list()
        return lambda: chance.choice(members)
    if dtype == pl.Boolean:
        return lambda: chance.random() < 0.5
    if dtype.is_integer():
        return lambda: chance.choice([0, 1, 2, 3, 6, 60])
    if dtype == pl.Date:
        return lambda: date(2026, 2, 20) + timedelta(days=chance.randrange(80))
    if dtype == pl.Datetime:
        return lambda: datetime.fromisoformat("2026-02-20") + timedelta(hours=chance.randrange(80 * 24))
    if dtype == pl.String:
        return lambda: chance.choice(["", "640500"])
    return lambda: None


def worked_acts(kind: type[Facts], law: Law, chance: random.Random) -> pl.DataFrame:
    """The worked cases of the kind's rules, each twice: as they are, and with two facts drawn anew or forgotten."""
    cases = [{**kind.ordinary, **case.facts} for rule in of_kind(kind) for case in rule.examples]
    drawn = {name: values(dtype, chance) for name, dtype in kind.dtypes().items() if name in kind.ordinary}
    shaken = [case | {name: drawn[name]() for name in chance.sample(sorted(drawn), 2)} for case in cases]
    rows = [case | {"act": f"例{number}"} for number, case in enumerate([*cases, *shaken])]
    return of_rows(kind, rows, law)


def random_acts(kind: type[Facts], law: Law) -> pl.DataFrame:
    """Acts of every sort, the same each time: the worked cases, and random ones with a fact in twenty-five unknown."""
    chance = random.Random(kind.kind_name)
    drawn = {
        name: values(dtype, chance) for name, dtype in kind.dtypes().items() if name not in ("act", *kind.computed)
    }
    if "plan_year" in drawn:
        drawn["plan_year"] = lambda: chance.choice([2024, 2025, 2026])
    rows = {name: [None if chance.random() < UNKNOWN else draw() for _ in range(ROWS)] for name, draw in drawn.items()}
    schema = {name: dtype for name, dtype in kind.dtypes().items() if name in rows}
    numbered = pl.Series("act", [str(number) for number in range(ROWS)])
    acts = complete(kind, pl.DataFrame(rows, schema=schema).with_columns(numbered), law)
    return pl.concat([acts, worked_acts(kind, law, chance)])


@pytest.fixture(scope="module")
def law() -> Law:
    """With the numbers that only a city sets: without them no act meets their rules in every way."""
    return trial.LAW


@pytest.fixture(scope="module")
def acts(law: Law) -> Acts:
    return {kind: random_acts(kind, law) for kind in KINDS.values() if of_kind(kind)}


def turned(rule: Rule, known: pl.DataFrame, law: Law) -> set[tuple[str, str, str]]:
    """The facts whose being forgotten turns a verdict into another one, with both verdicts."""
    before = judge(known, [rule], law).to_series()
    found: set[tuple[str, str, str]] = set()
    for fact in rule.under(law).reads:
        forgotten = known.with_columns(pl.lit(None, known[fact].dtype).alias(fact))
        after = judge(forgotten, [rule], law).to_series()
        found |= {(fact, was, now) for was, now in zip(before, after, strict=True) if (was, now) not in ALLOWED}
    return found


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_forgetting_a_fact_never_makes_another_accusation(rule: Rule, acts: Acts, law: Law) -> None:
    assert turned(rule, acts[rule.kind], law) == set()


def test_a_rule_that_takes_the_unknown_for_no_is_seen(acts: Acts) -> None:
    listed = RULES["planned_item_listed"]
    careless = replace(listed, holds=pl.when(pl.col("listed")).then(pl.lit(True)).otherwise(pl.lit(False)))
    assert ("listed", "kept", "broken") in turned(careless, acts[listed.kind], Law())


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if of_kind(kind)], ids=str)
def test_the_guard_of_one_act_and_the_audit_of_many_agree(kind: type[Facts], acts: Acts, law: Law) -> None:
    many = judge(acts[kind], of_kind(kind), law).head(200)
    one_by_one = pl.concat(judge(act, of_kind(kind), law) for act in acts[kind].head(200).iter_slices(1))
    assert many.equals(one_by_one)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_acts_meet_the_rule_in_every_way(rule: Rule, acts: Acts, law: Law) -> None:
    met = set(judge(acts[rule.kind], [rule], law).to_series())
    assert met >= {Standing.KEPT.value, Standing.BROKEN.value, Standing.UNCLEAR.value}


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_of_what_nothing_is_known_nothing_is_said(rule: Rule, law: Law) -> None:
    days = {"governed_on": [date(2026, 4, 30)], "as_of": [date(2028, 1, 3)]}  # every year and period is over
    act = complete(rule.kind, pl.DataFrame({"act": ["1"], **days}), law)
    assert judge(act, [rule], law).item() == Standing.UNCLEAR
