"""行政诉讼法: the department as defendant — execution goes on, evidence comes in time."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.remedy import Remedy
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import SUIT_REPLY_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ALL
from zhunsheng.law.words import Words

GOES_ON = ALL.at("第五十六条第一款", "诉讼期间，不停止行政行为的执行。但有下列情形之一的，裁定停止执行")
EVIDENCE = (
    ALL.at(
        "第六十七条第一款",
        "被告应当在收到起诉状副本之日起十五日内向人民法院提交作出行政行为的证据和所依据的规范性文件，并提出答辩状",
    ),
    ALL.at("第三十四条第二款", "被告不提供或者无正当理由逾期提供证据，视为没有相应证据"),
)
SUED = {"kind": "suit", "replied_on": date(2026, 3, 24)}
UNANSWERED = {**SUED, "replied": False, "replied_on": None}
BEFORE_LAW = {"received_on": date(2017, 6, 30)}

not_suit = Remedy.kind.col != "suit"


def answer_due(law: InForce) -> pl.Expr:
    """The last day on which evidence, basis and defence reach the court, rolled forward off a day off."""
    return law.party_days_after(Remedy.received_on.col, law[SUIT_REPLY_DAYS])


@rule(
    Remedy, "L-ALL-34", EVIDENCE, Effect.WARN,
    title=Words("应诉应在15日内举证答辩", "A suit is answered with evidence in fifteen days"),
    unless=not_suit, numbers=(SUIT_REPLY_DAYS,), figures={"due_on": answer_due},
    reason=Words(
        "{received_on} 收到起诉状副本，应在 {due_on} 前（{suit_reply_days} 日内）提交证据、规范性文件和答辩状；提交日：{replied_on}。",
        "The statement of claim came on {received_on}; evidence, basis and defence were due by {due_on} ({suit_reply_days} "
        "days); submitted on: {replied_on}.",
    ),
    remedy=Words(
        "立即提交；有正当理由不能按期提供的，向人民法院申请延期；无正当理由逾期的，视为没有证据。",
        "Submit them now, or ask the court for more time with a good reason; late without one counts as no evidence.",
    ),
    examples=(
        kept("第15日提交", **SUED),
        broken("第16日提交", **{**SUED, "replied_on": date(2026, 3, 25)}),
        kept("第14日提交", **{**SUED, "replied_on": date(2026, 3, 23)}),
        kept("第15日为周六，顺延至周一", **{**SUED, "replied_on": date(2026, 3, 30)}, received_on=date(2026, 3, 13)),
        broken("顺延后仍逾期", **{**SUED, "replied_on": date(2026, 3, 31)}, received_on=date(2026, 3, 13)),
        kept("期限当天尚未提交", **UNANSWERED, as_of=date(2026, 3, 24)),
        broken("期限已过尚未提交", **UNANSWERED, as_of=date(2026, 3, 25)),
        excepted("行政复议", **{**UNANSWERED, "kind": "reconsideration"}),
        unclear("是否提交不明", **{**UNANSWERED, "replied": None}),
        unclear("提交日不明", **{**SUED, "replied_on": None}),
        unclear("收到副本日不明", **UNANSWERED, received_on=None),
        unclear("没有提交，复议还是诉讼不明", **{**UNANSWERED, "kind": None}),
        excepted("2017年文本施行之前", **UNANSWERED, **BEFORE_LAW),
    ),
)  # fmt: skip
def suit_answered_with_evidence(law: InForce) -> pl.Expr:
    """As defendant the department submits evidence, basis and defence in fifteen days of receiving the claim."""
    return in_time(Remedy.replied.col, Remedy.replied_on.col, answer_due(law))


@rule(
    Remedy, "L-ALL-56", GOES_ON, Effect.REFUSE,
    title=Words("诉讼期间停止执行须有法定情形", "A suit stops execution only on a ground of the law"),
    unless=not_suit,
    reason=Words("诉讼期间停止了执行，没有法定情形。", "Execution was suspended during the suit, without a ground in law."),
    remedy=Words(
        "继续执行；认为需要停止的，写明情形并由人民法院裁定。", "Go on with it, or state the ground on which the court is to suspend it.",
    ),
    examples=(
        kept("法院裁定停止", **SUED, suspension_ground="reviewer"),
        broken("没有法定情形而停止", **SUED, suspension_ground="none"),
        kept("没有停止执行", **SUED, execution_suspended=False, suspension_ground="none"),
        excepted("行政复议", suspension_ground="none"),
        unclear("没有法定情形，是否停止不明", **SUED, execution_suspended=None, suspension_ground="none"),
        unclear("停止执行的情形不明", **SUED, suspension_ground=None),
        unclear("没有法定情形，复议还是诉讼不明", kind=None, suspension_ground="none"),
        excepted("2017年文本施行之前", **SUED, suspension_ground="none", **BEFORE_LAW),
    ),
)  # fmt: skip
def suit_suspends_only_on_ground() -> pl.Expr:
    """A suit does not stop execution, unless a ground of the law does."""
    return ~Remedy.execution_suspended.col | (Remedy.suspension_ground.col != "none")


RULES = (suit_answered_with_evidence, suit_suspends_only_on_ground)
