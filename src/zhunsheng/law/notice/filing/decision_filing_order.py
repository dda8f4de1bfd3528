"""Chapter one of the notice: orders to correct or withdraw a filed decision (责成限期自行纠正或者撤销)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.decision_filing import DecisionFiling
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.decision_filing import BEFORE_NOTICE
from zhunsheng.law.parameters import ORDER_MAX_DAYS, ORDER_MIN_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, SUPV
from zhunsheng.law.words import Words

ORDER = NOTICE.at("一(二)", "可以责成作出重大行政执法决定的部门限期自行纠正或者撤销决定")
REFUSAL = (
    NOTICE.at("一(二)", "对不按规定报送备案或拒不按要求纠正的，将依据行政执法监督有关规定…处理"),
    APL.at("第七十六条"),
    SUPV.at("第三十七条"),
)
NO_ORDER = {"order_issued": False}
NOT_COMPLIED = {"complied": False, "complied_on": None}

no_order = ~DecisionFiling.order_issued.col
not_closed = ~DecisionFiling.closed.col


@rule(
    DecisionFiling, "M02.9", ORDER, Effect.REFUSE,
    title=Words("责成纠正须有依据和期限", "An order to correct has its basis and a time limit"),
    unless=no_order, numbers=(ORDER_MIN_DAYS, ORDER_MAX_DAYS),
    reason=Words(
        "责成纠正：有依据：{order_has_basis}，有期限：{order_has_limit}，期限 {order_days} 日；"
        "期限应为 {order_min_days} 日至 {order_max_days} 日。",
        "Order to correct: basis: {order_has_basis}, limit: {order_has_limit}, {order_days} days; the limit is from "
        "{order_min_days} to {order_max_days} days.",
    ),
    remedy=Words("写明依据和期限后再发出。", "State the basis and the time limit before it is issued."),
    examples=(
        kept("有依据，期限30日"),
        broken("没有依据", order_has_basis=False),
        broken("没有期限", order_has_limit=False),
        kept("期限5日", order_days=5),
        broken("期限4日", order_days=4),
        kept("期限6日", order_days=6),
        kept("期限60日", order_days=60),
        broken("期限61日", order_days=61),
        kept("期限59日", order_days=59),
        excepted("没有责成", **NO_ORDER, order_has_basis=False),
        unclear("有无依据不明", order_has_basis=None),
        unclear("有无期限不明", order_has_limit=None),
        unclear("期限天数不明", order_days=None),
        unclear("是否责成不明", order_issued=None, order_has_basis=False),
        excepted("通知印发前报送", order_has_basis=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def order_has_limit_and_basis(law: InForce) -> pl.Expr:
    """An order to correct or withdraw states its basis and a time limit that is neither too short nor too long."""
    days = DecisionFiling.order_days.col
    limit_fits = (days >= law[ORDER_MIN_DAYS]) & (days <= law[ORDER_MAX_DAYS])
    return DecisionFiling.order_has_basis.col & DecisionFiling.order_has_limit.col & limit_fits


@rule(
    DecisionFiling, "M02.9", ORDER, Effect.JUSTIFY,
    title=Words("违法或者不当的决定一般应责成纠正", "An unlawful or improper decision is ordered to be corrected"),
    unless=not_closed | ~DecisionFiling.finding.col.is_in(["unlawful", "improper"]),
    reason=Words(
        "审查结论为{finding}，没有责成纠正即结案，没有理由。",
        "The finding is {finding}; the filing was closed without an order, and no reason is given.",
    ),
    remedy=Words("责成限期纠正或者撤销，或者写明不责成的理由并经批准。", "Issue the order, or give the approved reason for none."),
    examples=(
        kept("违法，已责成"),
        kept("不当，已责成", finding="improper"),
        broken("违法，没有责成", **NO_ORDER),
        broken("不当，没有责成", **NO_ORDER, finding="improper"),
        excepted("尚未结案", **NO_ORDER, closed=False),
        excepted("没有问题", **NO_ORDER, finding="none"),
        excepted("瑕疵", **NO_ORDER, finding="flaw"),
        unclear("是否责成不明", order_issued=None),
        unclear("审查结论不明", **NO_ORDER, finding=None),
        unclear("是否结案不明", **NO_ORDER, closed=None),
        excepted("通知印发前报送", **NO_ORDER, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def bad_decision_is_ordered() -> pl.Expr:
    """Where the review finds a decision unlawful or improper the bureau may order it corrected; if not, it says why."""
    return DecisionFiling.order_issued.col


@rule(
    DecisionFiling, "M02.10", (ORDER, APL.at("第四十八条第二款"), APL.at("第七十五条第二款", "发现有错误的，应当主动改正")), Effect.REFUSE,
    title=Words("附纠正文书、撤回公示后才能结案", "Closed only with the new paper, and withdrawn from the portal"),
    unless=not_closed | no_order | DecisionFiling.escalated.col,
    reason=Words(
        "责成纠正的备案已结案，纠正文书已附：{new_paper_attached}，门户已撤回：{portal_withdrawn}。",
        "Closed after an order; new paper attached: {new_paper_attached}, withdrawn from the portal: {portal_withdrawn}.",
    ),
    remedy=Words(
        "附上新的决定书或者撤销文书，撤回门户上的原决定后再结案；拒不纠正的移送处理。",
        "Attach the new decision or the withdrawal and take the old one off the portal; hand over a refusal.",
    ),
    examples=(
        kept("文书已附，公示已撤回"),
        broken("没有附文书", new_paper_attached=False),
        broken("门户没有撤回", portal_withdrawn=False),
        excepted("尚未结案", closed=False, new_paper_attached=False),
        excepted("没有责成", **NO_ORDER, new_paper_attached=False),
        excepted("已移送处理", escalated=True, new_paper_attached=False),
        unclear("是否附文书不明", new_paper_attached=None),
        unclear("门户是否撤回不明", portal_withdrawn=None),
        unclear("是否移送不明", escalated=None, new_paper_attached=False),
        excepted("通知印发前报送", new_paper_attached=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def closed_only_with_new_paper() -> pl.Expr:
    """What was ordered is done when the new decision or the withdrawal is there and the old one is off the portal."""
    return DecisionFiling.new_paper_attached.col & DecisionFiling.portal_withdrawn.col


@rule(
    DecisionFiling, "M02.10", ORDER, Effect.WARN,
    title=Words("按责成期限纠正或者撤销", "The order is complied with in time"),
    unless=no_order,
    reason=Words(
        "应在 {order_due_on} 前（{order_days} 日，延期 {order_extensions} 次）纠正或者撤销决定；纠正日：{complied_on}。",
        "The decision was to be corrected or withdrawn by {order_due_on} ({order_days} days, extended {order_extensions} "
        "times); corrected on: {complied_on}.",
    ),
    remedy=Words("立即纠正或者撤销，附文书；确有理由的申请延期一次。", "Correct or withdraw it now; with a reason ask for one extension."),
    examples=(
        kept("期限当天纠正", complied_on=date(2026, 8, 21)),
        broken("逾期一天纠正", complied_on=date(2026, 8, 22)),
        kept("提前一天纠正", complied_on=date(2026, 8, 20)),
        kept("未纠正，期限当天", **NOT_COMPLIED, as_of=date(2026, 8, 21)),
        broken("未纠正，期限已过", **NOT_COMPLIED, as_of=date(2026, 8, 22)),
        excepted("没有责成", **NOT_COMPLIED, **NO_ORDER),
        unclear("是否纠正不明", complied=None, complied_on=None),
        unclear("纠正日不明", complied_on=None),
        unclear("期限日不明", order_due_on=None),
        unclear("是否责成不明", **NOT_COMPLIED, order_issued=None),
        excepted("通知印发前报送", **NOT_COMPLIED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def order_complied_in_time() -> pl.Expr:
    """The department corrects or withdraws its decision within the limit of the order."""
    return in_time(DecisionFiling.complied.col, DecisionFiling.complied_on.col, DecisionFiling.order_due_on.col)


@rule(
    DecisionFiling, "M02.10", ORDER, Effect.REFUSE,
    title=Words("责成期限只能延期一次", "The limit of an order is extended once"),
    unless=no_order,
    reason=Words(
        "责成期限已延期 {order_extensions} 次，只能延期一次。",
        "The limit of the order was extended {order_extensions} times; once is allowed.",
    ),
    remedy=Words("不再延期；逾期未纠正的移送处理。", "No further extension; where nothing is corrected, hand it over."),
    examples=(
        kept("没有延期", order_extensions=0),
        kept("延期一次", order_extensions=1),
        broken("延期两次", order_extensions=2),
        excepted("没有责成", **NO_ORDER, order_extensions=2),
        unclear("延期次数不明", order_extensions=None),
        unclear("是否责成不明", order_issued=None, order_extensions=2),
        excepted("通知印发前报送", order_extensions=2, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def order_extended_once() -> pl.Expr:
    """The limit of an order is a limit: it is extended once, with a reason."""
    return DecisionFiling.order_extensions.col <= 1


@rule(
    DecisionFiling, "M02.11", REFUSAL, Effect.REFUSE,
    title=Words("拒不纠正的移送处理", "A refusal to correct is handed over"),
    unless=no_order, finding_only=True,
    reason=Words(
        "责成期限 {order_due_on} 已过，没有纠正或者撤销（{complied}），也没有移送处理（{escalated}）。",
        "The limit {order_due_on} has passed; neither corrected or withdrawn ({complied}) nor handed over ({escalated}).",
    ),
    remedy=Words(
        "由司法行政部门负责人决定，依执法监督规定和法治督察与纪检监察、巡察协作配合机制移送处理。",
        "The head of the bureau decides on handing it over by the rules of supervision and of cooperation with discipline organs.",
    ),
    examples=(
        kept("已纠正"),
        kept("未纠正，已移送", **NOT_COMPLIED, escalated=True),
        kept("未纠正，期限当天", **NOT_COMPLIED, as_of=date(2026, 8, 21)),
        kept("未纠正，期限前一天", **NOT_COMPLIED, as_of=date(2026, 8, 20)),
        broken("未纠正，期限已过", **NOT_COMPLIED, as_of=date(2026, 8, 22)),
        excepted("没有责成", **NOT_COMPLIED, **NO_ORDER),
        unclear("是否纠正不明", complied=None),
        unclear("是否移送不明", **NOT_COMPLIED, escalated=None),
        unclear("期限日不明", **NOT_COMPLIED, order_due_on=None),
        unclear("是否责成不明", **NOT_COMPLIED, order_issued=None),
        excepted("通知印发前报送", **NOT_COMPLIED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def refusal_is_escalated() -> pl.Expr:
    """Who refuses to correct as ordered is dealt with by the rules of supervision: the refusal is handed over."""
    in_the_limit = DecisionFiling.as_of.col <= DecisionFiling.order_due_on.col
    return DecisionFiling.complied.col | DecisionFiling.escalated.col | in_the_limit


RULES = (
    order_has_limit_and_basis,
    bad_decision_is_ordered,
    closed_only_with_new_paper,
    order_complied_in_time,
    order_extended_once,
    refusal_is_escalated,
)
