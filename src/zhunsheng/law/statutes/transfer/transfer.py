"""移送规定: suspected crimes handed to the police — two officers, the chief, a day, the papers, the goods."""

from datetime import date, datetime

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import hours_after, in_time, in_time_at, when_known
from zhunsheng.law.facts.transfer import Transfer
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameter import Parameter
from zhunsheng.law.parameters import (
    OFFICERS_MIN,
    POLICE_DAYS,
    TRANSFER_DECIDE_DAYS,
    TRANSFER_GOODS_DAYS,
    TRANSFER_HOURS,
    TRF_UNIT,
)
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import TRF
from zhunsheng.law.words import Words

REPORT = TRF.at(
    "第五条第一款", "立即指定2名或者2名以上行政执法人员组成专案组专门负责，核实情况后提出移送涉嫌犯罪案件的书面报告"
)
DECISION = TRF.at("第五条第二款", "应当自接到报告之日起3日内作出批准移送或者不批准移送的决定")
REFUSAL = TRF.at("第五条第二款", "决定不批准的，应当将不予批准的理由记录在案")
IN_A_DAY = TRF.at("第五条第二款", "决定批准的，应当在24小时内向同级公安机关移送")
MATERIALS = TRF.at("第六条")
POLICE = TRF.at("第八条", "之日起3日内")
DECLINED = TRF.at("第十条", "对公安机关决定不予立案的案件，应当依法作出处理")
GOODS = TRF.at("第十二条", "自接到立案通知书之日起3日内将涉案物品以及与案件有关的其他材料移交公安机关")
CLUE = {"kind": "discipline"}
UNREPORTED = {"reported": False, "reported_on": None, "reported_at": None}
UNDECIDED = {"chief_decided": False, "chief_decided_on": None, "chief_decided_at": None, "approved": False}
NOT_HANDED_OVER = {"handed_over": False, "handed_over_on": None, "handed_over_at": None}
REFUSED = {"approved": False, **NOT_HANDED_OVER}
NO_ANSWER = {"police_decided": False, "police_decided_on": None}
GOODS_KEPT = {"goods_handed_over": False, "goods_handed_over_on": None}
BEFORE_RULES = {"found_on": date(2020, 8, 3), "reported_on": date(2020, 8, 6)}

not_police = Transfer.kind.col != "police"
before_transfer = ~Transfer.handed_over.col


def days_after(law: InForce, day: pl.Expr, number: Parameter) -> pl.Expr:
    """A period of the transfer rules: calendar days, no roll-forward, unless the city reads working days (Q-08)."""
    count = law[number]
    in_calendar_days = calendar.plus_days(day, count)
    return when_known(law[TRF_UNIT] == "calendar_day", in_calendar_days, law.working_days_after(day, count))


def hand_over_due(law: InForce) -> pl.Expr:
    """The instant by which an approved transfer reaches the police."""
    return hours_after(Transfer.chief_decided_at.col, law[TRANSFER_HOURS])


