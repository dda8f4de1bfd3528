"""行政处罚法: the hearing (第六十三条至第六十五条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.decision import Decision, in_yuan
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.decision import LARGE_FINE, NO_HEARING_RIGHT, not_decided
from zhunsheng.law.parameters import HEARING_NOTICE_WD, HEARING_REQUEST_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.statutes.administrative_penalty.decision_substance import BEFORE_LAW
from zhunsheng.law.words import Words

RIGHT = APL.at("第六十三条第一款", "应当告知当事人有要求听证的权利，当事人要求听证的，行政机关应当组织听证")
REQUEST = APL.at("第六十四条第一项", "当事人要求听证的，应当在行政机关告知后五日内提出")
WORKING_DAYS = APL.at("第八十五条", "是指工作日")
TOLD_MARCH_5 = {"prenoticed_on": date(2026, 3, 5)}
QUIET = {**TOLD_MARCH_5, "hearing_asked": False, "hearing_asked_on": None, "hearing_granted": False}
REFUSED = {**TOLD_MARCH_5, "hearing_asked_on": date(2026, 3, 12), "hearing_granted": False}
NO_RIGHT_TOLD = {**NO_HEARING_RIGHT, "prenotice_tells_hearing": False}
LARGE_UNTOLD = {"fine_total": 120_000_00, "prenotice_tells_hearing": False}
NOT_TOLD = {"prenotice_tells_hearing": False, "confiscation_total": 0}
ON_A_CITIZEN = {**NOT_TOLD, "party_kind": "citizen"}

no_hearing = ~Decision.hearing_granted.col
no_right = ~Decision.hearing_right.col
# Who was told of the right keeps it, though the fine is lowered afterwards: it is the intended penalty that gives it.
never_had_right = no_right & (Decision.summary.col | ~Decision.prenotice_tells_hearing.col)


@rule(
    Decision, "L-APL-63", (RIGHT, APL.at("第四十四条", "要求听证等权利")), Effect.REFUSE,
    title=Words("应当告知听证权", "The right to a hearing is told"),
    unless=~Decision.prenoticed.col | no_right, numbers=LARGE_FINE, readings=("Q-40",),
    figures={
        "fine_yuan": lambda _: in_yuan(Decision.fine_total.col),
        "confiscated_yuan": lambda _: in_yuan(Decision.confiscation_total.col),
        "from_yuan": lambda _: in_yuan(Decision.hearing_fine_from.col),
    },
    reason=Words(
        "罚款 {fine_yuan} 元、没收 {confiscated_yuan} 元（听证标准 {from_yuan} 元，含本数：{hearing_from_inclusive}），应听证种类 "
        "{hearing_kind_lines} 项，法定其他情形：{hearing_by_law}；告知书没有告知听证权。",
        "Fine {fine_yuan} yuan, confiscated {confiscated_yuan} (hearing from {from_yuan}, itself included: "
        "{hearing_from_inclusive}), kinds with a hearing: {hearing_kind_lines}, by law: {hearing_by_law}; the right was not told.",
    ),
    remedy=Words("补充告知听证权，重新计算要求听证的期限。", "Tell the right in a new prenotice; the time to ask starts anew."),
    examples=(
        kept("已告知", prenotice_tells_hearing=True),
        broken("法人罚款正好10万元", **NOT_TOLD, fine_total=100_000_00),
        excepted("法人罚款差一分10万元", **NOT_TOLD, fine_total=100_000_00 - 1),
        broken("公民罚款正好5000元", **ON_A_CITIZEN, fine_total=5_000_00),
        excepted("公民罚款差一分5000元", **ON_A_CITIZEN, fine_total=5_000_00 - 1),
        broken("个体工商户罚款5000元", **{**ON_A_CITIZEN, "party_kind": "individual_business"}, fine_total=5_000_00),
        broken("没收正好10万元", **{**NOT_TOLD, "confiscation_total": 100_000_00}, fine_total=0),
        excepted("没收差一分10万元", **{**NOT_TOLD, "confiscation_total": 100_000_00 - 1}, fine_total=0),
        excepted("标准不含本数，罚款正好10万元", **NOT_TOLD, fine_total=100_000_00, hearing_from_inclusive=False),
        broken("标准不含本数，多一分", **NOT_TOLD, fine_total=100_000_00 + 1, hearing_from_inclusive=False),
        broken("吊销许可证件", **NOT_TOLD, fine_total=0, hearing_kind_lines=1),
        broken("法定其他情形", **NOT_TOLD, fine_total=0, hearing_by_law=True),
        excepted("尚未告知", prenoticed=False, prenotice_tells_hearing=False),
        unclear("罚款数额不明", **NOT_TOLD, fine_total=None),
        unclear("当事人类型不明，罚款1万元", **{**NOT_TOLD, "party_kind": None}, fine_total=10_000_00),
        broken("罚款数额不明，责令停产停业", **NOT_TOLD, fine_total=None, hearing_kind_lines=1),
        unclear("是否告知听证权不明", prenotice_tells_hearing=None),
        excepted("2021年修订施行之前", prenotice_tells_hearing=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def hearing_right_told() -> pl.Expr:
    """Before a large fine or confiscation or a grave penalty the party is told that it may ask for a hearing."""
    return Decision.prenotice_tells_hearing.col


@rule(
    Decision, "L-APL-63x", APL.at("第六十三条第二款", "当事人不承担行政机关组织听证的费用"), Effect.REFUSE,
    title=Words("听证不收费", "A hearing is free"),
    unless=no_hearing, figures={"fee_yuan": lambda _: in_yuan(Decision.hearing_fee.col)},
    reason=Words("组织听证收费 {fee_yuan} 元。", "{fee_yuan} yuan were charged for the hearing."),
    remedy=Words("退还所收费用。", "Give the fee back."),
    examples=(
        kept("没有收费", hearing_fee=0),
        broken("收费一分", hearing_fee=1),
        excepted("没有听证", hearing_granted=False, hearing_fee=1),
        unclear("是否收费不明", hearing_fee=None),
        unclear("是否听证不明", hearing_granted=None, hearing_fee=1),
        excepted("2021年修订施行之前", hearing_fee=1, **BEFORE_LAW),
    ),
)  # fmt: skip
def hearing_is_free() -> pl.Expr:
    """The party bears no cost of the hearing."""
    return Decision.hearing_fee.col == 0


def request_until(law: InForce) -> pl.Expr:
    """The last day on which the party may ask for a hearing."""
    return law.working_days_after(Decision.prenoticed_on.col, law[HEARING_REQUEST_WD])


@rule(
    Decision, "L-APL-64a", (REQUEST, RIGHT, WORKING_DAYS), Effect.REFUSE,
    title=Words("要求听证期限内不得决定", "No decision while a hearing may be asked for"),
    unless=not_decided | never_had_right, on=Decision.prenoticed_on.col,
    numbers=(HEARING_REQUEST_WD, *LARGE_FINE), figures={"request_until": request_until},
    reason=Words(
        "{prenoticed_on} 告知，当事人可在 {request_until} 前（{hearing_request_wd} 个工作日内）要求听证；{decided_on} 作出决定，"
        "没有听证，也没有明确放弃。",
        "Told on {prenoticed_on}, the party could ask for a hearing until {request_until} ({hearing_request_wd} working days); "
        "decided on {decided_on} without hearing or express waiver.",
    ),
    remedy=Words("在 {request_until} 之后决定，或附当事人明确放弃听证的材料。", "Decide after {request_until}, or attach the express waiver."),
    examples=(
        broken("第5个工作日决定", **QUIET, decided_on=date(2026, 3, 12)),
        kept("第6个工作日决定", **QUIET, decided_on=date(2026, 3, 13)),
        broken("第4个工作日决定", **QUIET, decided_on=date(2026, 3, 11)),
        kept("明确放弃", **QUIET, decided_on=date(2026, 3, 6), hearing_waived=True),
        kept("已听证", **{**QUIET, "hearing_granted": True}, decided_on=date(2026, 3, 12)),
        excepted("没有听证权，也没有告知", **QUIET, **NO_RIGHT_TOLD, decided_on=date(2026, 3, 12)),
        broken("已告知听证权，后降为小额罚款", **QUIET, **NO_HEARING_RIGHT, decided_on=date(2026, 3, 12)),
        excepted("当场处罚，没有听证权", **QUIET, **NO_HEARING_RIGHT, summary=True, decided_on=date(2026, 3, 12)),
        broken("当场处罚，有听证权", **QUIET, **LARGE_UNTOLD, summary=True, decided_on=date(2026, 3, 12)),
        broken("有听证权，没有告知", **QUIET, **LARGE_UNTOLD, decided_on=date(2026, 3, 12)),
        excepted("尚未决定", **QUIET, decided_on=date(2026, 3, 12), decided=False),
        unclear("告知日不明", **{**QUIET, "prenoticed_on": None}),
        unclear("听证权不明", **QUIET, **{**NO_RIGHT_TOLD, "fine_total": None}, decided_on=date(2026, 3, 12)),
        unclear("没有听证权，是否告知不明", **QUIET, **{**NO_RIGHT_TOLD, "prenotice_tells_hearing": None}, decided_on=date(2026, 3, 12)),
        unclear("是否放弃不明", **QUIET, decided_on=date(2026, 3, 12), hearing_waived=None),
        excepted("2021年修订施行之前告知", **{**QUIET, "prenoticed_on": date(2021, 7, 14)}, decided_on=date(2021, 7, 16)),
    ),
)  # fmt: skip
def hearing_period_awaited(law: InForce) -> pl.Expr:
    """While a party that has the right, or was told of it, may still ask for a hearing nothing is decided."""
    in_peace = Decision.hearing_waived.col | Decision.hearing_granted.col
    return in_peace | (Decision.decided_on.col > request_until(law))


@rule(
    Decision, "L-APL-64a", (RIGHT, REQUEST, WORKING_DAYS), Effect.REFUSE,
    title=Words("按期要求听证的应当组织听证", "A hearing asked for in time is held"),
    unless=lambda law: not_decided
    | never_had_right
    | ~Decision.hearing_asked.col
    | (Decision.hearing_asked_on.col > request_until(law))
    | Decision.hearing_withdrawn.col,
    on=Decision.prenoticed_on.col, numbers=(HEARING_REQUEST_WD, *LARGE_FINE), figures={"request_until": request_until},
    reason=Words(
        "当事人于 {hearing_asked_on} 要求听证（期限至 {request_until}）；已组织听证：{hearing_granted}，听证日：{hearing_on}，决定日：{decided_on}。",
        "The party asked on {hearing_asked_on} (it had until {request_until}); held: {hearing_granted} on {hearing_on}, "
        "decided on {decided_on}.",
    ),
    remedy=Words("组织听证后再决定；当事人明确撤回的，附材料。", "Hold the hearing, then decide; or attach the express withdrawal."),
    examples=(
        kept("先听证后决定", hearing_on=date(2026, 6, 9)),
        kept("当日听证后决定", hearing_on=date(2026, 6, 10)),
        broken("决定后才听证", hearing_on=date(2026, 6, 11)),
        broken("第5个工作日要求，没有听证", **REFUSED),
        broken("第4个工作日要求，没有听证", **{**REFUSED, "hearing_asked_on": date(2026, 3, 11)}),
        excepted("第6个工作日才要求", **{**REFUSED, "hearing_asked_on": date(2026, 3, 13)}),
        excepted("没有要求", **QUIET),
        excepted("已撤回", **REFUSED, hearing_withdrawn=True),
        excepted("没有听证权，也没有告知", **REFUSED, **NO_RIGHT_TOLD),
        broken(
            "已告知听证权，后降为小额罚款", prenoticed_on=date(2026, 3, 5), prenotice_tells_hearing=True,
            hearing_asked_on=date(2026, 3, 9), hearing_granted=False, fine_total=99_999_99, confiscation_total=0,
        ),
        excepted("当场处罚，没有听证权", **REFUSED, **NO_HEARING_RIGHT, summary=True),
        broken("当场处罚，有听证权", **REFUSED, **LARGE_UNTOLD, summary=True),
        broken("有听证权，没有告知", **REFUSED, **LARGE_UNTOLD),
        unclear("没有听证权，是否告知不明", **REFUSED, **{**NO_RIGHT_TOLD, "prenotice_tells_hearing": None}),
        excepted("尚未决定", **REFUSED, decided=False),
        unclear("要求日不明", **{**REFUSED, "hearing_asked_on": None}),
        unclear("告知日不明", **{**REFUSED, "prenoticed_on": None}),
        unclear("是否听证不明", **{**REFUSED, "hearing_granted": None}),
        excepted("2021年修订施行之前告知", **{**REFUSED, "prenoticed_on": date(2021, 7, 14)}),
    ),
)  # fmt: skip
def asked_hearing_is_held() -> pl.Expr:
    """Who has the right to a hearing, or was told of it, and asks in time is heard before the decision."""
    return Decision.hearing_granted.col & (Decision.hearing_on.col <= Decision.decided_on.col)


def hearing_notice_due(law: InForce) -> pl.Expr:
    """The last day on which time and place of the hearing may be notified."""
    return law.clear_working_days_before(Decision.hearing_on.col, law[HEARING_NOTICE_WD])


@rule(
    Decision, "L-APL-64b", (APL.at("第六十四条第二项", "应当在举行听证的七日前"), WORKING_DAYS), Effect.REFUSE,
    title=Words("听证七日前通知", "A hearing is notified seven days before"),
    unless=no_hearing, on=Decision.hearing_on.col, numbers=(HEARING_NOTICE_WD,), figures={"due_on": hearing_notice_due},
    reason=Words(
        "{hearing_on} 听证，应不晚于 {due_on}（留足 {hearing_notice_wd} 个完整工作日）通知时间、地点；通知日：{hearing_told_on}。",
        "The hearing of {hearing_on} was to be notified by {due_on} ({hearing_notice_wd} clear working days before); notified "
        "on: {hearing_told_on}.",
    ),
    remedy=Words("另定听证日期，重新通知。", "Set another day and notify it in time."),
    examples=(
        kept("留足7个工作日", hearing_on=date(2026, 3, 31), hearing_told_on=date(2026, 3, 19)),
        broken("只有6个工作日", hearing_on=date(2026, 3, 31), hearing_told_on=date(2026, 3, 20)),
        kept("8个工作日", hearing_on=date(2026, 3, 31), hearing_told_on=date(2026, 3, 18)),
        kept("4月1日听证，3月20日通知", hearing_on=date(2026, 4, 1), hearing_told_on=date(2026, 3, 20)),
        broken("没有通知", hearing_on=date(2026, 3, 31), hearing_told=False, hearing_told_on=date(2026, 3, 19)),
        excepted("没有听证", hearing_granted=False, hearing_told=False),
        unclear("通知日不明", hearing_told_on=None),
        unclear("听证日不明", hearing_on=None),
        unclear("是否听证不明", hearing_granted=None, hearing_told=False),
        excepted("2021年修订施行之前的听证", hearing_on=date(2021, 7, 14), hearing_told=False),
    ),
)  # fmt: skip
def hearing_told_seven_days_before(law: InForce) -> pl.Expr:
    """Time and place are notified to the party and those concerned seven working days before the hearing."""
    return Decision.hearing_told.col & (Decision.hearing_told_on.col <= hearing_notice_due(law))


@rule(
    Decision, "L-APL-64c", APL.at("第六十四条第三项", "听证公开举行"), Effect.REFUSE,
    title=Words("听证公开举行", "A hearing is public"),
    unless=no_hearing | Decision.hearing_secret.col,
    reason=Words("{hearing_on} 的听证没有公开举行，也不涉及秘密、隐私。", "The hearing of {hearing_on} was not public and touched no secret."),
    remedy=Words("公开举行；涉及国家秘密、商业秘密或者个人隐私的，注明。", "Hold it in public, or note the secret it touches."),
    examples=(
        kept("公开", hearing_public=True),
        broken("没有公开", hearing_public=False),
        excepted("涉及商业秘密", hearing_public=False, hearing_secret=True),
        excepted("没有听证", hearing_public=False, hearing_granted=False),
        unclear("是否公开不明", hearing_public=None),
        unclear("是否涉密不明", hearing_public=False, hearing_secret=None),
        excepted("2021年修订施行之前", hearing_public=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def hearing_public() -> pl.Expr:
    """A hearing is public, unless it touches state secrets, business secrets or privacy."""
    return Decision.hearing_public.col


@rule(
    Decision, "L-APL-64c", APL.at("第六十四条第四项", "听证由行政机关指定的非本案调查人员主持"), Effect.REFUSE,
    title=Words("听证主持人非本案调查人员", "The host did not investigate the case"),
    unless=no_hearing,
    reason=Words(
        "听证主持人为本案办案人：{host_is_handler}；对主持人的回避申请没有答复：{host_recusal_open}。",
        "The host is a handler: {host_is_handler}; a request for the host's recusal is open: {host_recusal_open}.",
    ),
    remedy=Words("另行指定主持人重新听证；先答复回避申请。", "Name another host and hear again; answer the request first."),
    examples=(
        kept("非本案人员主持", host_is_handler=False, host_recusal_open=False),
        broken("办案人主持", host_is_handler=True, host_recusal_open=False),
        broken("回避申请没有答复", host_is_handler=False, host_recusal_open=True),
        excepted("没有听证", host_is_handler=True, hearing_granted=False),
        unclear("主持人身份不明", host_is_handler=None),
        unclear("回避情况不明", host_recusal_open=None),
        excepted("2021年修订施行之前", host_is_handler=True, **BEFORE_LAW),
    ),
)  # fmt: skip
def hearing_host_neutral() -> pl.Expr:
    """The host did not investigate the case, and a request for the host's recusal is answered."""
    return ~Decision.host_is_handler.col & ~Decision.host_recusal_open.col


