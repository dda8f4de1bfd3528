"""行政处罚法: what is opened, and when — crime, limitation, emergencies, opening in time (第二十七、三十六、四十九、五十四条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.case import Case
from zhunsheng.law.in_force import InForce
from zhunsheng.law.limitation import (
    DISCOVERED_LATE,
    FIGURES,
    LIMITATION,
    discovered_in_time,
)
from zhunsheng.law.parameters import LIMITATION_LONG_YEARS, LIMITATION_YEARS, OPEN_CASE_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.statutes.administrative_penalty.case_jurisdiction import BEFORE_LAW, not_opened
from zhunsheng.law.words import Words

CRIME = (
    APL.at("第二十七条第一款", "违法行为涉嫌犯罪的，行政机关应当及时将案件移送司法机关"),
    APL.at("第五十七条第一款第四项", "移送司法机关"),
)
IN_TIME = APL.at("第五十四条第二款", "符合立案标准的，行政机关应当及时立案")
EMERGENCY = APL.at("第四十九条", "行政机关对违反突发事件应对措施的行为，依法快速、从重处罚")
CLOSED = {"closed": True, "closed_on": date(2026, 7, 20), "as_of": date(2026, 7, 31)}
SUSPECTED = {**CLOSED, "crime_suspected": True}
TWO_YEARS = {"conduct_from": date(2024, 3, 10), "conduct_ended_on": date(2024, 3, 10)}
HARMED = {
    "conduct_from": date(2021, 8, 2), "conduct_ended_on": date(2021, 8, 2), "health_or_finance_harm": True,
    "opened_on": date(2026, 8, 10), "as_of": date(2026, 9, 1),
}  # fmt: skip
OLD_ACT = {"conduct_from": date(2021, 7, 1), "conduct_ended_on": date(2021, 7, 14)}
UNOPENED = {"opened": False, "opening_decided_on": None}


@rule(
    Case, "L-APL-27", CRIME, Effect.REFUSE,
    title=Words("涉嫌犯罪的案件移送后才能结案", "A suspected crime is transferred before the case is closed"),
    unless=~Case.closed.col | ~Case.crime_suspected.col | Case.police_declined_finally.col,
    reason=Words(
        "违法行为涉嫌犯罪，没有移送司法机关，于 {closed_on} 结案。",
        "The act is suspected to be a crime; the case was closed on {closed_on} without transfer to justice.",
    ),
    remedy=Words(
        "移送公安机关；公安机关终不立案的，登记后依法处理。",
        "Transfer it to the police; where they finally decline, record that and go on by law.",
    ),
    examples=(
        kept("已移送", **SUSPECTED, transferred=True),
        broken("没有移送即结案", **SUSPECTED, transferred=False),
        excepted("尚未结案", crime_suspected=True, transferred=False),
        excepted("不涉嫌犯罪", **CLOSED, transferred=False),
        excepted("公安机关终不立案", **SUSPECTED, transferred=False, police_declined_finally=True),
        unclear("是否移送不明", **SUSPECTED, transferred=None),
        unclear("是否涉嫌犯罪不明", **CLOSED, crime_suspected=None),
        unclear("公安机关是否终不立案不明", **SUSPECTED, police_declined_finally=None),
        excepted("2021年修订施行之前立案", **SUSPECTED, transferred=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def suspected_crime_transferred() -> pl.Expr:
    """An act suspected to be a crime goes to justice; its case is not closed without that."""
    return Case.transferred.col


@rule(
    Case, ("L-APL-36", "M12.1"), LIMITATION, Effect.REFUSE,
    title=Words("不得追究超过追责期限的行为", "An act past its limitation is not pursued"),
    unless=not_opened, numbers=(LIMITATION_YEARS, LIMITATION_LONG_YEARS), readings=("Q-35",),
    figures=FIGURES, reason=DISCOVERED_LATE,
    remedy=Words(
        "不再给予行政处罚，撤销案件；属于五年期限、行为仍在继续或者法律另有规定的，写明事实、证据和条款。",
        "No penalty; close the case. Where five years apply, the act went on or another law says otherwise, state facts and article.",
    ),
    examples=(
        kept("满二年当日发现", **TWO_YEARS, discovered_on=date(2026, 3, 10)),
        broken("满二年次日发现", **TWO_YEARS, discovered_on=date(2026, 3, 11)),
        kept("满二年前一日发现", **TWO_YEARS, discovered_on=date(2026, 3, 9)),
        kept("有危害后果，满二年次日发现", **TWO_YEARS, discovered_on=date(2026, 3, 11), health_or_finance_harm=True),
        kept("有危害后果，满五年当日发现", **HARMED, discovered_on=date(2026, 8, 2)),
        broken("有危害后果，满五年次日发现", **HARMED, discovered_on=date(2026, 8, 3)),
        kept("连续行为，自终了之日起算", conduct_from=date(2022, 1, 4), conduct_ended_on=date(2024, 4, 1)),
        kept("仍在继续", conduct_from=date(2022, 1, 4), conduct_continuing=True, conduct_ended_on=None),
        kept("仍在继续，发现日未填", conduct_continuing=True, conduct_ended_on=None, discovered_on=None),
        kept("另有法律规定六个月，满六个月当日发现", limitation_law_months=6, conduct_ended_on=date(2025, 9, 23)),
        broken("另有法律规定六个月，满六个月次日发现", limitation_law_months=6, conduct_ended_on=date(2025, 9, 22)),
        broken("另有法律规定一个月，次日发现", limitation_law_months=1, conduct_ended_on=date(2026, 2, 22)),
        excepted("尚未立案", **TWO_YEARS, discovered_on=date(2026, 3, 11), opened=False),
        unclear("有无危害后果不明", **TWO_YEARS, discovered_on=date(2026, 3, 11), health_or_finance_harm=None),
        unclear("另有无法律规定不明", **TWO_YEARS, discovered_on=date(2026, 3, 11), limitation_law_months=None),
        unclear("发现日不明", **TWO_YEARS, discovered_on=None),
        unclear("违法行为终了日不明", conduct_ended_on=None),
        unclear("是否仍在继续不明", **TWO_YEARS, discovered_on=date(2026, 3, 11), conduct_continuing=None),
        broken("修订施行之前终了的行为，当时为二年，有危害后果的也是", **OLD_ACT, health_or_finance_harm=True),
        broken("修订施行之前终了的行为，新法处罚较轻，已过二年", **OLD_ACT, new_law_lighter=True),
        broken(
            "修订施行之前终了的行为，新法处罚较轻，有危害后果，仍为二年", conduct_from=date(2021, 7, 1),
            conduct_ended_on=date(2021, 7, 14), health_or_finance_harm=True, discovered_on=date(2024, 3, 1), new_law_lighter=True,
        ),
        excepted("2021年修订施行之前立案", **OLD_ACT, **BEFORE_LAW),
    ),
)  # fmt: skip
def conduct_not_past_limitation(law: InForce) -> pl.Expr:
    """What was not discovered in two years (five where life, health or finance was harmed) from its end is not penalised."""
    return discovered_in_time(law)


@rule(
    Case, "L-APL-36", LIMITATION, Effect.REFUSE,
    title=Words("发现日须有据", "The day of discovery is proved"),
    unless=not_opened, readings=("Q-35",),
    reason=Words(
        "案卷中没有证明发现日（{discovered_on}）的投诉举报、检查记录或者线索登记。",
        "Nothing in the file proves the day of discovery ({discovered_on}): no complaint, check or registered clue.",
    ),
    remedy=Words(
        "附上最早的投诉举报、检查记录或者线索登记。", "Attach the earliest complaint, record of a check or registered clue.",
    ),
    examples=(
        kept("有线索登记", discovery_proved=True),
        broken("没有依据", discovery_proved=False),
        excepted("尚未立案", opened=False, discovery_proved=False),
        unclear("有无依据不明", discovery_proved=None),
        excepted("2021年修订施行之前立案", discovery_proved=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def discovery_is_proved() -> pl.Expr:
    """The limitation stops at discovery; the day of discovery therefore has its proof."""
    return Case.discovery_proved.col


@rule(
    Case, "L-APL-49", EMERGENCY, Effect.REFUSE,
    title=Words("应急快速从重限于已宣布的突发事件", "The emergency track is for a declared emergency"),
    unless=~Case.emergency_track.col,
    reason=Words(
        "本案按应急快速、从重办理，没有引用突发事件的宣布及所违反的应对措施。",
        "The case is on the emergency track; no declared emergency and no measure that was breached is cited.",
    ),
    remedy=Words(
        "写明突发事件的宣布文件和所违反的应对措施，或改按普通程序办理。",
        "Cite the declaration and the measure breached, or take the ordinary procedure.",
    ),
    examples=(
        kept("突发事件已宣布", emergency_track=True, emergency_declared=True),
        broken("没有宣布", emergency_track=True, emergency_declared=False),
        excepted("普通办理", emergency_track=False, emergency_declared=False),
        unclear("是否宣布不明", emergency_track=True, emergency_declared=None),
        unclear("是否应急办理不明", emergency_track=None, emergency_declared=False),
        excepted("2021年修订施行之前立案", emergency_track=True, emergency_declared=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def emergency_track_needs_declaration() -> pl.Expr:
    """Quick and heavier penalties are for breaches of the measures against an emergency that was declared."""
    return Case.emergency_declared.col


def opening_due(law: InForce) -> pl.Expr:
    """The last day for opening the case or refusing to, with the working days the head granted."""
    return law.working_days_after(Case.clue_on.col, law[OPEN_CASE_WD] + Case.opening_extension_days.col)


@rule(
    Case, "L-APL-54", (IN_TIME, APL.at("第七十六条第二款", "对符合立案标准的案件不及时立案的")), Effect.WARN,
    title=Words("符合标准的应当及时立案", "What meets the standard is opened in time"),
    unless=~Case.standard_met.col | Case.summary.col, on=Case.clue_on.col,
    numbers=(OPEN_CASE_WD,), figures={"due_on": opening_due},
    reason=Words(
        "{clue_on} 的线索符合立案标准，应在 {due_on} 前（{open_case_wd} 个工作日，另批准延长 {opening_extension_days} 个）"
        "决定是否立案；立案决定日：{opening_decided_on}。",
        "The clue of {clue_on} meets the standard; opening was to be decided by {due_on} ({open_case_wd} working days and "
        "{opening_extension_days} granted); decided on: {opening_decided_on}.",
    ),
    remedy=Words("立即立案，或写明不予立案的理由。", "Open the case now, or refuse to with the reason."),
    examples=(
        kept("第15个工作日立案", opening_decided_on=date(2026, 4, 14)),
        broken("第16个工作日立案", opening_decided_on=date(2026, 4, 15)),
        kept("第14个工作日立案", opening_decided_on=date(2026, 4, 13)),
        kept("延长一个工作日", opening_decided_on=date(2026, 4, 15), opening_extension_days=1),
        broken("延长一个工作日仍逾期", opening_decided_on=date(2026, 4, 16), opening_extension_days=1),
        kept("期限内不予立案", opened=False, opening_refused=True, opening_decided_on=date(2026, 4, 14)),
        broken("逾期不予立案", opened=False, opening_refused=True, opening_decided_on=date(2026, 4, 15)),
        kept("期限内不予立案，判断时期限已过", opened=False, opening_refused=True, as_of=date(2026, 6, 1)),
        kept("期限当天尚未决定", **UNOPENED, as_of=date(2026, 4, 14)),
        broken("期限已过尚未决定", **UNOPENED, as_of=date(2026, 4, 15)),
        excepted("不符合立案标准", **UNOPENED, standard_met=False),
        excepted("简易程序", **UNOPENED, summary=True),
        unclear("是否符合标准尚未审查", **UNOPENED, standard_met=None),
        unclear("立案决定日不明", opening_decided_on=None),
        unclear("批准延长几日不明", opening_decided_on=date(2026, 4, 14), opening_extension_days=None),
        unclear("线索日不明", clue_on=None),
        excepted("2021年修订施行之前的线索", **UNOPENED, clue_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def opened_in_time(law: InForce) -> pl.Expr:
    """What meets the standard for opening a case is opened in time, or refused with the reason."""
    return in_time(Case.opened.col | Case.opening_refused.col, Case.opening_decided_on.col, opening_due(law))


RULES = (
    suspected_crime_transferred,
    conduct_not_past_limitation,
    discovery_is_proved,
    emergency_track_needs_declaration,
    opened_in_time,
)