@rule(
    Transfer, "L-TRF-05a", REPORT, Effect.REFUSE,
    title=Words("移送须两人以上核实并书面报告", "Two officers verify and report in writing"),
    unless=not_police | ~(Transfer.chief_decided.col | Transfer.handed_over.col), numbers=(OFFICERS_MIN,),
    reason=Words(
        "涉嫌犯罪案件由 {reporters} 名执法人员核实（不得少于 {officers_min} 名），已向主要负责人书面报告：{reported}。",
        "The suspected crime was verified by {reporters} officers (at least {officers_min}), reported to the chief in "
        "writing: {reported}.",
    ),
    remedy=Words(
        "指定 {officers_min} 名以上执法人员组成专案组，核实后书面报正职负责人或者主持工作的负责人审批。",
        "Name {officers_min} or more officers to verify it and report in writing to the chief, who decides.",
    ),
    examples=(
        kept("两人核实并书面报告", reporters=2),
        broken("一人核实", reporters=1),
        kept("三人核实", reporters=3),
        broken("没有书面报告而决定", **UNREPORTED),
        broken("没有书面报告、没有决定而移送", **UNREPORTED, **UNDECIDED),
        broken("一人核实，已决定尚未移送", reporters=1, **NOT_HANDED_OVER),
        excepted("尚未决定也未移送", reporters=1, **UNDECIDED, **NOT_HANDED_OVER),
        excepted("移送纪检监察机关", **CLUE, reporters=1),
        unclear("核实人数不明", reporters=None),
        unclear("是否书面报告不明", reported=None),
        unclear("一人核实，移送种类不明", kind=None, reporters=1),
        unclear("一人核实，是否已决定、移送不明", reporters=1, chief_decided=None, handed_over=None),
        excepted("2020年修订施行之前", reporters=1, **BEFORE_RULES),
    ),
)  # fmt: skip
def crime_reported_by_two(law: InForce) -> pl.Expr:
    """Two or more officers verify a suspected crime and report it in writing to the chief, before anything is decided."""
    return (Transfer.reporters.col >= law[OFFICERS_MIN]) & Transfer.reported.col


@rule(
    Transfer, "L-TRF-05b", DECISION, Effect.WARN,
    title=Words("主要负责人应在三日内决定是否移送", "The chief decides in three days"),
    unless=not_police | ~Transfer.reported.col,
    numbers=(TRANSFER_DECIDE_DAYS, TRF_UNIT),
    figures={"due_on": lambda law: days_after(law, Transfer.reported_on.col, TRANSFER_DECIDE_DAYS)},
    reason=Words(
        "{reported_on} 接到报告，应在 {due_on} 前（{transfer_decide_days} 日内）决定是否批准移送；决定日：{chief_decided_on}。",
        "The report came on {reported_on}; the chief was to decide by {due_on} ({transfer_decide_days} days); decided on: "
        "{chief_decided_on}.",
    ),
    remedy=Words(
        "立即由正职负责人或者主持工作的负责人作出决定。逾期的记录保留。", "The chief decides now. That it was late stays on record.",
    ),
    examples=(
        kept("第3日决定", chief_decided_on=date(2026, 3, 8)),
        broken("第4日决定", chief_decided_on=date(2026, 3, 9)),
        kept("第2日决定", chief_decided_on=date(2026, 3, 7)),
        kept("第3日（周日）尚未决定", **UNDECIDED, as_of=date(2026, 3, 8)),
        broken("第4日尚未决定", **UNDECIDED, as_of=date(2026, 3, 9)),
        excepted("尚未报告", **UNREPORTED, **UNDECIDED),
        excepted("移送纪检监察机关", **CLUE, **UNDECIDED),
        unclear("是否决定不明", **{**UNDECIDED, "chief_decided": None}),
        unclear("决定日不明", chief_decided_on=None),
        unclear("报告日不明", reported_on=None),
        unclear("尚未决定，是否报告不明", reported=None, **UNDECIDED),
        unclear("尚未决定，移送种类不明", kind=None, **UNDECIDED),
        excepted("2020年修订施行之前", **UNDECIDED, **BEFORE_RULES),
    ),
)  # fmt: skip
def chief_decides_in_three_days(law: InForce) -> pl.Expr:
    """The chief decides in three days of the report whether the case is transferred."""
    due = days_after(law, Transfer.reported_on.col, TRANSFER_DECIDE_DAYS)
    return in_time(Transfer.chief_decided.col, Transfer.chief_decided_on.col, due)


