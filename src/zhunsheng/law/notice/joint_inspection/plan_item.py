"""Chapter two of the notice: one inspection instead of many (深化“综合查一次”改革)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts import PlanItem as Item
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.plan_item import BEFORE_NOTICE, not_submitted
from zhunsheng.law.parameters import INVITATION_WD, MERGE_DAYS, PUBLISH_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GIR, GO54, NOTICE, OBE
from zhunsheng.law.words import Words

FREQUENCY = NOTICE.at("二(四)", "法律法规有规定的按照法律法规规定的检查频次进行检查")
JOINT = NOTICE.at("二(四)", "对同一类型检查对象的相近检查事项进行整合，实施行政执法部门联合检查")
RANDOM = NOTICE.at("二(四)", "认真执行“双随机、一公开”制度")
COOPERATE = NOTICE.at("二(四)", "由行业主管部门牵头实施联合检查，其他行政执法部门应当予以配合")


@rule(
    Item, "M04.1", FREQUENCY, Effect.REFUSE,
    title=Words("计划频次不高于法定频次", "Planned frequency is not above the law's"),
    unless=not_submitted | ~Item.law_frequency_kind.col.is_in(["maximum", "exact"]),
    reason=Words(
        "事项 {item} 计划每年 {planned_frequency} 次，法律法规规定每年不超过 {law_frequency} 次。",
        "Item {item} plans {planned_frequency} visits a year; the law allows at most {law_frequency}.",
    ),
    remedy=Words("将计划频次改为 {law_frequency} 次。", "Set the planned frequency to {law_frequency}."),
    examples=(
        kept("上限以内", law_frequency_kind="maximum", law_frequency=2, planned_frequency=1),
        kept("正好上限", law_frequency_kind="maximum", law_frequency=2, planned_frequency=2),
        broken("多一次", law_frequency_kind="maximum", law_frequency=2, planned_frequency=3),
        broken("固定频次多一次", law_frequency_kind="exact", law_frequency=2, planned_frequency=3),
        kept("固定频次", law_frequency_kind="exact", law_frequency=2, planned_frequency=2),
        excepted("法律规定的是下限", law_frequency_kind="minimum", law_frequency=2, planned_frequency=3),
        excepted("法律没有规定", law_frequency_kind="none", planned_frequency=3),
        excepted("尚未报送", submitted=False, law_frequency_kind="maximum", law_frequency=2, planned_frequency=3),
        unclear("法定频次未填", law_frequency_kind="maximum", law_frequency=None, planned_frequency=3),
        unclear("是否有法定频次不明", law_frequency_kind=None, law_frequency=2, planned_frequency=3),
        excepted("通知印发前的计划", law_frequency_kind="maximum", law_frequency=2, planned_frequency=3, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def planned_not_above_law() -> pl.Expr:
    """Where a law or regulation fixes a highest frequency, the plan does not exceed it."""
    return Item.planned_frequency.col <= Item.law_frequency.col


@rule(
    Item, "M04.1", FREQUENCY, Effect.REFUSE,
    title=Words("计划频次不低于法定频次", "Planned frequency is not below the law's"),
    unless=not_submitted | ~Item.law_frequency_kind.col.is_in(["minimum", "exact"]),
    reason=Words(
        "事项 {item} 计划每年 {planned_frequency} 次，法律法规规定每年不少于 {law_frequency} 次。",
        "Item {item} plans {planned_frequency} visits a year; the law asks for at least {law_frequency}.",
    ),
    remedy=Words("将计划频次改为 {law_frequency} 次。", "Set the planned frequency to {law_frequency}."),
    examples=(
        kept("多于下限", law_frequency_kind="minimum", law_frequency=2, planned_frequency=3),
        kept("正好下限", law_frequency_kind="minimum", law_frequency=2, planned_frequency=2),
        broken("少一次", law_frequency_kind="minimum", law_frequency=2, planned_frequency=1),
        broken("固定频次少一次", law_frequency_kind="exact", law_frequency=2, planned_frequency=1),
        excepted("法律规定的是上限", law_frequency_kind="maximum", law_frequency=2, planned_frequency=1),
        excepted("尚未报送", submitted=False, law_frequency_kind="minimum", law_frequency=2, planned_frequency=1),
        unclear("计划频次未填", law_frequency_kind="minimum", law_frequency=2, planned_frequency=None),
        excepted("通知印发前的计划", law_frequency_kind="minimum", law_frequency=2, planned_frequency=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def planned_not_below_law() -> pl.Expr:
    """Where a law or regulation fixes a lowest frequency, the plan does not fall short of it."""
    return Item.planned_frequency.col >= Item.law_frequency.col


@rule(
    Item, "M04.2", (JOINT, OBE.at("第五十四条")), Effect.JUSTIFY,
    title=Words("不同意合并须说明理由", "Declining a merge needs a reason"),
    unless=(Item.merge_candidates.col == 0) | (Item.law_frequency_kind.col != "none") | Item.confidential.col,
    numbers=(MERGE_DAYS,),
    reason=Words(
        "事项 {item} 有 {merge_candidates} 个可合并事项，答复不同意合并，没有理由。",
        "Item {item} could be merged with {merge_candidates} others; the merge was declined without a reason.",
    ),
    remedy=Words(
        "改为同意合并，或写明不能合并的理由并经负责人批准。",
        "Accept the merge, or give the reason why it is impossible, approved by the head.",
    ),
    examples=(
        kept("同意合并", merge_candidates=2, merge_answer="accepted"),
        broken("不同意合并", merge_candidates=1, merge_answer="declined"),
        excepted("没有可合并事项", merge_candidates=0, merge_answer="declined"),
        excepted("法律已定频次", merge_candidates=1, merge_answer="declined", law_frequency_kind="exact"),
        excepted("涉密", merge_candidates=1, merge_answer="declined", confidential=True),
        unclear("可合并事项数不明", merge_candidates=None, merge_answer="declined"),
        unclear("答复不明", merge_candidates=1, merge_answer=None),
        excepted("通知印发前的计划", merge_candidates=1, merge_answer="declined", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def merge_declined_with_reason() -> pl.Expr:
    """Where no law fixes the frequency, similar items are merged into a joint inspection; who declines says why."""
    return Item.merge_answer.col != "declined"


@rule(
    Item, "M04.3", (RANDOM, OBE.at("第五十四条")), Effect.REFUSE,
    title=Words("双随机事项的对象须随机抽取", "A random item's objects are drawn"),
    unless=~Item.random.col | Item.random_exempt.col | (Item.visits_done.col == 0),
    reason=Words(
        "双随机事项 {item} 已检查 {visits_done} 次，已抽取：{drawn}，抽样框留存：{frame_kept}，非抽取对象 {hand_picked} 个。",
        "Random item {item}: {visits_done} visits, drawn: {drawn}, frame kept: {frame_kept}, hand-picked: {hand_picked}.",
    ),
    remedy=Words(
        "先以公开的种子抽取对象并留存抽样框，只检查抽中的对象；属于例外情形的，注明情形。",
        "Draw the objects with a public seed, keep the frame and visit only those drawn; or name the exception.",
    ),
    examples=(
        kept("按抽取结果检查", visits_done=3, drawn=True, frame_kept=True, hand_picked=0),
        broken("没有抽取", visits_done=3, drawn=False, frame_kept=False, hand_picked=3),
        broken("留了抽样框而没有抽取", visits_done=3, drawn=False, frame_kept=True, hand_picked=0),
        broken("抽样框未留存", visits_done=3, drawn=True, frame_kept=False, hand_picked=0),
        broken("一户不在抽取结果内", visits_done=3, drawn=True, frame_kept=True, hand_picked=1),
        excepted("不是双随机事项", random=False, visits_done=3, hand_picked=3),
        excepted("例外情形", random_exempt=True, visits_done=3, hand_picked=3),
        excepted("尚未检查", visits_done=0),
        unclear("检查次数不明", visits_done=None),
        unclear("抽样框是否留存不明", visits_done=1, drawn=True, frame_kept=None),
        unclear("是否属于例外不明", random_exempt=None, visits_done=3, hand_picked=3),
        excepted("通知印发前的计划", visits_done=3, hand_picked=3, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def random_item_is_drawn() -> pl.Expr:
    """Objects of a random item are drawn, never picked by hand, and the pool of the draw is kept."""
    return Item.drawn.col & Item.frame_kept.col & (Item.hand_picked.col == 0)


def draw_publication_due(law: InForce) -> pl.Expr:
    """The last day on which the result of a draw may be published."""
    return law.working_days_after(Item.drawn_on.col, law[PUBLISH_WD])


@rule(
    Item, "M04.3", (RANDOM, OBE.at("第五十四条"), GIR.at("第二十六条")), Effect.WARN,
    title=Words("抽取结果应及时公开", "The result of a draw is published in time"),
    unless=~Item.random.col | ~Item.drawn.col,
    numbers=(PUBLISH_WD,), figures={"due_on": draw_publication_due},
    reason=Words(
        "事项 {item} 于 {drawn_on} 抽取，结果应在 {due_on} 前（{publish_wd} 个工作日内）公开；公开日：{draw_published_on}。",
        "Item {item} was drawn on {drawn_on}; the result was due by {due_on} ({publish_wd} working days); "
        "published on: {draw_published_on}.",
    ),
    remedy=Words("立即公开抽取结果。", "Publish the result of the draw now."),
    examples=(
        kept("第20个工作日公开", drawn=True, drawn_on=date(2026, 3, 2), draw_published=True,
             draw_published_on=date(2026, 3, 30)),
        broken("第21个工作日公开", drawn=True, drawn_on=date(2026, 3, 2), draw_published=True,
               draw_published_on=date(2026, 3, 31)),
        kept("期限当天未公开", drawn=True, drawn_on=date(2026, 3, 2), as_of=date(2026, 3, 30)),
        broken("期限已过未公开", drawn=True, drawn_on=date(2026, 3, 2), as_of=date(2026, 3, 31)),
        excepted("没有抽取", drawn=False),
        excepted("不是双随机事项", random=False, drawn=True, drawn_on=date(2026, 3, 2), as_of=date(2026, 6, 1)),
        unclear("抽取日不明", drawn=True, drawn_on=None),
        unclear("是否公开不明", drawn=True, drawn_on=date(2026, 3, 2), draw_published=None, as_of=date(2026, 6, 1)),
        excepted("通知印发前的计划", drawn=True, drawn_on=date(2024, 3, 1), as_of=date(2026, 6, 1), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def draw_published(law: InForce) -> pl.Expr:
    """The item drawn and the result are published (一公开), within twenty working days."""
    return in_time(Item.draw_published.col, Item.draw_published_on.col, draw_publication_due(law))


@rule(
    Item, "M04.7", COOPERATE, Effect.JUSTIFY,
    title=Words("谢绝联合检查邀请须说明理由", "Declining to cooperate needs a reason"),
    unless=~Item.joint.col,
    reason=Words(
        "联合检查事项 {item} 有 {invitations_declined} 个部门答复不参加，没有理由。",
        "Joint item {item}: {invitations_declined} departments declined to take part without a reason.",
    ),
    remedy=Words("改为参加，或写明不能参加的理由并经批准。", "Take part, or give the reason, with approval."),
    examples=(
        kept("都参加", joint=True, invitations_declined=0),
        broken("一个部门不参加", joint=True, invitations_declined=1),
        excepted("不是联合检查", joint=False, invitations_declined=1),
        unclear("答复情况不明", joint=True, invitations_declined=None),
        unclear("是否联合检查不明", joint=None, invitations_declined=1),
        excepted("通知印发前的计划", joint=True, invitations_declined=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def cooperation_not_declined() -> pl.Expr:
    """The sector's lead organises the joint inspection; the other departments cooperate."""
    return Item.invitations_declined.col == 0


