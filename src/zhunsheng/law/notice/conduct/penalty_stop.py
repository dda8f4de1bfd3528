"""Chapter four of the notice: penalties that stop or restrict an enterprise (停产停业、关闭、限制经营), until it runs again."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.penalty import Penalty
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import RESUMPTION_WD, SERVICE_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, EPL, FIRE, NOTICE, WSL
from zhunsheng.law.words import Words

RESTRICTING = (
    NOTICE.at(
        "四(十三)", "要规范使用暂扣许可证件、降低资质等级、吊销许可证件、限制开展生产经营活动、限制从业等行政处罚手段"
    ),
    APL.at("第九条"),
)  # fmt: skip
APPROVAL = NOTICE.at("四(十三)", "涉及关停企业的行政处罚决定的，应当依法报送有批准权的人民政府批准")
LAWS = (
    EPL.at("第六十条", "报经有批准权的人民政府批准，责令停业、关闭"),
    WSL.at("第一百一十五条", "予以关闭的行政处罚…报请县级以上人民政府按照国务院规定的权限决定"),
    FIRE.at("第七十条第四款"),
)
PROMPTLY = (
    NOTICE.at("四(十三)", "报送有批准权的人民政府批准后，及时出具相关法律文书并送达"),
    APL.at("第六十一条第一款", "行政机关应当在七日内…送达当事人"),
)
BEFORE_NOTICE = {"decided_on": date(2025, 2, 27)}
REVOKED = {"kind": "revoke_licence", "amount": None, "necessity_stated": True}
STOP = {"kind": "stop_production", "amount": None, "issued_on": date(2026, 6, 10)}
CLOSED = {**STOP, "kind": "close"}
APPROVED = {
    **STOP, "government_approval_needed": True, "government_approved": True, "government_approved_on": date(2026, 6, 8),
}  # fmt: skip
UNAPPROVED = {**STOP, "government_approval_needed": True}
OWN = {**STOP, "government_approval_needed": False, "own_power_stated": True}
UNSERVED = {**APPROVED, "served": False, "served_on": None}
ASKED = {"resumption_asked": True, "resumption_asked_on": date(2026, 6, 1)}
ANSWERED = {**ASKED, "resumption_answered": True}

not_restricting = ~Penalty.kind.col.is_in(
    ["suspend_licence", "lower_qualification", "revoke_licence", "restrict_operation", "restrict_employment"]
)
not_stop = ~Penalty.kind.col.is_in(["stop_production", "close"])
not_issued = ~Penalty.issued.col


@rule(
    Penalty, "M13.2", RESTRICTING, Effect.REFUSE,
    title=Words("暂扣、降级、吊销、限制类处罚须有依据和必要性说明", "A restricting penalty has its basis and its need stated"),
    unless=not_restricting | ~Penalty.decided.col,
    reason=Words(
        "处罚种类“{kind}”：依据允许该种类 {allowed_by_basis}，必要性已说明 {necessity_stated}。",
        "Kind: {kind}; allowed by its basis: {allowed_by_basis}, need stated: {necessity_stated}.",
    ),
    remedy=Words(
        "引用规定该种类的条款，写明为什么较轻的处罚不够；否则改为较轻的种类。",
        "Cite the provision that names the kind and say why a lighter one is not enough; else choose a lighter one.",
    ),
    examples=(
        kept("吊销，有依据、有说明", **REVOKED),
        broken("吊销，依据不允许", **REVOKED, allowed_by_basis=False),
        broken("吊销，没有说明", **{**REVOKED, "necessity_stated": False}),
        broken("暂扣，没有说明", kind="suspend_licence", necessity_stated=False),
        broken("降低资质等级，没有说明", kind="lower_qualification", necessity_stated=False),
        broken("限制开展生产经营活动，没有说明", kind="restrict_operation", necessity_stated=False),
        broken("限制从业，没有说明", kind="restrict_employment", necessity_stated=False),
        excepted("罚款", necessity_stated=False),
        excepted("尚未决定", **{**REVOKED, "necessity_stated": False}, decided=False),
        unclear("有无说明不明", **{**REVOKED, "necessity_stated": None}),
        unclear("处罚种类不明", kind=None, necessity_stated=False),
        unclear("是否决定不明", **{**REVOKED, "necessity_stated": False}, decided=None, decided_on=None),
        excepted("通知印发前的决定", **{**REVOKED, "necessity_stated": False}, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def restricting_penalty_needs_note() -> pl.Expr:
    """Suspending, lowering, revoking and restricting are used by rule: a provision names the kind and the need is stated."""
    return Penalty.allowed_by_basis.col & Penalty.necessity_stated.col


@rule(
    Penalty, ("M13.3", "L-EPL-60", "L-WSL-115", "L-FIRE-70"), (*LAWS, APPROVAL), Effect.REFUSE,
    title=Words("依法须政府批准的关停，批准后才能制发", "A stop that needs the government's approval is approved first"),
    unless=not_stop | not_issued | ~Penalty.government_approval_needed.col, readings=("Q-27",),
    reason=Words(
        "“{kind}”于 {issued_on} 制发，依法须政府批准：政府已批准 {government_approved}，批准日：{government_approved_on}。",
        "{kind}: issued on {issued_on}; the law asks for the government's approval: approved {government_approved}, on "
        "{government_approved_on}.",
    ),
    remedy=Words(
        "停止执行，报有批准权的人民政府批准（写明文号、日期、机关）后再制发。",
        "Do not carry it out; obtain the competent government's approval (number, date, authority), then issue it.",
    ),
    examples=(
        kept("批准后制发", **APPROVED),
        kept("批准当日制发", **{**APPROVED, "government_approved_on": date(2026, 6, 10)}),
        broken("批准前一日制发", **{**APPROVED, "government_approved_on": date(2026, 6, 11)}),
        broken("没有批准", **UNAPPROVED),
        broken("拟批准而没有批准", **{**APPROVED, "government_approved": False}),
        broken("责令关闭，没有批准", **CLOSED, government_approval_needed=True),
        excepted("依法不须批准", **STOP, government_approval_needed=False),
        excepted("尚未制发", **UNAPPROVED, issued=False),
        excepted("罚款", government_approval_needed=True),
        unclear("批准日不明", **{**APPROVED, "government_approved_on": None}),
        unclear("是否须批准尚未审查", **STOP, government_approval_needed=None),
        unclear("是否制发不明", **UNAPPROVED, issued=None),
        broken("通知印发前的决定，法律已要求批准", **UNAPPROVED, **BEFORE_NOTICE),
        broken("环境保护法施行首日的决定", **UNAPPROVED, decided_on=date(2015, 1, 1)),
        excepted("环境保护法施行之前的决定", **UNAPPROVED, decided_on=date(2014, 12, 31)),
    ),
)  # fmt: skip
def stop_approved_by_government() -> pl.Expr:
    """A stop or closure that the law puts under the government's approval is approved before the paper is issued."""
    return Penalty.government_approved.col & (Penalty.government_approved_on.col <= Penalty.issued_on.col)