@rule(
    Transfer, "L-TRF-05b", REFUSAL, Effect.REFUSE,
    title=Words("不批准移送的理由应记录在案", "A refusal to transfer is reasoned"),
    unless=not_police | ~Transfer.chief_decided.col | Transfer.approved.col,
    reason=Words(
        "{chief_decided_on} 决定不批准移送，没有记录理由。", "Transfer was refused on {chief_decided_on}; no reason is on record.",
    ),
    remedy=Words("将不予批准的理由记录在案；没有理由的，批准移送。", "Put the reason on record; without one, approve the transfer."),
    examples=(
        kept("不批准，有理由", **REFUSED, refusal_reason_given=True),
        broken("不批准，没有理由", **REFUSED, refusal_reason_given=False),
        excepted("批准移送", refusal_reason_given=False),
        excepted("尚未决定", **UNDECIDED, **NOT_HANDED_OVER, refusal_reason_given=False),
        excepted("移送纪检监察机关", **CLUE, **REFUSED, refusal_reason_given=False),
        unclear("有无理由不明", **REFUSED, refusal_reason_given=None),
        unclear("没有理由，是否批准不明", approved=None, refusal_reason_given=False),
        unclear("没有理由，是否决定不明", **REFUSED, chief_decided=None, refusal_reason_given=False),
        unclear("没有理由，移送种类不明", **REFUSED, kind=None, refusal_reason_given=False),
        excepted("2020年修订施行之前", **REFUSED, refusal_reason_given=False, **BEFORE_RULES),
    ),
)  # fmt: skip
def refusal_to_transfer_reasoned() -> pl.Expr:
    """Why a transfer was not approved is put on record."""
    return Transfer.refusal_reason_given.col


@rule(
    Transfer, "L-TRF-05c", IN_A_DAY, Effect.WARN,
    title=Words("批准后应在24小时内移送", "Once approved, it goes to the police in 24 hours"),
    unless=not_police | ~Transfer.approved.col, numbers=(TRANSFER_HOURS,), figures={"due_at": hand_over_due},
    reason=Words(
        "{chief_decided_at} 批准移送，应在 {due_at} 前（{transfer_hours} 小时内）移送同级公安机关；移送时间：{handed_over_at}。",
        "Approved at {chief_decided_at}; to be handed to the police by {due_at} ({transfer_hours} hours); handed over at: "
        "{handed_over_at}.",
    ),
    remedy=Words("立即向同级公安机关移送。逾期的记录保留。", "Hand it to the police of the same level now. That it was late stays on record."),
    examples=(
        kept("24小时整移送", handed_over_at=datetime.fromisoformat("2026-03-07 10:00")),
        broken("24小时零一分移送", handed_over_at=datetime.fromisoformat("2026-03-07 10:01")),
        kept("23小时移送", handed_over_at=datetime.fromisoformat("2026-03-07 09:00")),
        kept("次日尚未移送", **NOT_HANDED_OVER, as_of=date(2026, 3, 7)),
        broken("第三日尚未移送", **NOT_HANDED_OVER, as_of=date(2026, 3, 8)),
        excepted("没有批准", **REFUSED),
        excepted("移送纪检监察机关", **CLUE, **NOT_HANDED_OVER),
        unclear("是否移送不明", **{**NOT_HANDED_OVER, "handed_over": None}),
        unclear("移送时间不明", handed_over_at=None),
        unclear("决定时间不明", chief_decided_at=None),
        unclear("没有移送，是否批准不明", **NOT_HANDED_OVER, approved=None),
        unclear("没有移送，移送种类不明", **NOT_HANDED_OVER, kind=None),
        excepted("2020年修订施行之前", **NOT_HANDED_OVER, **BEFORE_RULES),
    ),
)  # fmt: skip
def transferred_in_a_day(law: InForce) -> pl.Expr:
    """An approved transfer reaches the police of the same level in twenty-four hours."""
    return in_time_at(Transfer.handed_over.col, Transfer.handed_over_at.col, hand_over_due(law))


