"""Chapter five of the notice: what each department and each justice bureau owes in a year (年度监督职责)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.department_year import DepartmentYear
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.supervision.transfer import CLUES
from zhunsheng.law.parameters import CARD_CHECKS_A_YEAR, RETURN_VISIT_MIN, RETURN_VISIT_PERCENT, SUP_PLAN_DUE
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import FSL, NOTICE, SUPV
from zhunsheng.law.words import Words

CARD = NOTICE.at("五(十四)", "各级司法行政部门每年对“行政执法案件监督卡”制度执行情况抽查监督至少1次")
PLANNED = NOTICE.at("五(十五)", "各级司法行政部门要制定年度行政执法监督工作方案")
SPECIAL = NOTICE.at("五(十五)", "要及时组织开展专项监督")
CHANNELS = NOTICE.at("五(十六)", "各级行政执法部门应当公布本部门投诉电话、投诉邮箱等投诉方式")
VISITED = NOTICE.at("五(十六)", "通过行政执法案件回访、诉求专题分析、发放监督卡等方式，广泛收集问题线索")
BEFORE_NOTICE = {"year_ends_on": date(2024, 12, 31)}
LAST_YEAR = {"year_ends_on": date(2025, 12, 31)}
NO_PLAN = {"supervision_plan": False, "supervision_plan_on": None}

not_a_bureau = ~DepartmentYear.justice_bureau.col


@rule(
    DepartmentYear, "M14.7", CARD, Effect.REFUSE,
    title=Words("监督卡制度每年抽查", "The card is spot-checked every year"),
    unless=not_a_bureau, numbers=(CARD_CHECKS_A_YEAR,), finding_only=True,
    reason=Words(
        "截至 {year_ends_on}，该年度对监督卡制度抽查 {card_checks} 次，少于 {card_checks_a_year} 次。",
        "In the year to {year_ends_on} the card was spot-checked {card_checks} times, less than {card_checks_a_year}.",
    ),
    remedy=Words(
        "年内完成抽查；可与其他监督活动合并开展。年度已过的，记录保留。",
        "Hold one before the year ends, with another activity if you like; once the year is over, it stays on record.",
    ),
    examples=(
        kept("当年抽查一次", **LAST_YEAR, card_checks=1),
        kept("当年抽查两次", **LAST_YEAR, card_checks=2),
        broken("当年没有抽查", **LAST_YEAR, card_checks=0),
        kept("没有抽查，年度最后一日", card_checks=0, as_of=date(2026, 12, 31)),
        broken("没有抽查，次年第一日", card_checks=0, as_of=date(2027, 1, 1)),
        excepted("不是司法行政部门", **LAST_YEAR, card_checks=0, justice_bureau=False),
        unclear("抽查次数不明", **LAST_YEAR, card_checks=None),
        unclear("没有抽查，是否司法行政部门不明", **LAST_YEAR, card_checks=0, justice_bureau=None),
        excepted("通知印发前的年度", card_checks=0, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def card_checked_once_a_year(law: InForce) -> pl.Expr:
    """Each year a justice bureau spot-checks how the supervision card is used, once at least."""
    checked = DepartmentYear.card_checks.col >= law[CARD_CHECKS_A_YEAR]
    return checked | (DepartmentYear.as_of.col <= DepartmentYear.year_ends_on.col)


@rule(
    DepartmentYear, "M15.1", PLANNED, Effect.WARN,
    title=Words("按期制定年度监督工作方案", "The yearly supervision plan is made in time"),
    unless=not_a_bureau, numbers=(SUP_PLAN_DUE,),
    reason=Words(
        "年度行政执法监督工作方案应在 {supervision_plan_due_on} 前制定；方案日：{supervision_plan_on}。",
        "The yearly supervision plan was to be made by {supervision_plan_due_on}; made on: {supervision_plan_on}.",
    ),
    remedy=Words("立即制定方案并登记。", "Make and record the plan now."),
    examples=(
        kept("3月31日制定", supervision_plan_on=date(2026, 3, 31)),
        broken("4月1日制定", supervision_plan_on=date(2026, 4, 1)),
        kept("3月30日制定", supervision_plan_on=date(2026, 3, 30)),
        kept("没有制定，期限当天", **NO_PLAN, as_of=date(2026, 3, 31)),
        broken("没有制定，期限已过", **NO_PLAN, as_of=date(2026, 4, 1)),
        excepted("不是司法行政部门", **NO_PLAN, justice_bureau=False),
        unclear("有无方案不明", supervision_plan=None),
        unclear("方案日不明", supervision_plan_on=None),
        unclear("没有方案，是否司法行政部门不明", **NO_PLAN, justice_bureau=None),
        excepted("通知印发前的年度", **NO_PLAN, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def supervision_plan_in_time() -> pl.Expr:
    """Each year a justice bureau makes its plan of enforcement supervision, by 31 March."""
    return in_time(
        DepartmentYear.supervision_plan.col,
        DepartmentYear.supervision_plan_on.col,
        DepartmentYear.supervision_plan_due_on.col,
    )


@rule(
    DepartmentYear, "M15.3", SPECIAL, Effect.WARN,
    title=Words("重点领域、突出问题及时专项监督", "Special supervision is opened in time"),
    unless=not_a_bureau,
    reason=Words(
        "问题或者投诉超过界限而三十日内没有专项监督的领域：{fields_over_threshold} 个。",
        "Fields whose findings or complaints passed the threshold without special supervision within 30 days: "
        "{fields_over_threshold}.",
    ),
    remedy=Words("对这些领域立项开展专项监督。", "Open special supervision for them."),
    examples=(
        kept("没有应开展而未开展的领域", fields_over_threshold=0),
        broken("一个领域没有开展", fields_over_threshold=1),
        broken("两个领域没有开展", fields_over_threshold=2),
        excepted("不是司法行政部门", fields_over_threshold=1, justice_bureau=False),
        unclear("领域数不明", fields_over_threshold=None),
        unclear("一个领域没有开展，是否司法行政部门不明", fields_over_threshold=1, justice_bureau=None),
        excepted("通知印发前的年度", fields_over_threshold=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def special_supervision_opened() -> pl.Expr:
    """In key fields, and for problems of strong public reaction, special supervision is opened in time."""
    return DepartmentYear.fields_over_threshold.col == 0


@rule(
    DepartmentYear, "M16.1", (CHANNELS, FSL.at("第一百一十五条第一款", "应当公布本部门的电子邮件地址或者电话")), Effect.REFUSE,
    title=Words("公布有效的投诉渠道", "A channel for complaints is published"),
    unless=~DepartmentYear.enforces.col, finding_only=True,
    reason=Words(
        "该部门已公布且可用的投诉渠道：{channels} 个。", "Channels for complaints published by the department that work: {channels}.",
    ),
    remedy=Words("公布投诉电话、邮箱并测试可用。", "Publish a telephone number and an e-mail address, and test them."),
    examples=(
        kept("一个渠道", channels=1),
        kept("两个渠道", channels=2),
        broken("没有渠道", channels=0),
        excepted("没有执法职责", channels=0, enforces=False),
        unclear("渠道数不明", channels=None),
        unclear("没有渠道，有无执法职责不明", channels=0, enforces=None),
        excepted("通知印发前的年度", channels=0, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def channel_published() -> pl.Expr:
    """Each department publishes how to complain of it: telephone, e-mail and other ways, one at least that works."""
    return DepartmentYear.channels.col >= 1


@rule(
    DepartmentYear, "M16.9", VISITED, Effect.WARN,
    title=Words("案件回访达到比例", "Return visits are made"),
    unless=not_a_bureau, numbers=(RETURN_VISIT_MIN, RETURN_VISIT_PERCENT),
    reason=Words(
        "该年度有 {return_visit_quarters_short} 个季度的案件回访少于 {return_visit_min} 件和办结案件 {return_visit_percent}% 中的较多数"
        "（以办结案件数为限）。",
        "In {return_visit_quarters_short} quarters there were fewer return visits than the larger of {return_visit_min} and "
        "{return_visit_percent} % of the cases closed (all of them if there were fewer).",
    ),
    remedy=Words("从当季办结案件中随机抽取，补足回访；发现的线索登记办理。", "Draw more of the quarter's closed cases, visit, record the clues."),
    examples=(
        kept("各季度均达到", return_visit_quarters_short=0),
        broken("一个季度不足", return_visit_quarters_short=1),
        broken("两个季度不足", return_visit_quarters_short=2),
        excepted("不是司法行政部门", return_visit_quarters_short=1, justice_bureau=False),
        unclear("回访情况不明", return_visit_quarters_short=None),
        unclear("一个季度不足，是否司法行政部门不明", return_visit_quarters_short=1, justice_bureau=None),
        excepted("通知印发前的年度", return_visit_quarters_short=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def return_visits_made() -> pl.Expr:
    """A justice bureau goes back to parties of closed cases, a share of them every quarter."""
    return DepartmentYear.return_visit_quarters_short.col == 0


@rule(
    DepartmentYear, "M18.7", (CLUES, SUPV.at("第三十七条")), Effect.REFUSE,
    title=Words("认定涉及人员的应有移送记录", "No clue against an officer goes without hand-over"),
    unless=not_a_bureau, finding_only=True,
    reason=Words(
        "对负责人或者执法人员的认定中，没有移送记录的 {handed_over_missing} 项。",
        "Findings against heads or officers without a record of hand-over: {handed_over_missing}.",
    ),
    remedy=Words("逐项移送纪检监察机关并登记，或者更正认定。", "Hand each over and record it, or correct the finding."),
    examples=(
        kept("均已移送", handed_over_missing=0),
        broken("一项没有移送", handed_over_missing=1),
        broken("两项没有移送", handed_over_missing=2),
        excepted("不是司法行政部门", handed_over_missing=1, justice_bureau=False),
        unclear("移送情况不明", handed_over_missing=None),
        unclear("一项没有移送，是否司法行政部门不明", handed_over_missing=1, justice_bureau=None),
        excepted("通知印发前的年度", handed_over_missing=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def no_clue_without_hand_over() -> pl.Expr:
    """No finding against a head or officer stays without its hand-over to the discipline and supervision organs."""
    return DepartmentYear.handed_over_missing.col == 0


RULES = (
    card_checked_once_a_year,
    supervision_plan_in_time,
    special_supervision_opened,
    channel_published,
    return_visits_made,
    no_clue_without_hand_over,
)