@rule(
    Item, "M04.7", COOPERATE, Effect.REFUSE,
    title=Words("联合检查邀请应按期答复", "An invitation to cooperate is answered in time"),
    unless=~Item.joint.col, numbers=(INVITATION_WD,), finding_only=True,
    reason=Words(
        "联合检查事项 {item} 的邀请发出 {invitation_wd} 个工作日后，仍有 {invitations_late} 个部门未答复。",
        "{invitation_wd} working days after the invitation to joint item {item}, {invitations_late} departments "
        "have not answered.",
    ),
    remedy=Words("由被邀请部门答复：参加，或不参加并说明理由。", "The invited departments answer: joining, or not and why."),
    examples=(
        kept("都已答复", joint=True, invitations_late=0),
        broken("一个部门逾期未答复", joint=True, invitations_late=1),
        excepted("不是联合检查", joint=False, invitations_late=1),
        unclear("答复情况不明", joint=True, invitations_late=None),
        excepted("通知印发前的计划", joint=True, invitations_late=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def cooperation_answered() -> pl.Expr:
    """Departments invited to a joint inspection answer: joining, or the reason why not."""
    return Item.invitations_late.col == 0


@rule(
    Item, "X.12", (GO54.at("能合并检查的不得重复检查，能联合检查的不得多头检查"), FREQUENCY), Effect.REFUSE,
    title=Words("不合并、不联合的理由须说明为何不能", "The reason says why merging or joining was impossible"),
    unless=not_submitted | ((Item.merge_answer.col != "declined") & (Item.invitations_declined.col == 0)),
    reason=Words(
        "事项 {item} 不合并或不联合（合并答复：{merge_answer}，谢绝 {invitations_declined}），没有说明为何不能合并、联合。",
        "Item {item} is neither merged nor joined (answer: {merge_answer}, declined: {invitations_declined}) and "
        "nothing says why that was impossible.",
    ),
    remedy=Words("在理由中写明为何不能合并或者联合。", "Say in the reason why merging or joining was impossible."),
    examples=(
        kept("不同意合并，已说明为何不能", merge_answer="declined", why_apart_stated=True),
        broken("不同意合并，没有说明", merge_answer="declined", why_apart_stated=False),
        broken("部门谢绝配合，没有说明", invitations_declined=1, why_apart_stated=False),
        excepted("没有谢绝", merge_answer="accepted", invitations_declined=0, why_apart_stated=False),
        excepted("尚未报送", submitted=False, merge_answer="declined", why_apart_stated=False),
        unclear("是否说明不详", merge_answer="declined", why_apart_stated=None),
        unclear("答复不明", merge_answer=None, why_apart_stated=False),
        excepted("文件印发前的计划", merge_answer="declined", why_apart_stated=False,
                 governed_on=date(2024, 4, 30), plan_year=2024),
    ),
)  # fmt: skip
def why_not_joined() -> pl.Expr:
    """What can be merged is not repeated and what can be joint is not done by many; the reason says why it could not."""
    return Item.why_apart_stated.col


RULES = (
    planned_not_above_law,
    planned_not_below_law,
    merge_declined_with_reason,
    random_item_is_drawn,
    draw_published,
    cooperation_not_declined,
    cooperation_answered,
    why_not_joined,
)