@rule(
    Transfer, "L-TRF-06", MATERIALS, Effect.REFUSE,
    title=Words("移送材料应当齐全", "A transfer has its five materials"),
    unless=not_police | before_transfer,
    reason=Words("移送公安机关的材料 {materials} 项，应为五项。", "{materials} of the five materials went to the police."),
    remedy=Words(
        "补齐移送书、调查报告、涉案物品清单、检验报告或者鉴定结论、其他材料；没有物品或者未作检验的，写明。",
        "Add the transfer paper, report, list of goods, test report or expert opinion, other material; state what cannot be.",
    ),
    examples=(
        kept("五项齐全", materials=5),
        broken("缺一项", materials=4),
        kept("另附说明，六项", materials=6),
        excepted("尚未移送", materials=4, **NOT_HANDED_OVER),
        excepted("移送纪检监察机关", **CLUE, materials=4),
        unclear("材料数不明", materials=None),
        unclear("缺一项，是否移送不明", materials=4, handed_over=None),
        unclear("缺一项，移送种类不明", kind=None, materials=4),
        excepted("2020年修订施行之前", materials=4, **BEFORE_RULES),
    ),
)  # fmt: skip
def transfer_materials_complete() -> pl.Expr:
    """With it go the transfer paper, the report, the list of goods, test results, and what else bears on the crime."""
    return Transfer.materials.col >= 5


@rule(
    Transfer, "L-TRF-08", POLICE, Effect.INFORM,
    title=Words("公安机关应在三日内决定是否立案", "The police decide in three days"),
    unless=not_police | before_transfer, numbers=(POLICE_DAYS, TRF_UNIT),
    figures={"due_on": lambda law: days_after(law, Transfer.handed_over_on.col, POLICE_DAYS)},
    reason=Words(
        "{handed_over_on} 移送，公安机关应在 {due_on} 前（{police_days} 日内）决定是否立案并书面通知；收到通知日：{police_decided_on}。",
        "Handed over on {handed_over_on}; the police were to decide and tell by {due_on} ({police_days} days); their notice "
        "came on: {police_decided_on}.",
    ),
    remedy=Words("催告公安机关；必要时建议人民检察院依法进行立案监督。", "Ask the police; if need be propose supervision by the prosecutor."),
    examples=(
        kept("第3日收到决定", police_decided_on=date(2026, 3, 9)),
        broken("第4日收到决定", police_decided_on=date(2026, 3, 10)),
        kept("第2日收到决定", police_decided_on=date(2026, 3, 8)),
        kept("第3日尚无决定", **NO_ANSWER, as_of=date(2026, 3, 9)),
        broken("第4日尚无决定", **NO_ANSWER, as_of=date(2026, 3, 10)),
        excepted("尚未移送", **NO_ANSWER, **NOT_HANDED_OVER),
        excepted("移送纪检监察机关", **CLUE, **NO_ANSWER),
        unclear("是否决定不明", **{**NO_ANSWER, "police_decided": None}),
        unclear("收到通知日不明", police_decided_on=None),
        unclear("移送日不明", handed_over_on=None),
        unclear("没有决定，是否移送不明", **NO_ANSWER, handed_over=None),
        unclear("没有决定，移送种类不明", **NO_ANSWER, kind=None),
        excepted("2020年修订施行之前", **NO_ANSWER, **BEFORE_RULES),
    ),
)  # fmt: skip
def police_answered_in_three_days(law: InForce) -> pl.Expr:
    """The police decide in three days whether to open a case and tell the agency in writing."""
    due = days_after(law, Transfer.handed_over_on.col, POLICE_DAYS)
    return in_time(Transfer.police_decided.col, Transfer.police_decided_on.col, due)


@rule(
    Transfer, "L-TRF-10", DECLINED, Effect.WARN,
    title=Words("公安不予立案的应当依法处理", "What the police decline is dealt with"),
    unless=not_police | ~Transfer.declined_finally.col,
    reason=Words(
        "公安机关最终不予立案，案件没有恢复办理。", "The police finally declined; the case was not taken up again.",
    ),
    remedy=Words("恢复办理；依法应当处罚的，实施行政处罚。", "Take the case up again; penalise where the law provides for it."),
    examples=(
        kept("已恢复办理", declined_finally=True, case_resumed=True),
        broken("没有恢复办理", declined_finally=True, case_resumed=False),
        excepted("公安已经立案", case_resumed=False),
        excepted("移送纪检监察机关", **CLUE, declined_finally=True, case_resumed=False),
        unclear("是否恢复不明", declined_finally=True, case_resumed=None),
        unclear("没有恢复，是否终不立案不明", declined_finally=None, case_resumed=False),
        unclear("没有恢复，移送种类不明", kind=None, declined_finally=True, case_resumed=False),
        excepted("2020年修订施行之前", declined_finally=True, case_resumed=False, **BEFORE_RULES),
    ),
)  # fmt: skip
def case_resumed_after_refusal() -> pl.Expr:
    """A case that the police decline to open is dealt with by the agency, with a penalty where the law provides one."""
    return Transfer.case_resumed.col


