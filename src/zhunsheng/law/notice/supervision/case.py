"""Chapter five of the notice: one case, one card (“一案一卡”监督制度)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.case import Case
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.joint_inspection.case import BEFORE_NOTICE
from zhunsheng.law.parameters import CARD_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

CARD = NOTICE.at("五(十四)", "在立案阶段必须向当事人发放“行政执法案件监督卡”")
IN_RECORD = NOTICE.at("五(十四)", "在行政执法案卷笔录中体现出向当事人出示“行政执法案卷监督卡”情况")
ON_IT = NOTICE.at("五(十四)", "该卡正面应当印有执法人员姓名、工作部门和监督电话，反面应印有监督内容")
THROUGHOUT = NOTICE.at("五(十四)", "方便当事人对行政执法人员的执法行为进行全程监督")
NOT_GIVEN = {"card_given": False, "card_given_on": None}
UNDER_WAY = {"prenoticed": False, "investigation_closed": False}

no_card_due = Case.summary.col | Case.party_not_found.col
still_investigated = ~(Case.prenoticed.col | Case.investigation_closed.col)
no_card = ~Case.card_given.col


def card_due(law: InForce) -> pl.Expr:
    """The last day on which the card may be given (Q-17)."""
    return law.working_days_after(Case.opened_on.col, law[CARD_WD])


@rule(
    Case, "M14.1", CARD, Effect.WARN,
    title=Words("立案阶段应当发放监督卡", "The card is given when the case is opened"),
    unless=~Case.opened.col | no_card_due, numbers=(CARD_WD,), figures={"due_on": card_due},
    reason=Words(
        "{opened_on} 立案，监督卡应在 {due_on} 前（{card_wd} 个工作日内）发放；发卡日：{card_given_on}。",
        "The case was opened on {opened_on}; the card was to be given by {due_on} ({card_wd} working days); given on: "
        "{card_given_on}.",
    ),
    remedy=Words(
        "立即向当事人发放监督卡并记录；当事人下落不明的，写明情况。", "Give the party the card now and record it; where the party cannot be found, say so.",
    ),
    examples=(
        kept("第5个工作日发放", card_given_on=date(2026, 4, 9)),
        broken("第6个工作日发放", card_given_on=date(2026, 4, 10)),
        kept("第4个工作日发放", card_given_on=date(2026, 4, 8)),
        kept("期限当天尚未发放", **NOT_GIVEN, as_of=date(2026, 4, 9)),
        broken("期限已过尚未发放", **NOT_GIVEN, as_of=date(2026, 4, 10)),
        excepted("简易程序", **NOT_GIVEN, summary=True),
        excepted("当事人下落不明", **NOT_GIVEN, party_not_found=True),
        excepted("尚未立案", **NOT_GIVEN, opened=False),
        unclear("是否发放不明", card_given=None),
        unclear("发卡日不明", card_given_on=None),
        unclear("是否简易程序不明", **NOT_GIVEN, summary=None),
        excepted("通知印发前立案", **NOT_GIVEN, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def card_given_in_time(law: InForce) -> pl.Expr:
    """The party is given the supervision card while the case is being opened, at the first contact."""
    return in_time(Case.card_given.col, Case.card_given_on.col, card_due(law))


@rule(
    Case, "M14.1", CARD, Effect.REFUSE,
    title=Words("未发监督卡不得告知和终结调查", "No prenotice and no closing of the investigation without a card"),
    unless=still_investigated | no_card_due, readings=("Q-17",),
    reason=Words(
        "没有向当事人发放监督卡，已告知：{prenoticed}，调查终结：{investigation_closed}。",
        "The party was given no card; prenoticed: {prenoticed}, investigation closed: {investigation_closed}.",
    ),
    remedy=Words("先发放监督卡，再告知或者终结调查。", "Give the card first, then serve the prenotice or close the investigation."),
    examples=(
        kept("已发卡"),
        broken("没有发卡", **NOT_GIVEN),
        broken("没有发卡即告知", **NOT_GIVEN, investigation_closed=False),
        broken("没有发卡即终结调查", **NOT_GIVEN, prenoticed=False),
        excepted("尚在调查", **NOT_GIVEN, **UNDER_WAY),
        excepted("简易程序", **NOT_GIVEN, summary=True),
        excepted("当事人下落不明", **NOT_GIVEN, party_not_found=True),
        unclear("是否发卡不明", card_given=None),
        unclear("当事人是否下落不明没有填写", **NOT_GIVEN, party_not_found=None),
        unclear("是否终结调查不明", **NOT_GIVEN, prenoticed=False, investigation_closed=None),
        excepted("通知印发前立案", **NOT_GIVEN, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def card_before_prenotice() -> pl.Expr:
    """By the time of the prenotice, and before the investigation ends, the party has the card."""
    return Case.card_given.col


@rule(
    Case, "M14.2", IN_RECORD, Effect.REFUSE,
    title=Words("笔录应当载明出示监督卡", "A record shows that the card was shown"),
    unless=still_investigated | no_card_due | Case.electronic.col, readings=("Q-17",),
    reason=Words(
        "本案没有一份笔录载明向当事人出示了监督卡（笔录载明：{card_in_record}）。",
        "No record of the case shows that the card was shown to the party (in a record: {card_in_record}).",
    ),
    remedy=Words("出示监督卡，并在询问笔录或者现场笔录中载明。", "Show the card and note it in a record of questioning or of the site."),
    examples=(
        kept("笔录已载明", card_in_record=True),
        broken("笔录没有载明", card_in_record=False),
        broken("已告知，没有载明", card_in_record=False, investigation_closed=False),
        broken("已终结调查，没有载明", card_in_record=False, prenoticed=False),
        excepted("尚在调查", card_in_record=False, **UNDER_WAY),
        excepted("简易程序", card_in_record=False, summary=True),
        excepted("非现场执法案件", card_in_record=False, electronic=True),
        excepted("当事人下落不明", card_in_record=False, party_not_found=True),
        unclear("是否载明不详", card_in_record=None),
        unclear("是否非现场案件不明", card_in_record=False, electronic=None),
        excepted("通知印发前立案", card_in_record=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def card_in_record() -> pl.Expr:
    """The records of the case show that the card was shown to the party."""
    return Case.card_in_record.col


@rule(
    Case, "M14.3", ON_IT, Effect.REFUSE,
    title=Words("监督卡正反面要素齐全", "The card has all that belongs on it"),
    unless=no_card,
    reason=Words(
        "监督卡缺少执法人员姓名、工作部门、监督电话或者监督内容（要素齐全：{card_complete}）。",
        "The card lacks officers' names, department, telephone or what is supervised (complete: {card_complete}).",
    ),
    remedy=Words("补齐要素，重新印制、发放。", "Complete it, print it again and give it to the party."),
    examples=(
        kept("要素齐全", card_complete=True),
        broken("没有监督电话", card_complete=False),
        excepted("尚未发卡", **NOT_GIVEN, card_complete=False),
        unclear("是否齐全不明", card_complete=None),
        unclear("是否发卡不明", card_given=None, card_complete=False),
        excepted("通知印发前立案", card_complete=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def card_complete() -> pl.Expr:
    """Front: officers' names, department and telephone for supervision; back: what is supervised."""
    return Case.card_complete.col


