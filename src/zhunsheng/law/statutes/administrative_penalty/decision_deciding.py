"""行政处罚法: who decides, after which review, in which paper and time (第五十七条至第六十条、第六十六条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.decision import Decision
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.conduct.decision import EXCUSED, not_excused
from zhunsheng.law.notice.filing.decision import LARGE_FINE, NO_HEARING_RIGHT, not_decided
from zhunsheng.law.parameters import CASE_DAYS, ROLL_FORWARD_DEPT
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.statutes.administrative_penalty.decision_substance import BEFORE_LAW, not_penalty
from zhunsheng.law.words import Words

THE_HEAD = APL.at("第五十七条第一款", "行政机关负责人应当对调查结果进行审查，根据不同情况，分别作出如下决定")
TOGETHER = APL.at("第五十七条第二款", "对情节复杂或者重大违法行为给予行政处罚，行政机关负责人应当集体讨论决定")
REVIEW = APL.at("第五十八条第一款", "未经法制审核或者审核未通过的，不得作出决定")
ORDINARY_CASE = {**NO_HEARING_RIGHT, "on_major_list": False, "top_or_high_fine_lines": 0, "hearing_granted": False}


@rule(
    Decision, "L-APL-57a", THE_HEAD, Effect.REFUSE,
    title=Words("由行政机关负责人审查决定", "The head of the agency decides"),
    unless=not_decided | Decision.summary.col,
    reason=Words("{decided_on} 的决定没有行政机关负责人审查签发。", "The decision of {decided_on} was not signed by the head."),
    remedy=Words("报行政机关负责人审查决定。", "Let the head of the agency review and decide."),
    examples=(
        kept("负责人签发", signed_by_head=True),
        broken("没有签发", signed_by_head=False),
        excepted("当场处罚", summary=True, signed_by_head=False),
        excepted("尚未决定", decided=False, signed_by_head=False),
        unclear("是否签发不明", signed_by_head=None),
        unclear("是否简易程序不明", summary=None, signed_by_head=False),
        excepted("2021年修订施行之前", signed_by_head=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def decided_by_the_head() -> pl.Expr:
    """When the investigation is over, the head of the agency reviews its result and decides."""
    return Decision.signed_by_head.col


@rule(
    Decision, "L-APL-57a", THE_HEAD, Effect.REFUSE,
    title=Words("四种结论只能有一种", "Exactly one of four outcomes"),
    unless=not_decided,
    reason=Words(
        "勾选结论 {outcomes} 个；处罚、不予处罚（轻微等）、不予处罚（不成立）、移送司法机关，应当有且只有一个。",
        "{outcomes} outcomes are marked; it is exactly one of penalty, no penalty (minor), no penalty (unproved), transfer.",
    ),
    remedy=Words("只保留一个结论。", "Keep exactly one."),
    examples=(
        kept("一个", outcomes=1),
        broken("没有结论", outcomes=0),
        broken("两个", outcomes=2),
        excepted("尚未决定", decided=False, outcomes=0),
        unclear("结论数不明", outcomes=None),
        unclear("是否已决定不明", decided=None, outcomes=0),
        excepted("2021年修订施行之前", outcomes=0, **BEFORE_LAW),
    ),
)  # fmt: skip
def exactly_one_outcome() -> pl.Expr:
    """The decision is one of four: a penalty, none because it is excused, none because nothing is established, a transfer."""
    return Decision.outcomes.col == 1


@rule(
    Decision, "L-APL-57a", APL.at("第五十七条第一款第二项", "依法可以不予行政处罚的，不予行政处罚"), Effect.REFUSE,
    title=Words("不予处罚写明条款", "No penalty names its article"),
    unless=not_decided | not_excused,
    reason=Words("不予处罚决定没有写明所依据的条款。", "The decision not to penalise does not name its article."),
    remedy=Words("写明第三十条、第三十一条、第三十三条或者第三十六条。", "Name article 30, 31, 33 or 36."),
    examples=(
        kept("写明第三十三条", **EXCUSED),
        broken("没有写明", **{**EXCUSED, "no_penalty_article": "none"}),
        excepted("作出处罚", no_penalty_article="none"),
        excepted("违法事实不成立", outcome="no_penalty_unproved", no_penalty_article="none"),
        excepted("尚未决定", **{**EXCUSED, "no_penalty_article": "none"}, decided=False),
        unclear("条款不明", **{**EXCUSED, "no_penalty_article": None}),
        excepted("2021年修订施行之前", **{**EXCUSED, "no_penalty_article": "none"}, **BEFORE_LAW),
    ),
)  # fmt: skip
def no_penalty_names_its_article() -> pl.Expr:
    """What is by law excused from penalty is excused by a named article."""
    return Decision.no_penalty_article.col != "none"


@rule(
    Decision, "L-APL-57b", TOGETHER, Effect.REFUSE,
    title=Words("复杂、重大处罚应集体讨论", "A complex or major penalty is deliberated"),
    unless=not_decided | ~Decision.deliberation_needed.col | not_penalty,
    numbers=LARGE_FINE, readings=("Q-30",),
    reason=Words(
        "该处罚有听证权：{hearing_right}，在重大决定目录：{on_major_list}，情节复杂：{difficult}，顶格或高额 "
        "{top_or_high_fine_lines} 项，关停 {closing_lines} 项；已集体讨论：{deliberated}，讨论日：{deliberated_on}，决定日：{decided_on}。",
        "Hearing right: {hearing_right}, on the list: {on_major_list}, complex: {difficult}, top or high fines: "
        "{top_or_high_fine_lines}, closings: {closing_lines}; deliberated: {deliberated} on {deliberated_on}, decided on {decided_on}.",
    ),
    remedy=Words("负责人集体讨论并记录参加人、意见和结果后再决定。", "Let the leaders deliberate, record who, what and the result; then decide."),
    examples=(
        kept("当日讨论后决定", deliberated_on=date(2026, 6, 10)),
        kept("先讨论", deliberated_on=date(2026, 6, 9)),
        broken("决定后才讨论", deliberated_on=date(2026, 6, 11)),
        broken("有听证权，没有讨论", **{**ORDINARY_CASE, "fine_total": 120_000_00}, deliberated=False),
        broken("在目录内，没有讨论", **{**ORDINARY_CASE, "on_major_list": True}, deliberated=False),
        broken("顶格罚款，没有讨论", **{**ORDINARY_CASE, "top_or_high_fine_lines": 1}, deliberated=False),
        broken("责令关闭，没有讨论", **ORDINARY_CASE, closing_lines=1, deliberated=False),
        broken("情节复杂，没有讨论", **ORDINARY_CASE, difficult=True, deliberated=False),
        excepted("一般案件", **ORDINARY_CASE, deliberated=False),
        excepted("不予处罚", **EXCUSED, deliberated=False),
        excepted("尚未决定", decided=False, deliberated=False),
        unclear("讨论日不明", deliberated_on=None),
        unclear("是否讨论不明", deliberated=None),
        unclear("是否在目录内不明", **{**ORDINARY_CASE, "on_major_list": None}, deliberated=False),
        unclear("是否情节复杂不明", **ORDINARY_CASE, difficult=None, deliberated=False),
        excepted("2021年修订施行之前", deliberated=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def collectively_deliberated() -> pl.Expr:
    """A penalty for a complex or major violation is deliberated by the leaders together before it is decided."""
    return Decision.deliberated.col & (Decision.deliberated_on.col <= Decision.decided_on.col)


@rule(
    Decision, "L-APL-58a", REVIEW, Effect.REFUSE,
    title=Words("应当法制审核的未经审核不得决定", "No decision without the legal review it needs"),
    unless=not_decided | ~Decision.review_needed.col | not_penalty, numbers=LARGE_FINE,
    reason=Words(
        "该处罚须法制审核（重大公共利益：{public_interest}，疑难复杂：{difficult}，法定须审：{review_by_law}，经过听证：{hearing_granted}）；"
        "审核通过：{review_passed}，通过日：{review_passed_on}，决定日：{decided_on}。",
        "Legal review is needed (public interest: {public_interest}, difficult: {difficult}, by law: {review_by_law}, heard: "
        "{hearing_granted}); passed: {review_passed} on {review_passed_on}, decided on {decided_on}.",
    ),
    remedy=Words("先送法制审核，通过后再报负责人决定。", "Send it to legal review first; the head decides when it has passed."),
    examples=(
        kept("当日审核后决定", review_passed_on=date(2026, 6, 10)),
        kept("先审核", review_passed_on=date(2026, 6, 9)),
        broken("决定后才审核", review_passed_on=date(2026, 6, 11)),
        broken("审核未通过", review_passed=False),
        broken("重大公共利益，未审核", **ORDINARY_CASE, public_interest=True, review_passed=False),
        broken("疑难复杂，未审核", **ORDINARY_CASE, difficult=True, review_passed=False),
        broken("法律规定须审核，未审核", **ORDINARY_CASE, review_by_law=True, review_passed=False),
        broken("第三人重大权益，经过听证，未审核", **{**ORDINARY_CASE, "hearing_granted": True}, third_party_rights=True,
               review_passed=False),
        excepted("有听证权，没有听证", hearing_granted=False, review_passed=False),
        excepted("第三人重大权益，没有听证", **ORDINARY_CASE, third_party_rights=True, review_passed=False),
        excepted("不予处罚", **EXCUSED, public_interest=True, review_passed=False),
        excepted("尚未决定", decided=False, review_passed=False),
        unclear("审核通过日不明", review_passed_on=None),
        unclear("是否审核不明", review_passed=None),
        unclear("是否疑难不明", **ORDINARY_CASE, difficult=None, review_passed=False),
        excepted("2021年修订施行之前", review_passed=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def legally_reviewed() -> pl.Expr:
    """In four cases the head decides on a penalty only after the legal review has passed."""
    return Decision.review_passed.col & (Decision.review_passed_on.col <= Decision.decided_on.col)


@rule(
    Decision, "L-APL-58b", APL.at("第五十八条第二款", "应当通过国家统一法律职业资格考试取得法律职业资格"), Effect.REFUSE,
    title=Words("法制审核人员有资格、不办本案", "The reviewer is qualified and does not handle the case"),
    unless=~Decision.review_passed.col, readings=("Q-41",),
    reason=Words(
        "审核人具法律职业资格（初次从事的）：{reviewer_qualified}；为本案办案人：{reviewer_is_handler}。",
        "Reviewer qualified (first-timers): {reviewer_qualified}; a handler of the case: {reviewer_is_handler}.",
    ),
    remedy=Words("改由有资格、未办理本案的人员重新审核。", "Have it reviewed again by somebody qualified who does not handle it."),
    examples=(
        kept("有资格，不办本案", reviewer_qualified=True, reviewer_is_handler=False),
        broken("初次审核而没有资格", reviewer_qualified=False, reviewer_is_handler=False),
        broken("审核人是办案人", reviewer_qualified=True, reviewer_is_handler=True),
        excepted("没有审核", review_passed=False, reviewer_qualified=False),
        unclear("资格不明", reviewer_qualified=None),
        unclear("是否办案人不明", reviewer_is_handler=None),
        excepted("2021年修订施行之前", reviewer_qualified=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def reviewer_fit() -> pl.Expr:
    """Who reviews decisions for the first time has passed the national legal examination; no reviewer handles the case."""
    return Decision.reviewer_qualified.col & ~Decision.reviewer_is_handler.col


@rule(
    Decision, "L-APL-59", (APL.at("第五十九条"), APL.at("第五十二条第二款")), Effect.REFUSE,
    title=Words("处罚决定书要素齐全并盖章", "The decision has its six contents and the seal"),
    unless=not_decided | not_penalty,
    reason=Words("处罚决定书缺少法定事项或者印章。", "The paper lacks a content the law asks for, or the seal."),
    remedy=Words(
        "补齐当事人、事实证据、种类依据、履行方式期限、救济途径期限、机关名称日期，并盖章。",
        "Add party, facts and evidence, kind and basis, how and when to perform, remedies, agency and day, and the seal.",
    ),
    examples=(
        kept("齐全", paper_complete=True),
        broken("不齐", paper_complete=False),
        excepted("不予处罚", **EXCUSED, paper_complete=False),
        excepted("移送司法机关", outcome="transfer", paper_complete=False),
        excepted("尚未决定", decided=False, paper_complete=False),
        unclear("是否齐全不明", paper_complete=None),
        unclear("决定结果不明", outcome=None, paper_complete=False),
        excepted("2021年修订施行之前", paper_complete=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def decision_paper_complete() -> pl.Expr:
    """A penalty is written down: six contents, and the agency's seal."""
    return Decision.paper_complete.col


