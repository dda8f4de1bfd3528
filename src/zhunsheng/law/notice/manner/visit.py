"""Chapter three of the notice: announced visits, white-listed enterprises, off-site first (创新改进检查方式)."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import when_known, whole_days
from zhunsheng.law.facts.visit import Visit, announcement_ends, earliest_day, hour_decides, reason_needed
from zhunsheng.law.in_force import InForce
from zhunsheng.law.notice.filing.visit import BEFORE_NOTICE, NOT_YET, before_approval
from zhunsheng.law.notice.joint_inspection.visit import NOT_TOLD, before_announcement, before_start
from zhunsheng.law.parameters import (
    NOTICE_DAYS,
    NOTICE_EXEMPT_NEEDS_URGENCY,
    NOTICE_UNIT,
    QUARTER_KIND,
    WHITE_LIST_CAP,
    WHITE_SCOPE,
)
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE, OBE
from zhunsheng.law.words import Words

FOREWARNED = NOTICE.at("三(六)", "应将所涉行政执法检查清单、检查时间等内容进行“预告”")
THREE_DAYS = NOTICE.at("三(六)", "预告期限一般不少于3天")
NEVER_WITHOUT = NOTICE.at(
    "三(六)",
    "除国家、自治区、市部署的专项检查、投诉举报、突发事件等必须立即检查的以及法律法规规章等明确规定的外，未经“预告”的，不得检查",
)
AT_ONCE = {"urgent_ground": "complaint", "why_at_once_stated": True}
NOT_ANNOUNCED = {"announced": False, "announced_on": None}
WHITE = {"white_listed": True, "visits_this_quarter": 1}

not_announced_or_urgent = ~Visit.announced.col | Visit.urgent.col
no_announced_visit = ~Visit.begun.col | not_announced_or_urgent


def no_reason_needed(law: InForce) -> pl.Expr:
    """Before approval; where a ground is not claimed, or is one by statute; where the city takes the ground alone."""
    return before_approval | ~reason_needed(law)


@rule(
    Visit, "M06.2", THREE_DAYS, Effect.REFUSE,
    title=Words("预告与检查之间至少隔一整日", "At least one whole day lies between announcement and visit"),
    unless=not_announced_or_urgent, readings=("Q-05", "Q-33"),
    reason=Words(
        "对 {enterprise} 的检查于 {announced_on} 预告，{starts_on} 开始，中间没有一个整日。",
        "The visit to {enterprise} was announced on {announced_on} and begins on {starts_on}: not one whole day between.",
    ),
    remedy=Words(
        "推迟检查，满足预告期限；属于必须立即检查情形的，写明情形、依据和理由，按免预告办理。",
        "Move the visit to a later day; where it cannot wait, name the ground with its proof and say why.",
    ),
    examples=(
        kept("隔一整日", announced_on=date(2026, 5, 10)),
        kept("隔两整日", announced_on=date(2026, 5, 9)),
        broken("次日检查", announced_on=date(2026, 5, 11)),
        broken("当日检查", announced_on=date(2026, 5, 12)),
        broken("投诉举报，未说明为何必须立即检查", announced_on=date(2026, 5, 11), urgent_ground="complaint",
               why_at_once_stated=False),
        excepted("没有预告", **NOT_ANNOUNCED),
        excepted("投诉举报，必须立即检查", announced_on=date(2026, 5, 11), **AT_ONCE),
        excepted("法律规定不预告", announced_on=date(2026, 5, 11), urgent_ground="by_statute"),
        unclear("预告日不明", announced_on=None),
        unclear("次日检查，是否必须立即检查不明", announced_on=date(2026, 5, 11), urgent_ground="emergency",
                why_at_once_stated=None),
        excepted("通知印发前的检查", announced_on=date(2025, 2, 26), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def announced_at_least_a_day() -> pl.Expr:
    """However short, an announcement leaves at least one whole day between its own day and that of the visit."""
    return whole_days(Visit.announced_on.col, Visit.starts_on.col) - 1 >= 1


@rule(
    Visit, "M06.2", THREE_DAYS, Effect.JUSTIFY,
    title=Words("预告期限一般不少于三天", "An announcement stands at least three days"),
    unless=not_announced_or_urgent, numbers=(NOTICE_DAYS, NOTICE_UNIT), readings=("Q-33",),
    figures={"earliest_on": earliest_day},
    reason=Words(
        "对 {enterprise} 的检查于 {announced_on} 预告，预告期限 {notice_days} 天（公布当日和检查当日不计），"
        "最早可于 {earliest_on} 检查；检查开始日：{starts_on}。",
        "The visit to {enterprise} was announced on {announced_on}; with {notice_days} days of announcement (its own day "
        "and that of the visit not counted) it may begin on {earliest_on}; it begins on {starts_on}.",
    ),
    remedy=Words(
        "改在 {earliest_on} 或者以后检查；确需缩短的，写明理由并经负责人批准。",
        "Begin on {earliest_on} or later; a shorter announcement needs a reason approved by the head.",
    ),
    examples=(
        kept("周四预告，下周一检查", announced_on=date(2026, 3, 5), starts_on=date(2026, 3, 9)),
        broken("周四预告，周日检查", announced_on=date(2026, 3, 5), starts_on=date(2026, 3, 8)),
        kept("隔四整日", announced_on=date(2026, 5, 7)),
        broken("隔一整日", announced_on=date(2026, 5, 10)),
        broken("投诉举报，未说明为何必须立即检查", announced_on=date(2026, 5, 10), urgent_ground="complaint",
               why_at_once_stated=False),
        excepted("没有预告", **NOT_ANNOUNCED),
        excepted("投诉举报，必须立即检查", announced_on=date(2026, 5, 10), **AT_ONCE),
        unclear("预告日不明", announced_on=None),
        unclear("隔一整日，免预告情形不明", announced_on=date(2026, 5, 10), urgent_ground=None),
        excepted("通知印发前的检查", announced_on=date(2025, 2, 25), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def announced_long_enough(law: InForce) -> pl.Expr:
    """In general the announcement stands at least three days, neither its own day nor that of the visit counted."""
    return when_known(hour_decides(law), pl.lit(None), Visit.starts_on.col > announcement_ends(law))


@rule(
    Visit, "M06.3", FOREWARNED, Effect.REFUSE,
    title=Words("只查预告的事项", "Only what was announced is inspected"),
    unless=no_announced_visit, readings=("Q-33",),
    reason=Words(
        "对 {enterprise} 的检查有 {items_outside_announcement} 项没有预告。",
        "{items_outside_announcement} items inspected at {enterprise} were not announced.",
    ),
    remedy=Words(
        "不查未预告的事项；需要查的，重新预告，期限重新计算。",
        "Leave those items out; to inspect them announce anew, with the whole period.",
    ),
    examples=(
        kept("都已预告"),
        broken("一项没有预告", items_outside_announcement=1),
        excepted("尚未到场", items_outside_announcement=1, begun=False),
        excepted("没有预告", items_outside_announcement=1, **NOT_ANNOUNCED),
        excepted("投诉举报，必须立即检查", items_outside_announcement=1, **AT_ONCE),
        unclear("超出事项数不明", items_outside_announcement=None),
        unclear("一项没有预告，是否到场不明", items_outside_announcement=1, begun=None),
        excepted("通知印发前的检查", items_outside_announcement=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def only_announced_items() -> pl.Expr:
    """The list of what will be inspected is announced beforehand; nothing else is inspected."""
    return Visit.items_outside_announcement.col == 0


@rule(
    Visit, "M06.3", FOREWARNED, Effect.JUSTIFY,
    title=Words("在预告的时间内检查", "The visit falls in the announced time"),
    unless=no_announced_visit, readings=("Q-33",),
    reason=Words(
        "对 {enterprise} 的检查于 {starts_on} 开始，不在预告的检查时间内，也没有企业同意的记录。",
        "The visit to {enterprise} began on {starts_on}, outside the announced time and without the enterprise's consent.",
    ),
    remedy=Words(
        "在预告的时间内检查，或者取得并记录企业同意，或者重新预告；否则写明理由并经负责人批准。",
        "Keep to the announced time, record the enterprise's consent, or announce anew; else a reason approved by the head.",
    ),
    examples=(
        kept("在预告时间内"),
        broken("不在预告时间内", in_announced_window=False),
        excepted("尚未到场", in_announced_window=False, begun=False),
        excepted("没有预告", in_announced_window=False, **NOT_ANNOUNCED),
        excepted("投诉举报，必须立即检查", in_announced_window=False, **AT_ONCE),
        unclear("是否在预告时间内不明", in_announced_window=None),
        unclear("不在预告时间内，是否预告不明", in_announced_window=False, announced=None),
        excepted("通知印发前的检查", in_announced_window=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def inside_announced_window() -> pl.Expr:
    """The time of the visit is announced beforehand and kept, unless the enterprise agrees to another."""
    return Visit.in_announced_window.col


@rule(
    Visit, "M06.4", NEVER_WITHOUT, Effect.REFUSE,
    title=Words("未经预告不得检查", "No visit without announcement"),
    unless=before_start | Visit.urgent.col, readings=("Q-33",),
    reason=Words(
        "对 {enterprise} 的检查于 {starts_on} 开始，没有预告；免预告情形：{urgent_ground}，"
        "说明为何必须立即检查：{why_at_once_stated}。",
        "The visit to {enterprise} began on {starts_on} without announcement; ground for that: {urgent_ground}, why at "
        "once stated: {why_at_once_stated}.",
    ),
    remedy=Words(
        "先预告，期满后检查；属于免预告情形的，写明情形、依据和为何必须立即检查。",
        "Announce first and inspect when the period is over; or name the ground, its proof, and why it cannot wait.",
    ),
    examples=(
        kept("已预告"),
        broken("没有预告", **NOT_ANNOUNCED),
        broken("投诉举报，未说明为何必须立即检查", urgent_ground="complaint", why_at_once_stated=False, **NOT_ANNOUNCED),
        excepted("尚未到场", begun=False, **NOT_ANNOUNCED),
        excepted("投诉举报，必须立即检查", **AT_ONCE, **NOT_ANNOUNCED),
        excepted("上级部署的专项检查，必须立即检查", urgent_ground="order_from_above", why_at_once_stated=True,
                 **NOT_ANNOUNCED),
        excepted("突发事件，必须立即检查", urgent_ground="emergency", why_at_once_stated=True, **NOT_ANNOUNCED),
        excepted("其他必须立即检查的", urgent_ground="at_once", why_at_once_stated=True, **NOT_ANNOUNCED),
        excepted("法律规定不预告", urgent_ground="by_statute", **NOT_ANNOUNCED),
        unclear("是否预告不明", announced=None),
        unclear("没有预告，免预告情形不明", urgent_ground=None, why_at_once_stated=True, **NOT_ANNOUNCED),
        unclear("没有预告，是否说明理由不明", urgent_ground="complaint", why_at_once_stated=None, **NOT_ANNOUNCED),
        excepted("通知印发前的检查", **NOT_ANNOUNCED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def announced() -> pl.Expr:
    """Without announcement no inspection, save on the five grounds, the first four only where the check cannot wait."""
    return Visit.announced.col


@rule(
    Visit, "M06.4", NEVER_WITHOUT, Effect.REFUSE,
    title=Words("免预告须有依据", "A ground for no announcement is proved"),
    unless=before_approval | (Visit.urgent_ground.col == "none"),
    reason=Words(
        "对 {enterprise} 的检查免预告（{urgent_ground}），没有相应依据。",
        "The visit to {enterprise} goes without announcement ({urgent_ground}); nothing on file proves the ground.",
    ),
    remedy=Words(
        "附上依据：部署文件文号、投诉举报编号、突发事件记录或者法律法规规章条款；没有依据的，先预告。",
        "Attach the proof: number of the document, complaint or incident, or the article; without it, announce.",
    ),
    examples=(
        kept("投诉举报有编号", urgent_ground_proved=True, **AT_ONCE),
        broken("投诉举报没有编号", urgent_ground_proved=False, **AT_ONCE),
        broken("法律规定不预告，没有写明条款", urgent_ground="by_statute", urgent_ground_proved=False),
        excepted("尚未审批也未到场", urgent_ground_proved=False, **AT_ONCE, **NOT_YET),
        excepted("一般检查", urgent_ground="none", urgent_ground_proved=False),
        unclear("有无依据不明", urgent_ground_proved=None, **AT_ONCE),
        unclear("没有依据，免预告情形不明", urgent_ground=None, urgent_ground_proved=False),
        excepted("通知印发前的检查", urgent_ground_proved=False, **AT_ONCE, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def urgent_ground_proved() -> pl.Expr:
    """Each ground for a visit without announcement has its proof: document, complaint, incident, or article of law."""
    return Visit.urgent_ground_proved.col


@rule(
    Visit, "M06.4", NEVER_WITHOUT, Effect.REFUSE,
    title=Words("免预告须说明为何必须立即检查", "Why the check cannot wait is stated"),
    unless=no_reason_needed, numbers=(NOTICE_EXEMPT_NEEDS_URGENCY,),
    reason=Words(
        "对 {enterprise} 的检查免预告（{urgent_ground}），没有说明为何必须立即检查。",
        "The visit to {enterprise} goes without announcement ({urgent_ground}); nothing says why it cannot wait.",
    ),
    remedy=Words("写明为何必须立即检查；可以等待的，先预告。", "Say why the check cannot wait; if it can, announce."),
    examples=(
        kept("投诉举报，已说明", **AT_ONCE),
        broken("投诉举报，没有说明", urgent_ground="complaint", why_at_once_stated=False),
        broken("上级部署，没有说明", urgent_ground="order_from_above", why_at_once_stated=False),
        broken("突发事件，没有说明", urgent_ground="emergency", why_at_once_stated=False),
        excepted("尚未审批也未到场", urgent_ground="complaint", why_at_once_stated=False, **NOT_YET),
        excepted("一般检查", urgent_ground="none", why_at_once_stated=False),
        excepted("法律规定不预告", urgent_ground="by_statute", why_at_once_stated=False),
        unclear("是否说明不详", urgent_ground="complaint", why_at_once_stated=None),
        unclear("没有说明，免预告情形不明", urgent_ground=None, why_at_once_stated=False),
        excepted("通知印发前的检查", urgent_ground="complaint", why_at_once_stated=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def why_at_once_stated() -> pl.Expr:
    """Orders from above, complaints and emergencies go without announcement where the check must be made at once."""
    return Visit.why_at_once_stated.col


@rule(
    Visit, "M07.7", NOTICE.at("三(七)", "应降低检查频次，原则上每季度不超过1次"), Effect.JUSTIFY,
    title=Words("白名单企业每季度检查不超过一次", "White-listed enterprises are visited once a quarter"),
    unless=(
        before_announcement | ~Visit.white_listed.col | Visit.urgent.col | Visit.recheck.col
        | Visit.asked_by_enterprise.col | Visit.law_fixed_frequency.col
    ),
    numbers=(WHITE_LIST_CAP, WHITE_SCOPE, QUARTER_KIND), readings=("Q-28", "Q-33"),
    reason=Words(
        "白名单企业 {enterprise} 本季度此前已检查 {visits_this_quarter} 次，原则上每季度不超过 {white_list_cap} 次。",
        "White-listed {enterprise} was already visited {visits_this_quarter} times this quarter; in principle it is "
        "visited at most {white_list_cap} times.",
    ),
    remedy=Words(
        "改到下一季度，或者并入已安排的检查；确需检查的，写明理由并经负责人批准。",
        "Move it to the next quarter or merge it with a planned visit; else give a reason approved by the head.",
    ),
    examples=(
        kept("本季度第一次", white_listed=True, visits_this_quarter=0),
        broken("本季度第二次", **WHITE),
        broken("本季度第三次", white_listed=True, visits_this_quarter=2),
        broken("只预告、尚未到场，本季度第二次", begun=False, **WHITE),
        broken("投诉举报，未说明为何必须立即检查", urgent_ground="complaint", why_at_once_stated=False, **WHITE),
        excepted("尚未预告也未到场", **WHITE, **NOT_TOLD),
        excepted("不在白名单", white_listed=False, visits_this_quarter=1),
        excepted("投诉举报，必须立即检查", **WHITE, **AT_ONCE),
        excepted("整改复核", recheck=True, **WHITE),
        excepted("企业申请", asked_by_enterprise=True, **WHITE),
        excepted("法律法规规定的频次", law_fixed_frequency=True, **WHITE),
        unclear("只有本部门数据，检查次数不明", white_listed=True, visits_this_quarter=None),
        unclear("本季度第二次，是否白名单不明", white_listed=None, visits_this_quarter=1),
        unclear("本季度第二次，是否企业申请不明", asked_by_enterprise=None, **WHITE),
        excepted("通知印发前的检查", **WHITE, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def white_listed_left_in_peace(law: InForce) -> pl.Expr:
    """An enterprise on the white list is inspected less often: in principle at most once a quarter, by all together."""
    return Visit.visits_this_quarter.col < law[WHITE_LIST_CAP]


@rule(
    Visit, "M08.3", (
        NOTICE.at("三(八)", "通过非现场监管能达到行政检查目的的，不再进行现场检查"), OBE.at("第五十六条"),
    ), Effect.JUSTIFY,
    title=Words("能非现场监管的不再现场检查", "What can be checked off-site is not visited"),
    unless=before_announcement | Visit.urgent.col, readings=("Q-33",),
    reason=Words(
        "对 {enterprise} 的检查有事项可以通过非现场监管达到目的（能否非现场：{off_site_possible}），没有理由仍进行现场检查。",
        "An item of the visit to {enterprise} can be checked off-site ({off_site_possible}); no reason is given for a visit.",
    ),
    remedy=Words(
        "改为非现场监管；结果存疑、须固定证据或者须现场复核的，写明理由并经负责人批准。",
        "Check it off-site; doubt about the result, evidence to be fixed or a recheck by sight is a reason, with approval.",
    ),
    examples=(
        kept("不能非现场", off_site_possible="no"),
        kept("部分能非现场", off_site_possible="partly"),
        broken("能非现场", off_site_possible="yes"),
        broken("只预告、尚未到场，能非现场", off_site_possible="yes", begun=False),
        broken("投诉举报，未说明为何必须立即检查", off_site_possible="yes", urgent_ground="complaint",
               why_at_once_stated=False),
        excepted("尚未预告也未到场", off_site_possible="yes", **NOT_TOLD),
        excepted("投诉举报，必须立即检查", off_site_possible="yes", **AT_ONCE),
        unclear("能否非现场不明", off_site_possible=None),
        unclear("能非现场，是否必须立即检查不明", off_site_possible="yes", urgent_ground="complaint",
                why_at_once_stated=None),
        excepted("通知印发前的检查", off_site_possible="yes", **BEFORE_NOTICE),
    ),
)  # fmt: skip
def off_site_first() -> pl.Expr:
    """Where supervision off-site reaches the purpose of an inspection, no visit is made."""
    return Visit.off_site_possible.col != "yes"


RULES = (
    announced_at_least_a_day,
    announced_long_enough,
    only_announced_items,
    inside_announced_window,
    announced,
    urgent_ground_proved,
    why_at_once_stated,
    white_listed_left_in_peace,
    off_site_first,
)