@rule(
    Penalty, "M13.3", (APPROVAL, *LAWS), Effect.JUSTIFY,
    title=Words("不报政府批准的关停须说明本部门权限", "A stop without the government's approval needs a reason"),
    unless=not_stop | not_issued, readings=("Q-27",),
    reason=Words(
        "“{kind}”于 {issued_on} 制发，按所引条款不须政府批准，由本部门决定。",
        "{kind}: issued on {issued_on}; by the provision cited no approval of the government is needed.",
    ),
    remedy=Words("写明法律授予本部门决定权的条款并经批准；否则报政府批准。", "State the article that gives the department the decision and have it approved; else ask the government."),
    examples=(
        kept("依法须政府批准，按批准办理", **APPROVED),
        broken("不须政府批准", **OWN),
        broken("责令关闭，不须政府批准", **CLOSED, government_approval_needed=False),
        excepted("尚未制发", **OWN, issued=False),
        excepted("罚款", government_approval_needed=False),
        unclear("是否须批准尚未审查", **STOP, government_approval_needed=None),
        unclear("处罚种类不明", kind=None, government_approval_needed=False),
        unclear("是否制发不明", **OWN, issued=None),
        excepted("通知印发前的决定", **OWN, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def own_power_to_stop_stated() -> pl.Expr:
    """A stop goes to the government unless a law gives it to the department, which is then a reason to be approved."""
    return Penalty.government_approval_needed.col


@rule(
    Penalty, "M13.3", (APPROVAL, *LAWS), Effect.REFUSE,
    title=Words("本部门决定关停的权限说明须入卷", "The statement of the own power is on file"),
    unless=not_stop | not_issued | Penalty.government_approval_needed.col, readings=("Q-27",),
    reason=Words(
        "“{kind}”由本部门决定，案卷中没有本部门权限的说明。", "{kind}: decided by the department; no statement of its power is on file.",
    ),
    remedy=Words("补充说明，写明法律授予本部门决定权的条款。", "Add the statement with the article that gives the department the decision."),
    examples=(
        kept("有说明", **OWN),
        broken("没有说明", **{**OWN, "own_power_stated": False}),
        broken("责令关闭，没有说明", **{**OWN, "kind": "close", "own_power_stated": False}),
        excepted("依法须政府批准", **APPROVED, own_power_stated=False),
        excepted("尚未制发", **{**OWN, "own_power_stated": False}, issued=False),
        excepted("罚款", government_approval_needed=False, own_power_stated=False),
        unclear("有无说明不明", **{**OWN, "own_power_stated": None}),
        unclear("是否须批准尚未审查", **STOP, government_approval_needed=None, own_power_stated=False),
        excepted("通知印发前的决定", **{**OWN, "own_power_stated": False}, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def own_power_statement_on_file() -> pl.Expr:
    """A department that stops an enterprise on its own power has the statement of that power on file."""
    return Penalty.own_power_stated.col


def service_due(law: InForce) -> pl.Expr:
    """The last day for serving a stop that was approved."""
    return law.working_days_after(Penalty.government_approved_on.col, law[SERVICE_WD])


@rule(
    Penalty, "M13.4", PROMPTLY, Effect.WARN,
    title=Words("关停经批准后及时送达", "An approved stop is served promptly"),
    unless=not_stop | ~Penalty.government_approved.col, numbers=(SERVICE_WD,), figures={"due_on": service_due},
    reason=Words(
        "政府于 {government_approved_on} 批准，决定书应在 {due_on} 前（{service_wd} 个工作日内）送达；送达日：{served_on}。",
        "Approved by the government on {government_approved_on}; the paper was to be served by {due_on} ({service_wd} working "
        "days); served on: {served_on}.",
    ),
    remedy=Words("立即制发并送达。", "Issue and serve it now."),
    examples=(
        kept("第7个工作日送达", **APPROVED, served_on=date(2026, 6, 17)),
        broken("第8个工作日送达", **APPROVED, served_on=date(2026, 6, 18)),
        kept("第6个工作日送达", **APPROVED, served_on=date(2026, 6, 16)),
        kept("期限内送达，判断时期限已过", **APPROVED, served_on=date(2026, 6, 16), as_of=date(2026, 7, 1)),
        kept("期限当天尚未送达", **UNSERVED, as_of=date(2026, 6, 17)),
        broken("期限已过尚未送达", **UNSERVED, as_of=date(2026, 6, 18)),
        broken("责令关闭，期限已过尚未送达", **{**UNSERVED, "kind": "close"}, as_of=date(2026, 6, 18)),
        excepted("没有批准", **{**UNSERVED, "government_approved": False}, as_of=date(2026, 6, 18)),
        excepted("罚款", **{**UNSERVED, "kind": "fine"}, as_of=date(2026, 6, 18)),
        unclear("送达日不明", **APPROVED, served_on=None),
        unclear("是否批准不明", **{**UNSERVED, "government_approved": None}, as_of=date(2026, 6, 18)),
        excepted("通知印发前的决定", **UNSERVED, as_of=date(2026, 6, 18), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def approved_stop_served_promptly(law: InForce) -> pl.Expr:
    """Once the government has approved, the paper is issued and served promptly."""
    return in_time(Penalty.served.col, Penalty.served_on.col, service_due(law))


def answer_due(law: InForce) -> pl.Expr:
    """The last day for the answer to a request to resume."""
    return law.working_days_after(Penalty.resumption_asked_on.col, law[RESUMPTION_WD])


@rule(
    Penalty, "M13.7", (NOTICE.at("四(十三)", "防止“一刀切”“运动式”随意执法"), FIRE.at("第七十条第二款")), Effect.WARN,
    title=Words("复产申请按期答复", "A request to resume is answered in time"),
    unless=~Penalty.resumption_asked.col, numbers=(RESUMPTION_WD,), figures={"due_on": answer_due},
    reason=Words(
        "企业于 {resumption_asked_on} 申请复产，应在 {due_on} 前（{resumption_wd} 个工作日内）检查并书面答复；答复日："
        "{resumption_answered_on}。",
        "The enterprise asked to resume on {resumption_asked_on}; it was to be checked and answered in writing by {due_on} "
        "({resumption_wd} working days); answered on: {resumption_answered_on}.",
    ),
    remedy=Words("尽快检查，合格的书面同意复产，不合格的告知理由。", "Check now; agree in writing, or say why not."),
    examples=(
        kept("第10个工作日答复", **ANSWERED, resumption_answered_on=date(2026, 6, 15)),
        broken("第11个工作日答复", **ANSWERED, resumption_answered_on=date(2026, 6, 16)),
        kept("第9个工作日答复", **ANSWERED, resumption_answered_on=date(2026, 6, 12)),
        kept("期限当天尚未答复", **ASKED, as_of=date(2026, 6, 15)),
        broken("期限已过尚未答复", **ASKED, as_of=date(2026, 6, 16)),
        excepted("没有申请", resumption_asked=False, resumption_asked_on=date(2026, 6, 1), as_of=date(2026, 6, 16)),
        unclear("答复日不明", **ANSWERED, resumption_answered_on=None),
        unclear("申请日不明", resumption_asked=True, resumption_asked_on=None),
        excepted("通知印发前的决定", **ASKED, as_of=date(2026, 6, 16), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def resumption_answered(law: InForce) -> pl.Expr:
    """An enterprise that was stopped and asks to run again is checked and answered."""
    return in_time(Penalty.resumption_answered.col, Penalty.resumption_answered_on.col, answer_due(law))


RULES = (
    restricting_penalty_needs_note,
    stop_approved_by_government,
    own_power_to_stop_stated,
    own_power_statement_on_file,
    approved_stop_served_promptly,
    resumption_answered,
)
