"""Chapter one of the notice: the yearly plan, filed in time, receipted, reported up (推行行政执法检查备案制度)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.plan import Plan
from zhunsheng.law.parameters import PLAN_DUE, REPORT_UP_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE, OBE
from zhunsheng.law.words import Words

MADE = NOTICE.at("一(一)", "各级行政执法部门应当制定年度行政执法检查计划")
FILED = NOTICE.at("一(一)", "并于4月底前报同级司法行政部门备案")
REPORTED = NOTICE.at("一(一)", "同步向上一级政府行政执法协调监督局报备本地区行政执法检查计划")
BEFORE_NOTICE = {"plan_year": 2024}
NOT_SUBMITTED = {"submitted": False, "submitted_on": None, "filed": False}
NOTHING_PLANNED = {"items": 0, "nil_return": True, "has_inspection_power": False}
NOT_REPORTED = {"reported_up": False, "reported_up_on": None}

not_submitted = ~Plan.submitted.col
not_filed = ~Plan.filed.col
no_duty = ~Plan.filing_expected.col


@rule(
    Plan, "M01.1", MADE, Effect.REFUSE,
    title=Words("计划应有检查事项", "A plan has items"),
    unless=not_submitted,
    reason=Words(
        "{plan_year} 年度计划（第 {version} 版）没有检查事项，也不是零报告。",
        "The plan of {plan_year} (version {version}) has no item and is no nil return.",
    ),
    remedy=Words(
        "列入检查事项后再报送；本年度没有检查职权的，作零报告。",
        "Add items and submit then; a department without power to inspect this year files a nil return.",
    ),
    examples=(
        kept("十二项"),
        kept("只有一项", items=1),
        kept("零报告", **NOTHING_PLANNED),
        broken("一项也没有", items=0),
        excepted("尚未报送", items=0, **NOT_SUBMITTED),
        unclear("项数不明", items=None),
        unclear("没有事项，是否零报告不明", items=0, nil_return=None),
        unclear("没有事项，是否报送不明", items=0, submitted=None),
        excepted("通知印发前的计划", items=0, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_has_items() -> pl.Expr:
    """Every department makes a yearly plan: it has items, or says that nothing will be inspected."""
    return (Plan.items.col > 0) | Plan.nil_return.col


@rule(
    Plan, "M01.1", (MADE, OBE.at("第五十一条", "明确监管对象和范围")), Effect.REFUSE,
    title=Words("计划事项要素应当齐全", "The items of a plan are complete"),
    unless=not_submitted | Plan.nil_return.col,
    reason=Words(
        "{plan_year} 年度计划（第 {version} 版）的 {items} 项中有 {items_incomplete} 项要素不全。",
        "Of the {items} items of the plan of {plan_year} (version {version}), {items_incomplete} are incomplete.",
    ),
    remedy=Words(
        "逐项补齐法律依据、对象类型、频次、方式和时间窗口。",
        "Give each its legal basis, type of object, frequency, method and window.",
    ),
    examples=(
        kept("都齐全"),
        broken("一项不全", items_incomplete=1),
        excepted("尚未报送", items_incomplete=1, **NOT_SUBMITTED),
        excepted("零报告", items_incomplete=1, nil_return=True),
        unclear("要素情况不明", items_incomplete=None),
        unclear("一项不全，是否零报告不明", items_incomplete=1, nil_return=None),
        unclear("一项不全，是否报送不明", items_incomplete=1, submitted=None),
        excepted("通知印发前的计划", items_incomplete=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_items_complete() -> pl.Expr:
    """Each item of a plan has its legal basis, type of object, frequency, method and window."""
    return Plan.items_incomplete.col == 0


@rule(
    Plan, "M01.1", MADE, Effect.REFUSE,
    title=Words("计划应由负责人签发", "A plan is signed by the head"),
    unless=not_submitted,
    reason=Words(
        "{plan_year} 年度计划（第 {version} 版）未经部门负责人签发就报送。",
        "The plan of {plan_year} (version {version}) was submitted without the head's signature.",
    ),
    remedy=Words("经法制机构审核、负责人签发后报送。", "Have the legal section check it and the head sign it, then submit."),
    examples=(
        kept("已签发"),
        broken("没有签发", signed=False),
        excepted("尚未报送", signed=False, **NOT_SUBMITTED),
        unclear("是否签发不明", signed=None),
        unclear("没有签发，是否报送不明", signed=False, submitted=None),
        excepted("通知印发前的计划", signed=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_signed_by_head() -> pl.Expr:
    """The department answers for its plan: the head signs it after the legal section."""
    return Plan.signed.col


@rule(
    Plan, "M01.1", MADE, Effect.JUSTIFY,
    title=Words("有检查职权的零报告须说明理由", "A nil return with power to inspect needs a reason"),
    unless=not_submitted | ~Plan.nil_return.col,
    reason=Words(
        "该部门有检查职权，{plan_year} 年度作零报告，没有理由。",
        "The department has power to inspect, files a nil return for {plan_year}, and gives no reason.",
    ),
    remedy=Words(
        "编制计划；确实全年不检查的，写明理由并经负责人批准。",
        "Make a plan; if nothing will be inspected all year, give the reason approved by the head.",
    ),
    examples=(
        kept("没有检查职权", **NOTHING_PLANNED),
        broken("有检查职权", items=0, nil_return=True),
        excepted("不是零报告"),
        excepted("尚未报送", nil_return=True, **NOT_SUBMITTED),
        unclear("有无职权不明", nil_return=True, has_inspection_power=None),
        unclear("有检查职权，是否零报告不明", nil_return=None),
        unclear("零报告，是否报送不明", nil_return=True, submitted=None),
        excepted("通知印发前的计划", nil_return=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def nil_return_only_without_power() -> pl.Expr:
    """A department with the power to inspect makes a plan; a nil return is for those without."""
    return ~Plan.has_inspection_power.col


@rule(
    Plan, "M01.2", FILED, Effect.WARN,
    title=Words("计划应于4月底前报送备案", "A plan is filed by the end of April"),
    unless=not_submitted | no_duty, numbers=(PLAN_DUE,), readings=("Q-20",),
    reason=Words(
        "{plan_year} 年度计划应在 {plan_due_on} 前报送备案，首次完整报送日为 {submitted_on}。",
        "The plan of {plan_year} was to be filed by {plan_due_on}; it was first submitted whole on {submitted_on}.",
    ),
    remedy=Words("逾期备案的记录保留，不能补正。", "That it was late stays on record and cannot be mended."),
    examples=(
        kept("3月16日报送"),
        kept("4月30日报送", submitted_on=date(2026, 4, 30)),
        broken("5月1日报送", submitted_on=date(2026, 5, 1)),
        excepted("尚未报送", **{**NOT_SUBMITTED, "submitted_on": date(2026, 5, 1)}),
        excepted("不在应备案名单内", filing_expected=False, submitted_on=date(2026, 5, 1)),
        unclear("报送日不明", submitted_on=None),
        unclear("5月1日报送，应否备案不明", filing_expected=None, submitted_on=date(2026, 5, 1)),
        unclear("5月1日，是否报送不明", submitted=None, submitted_on=date(2026, 5, 1)),
        excepted("通知印发前的计划", submitted_on=date(2025, 1, 6), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_filed_by_due_day() -> pl.Expr:
    """A plan is filed with the justice bureau of the same level by the end of April; a return does not move the day."""
    return Plan.submitted_on.col <= Plan.plan_due_on.col


@rule(
    Plan, "M01.2", FILED, Effect.REFUSE,
    title=Words("备案应当发回执", "Filing is receipted"),
    unless=not_filed,
    reason=Words(
        "{plan_year} 年度计划（第 {version} 版）已备案，没有发备案回执。",
        "The plan of {plan_year} (version {version}) is filed and no receipt was issued.",
    ),
    remedy=Words("发给编号的备案回执。", "Issue the numbered receipt."),
    examples=(
        kept("已发回执"),
        broken("没有发回执", receipt_issued=False),
        excepted("尚未备案", filed=False, receipt_issued=False),
        unclear("是否发回执不明", receipt_issued=None),
        unclear("没有回执，是否备案不明", filed=None, receipt_issued=False),
        excepted("通知印发前的计划", receipt_issued=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_receipted() -> pl.Expr:
    """The bureau issues a numbered receipt for what is filed: day, version, items."""
    return Plan.receipt_issued.col


@rule(
    Plan, "M01.3", FILED, Effect.REFUSE, finding_only=True,
    title=Words("4月底后不得没有报送的计划", "After April no plan is missing"),
    unless=no_duty, numbers=(PLAN_DUE,), readings=("Q-20",), figures={"due_on": Plan.plan_due_on.col},
    reason=Words(
        "{plan_year} 年度计划应在 {plan_due_on} 前报送备案，至 {as_of} 仍未报送。",
        "The plan of {plan_year} was to be filed by {plan_due_on} and is missing on {as_of}.",
    ),
    remedy=Words(
        "立即报送；没有检查职权的，作零报告。逾期备案的记录保留。",
        "Submit it now, or a nil return where there is no power to inspect. That it was late stays on record.",
    ),
    examples=(
        kept("已报送"),
        kept("5月6日才报送", submitted_on=date(2026, 5, 6)),
        kept("4月30日尚未报送", as_of=date(2026, 4, 30), **NOT_SUBMITTED),
        broken("5月1日尚未报送", as_of=date(2026, 5, 1), **NOT_SUBMITTED),
        excepted("不在应备案名单内", filing_expected=False, **NOT_SUBMITTED),
        unclear("5月1日，是否报送不明", as_of=date(2026, 5, 1), submitted=None),
        unclear("尚未报送，应否备案不明", filing_expected=None, **NOT_SUBMITTED),
        excepted("通知印发前的计划", **NOT_SUBMITTED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_not_missing() -> pl.Expr:
    """From 1 May a department of the roster whose plan was not submitted is shown by name."""
    return Plan.submitted.col | (Plan.as_of.col <= Plan.plan_due_on.col)


@rule(
    Plan, "M01.4", REPORTED, Effect.WARN,
    title=Words("县（区）计划应同步报市", "County plans are reported to the city"),
    unless=(Plan.level.col != "county") | not_filed, numbers=(PLAN_DUE, REPORT_UP_WD),
    figures={"due_on": Plan.report_up_due_on.col},
    reason=Words(
        "{plan_year} 年度计划于 {filed_on} 备案，县（区）应在 {report_up_due_on} 前报市；上报日：{reported_up_on}。",
        "The plan of {plan_year} was filed on {filed_on} and was to be reported to the city by {report_up_due_on}; "
        "reported on: {reported_up_on}.",
    ),
    remedy=Words("立即列入汇总表上报。逾期的记录保留。", "Report it in the compilation now. That it was late stays on record."),
    examples=(
        kept("备案后两天上报"),
        kept("4月30日上报", reported_up_on=date(2026, 4, 30)),
        broken("5月1日上报", reported_up_on=date(2026, 5, 1)),
        kept("6月1日备案，第5个工作日上报", filed_on=date(2026, 6, 1), reported_up_on=date(2026, 6, 8)),
        broken("6月1日备案，第6个工作日上报", filed_on=date(2026, 6, 1), reported_up_on=date(2026, 6, 9)),
        kept("未上报，期限当天", as_of=date(2026, 4, 30), **NOT_REPORTED),
        broken("未上报，期限已过", as_of=date(2026, 5, 1), **NOT_REPORTED),
        excepted("市级部门", level="city", **NOT_REPORTED),
        excepted("尚未备案", filed=False, **NOT_REPORTED),
        unclear("是否上报不明", reported_up=None),
        unclear("上报日不明", reported_up_on=None),
        unclear("备案日不明", filed_on=None),
        unclear("未上报，层级不明", level=None, **NOT_REPORTED),
        unclear("未上报，是否备案不明", filed=None, **NOT_REPORTED),
        excepted("通知印发前的计划", filed_on=date(2024, 4, 1), **NOT_REPORTED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def plan_reported_to_city() -> pl.Expr:
    """The county reports the plans filed with it to the city at the same time; what is filed later, within five working days."""
    return in_time(Plan.reported_up.col, Plan.reported_up_on.col, Plan.report_up_due_on.col)


RULES = (
    plan_has_items,
    plan_items_complete,
    plan_signed_by_head,
    nil_return_only_without_power,
    plan_filed_by_due_day,
    plan_receipted,
    plan_not_missing,
    plan_reported_to_city,
)
