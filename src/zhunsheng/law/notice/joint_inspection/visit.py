"""Chapter two of the notice: one visit instead of many (严格控制检查频次)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import in_time
from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.visit import BEFORE_NOTICE, NOT_YET, before_approval, not_to_be_planned
from zhunsheng.law.parameters import MERGE_DAYS, OFFICERS_MIN, PLATFORM_WD, REPEAT_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, OBE
from zhunsheng.law.words import Words

ONE_LEVEL = NOTICE.at(
    "二(四)", "市级行政执法部门应当统筹市、县（区）、乡镇检查实施主体、事项、时间等，避免无效重复检查"
)
MERGED = NOTICE.at("二(四)", "同一行政执法部门对经营主体实施多项检查的，应当合并进行")
AS_LITTLE_AS_POSSIBLE = OBE.at(
    "第五十四条第一款", "针对同一检查对象的多个检查事项，应当尽可能合并或者纳入跨部门联合抽查范围"
)
IN_CAMPAIGN = {"campaign": True, "basis": "special_filing"}
NOT_LINKED = {"platform_linked": False, "platform_linked_on": None}
NOT_TOLD = {"announced": False, "begun": False}

before_start = ~Visit.begun.col
before_announcement = ~(Visit.announced.col | Visit.begun.col)


def linking_due(law: InForce) -> pl.Expr:
    """The last day on which a closed visit is linked to its platform record."""
    return law.working_days_after(Visit.closed_on.col, law[PLATFORM_WD])


@rule(
    Visit, "M04.4", (
        NOTICE.at("二(四)", "认真执行“双随机、一公开”制度，充分发挥“互联网+监管”系统作用"),
        NOTICE.at("三(八)", "加强信息归集共享和关联整合"),
    ), Effect.WARN,
    title=Words("检查办结后关联监管平台记录", "A closed visit is linked to its platform record"),
    unless=~Visit.closed.col | ~Visit.platform_available.col,
    numbers=(PLATFORM_WD,), figures={"due_on": linking_due},
    reason=Words(
        "对 {enterprise} 的检查于 {closed_on} 办结，应在 {due_on} 前（{platform_wd} 个工作日内）关联监管平台记录；关联日：{platform_linked_on}。",
        "The visit to {enterprise} was closed on {closed_on} and was to be linked to its platform record by {due_on} "
        "({platform_wd} working days); linked on: {platform_linked_on}.",
    ),
    remedy=Words(
        "填写“互联网+监管”或者“双随机”平台的记录编号；平台停用的，注明平台不可用。",
        "Enter the record's number on the platform, or note that the platform is not available.",
    ),
    examples=(
        kept("第20个工作日关联", platform_linked_on=date(2026, 6, 29)),
        kept("第19个工作日关联", platform_linked_on=date(2026, 6, 26)),
        broken("第21个工作日关联", platform_linked_on=date(2026, 6, 30)),
        kept("未关联，期限当天", as_of=date(2026, 6, 29), **NOT_LINKED),
        broken("未关联，期限已过", as_of=date(2026, 6, 30), **NOT_LINKED),
        excepted("尚未办结", closed=False, as_of=date(2026, 9, 1), **NOT_LINKED),
        excepted("平台没有该事项", platform_available=False, as_of=date(2026, 9, 1), **NOT_LINKED),
        unclear("办结日不明", closed_on=None),
        unclear("是否关联不明", platform_linked=None, as_of=date(2026, 9, 1)),
        unclear("关联日不明", platform_linked_on=None),
        unclear("逾期未关联，平台是否可用不明", platform_available=None, as_of=date(2026, 9, 1), **NOT_LINKED),
        excepted("通知印发前的检查", as_of=date(2026, 9, 1), **NOT_LINKED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def visit_linked_to_platform(law: InForce) -> pl.Expr:
    """A closed visit is linked to its record on the supervision platform, where there is one, in twenty working days."""
    return in_time(Visit.platform_linked.col, Visit.platform_linked_on.col, linking_due(law))


@rule(
    Visit, "M04.5", ONE_LEVEL, Effect.JUSTIFY,
    title=Words("同一专项行动不得层层重复检查", "One level inspects in a campaign"),
    unless=before_approval | ~Visit.campaign.col | Visit.recheck.col | (Visit.urgent_ground.col == "complaint"),
    reason=Words(
        "同一专项行动中，其他层级已对 {enterprise} 的同一事项安排或者实施检查 {other_level_visits} 次。",
        "In the same campaign another level has announced or made {other_level_visits} visits to {enterprise} on a same item.",
    ),
    remedy=Words(
        "由市级部门统筹，只留一级检查；确需再查的，写明理由并经负责人批准。",
        "Let the city's department leave it to one level; a further visit needs a reason approved by the head.",
    ),
    examples=(
        kept("其他层级没有检查", other_level_visits=0, **IN_CAMPAIGN),
        broken("县级已查过同一事项", other_level_visits=1, **IN_CAMPAIGN),
        broken("已审批、尚未到场，县级已查过", other_level_visits=1, begun=False, **IN_CAMPAIGN),
        broken("突发事件，县级已查过同一事项", other_level_visits=1, urgent_ground="emergency", **IN_CAMPAIGN),
        excepted("尚未审批也未到场", other_level_visits=1, **IN_CAMPAIGN, **NOT_YET),
        excepted("不是专项行动", other_level_visits=1, campaign=False),
        excepted("整改复核", other_level_visits=1, recheck=True, **IN_CAMPAIGN),
        excepted("投诉举报", other_level_visits=1, urgent_ground="complaint", **IN_CAMPAIGN),
        unclear("其他层级检查情况不明", other_level_visits=None, **IN_CAMPAIGN),
        unclear("县级已查过，是否专项行动不明", other_level_visits=1, campaign=None),
        unclear("县级已查过，是否复核不明", other_level_visits=1, recheck=None, **IN_CAMPAIGN),
        excepted("通知印发前的检查", other_level_visits=1, **IN_CAMPAIGN, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def one_level_per_campaign() -> pl.Expr:
    """In a campaign the city settles who inspects what and when: two levels do not visit one enterprise on one item."""
    return Visit.other_level_visits.col == 0


@rule(
    Visit, "M04.6", (MERGED, AS_LITTLE_AS_POSSIBLE), Effect.JUSTIFY,
    title=Words("同一部门多项检查应合并进行", "One department's inspections are one visit"),
    unless=before_approval | Visit.urgent.col, numbers=(MERGE_DAYS,), readings=("Q-33",),
    reason=Words(
        "本部门前后 {merge_days} 日内对 {enterprise} 另有 {mergeable_visits} 次检查可以合并，没有合并，也没有理由。",
        "Within {merge_days} days either side the department plans {mergeable_visits} other visits to {enterprise}; "
        "they are not merged and no reason is given.",
    ),
    remedy=Words(
        "与其他检查合并为一次；确需分开的，写明理由并经负责人批准。",
        "Merge them into one visit; where they must be apart, give a reason approved by the head.",
    ),
    examples=(
        kept("没有可合并的检查", mergeable_visits=0),
        broken("另有一次可合并", mergeable_visits=1),
        broken("已审批、尚未到场，另有一次可合并", mergeable_visits=1, begun=False),
        broken("投诉举报，未说明为何必须立即检查", mergeable_visits=1, urgent_ground="complaint", why_at_once_stated=False),
        excepted("尚未审批也未到场", mergeable_visits=1, **NOT_YET),
        excepted("投诉举报，必须立即检查", mergeable_visits=1, urgent_ground="complaint", why_at_once_stated=True),
        excepted("法律规定不预告", mergeable_visits=1, urgent_ground="by_statute"),
        unclear("可合并检查数不明", mergeable_visits=None),
        unclear("另有一次可合并，免预告情形不明", mergeable_visits=1, urgent_ground=None),
        excepted("通知印发前的检查", mergeable_visits=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def several_items_one_visit() -> pl.Expr:
    """A department that has several things to inspect at one enterprise inspects them in one visit (综合查一次)."""
    return Visit.mergeable_visits.col == 0


@rule(
    Visit, "M04.8", (
        NOTICE.at("二(四)", "实施行政执法部门联合检查"), APL.at("第四十二条第一款", "执法人员不得少于两人"),
    ), Effect.REFUSE,
    title=Words("联合检查各部门执法人员须够数", "Each department of a joint visit brings its officers"),
    unless=before_start | (Visit.departments.col < 2), numbers=(OFFICERS_MIN,), readings=("Q-13",),
    reason=Words(
        "对 {enterprise} 的联合检查有 {departments} 个部门参与，其中 {departments_short} 个部门持证执法人员不足 {officers_min} 人。",
        "{departments} departments take part in the joint visit to {enterprise}; {departments_short} of them have fewer "
        "than {officers_min} certificated officers.",
    ),
    remedy=Words(
        "由人员不足的部门补派持证执法人员；不为处罚记录事实的部门，改列为协助。",
        "Let those departments send certificated officers, or list as helpers those that record no facts for a penalty.",
    ),
    examples=(
        kept("两个部门各有两人", departments=2, departments_short=0),
        broken("两个部门，一个不足两人", departments=2, departments_short=1),
        broken("三个部门，一个不足两人", departments=3, departments_short=1),
        excepted("单个部门检查", departments=1, departments_short=1),
        excepted("尚未到场", departments=2, departments_short=1, begun=False),
        unclear("人员情况不明", departments=2, departments_short=None),
        unclear("一个部门不足，参与部门数不明", departments=None, departments_short=1),
        excepted("通知印发前的检查", departments=2, departments_short=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def each_department_has_its_officers() -> pl.Expr:
    """In a joint visit each department that records facts for a penalty has two certificated officers of its own."""
    return Visit.departments_short.col == 0


@rule(
    Visit, "M04.10", ONE_LEVEL, Effect.WARN,
    title=Words("三十日内不重复检查", "No second visit in thirty days"),
    unless=before_announcement | Visit.recheck.col | not_to_be_planned,
    numbers=(REPEAT_DAYS,), readings=("Q-28",),
    reason=Words(
        "此前 {repeat_days} 日内各部门已对 {enterprise} 检查 {visits_last_30_days} 次。",
        "In the last {repeat_days} days departments of the city and its counties visited {enterprise} "
        "{visits_last_30_days} times.",
    ),
    remedy=Words(
        "改期，或者与其他部门的检查合并、联合进行。", "Move the visit, or merge it or make it joint with the others.",
    ),
    examples=(
        kept("此前没有检查", visits_last_30_days=0),
        broken("此前查过一次", visits_last_30_days=1),
        broken("只预告、尚未到场，此前查过一次", visits_last_30_days=1, begun=False),
        broken("未预告就到场，此前查过一次", visits_last_30_days=1, announced=False),
        broken("其他必须立即检查的，此前查过一次", visits_last_30_days=1, urgent_ground="at_once"),
        excepted("尚未预告也未到场", visits_last_30_days=1, **NOT_TOLD),
        excepted("整改复核", visits_last_30_days=1, recheck=True),
        excepted("投诉举报", visits_last_30_days=1, urgent_ground="complaint"),
        excepted("突发事件", visits_last_30_days=1, urgent_ground="emergency"),
        excepted("上级部署的专项检查", visits_last_30_days=1, urgent_ground="order_from_above"),
        unclear("只有本部门数据，此前检查次数不明", visits_last_30_days=None),
        unclear("此前查过一次，是否复核不明", visits_last_30_days=1, recheck=None),
        excepted("通知印发前的检查", visits_last_30_days=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def no_second_visit_in_thirty_days() -> pl.Expr:
    """Needless repetition is avoided: an enterprise visited in the last thirty days is not visited again unnoticed."""
    return Visit.visits_last_30_days.col == 0


RULES = (
    visit_linked_to_platform,
    one_level_per_campaign,
    several_items_one_visit,
    each_department_has_its_officers,
    no_second_visit_in_thirty_days,
)
