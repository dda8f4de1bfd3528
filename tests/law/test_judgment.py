"""One rule object serves guard, audit, warning, explanation and what-if."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from zhunsheng.law.facts import Person, PlanItem
from zhunsheng.law.facts.frame import example, of_rows
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import FEW, audit, breaks_on, changed, counts, findings, judge
from zhunsheng.law.notice.filing.plan_item import (
    no_temporary_item_in_plan,
    plan_item_published,
    planned_frequency_within_cap,
)
from zhunsheng.law.notice.joint_inspection.plan_item import merge_declined_with_reason
from zhunsheng.law.parameter import Value
from zhunsheng.law.parameters import PUBLISH_WD
from zhunsheng.law.rules import of_kind
from zhunsheng.law.sources import NOTICE

LAW = Law()
FILED = {"filed": True, "filed_on": date(2026, 3, 2)}


def item(**told: Any) -> pl.DataFrame:
    return example(PlanItem, LAW, **told)


def test_an_ordinary_act_of_each_kind_breaks_nothing() -> None:
    for kind in (PlanItem, Person):
        assert audit(example(kind, LAW), of_kind(kind), LAW).findings == []


def test_a_finding_gives_facts_reason_basis_and_remedy_in_both_languages() -> None:
    [finding] = findings(item(planned_frequency=3), planned_frequency_within_cap, LAW)
    assert finding.facts["frequency_cap"] == 2
    assert finding.reason.zh == "事项 SJ-001 计划每个对象每年检查 3 次，超过公布的上限 2 次。"
    assert finding.reason.en.startswith("Item SJ-001 plans 3 visits")
    assert finding.basis == "《2025年行政执法重点工作任务分工方案》二(四)"
    assert "2 次以内" in finding.remedy.zh


def test_a_deadline_in_a_finding_is_the_day_and_the_number_in_force() -> None:
    [finding] = findings(item(**FILED, as_of=date(2026, 4, 1)), plan_item_published, LAW)
    assert (finding.facts["due_on"], finding.facts["publish_wd"]) == (date(2026, 3, 30), 20)
    assert "公开日：（未填）" in finding.reason.zh


def test_members_of_an_enum_are_said_in_words() -> None:
    from zhunsheng.law.notice.joint_inspection.plan_item import why_not_joined

    [finding] = findings(item(merge_answer="declined", why_apart_stated=False), why_not_joined, LAW)
    assert "合并答复：不同意合并" in finding.reason.zh
    assert "answer: declined" in finding.reason.en


def test_what_cannot_be_judged_names_the_missing_facts() -> None:
    verdict = audit(item(planned_frequency=None), [planned_frequency_within_cap], LAW)
    assert [one.missing for one in verdict.unclear] == [("planned_frequency",)]
    assert verdict.findings == []


def test_a_reason_in_the_register_is_told_with_the_finding() -> None:
    act = item(merge_candidates=1, merge_answer="declined", justified=["merge_declined_with_reason"])
    assert [f.justified for f in findings(act, merge_declined_with_reason, LAW)] == [True]


@pytest.mark.parametrize("many", [1, FEW, FEW + 1, 500])
def test_few_acts_and_many_stand_the_same(many: int) -> None:
    rows = [
        {**PlanItem.ordinary, "act": str(n), **case.facts}
        for rule in of_kind(PlanItem)
        for n, case in enumerate(rule.examples)
    ]
    acts = of_rows(PlanItem, (rows * (many // len(rows) + 1))[:many], LAW)
    one_by_one = pl.concat([judge(acts[n : n + 1], of_kind(PlanItem), LAW) for n in range(min(many, 60))])
    assert judge(acts, of_kind(PlanItem), LAW)[:60].equals(one_by_one)


def test_counting_and_listing_find_the_same() -> None:
    rows = [
        {**PlanItem.ordinary, "act": f"{rule.name}-{n}", **case.facts}
        for rule in of_kind(PlanItem)
        for n, case in enumerate(rule.examples)
    ]
    acts = of_rows(PlanItem, rows, LAW)
    listed = pl.Series([f.rule.name for f in audit(acts, of_kind(PlanItem), LAW).findings]).value_counts().rows()
    counted = {name: n for name, n in counts(acts, of_kind(PlanItem), LAW).items() if n}
    assert dict(listed) == counted


def test_the_same_rule_on_a_later_day_is_the_warning() -> None:
    acts = of_rows(
        PlanItem,
        [
            {**PlanItem.ordinary, **FILED, "act": "未公开", "as_of": date(2026, 3, 2)},
            {
                **PlanItem.ordinary,
                **FILED,
                "act": "已公开",
                "published": True,
                "published_on": date(2026, 3, 9),
                "as_of": date(2026, 3, 9),
            },
            {**PlanItem.ordinary, **FILED, "act": "已逾期", "as_of": date(2026, 5, 1)},
        ],
        LAW,
    )
    assert breaks_on(acts, plan_item_published, LAW, date(2026, 12, 31)).to_list() == [
        date(2026, 3, 31),
        None,
        date(2026, 5, 1),
    ]


def test_another_number_changes_who_stands_how() -> None:
    acts = item(**FILED, published=True, published_on=date(2026, 3, 27))
    shorter = LAW.what_if(PUBLISH_WD, Value(date(2026, 1, 1), 15, NOTICE.at("一(一)")))
    assert changed(acts, [plan_item_published], LAW, shorter).rows() == [
        ("例", "plan_item_published", "kept", "broken")
    ]


def test_a_version_changes_with_a_number_and_only_then() -> None:
    shorter = LAW.what_if(PUBLISH_WD, Value(date(2026, 1, 1), 15, NOTICE.at("一(一)")))
    assert plan_item_published.under(LAW).version == plan_item_published.under(Law()).version
    assert plan_item_published.under(shorter).version != plan_item_published.under(LAW).version
    assert no_temporary_item_in_plan.under(shorter).version == no_temporary_item_in_plan.under(LAW).version


def test_an_outside_row_with_one_fact_is_judged_by_what_it_has() -> None:
    act = of_rows(PlanItem, [{"act": "1", "plan_year": 2026, "origin": "temporary"}], LAW, as_of=date(2026, 5, 1))
    verdict = audit(act, of_kind(PlanItem), LAW)
    assert [f.rule.name for f in verdict.findings] == ["no_temporary_item_in_plan"]
    assert act["governed_on"].to_list() == [date(2026, 4, 30)]


def test_the_plan_of_a_year_before_the_notice_is_governed_by_its_own_year() -> None:
    act = of_rows(PlanItem, [{"act": "1", "plan_year": 2024, "origin": "temporary"}], LAW)
    assert act["governed_on"].to_list() == [date(2024, 12, 31)]
    assert audit(act, [no_temporary_item_in_plan], LAW).findings == []


def test_counting_is_the_same_where_every_act_is_governed_and_where_some_are_not() -> None:
    rows = [
        {**PlanItem.ordinary, "act": f"{rule.name}-{n}", **case.facts}
        for rule in of_kind(PlanItem)
        for n, case in enumerate(rule.examples)
    ]
    governed = of_rows(PlanItem, rows, LAW).filter(pl.col("governed_on") >= NOTICE.in_force_from)
    before = of_rows(PlanItem, [{**PlanItem.ordinary, "act": "旧", "governed_on": date(1990, 1, 1)}], LAW)
    unknown = of_rows(PlanItem, [{**PlanItem.ordinary, "act": "不明"}], LAW).with_columns(governed_on=None)
    unknown = unknown.cast(governed.schema)  # type: ignore[arg-type]
    counted = counts(governed, of_kind(PlanItem), LAW)
    assert sum(counted.values()) > 10
    assert counts(pl.concat([governed, before]), of_kind(PlanItem), LAW) == counted
    assert counts(pl.concat([governed, unknown]), of_kind(PlanItem), LAW) == counted
    assert counts(governed.lazy(), of_kind(PlanItem), LAW) == counted