@rule(
    Transfer, "L-TRF-12", GOODS, Effect.WARN,
    title=Words("公安立案后三日内移交物品材料", "Goods and material go to the police in three days"),
    unless=not_police | ~Transfer.police_opened.col | Transfer.goods_rule_by_other_law.col,
    numbers=(TRANSFER_GOODS_DAYS, TRF_UNIT),
    figures={"due_on": lambda law: days_after(law, Transfer.police_decided_on.col, TRANSFER_GOODS_DAYS)},
    reason=Words(
        "{police_decided_on} 接到立案通知，应在 {due_on} 前（{transfer_goods_days} 日内）移交涉案物品和材料；移交日：{goods_handed_over_on}。",
        "The police told of their case on {police_decided_on}; goods and material were due by {due_on} ({transfer_goods_days} "
        "days); handed over on: {goods_handed_over_on}.",
    ),
    remedy=Words(
        "立即移交并办结交接手续；法律、行政法规另有规定的，写明条款。",
        "Hand them over now and complete the formalities, or cite the law or regulation that says otherwise.",
    ),
    examples=(
        kept("第3日移交", goods_handed_over_on=date(2026, 3, 12)),
        broken("第4日移交", goods_handed_over_on=date(2026, 3, 13)),
        kept("第2日移交", goods_handed_over_on=date(2026, 3, 11)),
        kept("第3日尚未移交", **GOODS_KEPT, as_of=date(2026, 3, 12)),
        broken("第4日尚未移交", **GOODS_KEPT, as_of=date(2026, 3, 13)),
        kept("周五接到通知，周一移交", police_decided_on=date(2026, 3, 13), goods_handed_over_on=date(2026, 3, 16)),
        broken("周五接到通知，周二移交", police_decided_on=date(2026, 3, 13), goods_handed_over_on=date(2026, 3, 17)),
        excepted("法律另有规定", **GOODS_KEPT, goods_rule_by_other_law=True),
        excepted("公安没有立案", **GOODS_KEPT, police_opened=False),
        excepted("移送纪检监察机关", **CLUE, **GOODS_KEPT),
        unclear("是否移交不明", **{**GOODS_KEPT, "goods_handed_over": None}),
        unclear("移交日不明", goods_handed_over_on=None),
        unclear("接到通知日不明", police_decided_on=None),
        unclear("没有移交，是否立案不明", **GOODS_KEPT, police_opened=None),
        unclear("没有移交，有无另外规定不明", **GOODS_KEPT, goods_rule_by_other_law=None),
        unclear("没有移交，移送种类不明", **GOODS_KEPT, kind=None),
        excepted("2020年修订施行之前", **GOODS_KEPT, **BEFORE_RULES),
    ),
)  # fmt: skip
def goods_handed_to_police(law: InForce) -> pl.Expr:
    """Once the police open a case, goods and material are handed over in three days, unless another law says otherwise."""
    due = days_after(law, Transfer.police_decided_on.col, TRANSFER_GOODS_DAYS)
    return in_time(Transfer.goods_handed_over.col, Transfer.goods_handed_over_on.col, due)


RULES = (
    crime_reported_by_two,
    chief_decides_in_three_days,
    refusal_to_transfer_reasoned,
    transferred_in_a_day,
    transfer_materials_complete,
    police_answered_in_three_days,
    case_resumed_after_refusal,
    goods_handed_to_police,
)
