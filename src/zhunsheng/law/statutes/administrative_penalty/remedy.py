"""行政处罚法: a penalty is carried out while it is under review (第七十三条)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.remedy import Remedy
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL
from zhunsheng.law.words import Words

GOES_ON = (
    APL.at("第七十三条第一款", "行政处罚不停止执行，法律另有规定的除外"),
    APL.at("第七十三条第二款", "符合法律规定情形的，应当暂缓执行"),
)


@rule(
    Remedy, "L-APL-73a", GOES_ON, Effect.INFORM,
    title=Words("复议、诉讼期间处罚不停止执行", "A penalty is carried out while it is under review"),
    reason=Words(
        "{kind}期间停止了执行，没有法定情形。", "Execution was suspended during the {kind}, without a ground in law.",
    ),
    remedy=Words(
        "继续执行；有法律规定的停止或者暂缓执行情形的，写明情形。", "Go on with it, or state the ground on which it is suspended or deferred.",
    ),
    examples=(
        kept("没有停止执行", execution_suspended=False, suspension_ground="none"),
        broken("没有法定情形而停止执行", execution_suspended=True, suspension_ground="none"),
        kept("处罚机关认为需要停止", execution_suspended=True, suspension_ground="agency"),
        kept("限制人身自由处罚依法暂缓", execution_suspended=True, suspension_ground="liberty"),
        unclear("是否停止执行不明，没有法定情形", execution_suspended=None, suspension_ground="none"),
        unclear("停止执行的情形不明", execution_suspended=True, suspension_ground=None),
        excepted("2021年修订施行之前", suspension_ground="none", received_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def execution_goes_on() -> pl.Expr:
    """Reconsideration or a suit does not stop the execution of a penalty, unless a ground of the law does."""
    return ~Remedy.execution_suspended.col | (Remedy.suspension_ground.col != "none")


RULES = (execution_goes_on,)
