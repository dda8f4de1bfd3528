"""Chapter four of the notice: discretion bands, published, within the law, kept up to date (行政处罚裁量权基准)."""

from datetime import date

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.standard import Standard
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import PUBLISH_WD, STANDARD_REVIEW_MONTHS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, GIR, GO27, NOTICE, OBE
from zhunsheng.law.words import Words

PUBLIC = APL.at("第三十四条", "行政处罚裁量基准应当向社会公布")
WORKED_OUT = NOTICE.at("四(十)", "要依法梳理、细化和量化行政处罚裁量权基准，确定处罚的依据、裁量范围、种类和幅度")
UP_TO_DATE = NOTICE.at("四(十)", "按要求动态调整并及时向社会公布")
BEFORE_LAW = {"adopted_on": date(2021, 7, 14)}
BEFORE_NOTICE = {"adopted_on": date(2025, 2, 27)}
DRAFT = {"adopted": False, "adopted_on": None, "published": False, "published_on": None, "confirmed_on": None}
UNPUBLISHED = {"published": False, "published_on": None}

draft = ~Standard.adopted.col
not_a_band = Standard.kind.col != "discretion_band"


@rule(
    Standard, "M10.1", (PUBLIC, APL.at("第五条第三款", "未经公布的，不得作为行政处罚的依据"), UP_TO_DATE), Effect.REFUSE,
    title=Words("未公布的裁量基准不得适用", "An unpublished band is not applied"),
    unless=not_a_band,
    reason=Words(
        "该裁量档次公布前（公布日：{published_on}）已被适用 {applied_unpublished} 次。",
        "The band was applied {applied_unpublished} times before it was published (published on: {published_on}).",
    ),
    remedy=Words("先向社会公布，再适用；已适用的决定逐件复查。", "Publish it before it is applied; go over the decisions made."),
    examples=(
        kept("公布前没有适用", applied_unpublished=0),
        broken("公布前适用一次", applied_unpublished=1),
        broken("公布前适用两次", applied_unpublished=2),
        broken("尚未制定就已适用", **DRAFT, applied_unpublished=1),
        excepted("包容免罚清单条目", kind="leniency", applied_unpublished=1),
        unclear("适用次数不明", applied_unpublished=None),
        unclear("条目种类不明", kind=None, applied_unpublished=1),
        excepted("现行处罚法施行前制定", applied_unpublished=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def unpublished_line_not_applied() -> pl.Expr:
    """A discretion standard is published; a band that is not is no ground for a decision."""
    return Standard.applied_unpublished.col == 0


def publication_due(law: InForce) -> pl.Expr:
    """The last day on which a line that was adopted is published (GIR 26)."""
    return law.working_days_after(Standard.adopted_on.col, law[PUBLISH_WD])


@rule(
    Standard, "M10.1", (PUBLIC, GIR.at("第二十六条", "20个工作日内及时公开"), UP_TO_DATE), Effect.WARN,
    title=Words("裁量基准制定后按期公布", "A band is published in time"),
    unless=draft | not_a_band, numbers=(PUBLISH_WD,), figures={"due_on": publication_due},
    reason=Words(
        "该裁量档次 {adopted_on} 制定，应在 {due_on} 前（{publish_wd} 个工作日内）公布；公布日：{published_on}。",
        "The band was adopted on {adopted_on}, to be published by {due_on} ({publish_wd} working days); published on: "
        "{published_on}.",
    ),
    remedy=Words("立即向社会公布；公布前不得适用。", "Publish it now; until then it is not applied."),
    examples=(
        kept("第20个工作日公布", published_on=date(2026, 2, 9)),
        broken("第21个工作日公布", published_on=date(2026, 2, 10)),
        kept("第19个工作日公布", published_on=date(2026, 2, 6)),
        kept("未公布，期限当天", **UNPUBLISHED, as_of=date(2026, 2, 9)),
        broken("未公布，期限已过", **UNPUBLISHED, as_of=date(2026, 2, 10)),
        excepted("尚未制定", **UNPUBLISHED, adopted=False),
        excepted("处罚清单条目", **UNPUBLISHED, kind="penalty_list"),
        unclear("公布日不明", published_on=None),
        unclear("是否公布不明", published=None),
        unclear("条目种类不明", **UNPUBLISHED, kind=None),
        unclear("是否制定不明", **UNPUBLISHED, adopted=None),
        excepted("现行处罚法施行前制定", **UNPUBLISHED, **BEFORE_LAW),
    ),
)  # fmt: skip
def standard_published_in_time(law: InForce) -> pl.Expr:
    """A band is published within the days in which government information is."""
    return in_time(Standard.published.col, Standard.published_on.col, publication_due(law))


@rule(
    Standard, ("M10.1", "L-OBE-60"),
    (
        APL.at("第三十四条", "行政机关可以依法制定行政处罚裁量基准"),
        OBE.at("第六十条", "合理确定裁量范围、种类和幅度"),
        WORKED_OUT, GO27.at(""),
    ),
    Effect.REFUSE,
    title=Words("裁量档次有依据、在法定幅度内", "A band has its basis and stays within the law's range"),
    unless=draft | not_a_band,
    reason=Words(
        "该裁量档次有依据：{basis_given}；幅度在法定内：{range_within_law}。",
        "The band states its basis: {basis_given}; its range is within the law's: {range_within_law}.",
    ),
    remedy=Words(
        "写明所依据的条、款、项，把档次调整到法定种类和幅度以内，再制定。",
        "State article, paragraph and item, and bring the band within the law's kinds and range before it is adopted.",
    ),
    examples=(
        kept("有依据，在法定幅度内"),
        broken("没有依据", basis_given=False),
        broken("超出法定幅度", range_within_law=False),
        excepted("尚未制定", **DRAFT, range_within_law=False),
        excepted("包容免罚清单条目", kind="leniency", range_within_law=False),
        unclear("有无依据不明", basis_given=None),
        unclear("是否在法定幅度内不明", range_within_law=None),
        unclear("超出法定幅度，条目种类不明", kind=None, range_within_law=False),
        unclear("超出法定幅度，是否制定不明", adopted=None, range_within_law=False),
        excepted("现行处罚法施行前制定", range_within_law=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def band_within_law() -> pl.Expr:
    """A band rests on a provision and stays within the kinds and the range that it gives."""
    return Standard.basis_given.col & Standard.range_within_law.col


def confirmation_due(law: InForce) -> pl.Expr:
    """The last day on which the line is confirmed again."""
    return calendar.months_after(Standard.confirmed_on.col, law[STANDARD_REVIEW_MONTHS])


@rule(
    Standard, "M10.2", UP_TO_DATE, Effect.WARN,
    title=Words("裁量基准动态调整", "A standard is kept up to date"),
    unless=draft | Standard.kind.col.is_in(["penalty_list", "major_decision"]),
    numbers=(STANDARD_REVIEW_MONTHS,), figures={"due_on": confirmation_due},
    reason=Words(
        "该条目 {confirmed_on} 最近一次确认，应在 {due_on} 前（{standard_review_months} 个月内）再次评估确认；依据已变更："
        "{basis_changed}。",
        "The line was last confirmed on {confirmed_on} and is to be again by {due_on} ({standard_review_months} months); its "
        "basis has changed: {basis_changed}.",
    ),
    remedy=Words("对照现行依据评估，确认或者调整后登记。", "Go over it against the law as it stands; confirm or change it."),
    examples=(
        kept("满12个月当日尚未再次确认", as_of=date(2027, 1, 12)),
        broken("超过12个月一日未再次确认", as_of=date(2027, 1, 13)),
        kept("超过12个月，其间已再次确认", as_of=date(2027, 1, 13), confirmed_on=date(2026, 7, 1)),
        broken("依据已变更，没有确认", basis_changed=True),
        broken("包容免罚条目依据已变更", kind="leniency", basis_changed=True),
        excepted("尚未制定", basis_changed=True, adopted=False),
        excepted("处罚清单条目", basis_changed=True, kind="penalty_list"),
        excepted("重大决定目录条目", basis_changed=True, kind="major_decision"),
        unclear("依据是否变更不明", basis_changed=None),
        unclear("最近确认日不明", confirmed_on=None),
        unclear("依据已变更，条目种类不明", basis_changed=True, kind=None),
        unclear("依据已变更，是否制定不明", basis_changed=True, adopted=None),
        excepted("通知印发前制定", basis_changed=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def standard_confirmed(law: InForce) -> pl.Expr:
    """A band or leniency line is confirmed when its basis changes, and once a year at least."""
    return ~Standard.basis_changed.col & (Standard.as_of.col <= confirmation_due(law))


RULES = (unpublished_line_not_applied, standard_published_in_time, band_within_law, standard_confirmed)