@rule(
    Case, "M14.6", (THROUGHOUT, ON_IT), Effect.WARN,
    title=Words("更换办案人员应当换发监督卡", "When handlers change, a new card is given"),
    unless=no_card | Case.closed.col,
    reason=Words(
        "{card_given_on} 发放的监督卡没有载明全部现办案人员（载明：{card_names_handlers}）。",
        "The card given on {card_given_on} does not name all present handlers (named: {card_names_handlers}).",
    ),
    remedy=Words("向当事人换发载明现办案人员的监督卡，原卡留卷。", "Give a card that names them; the old one stays on file."),
    examples=(
        kept("载明全部现办案人员", card_names_handlers=True),
        broken("更换后没有换发", card_names_handlers=False),
        excepted("尚未发卡", **NOT_GIVEN, card_names_handlers=False),
        excepted("已结案", closed=True, closed_on=date(2026, 7, 20), card_names_handlers=False),
        unclear("是否载明不详", card_names_handlers=None),
        unclear("是否结案不明", closed=None, card_names_handlers=False),
        excepted("通知印发前立案", card_names_handlers=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def card_names_present_handlers() -> pl.Expr:
    """The party can supervise throughout: the card names those who handle the case now."""
    return Case.card_names_handlers.col


RULES = (
    card_given_in_time,
    card_before_prenotice,
    card_in_record,
    card_complete,
    card_names_present_handlers,
)
