"""行政处罚法: penalties are made public, and taken back when the decision falls (第四十八条)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.publication import Publication
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import MARKET_OTHER_WD, MARKET_PUBLISH_WD, PENALTY_PUBLISH_WD, WITHDRAW_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, SAMR_P
from zhunsheng.law.words import Words

PUBLIC = APL.at("第四十八条第一款", "具有一定社会影响的行政处罚决定应当依法公开")
OF_MARKET = SAMR_P.at(
    "第二条",
    "市场监督管理部门对适用普通程序作出行政处罚决定的相关信息，应当记录于国家企业信用信息公示系统，并向社会公示",
)
TAKEN_BACK = APL.at(
    "第四十八条第二款", "被依法变更、撤销、确认违法或者确认无效的，行政机关应当在三日内撤回行政处罚决定信息"
)
BEFORE_LAW = {"formed_on": date(2021, 7, 14)}
NOT_PUBLISHED = {"published": False, "published_on": None}
NOT_WITHDRAWN = {"withdrawn": False, "withdrawn_on": None}
BEFORE_NEW_YEAR = {"changed_on": date(2026, 2, 13)}


@rule(
    Publication, "L-APL-48a", (PUBLIC, OF_MARKET), Effect.REFUSE,
    title=Words("处罚决定公示，或者述明不公示理由", "A penalty is published, or it is said why not"),
    unless=(Publication.subject.col != "penalty") | Publication.market_exempt.col,
    numbers=(PENALTY_PUBLISH_WD, MARKET_PUBLISH_WD, MARKET_OTHER_WD), finding_only=True,
    reason=Words(
        "处罚决定于 {formed_on} 作出，公示期限 {due_on} 已过，没有公示，也没有可以不公示的理由（市场监管处罚：{market}，已述理由："
        "{no_publication_reason_given}）。",
        "Decided on {formed_on}; {due_on} has passed; not published, and no reason that releases from it (market supervision: "
        "{market}, reason given: {no_publication_reason_given}).",
    ),
    remedy=Words(
        "具有一定社会影响的、市场监管的立即公示；其他的，写明不公示的理由。",
        "Publish it if it has some effect on society or is of market supervision; else say why it is not published.",
    ),
    examples=(
        kept("已公示"),
        kept("其他部门没有公示，已述理由", **NOT_PUBLISHED, market=False, no_publication_reason_given=True),
        broken("市场监管没有公示，虽述理由", **NOT_PUBLISHED, no_publication_reason_given=True),
        excepted("市场监管，仅警告", **NOT_PUBLISHED, market_exempt=True),
        kept("没有公示，期限当天", **NOT_PUBLISHED, as_of=date(2026, 3, 30)),
        kept("没有公示，期限前一天", **NOT_PUBLISHED, as_of=date(2026, 3, 29)),
        broken("没有公示，期限已过", **NOT_PUBLISHED, as_of=date(2026, 3, 31)),
        excepted("不是行政处罚", **NOT_PUBLISHED, subject="inspection"),
        unclear("是否公示不明", published=None),
        unclear("有无不公示理由不明", **NOT_PUBLISHED, market=False, no_publication_reason_given=None),
        unclear("公示对象不明", **NOT_PUBLISHED, subject=None, due_on=date(2026, 3, 30)),
        excepted("2021年修订施行之前的决定", **NOT_PUBLISHED, **BEFORE_LAW),
    ),
)  # fmt: skip
def penalty_published_or_reasoned() -> pl.Expr:
    """A penalty of some effect on society is made public; whoever finds that it has none says so.

    The rules of market supervision know no such finding: what was decided there is made public.
    """
    still_time = Publication.as_of.col <= Publication.due_on.col
    released = Publication.no_publication_reason_given.col & ~Publication.market.col
    return Publication.published.col | released | still_time


def withdrawal_due(law: InForce) -> pl.Expr:
    """The last day for taking it back: three days, which are working days (APL 85)."""
    return law.working_days_after(Publication.changed_on.col, law[WITHDRAW_WD])


@rule(
    Publication, ("L-APL-48b", "M17.6"), (TAKEN_BACK, APL.at("第八十五条", "是指工作日"), SAMR_P.at("第十一条")), Effect.REFUSE,
    title=Words("决定被变更、撤销的，三日内撤回公示", "A decision that fell is withdrawn within three days"),
    unless=~Publication.published.col | ~Publication.decision_changed.col,
    numbers=(WITHDRAW_WD,), figures={"due_on": withdrawal_due}, finding_only=True,
    reason=Words(
        "决定于 {changed_on} 被变更、撤销、确认违法或者无效，应在 {due_on} 前（{withdraw_wd} 个工作日内）撤回公示；"
        "撤回日：{withdrawn_on}。",
        "The decision was changed, revoked or held unlawful or void on {changed_on}; it was to be withdrawn by {due_on} "
        "({withdraw_wd} working days); withdrawn on: {withdrawn_on}.",
    ),
    remedy=Words("立即撤回公示并公开说明理由。", "Withdraw it now and say why in public."),
    examples=(
        kept("第3个工作日撤回", withdrawn_on=date(2026, 4, 17)),
        broken("第4个工作日撤回", withdrawn_on=date(2026, 4, 20)),
        broken("第3个工作日次日撤回", withdrawn_on=date(2026, 4, 18)),
        kept("第2个工作日撤回", withdrawn_on=date(2026, 4, 16)),
        kept("春节前撤销，节后第二个工作日撤回", **BEFORE_NEW_YEAR, withdrawn_on=date(2026, 2, 25)),
        broken("春节前撤销，节后第三个工作日撤回", **BEFORE_NEW_YEAR, withdrawn_on=date(2026, 2, 26)),
        kept("没有撤回，期限当天", **NOT_WITHDRAWN, as_of=date(2026, 4, 17)),
        broken("没有撤回，期限已过", **NOT_WITHDRAWN, as_of=date(2026, 4, 18)),
        excepted("没有公示", **NOT_PUBLISHED, **NOT_WITHDRAWN),
        excepted("决定没有变更", **NOT_WITHDRAWN, decision_changed=False),
        unclear("是否撤回不明", withdrawn=None, withdrawn_on=None),
        unclear("撤回日不明", withdrawn_on=None),
        unclear("变更日不明", changed_on=None),
        unclear("决定是否变更不明", **NOT_WITHDRAWN, decision_changed=None),
        excepted("2021年修订施行之前的决定", **NOT_WITHDRAWN, **BEFORE_LAW),
    ),
)  # fmt: skip
def changed_decision_withdrawn(law: InForce) -> pl.Expr:
    """What was published of a decision that is changed, revoked, held unlawful or void is taken back in three days."""
    return in_time(Publication.withdrawn.col, Publication.withdrawn_on.col, withdrawal_due(law))


@rule(
    Publication, "L-APL-48b", APL.at("第四十八条第二款", "公开说明理由"), Effect.REFUSE,
    title=Words("撤回公示须公开说明理由", "A withdrawal says why"),
    unless=~Publication.withdrawn.col,
    reason=Words("{withdrawn_on} 撤回公示，没有公开说明理由。", "Withdrawn on {withdrawn_on}; no reason was made public."),
    remedy=Words("公开说明撤回的理由。", "Say in public why it was withdrawn."),
    examples=(
        kept("已说明理由", withdrawal_reason_given=True),
        broken("没有说明理由", withdrawal_reason_given=False),
        excepted("没有撤回", **NOT_WITHDRAWN, withdrawal_reason_given=False),
        unclear("是否说明理由不明", withdrawal_reason_given=None),
        unclear("是否撤回不明", withdrawn=None, withdrawal_reason_given=False),
        excepted("2021年修订施行之前的决定", withdrawal_reason_given=False, **BEFORE_LAW),
    ),
)  # fmt: skip
def withdrawal_reasoned() -> pl.Expr:
    """Whoever takes back what was published says why in public."""
    return Publication.withdrawal_reason_given.col


RULES = (penalty_published_or_reasoned, changed_decision_withdrawn, withdrawal_reasoned)
