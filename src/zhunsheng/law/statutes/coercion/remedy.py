"""行政强制法: execution of a decision that fell is made good (第四十一条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.remedy import Remedy
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL
from zhunsheng.law.words import Words

MADE_GOOD = ACL.at(
    "第四十一条", "据以执行的行政决定被撤销、变更，或者执行错误的，应当恢复原状或者退还财物；不能恢复原状或者退还财物的，依法给予赔偿"
)  # fmt: skip
UNRESTORED = {"restored": False}


@rule(
    Remedy, "L-ACL-41", MADE_GOOD, Effect.WARN,
    title=Words("错误执行应当恢复、退还或者赔偿", "Wrong execution is made good"),
    unless=~Remedy.decided.col | ~Remedy.executed.col | ~Remedy.outcome.col.is_in(["changed", "revoked", "void"]),
    reason=Words(
        "已执行的决定经{kind}{outcome}（{decided_on}），没有恢复原状、退还财物或者赔偿。",
        "An executed decision did not stand ({kind}: {outcome}, {decided_on}); nothing was put back, returned or compensated.",
    ),
    remedy=Words("恢复原状或者退还财物；不能的，依法赔偿。", "Put it back or return it; where that cannot be, compensate by law."),
    examples=(
        kept("变更后已退还"),
        broken("变更后没有退还", **UNRESTORED),
        broken("撤销后没有退还", **UNRESTORED, outcome="revoked"),
        broken("确认无效后没有退还", **UNRESTORED, outcome="void"),
        excepted("维持", **UNRESTORED, outcome="upheld"),
        excepted("确认违法但决定仍有效", **UNRESTORED, outcome="unlawful"),
        excepted("没有执行", **UNRESTORED, executed=False),
        excepted("尚未审结", **UNRESTORED, decided=False),
        unclear("是否恢复不明", restored=None),
        unclear("没有恢复，是否执行不明", **UNRESTORED, executed=None),
        unclear("没有恢复，结果不明", **UNRESTORED, outcome=None),
        unclear("没有恢复，是否审结不明", **UNRESTORED, decided=None),
        excepted("行政强制法施行之前", **UNRESTORED, received_on=date(2011, 12, 31)),
    ),
)  # fmt: skip
def wrong_execution_made_good() -> pl.Expr:
    """Where an executed decision is revoked, changed or void, things are put back or returned, or else compensated."""
    return Remedy.restored.col


RULES = (wrong_execution_made_good,)