def decision_due(law: InForce) -> pl.Expr:
    """The last day on which a case may be decided, extended or with days left out as a law or rule says."""
    length = law[CASE_DAYS] + Decision.extension_days.col + Decision.excluded_days.col
    return law.department_days_after(Decision.opened_on.col, length)


@rule(
    Decision, "L-APL-60", APL.at("第六十条", "自行政处罚案件立案之日起九十日内作出行政处罚决定"), Effect.REFUSE,
    title=Words("立案之日起九十日内决定", "A case is decided within ninety days"),
    unless=Decision.summary.col | (Decision.opened_on.col < APL.in_force_from),
    numbers=(CASE_DAYS, ROLL_FORWARD_DEPT), figures={"due_on": decision_due},
    readings=("Q-09",), finding_only=True,
    reason=Words(
        "{opened_on} 立案，应在 {due_on} 前（{case_days} 日，延长 {extension_days} 日，不计入 {excluded_days} 日）决定；决定日：{decided_on}。",
        "Opened on {opened_on}, to be decided by {due_on} ({case_days} days, {extension_days} more, {excluded_days} not "
        "counted); decided on: {decided_on}.",
    ),
    remedy=Words(
        "尽快决定，仍可作出；法律、法规、规章另有期限的，写明条款。逾期的记录保留。",
        "Decide now: it is still possible; or cite the law, regulation or rule that sets another time. Lateness stays on record.",
    ),
    examples=(
        kept("第90日决定", decided_on=date(2026, 6, 30), as_of=date(2026, 8, 1)),
        broken("第91日决定", decided_on=date(2026, 7, 1), as_of=date(2026, 8, 1)),
        kept("第89日决定", decided_on=date(2026, 6, 29), as_of=date(2026, 8, 1)),
        kept("期满日为周日，周一决定", opened_on=date(2026, 3, 2), decided_on=date(2026, 6, 1)),
        broken("期满日为周日，周二决定", opened_on=date(2026, 3, 2), decided_on=date(2026, 6, 2)),
        kept("未决定，期限当天", decided=False, as_of=date(2026, 6, 30)),
        broken("未决定，期限已过", decided=False, as_of=date(2026, 7, 1)),
        kept("依规定延长30日", extension_days=30, decided_on=date(2026, 7, 30)),
        broken("延长期也已过", extension_days=30, decided_on=date(2026, 7, 31)),
        kept("检测10日不计入", excluded_days=10, decided_on=date(2026, 7, 10)),
        broken("扣除后仍逾期", excluded_days=10, decided_on=date(2026, 7, 13)),
        excepted("简易程序", summary=True, opened_on=None),
        unclear("立案日不明", opened_on=None),
        unclear("决定日不明", decided_on=None),
        unclear("不计入天数不明", excluded_days=None, decided_on=date(2026, 8, 1)),
        kept("2024年立案，第90日决定", opened_on=date(2024, 3, 1), decided_on=date(2024, 5, 30)),
        broken("2024年立案，第91日决定", opened_on=date(2024, 3, 1), decided_on=date(2024, 5, 31)),
        broken("2021年修订施行首日立案，第91日决定", opened_on=date(2021, 7, 15), decided_on=date(2021, 10, 14)),
        excepted("2021年修订施行之前立案，之后决定", opened_on=date(2021, 7, 14), decided_on=date(2022, 6, 10)),
        excepted("2021年修订施行之前", opened_on=date(2021, 1, 4), **BEFORE_LAW),
    ),
)  # fmt: skip
def decided_within_ninety_days(law: InForce) -> pl.Expr:
    """A case opened since the revision is decided within ninety days, unless a law, regulation or rule says otherwise."""
    return in_time(Decision.decided.col, Decision.decided_on.col, decision_due(law))


