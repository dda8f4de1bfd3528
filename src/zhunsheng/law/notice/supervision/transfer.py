"""Chapter five of the notice: clues against heads and officers go to the discipline organs (强化行政执法监督结果运用)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.transfer import Transfer
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import DISCIPLINE_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE, SUPV, TRF
from zhunsheng.law.words import Words

CLUES = NOTICE.at(
    "五(十八)", "行政执法部门负责人、行政执法人员违反行政执法规定的问题线索，应依法向纪检监察机关移送"
)  # fmt: skip
TIMELY = TRF.at("第十九条", "及时将案件线索移送监察机关或者人民检察院处理")
CLUE = {"kind": "discipline", "hand_over_due": True, "handed_over_on": date(2026, 3, 12)}
NOT_HANDED_OVER = {"handed_over": False, "handed_over_on": None, "handed_over_at": None}
KEPT_BACK = {**CLUE, **NOT_HANDED_OVER}

not_discipline = Transfer.kind.col != "discipline"


def discipline_due(law: InForce) -> pl.Expr:
    """The last day on which a clue goes to the discipline organs."""
    return law.working_days_after(Transfer.found_on.col, law[DISCIPLINE_WD])


@rule(
    Transfer, ("M18.7", "L-TRF-19"), (CLUES, TIMELY, SUPV.at("第三十七条")), Effect.REFUSE,
    title=Words("问题线索应移送纪检监察机关", "A clue against an officer goes to the discipline organs"),
    unless=~Transfer.hand_over_due.col | not_discipline, numbers=(DISCIPLINE_WD,), figures={"due_on": discipline_due},
    reason=Words(
        "{found_on} 发现负责人或者执法人员违纪违法线索，应在 {due_on} 前（{discipline_wd} 个工作日内）移送纪检监察机关；"
        "移送日：{handed_over_on}。",
        "A clue against a head or officer was found on {found_on}, to be handed to the discipline organs by {due_on} "
        "({discipline_wd} working days); handed over on: {handed_over_on}.",
    ),
    remedy=Words(
        "由司法行政部门负责人批准，立即附移送函、材料清单移送并取得回执。",
        "With the approval of the justice bureau's head hand it over now, with letter and list, and get a receipt.",
    ),
    examples=(
        kept("第10个工作日移送", **{**CLUE, "handed_over_on": date(2026, 3, 16)}),
        broken("第11个工作日移送", **{**CLUE, "handed_over_on": date(2026, 3, 17)}),
        kept("第9个工作日移送", **{**CLUE, "handed_over_on": date(2026, 3, 13)}),
        kept("期限当天尚未移送", **KEPT_BACK, as_of=date(2026, 3, 16)),
        broken("期限已过尚未移送", **KEPT_BACK, as_of=date(2026, 3, 17)),
        excepted("不需要移送", **{**KEPT_BACK, "hand_over_due": False}),
        excepted("涉嫌犯罪移送公安机关", **{**KEPT_BACK, "kind": "police"}),
        unclear("是否移送不明", **{**KEPT_BACK, "handed_over": None}),
        unclear("移送日不明", **{**CLUE, "handed_over_on": None}),
        unclear("没有移送，应否移送不明", **{**KEPT_BACK, "hand_over_due": None}),
        unclear("没有移送，移送种类不明", **{**KEPT_BACK, "kind": None}),
        unclear("发现日不明", **KEPT_BACK, found_on=None),
        excepted("通知印发前发现的线索", **KEPT_BACK, found_on=date(2025, 2, 27)),
    ),
)  # fmt: skip
def clue_handed_to_discipline(law: InForce) -> pl.Expr:
    """A clue that a head or officer broke the rules of enforcement is handed to the discipline and supervision organs."""
    return in_time(Transfer.handed_over.col, Transfer.handed_over_on.col, discipline_due(law))


@rule(
    Transfer, "M18.7", CLUES, Effect.REFUSE,
    title=Words("移送线索须有回执、限两人知悉", "A handed-over clue has a receipt and is seen by two"),
    unless=~Transfer.handed_over.col | not_discipline,
    reason=Words(
        "移送纪检监察机关的线索：有回执 {receipt_kept}，可见人员 {visible_to} 人（不得超过两人）。",
        "The clue handed to the discipline organs: receipt {receipt_kept}, seen by {visible_to} persons (at most two).",
    ),
    remedy=Words("取得并保存回执；知悉范围限于指定的两人。", "Get and keep the receipt; let only the two persons named see it."),
    examples=(
        kept("有回执，两人可见", **CLUE, visible_to=2),
        broken("三人可见", **CLUE, visible_to=3),
        kept("一人可见", **CLUE, visible_to=1),
        broken("没有回执", **CLUE, receipt_kept=False),
        excepted("尚未移送", **KEPT_BACK, receipt_kept=False),
        excepted("移送公安机关", visible_to=3),
        unclear("有无回执不明", **CLUE, receipt_kept=None),
        unclear("可见人数不明", **CLUE, visible_to=None),
        unclear("三人可见，是否移送不明", **{**CLUE, "handed_over": None}, visible_to=3),
        unclear("三人可见，移送种类不明", **{**CLUE, "kind": None}, visible_to=3),
        excepted("通知印发前发现的线索", **CLUE, visible_to=3, found_on=date(2025, 2, 27)),
    ),
)  # fmt: skip
def hand_over_sealed() -> pl.Expr:
    """The hand-over has its receipt, and its content is seen by two named persons only."""
    return Transfer.receipt_kept.col & (Transfer.visible_to.col <= 2)


RULES = (clue_handed_to_discipline, hand_over_sealed)
