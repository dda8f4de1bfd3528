"""移送规定: a matter that comes back from justice is a case again (第十三条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.case import Case
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import OPEN_CASE_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, TRF
from zhunsheng.law.words import Words

HANDED_BACK = (
    TRF.at("第十三条", "应当及时将案件移送同级行政执法机关，有关行政执法机关应当依法作出处理"),
    APL.at("第二十七条第一款", "司法机关应当及时将案件移送有关行政机关"),
)
RETURNED = {"handed_back": True, "opened": False, "opening_decided_on": None}


def registering_due(law: InForce) -> pl.Expr:
    """The last day for opening the case that came back, or refusing to."""
    return law.working_days_after(Case.clue_on.col, law[OPEN_CASE_WD])


@rule(
    Case, "L-TRF-13", HANDED_BACK, Effect.WARN,
    title=Words("司法退回的案件应当登记处理", "A matter handed back is registered and dealt with"),
    unless=~Case.handed_back.col, numbers=(OPEN_CASE_WD,), figures={"due_on": registering_due},
    reason=Words(
        "司法机关退回的案件（{clue_on} 收到）应在 {due_on} 前（{open_case_wd} 个工作日内）决定是否立案，至今没有立案，也没有不予立案。",
        "A matter handed back by justice (received on {clue_on}) was to be opened or refused by {due_on} ({open_case_wd} working "
        "days); neither was done.",
    ),
    remedy=Words("立即立案办理，或写明不予立案的理由。", "Open the case now, or refuse to with the reason."),
    examples=(
        kept("已立案", handed_back=True),
        kept("已决定不予立案", **RETURNED, opening_refused=True),
        kept("第15个工作日尚未决定", **RETURNED, as_of=date(2026, 4, 14)),
        broken("第16个工作日尚未决定", **RETURNED, as_of=date(2026, 4, 15)),
        kept("第14个工作日尚未决定", **RETURNED, as_of=date(2026, 4, 13)),
        excepted("没有退回", opened=False, handed_back=False),
        unclear("是否退回不明", **{**RETURNED, "handed_back": None}),
        unclear("是否不予立案不明", **RETURNED, opening_refused=None),
        unclear("是否立案不明", **{**RETURNED, "opened": None}),
        excepted("2020年修订施行之前", **RETURNED, clue_on=date(2020, 8, 6)),
    ),
)  # fmt: skip
def returned_matter_registered(law: InForce) -> pl.Expr:
    """What police, prosecutor or court hand back for administrative penalty is registered and dealt with in time."""
    return Case.opened.col | Case.opening_refused.col | (Case.as_of.col <= registering_due(law))


RULES = (returned_matter_registered,)