@rule(
    Decision, "L-APL-64c", APL.at("第六十四条第八项", "听证应当制作笔录"), Effect.REFUSE,
    title=Words("听证笔录经核对签字", "The record of the hearing is checked and signed"),
    unless=no_hearing,
    reason=Words("{hearing_on} 的听证笔录没有核对签字，也没有注明拒签。", "The record of {hearing_on} is neither signed nor notes a refusal."),
    remedy=Words("交当事人或者代理人核对签字；拒绝的，由主持人注明。", "Have it checked and signed; the host notes a refusal."),
    examples=(
        kept("已核签", hearing_recorded=True),
        broken("没有核签", hearing_recorded=False),
        excepted("没有听证", hearing_recorded=False, hearing_granted=False),
        unclear("是否核签不明", hearing_recorded=None),
        excepted("2021年修订施行之前", hearing_recorded=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def hearing_recorded() -> pl.Expr:
    """A hearing has a record, checked and signed by the party; the host notes a refusal."""
    return Decision.hearing_recorded.col


@rule(
    Decision, "L-APL-65", APL.at("第六十五条", "行政机关应当根据听证笔录，依照本法第五十七条的规定，作出决定"), Effect.REFUSE,
    title=Words("根据听证笔录作出决定", "The decision rests on the hearing record"),
    unless=not_decided | no_hearing,
    reason=Words("经过听证，决定没有根据听证笔录作出。", "There was a hearing, and the decision does not rest on its record."),
    remedy=Words("根据听证笔录认定事实、回应意见后再决定。", "Find the facts and answer the points from the record, then decide."),
    examples=(
        kept("根据笔录", cites_hearing_record=True),
        broken("没有根据笔录", cites_hearing_record=False),
        excepted("没有听证", cites_hearing_record=False, hearing_granted=False),
        excepted("尚未决定", cites_hearing_record=False, decided=False),
        unclear("是否根据笔录不明", cites_hearing_record=None),
        excepted("2021年修订施行之前", cites_hearing_record=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def decision_follows_hearing_record() -> pl.Expr:
    """After a hearing the decision is made on the record of it."""
    return Decision.cites_hearing_record.col


RULES = (
    hearing_right_told,
    hearing_is_free,
    hearing_period_awaited,
    asked_hearing_is_held,
    hearing_told_seven_days_before,
    hearing_public,
    hearing_host_neutral,
    hearing_recorded,
    decision_follows_hearing_record,
)