@rule(
    Decision, "L-APL-66b", APL.at("第六十六条第一款", "当事人应当在行政处罚决定书载明的期限内，予以履行"), Effect.WARN,
    title=Words("非金钱义务应按期履行", "A duty other than money is performed in time"),
    unless=not_decided | ~Decision.other_duty.col,
    reason=Words(
        "决定书载明的义务应在 {other_duty_due_on} 前履行；履行日：{other_duty_done_on}。",
        "The duty in the decision was due by {other_duty_due_on}; performed on: {other_duty_done_on}.",
    ),
    remedy=Words("催告当事人履行；仍不履行的，依法强制执行。", "Urge the party to perform; failing that, enforce by law."),
    examples=(
        kept("期限当天履行", other_duty_done=True, other_duty_done_on=date(2026, 7, 10)),
        broken("逾期一天履行", other_duty_done=True, other_duty_done_on=date(2026, 7, 11)),
        kept("未履行，期限当天", as_of=date(2026, 7, 10)),
        broken("未履行，期限已过", as_of=date(2026, 7, 11)),
        excepted("没有非金钱义务", other_duty=False, as_of=date(2026, 8, 1)),
        excepted("尚未决定", decided=False, as_of=date(2026, 8, 1)),
        unclear("履行期限不明", other_duty_due_on=None, as_of=date(2026, 8, 1)),
        unclear("是否履行不明", other_duty_done=None, as_of=date(2026, 8, 1)),
        excepted("2021年修订施行之前", as_of=date(2026, 8, 1), **BEFORE_LAW),
    ),
)  # fmt: skip
def other_duty_performed_in_time() -> pl.Expr:
    """The party performs within the time written in the decision."""
    return in_time(Decision.other_duty_done.col, Decision.other_duty_done_on.col, Decision.other_duty_due_on.col)


RULES = (
    decided_by_the_head,
    exactly_one_outcome,
    no_penalty_names_its_article,
    collectively_deliberated,
    legally_reviewed,
    reviewer_fit,
    decision_paper_complete,
    decided_within_ninety_days,
    other_duty_performed_in_time,
)
