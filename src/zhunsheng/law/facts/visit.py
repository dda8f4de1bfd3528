"""On-site inspections (现场检查): one visit to one enterprise, from approval to closing; a joint visit is one row."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.announcement import first_day_after, period_ends
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import InForce, Law
from zhunsheng.law.parameters import NOTICE_EXEMPT_NEEDS_URGENCY, NOTICE_UNIT, PLAN_DUE
from zhunsheng.law.words import Words

BASES = {
    "none": Words("无", "none"),
    "plan_item": Words("年度计划事项", "plan item"),
    "special_filing": Words("专项检查备案", "special filing"),
}
URGENT_GROUNDS = {
    "none": Words("无", "none"),
    "order_from_above": Words("国家、自治区、市部署的专项检查", "special inspection deployed from above"),
    "complaint": Words("投诉举报", "complaint or report"),
    "emergency": Words("突发事件", "emergency"),
    "at_once": Words("其他必须立即检查的", "other that cannot wait"),
    "by_statute": Words("法律法规规章明确规定", "by law, regulation or rule"),
}
OFF_SITE = {
    "no": Words("不能", "no"),
    "partly": Words("部分能", "partly"),
    "yes": Words("能", "yes"),
}
NAMES = {
    "inspection": Words("检查", "inspection"),
    "observation": Words("观摩", "observation"),
    "supervision": Words("督导", "supervision"),
    "study_tour": Words("考察", "study tour"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which the visit begins governs it."""
    return Visit.starts_on.col


def carried_over_until(law: Law) -> pl.Expr:
    """Last year's items marked to go on carry visits until the plan of the year is due (Q-06)."""
    year = Visit.starts_on.col.dt.year()
    return law.reading(pl.date(year, 12, 31)).day_of_year(year, PLAN_DUE)


def reason_needed(law: InForce) -> pl.Expr:
    """Grounds ①–④ need a line why the check cannot wait, unless the city takes the ground alone (Q-33)."""
    without = Visit.urgent_ground.col.is_in(["none", "by_statute"])
    return ~without & law[NOTICE_EXEMPT_NEEDS_URGENCY]


def needs_no_announcement(law: Law) -> pl.Expr:
    """One of the five grounds of measure six; where a reason is needed why the check cannot wait, with it."""
    needed = reason_needed(law.reading(Visit.governed_on.col))
    return (Visit.urgent_ground.col != "none") & (Visit.why_at_once_stated.col | ~needed)


def announcement_ends(law: InForce) -> pl.Expr:
    """The last of so many whole days of announcement, its own day not counted; by working days where the city says (Q-05)."""
    return period_ends(law, Visit.announced_on.col)


def earliest_day(law: InForce) -> pl.Expr:
    """The first day on which an announced visit may begin."""
    return first_day_after(law, Visit.announced_on.col)


def hour_decides(law: InForce) -> pl.Expr:
    """Counted in hours, a visit on that last day stands or falls with the hour of publication, which is not known here."""
    return (law[NOTICE_UNIT] == "hour72") & (Visit.starts_on.col == announcement_ends(law))


class Visit(Facts):
    """One on-site inspection of one enterprise; governed by the law of the day on which it begins."""

    kind_name = "visit"
    title = Words("现场检查", "On-site inspection")
    row = "对一个经营主体的一次现场检查；联合检查为一行，各部门不同的事实按最不利的部门填写"

    enterprise = fact(
        dy.String, "经营主体", label="enterprise", aliases=("统一社会信用代码", "检查对象", "企业代码"),
        meaning="18-character code, or the register's own id if none",
    )  # fmt: skip
    basis = fact(dy.Enum, "检查依据来源", label="basis", words=BASES)
    basis_in_force = fact(
        dy.Bool, "依据已备案有效", Origin.JOINED, label="basis in force",
        meaning="the item's plan version is filed and in force on announced_on (else the day of approval), "
        "or the special filing is accepted (or an emergency)",
    )  # fmt: skip
    carried_over = fact(
        dy.Bool, "沿用上年续行事项", label="carried over", meaning="rests on last year's item marked to go on (Q-06)",
    )  # fmt: skip
    carry_over_until = fact(dy.Date, "续行截止日", Origin.COMPUTED, label="carried over until", meaning="last day")
    approved = fact(dy.Bool, "已审批", label="approved", meaning="approval sheet of the head", aliases=("是否审批",))
    approved_at = fact(dy.Datetime, "审批时间", label="approved at")
    urgent_on_spot = fact(
        dy.Bool, "当场紧急实施", label="urgent on the spot", meaning="began before approval because of urgency",
    )  # fmt: skip
    announced = fact(
        dy.Bool, "已预告", label="announced", aliases=("是否预告",), meaning="an announcement covering it is published",
    )  # fmt: skip
    announced_on = fact(
        dy.Date, "预告发布日", Origin.JOINED, label="announced on", aliases=("预告日期", "公告日期"),
        meaning="of the announcement that last started the period anew",
    )  # fmt: skip
    starts_on = fact(
        dy.Date, "检查开始日", label="starts on", aliases=("检查日期", "检查开始日期"),
        meaning="the planned day until begun, then the actual one",
    )  # fmt: skip
    starts_at = fact(
        dy.Datetime, "检查开始时间", label="starts at", aliases=("入企时间",), meaning="scan at the door, else typed",
    )  # fmt: skip
    begun = fact(dy.Bool, "已到场", label="begun", meaning="officers have begun on site")
    ended = fact(dy.Bool, "已结束", label="ended", meaning="left the site")
    ended_on = fact(dy.Date, "检查结束日", label="ended on", aliases=("检查结束日期",))
    closed = fact(dy.Bool, "已办结", label="closed", aliases=("是否办结",))
    closed_on = fact(dy.Date, "办结日", label="closed on", aliases=("办结日期",))
    urgent_ground = fact(
        dy.Enum, "免预告情形", label="ground for no announcement", words=URGENT_GROUNDS,
        meaning="grounds ①–⑤ of measure six; none: an ordinary visit",
    )  # fmt: skip
    urgent = fact(dy.Bool, "免预告", Origin.COMPUTED, label="needs no announcement")
    urgent_ground_proved = fact(
        dy.Bool, "免预告有据", label="ground proved", meaning="document, complaint, incident or article on file",
    )  # fmt: skip
    why_at_once_stated = fact(
        dy.Bool, "必须立即检查已说明", label="why at once is stated", meaning="why the check cannot wait (Q-33)",
    )  # fmt: skip
    why_apart_stated = fact(
        dy.Bool, "不能合并或非现场已说明", label="why apart is stated",
        meaning="why merging, joining or off-site was impossible",
    )  # fmt: skip
    law_fixed_frequency = fact(
        dy.Bool, "法定频次检查", Origin.JOINED, label="frequency fixed by law",
        meaning="carries out a frequency that a law or regulation fixes",
    )  # fmt: skip
    recheck = fact(
        dy.Bool, "整改复核", label="recheck", aliases=("是否复核",),
        meaning="on-site recheck of an own correction; not counted as a visit (Q-28)",
    )  # fmt: skip
    asked_by_enterprise = fact(dy.Bool, "企业申请", label="asked by the enterprise")
    items_outside_filing = fact(
        dy.Int32, "超出备案事项数", Origin.COUNTED, label="items outside the filing",
        counting="所查事项中不在依据（计划事项或者专项备案）内的，任一参与部门的都算",
    )  # fmt: skip
    object_type_filed = fact(dy.Bool, "对象类型在备案内", Origin.JOINED, label="object type filed")
    in_filed_window = fact(
        dy.Bool, "在备案时间窗口内", Origin.COMPUTED, label="in the filed window",
        meaning="window_from ≤ starts_on < window_until of the basis",
    )  # fmt: skip
    within_planned_frequency = fact(
        dy.Bool, "在计划频次内", Origin.COUNTED, label="within the planned frequency",
        counting="本年度同一依据事项对该企业已到场的检查（含本次；联合检查计一次，整改复核不计）不超过计划频次",
    )  # fmt: skip
    items_outside_announcement = fact(
        dy.Int32, "超出预告事项数", Origin.COUNTED, label="items outside the announcement",
        counting="所查事项中没有预告的",
    )  # fmt: skip
    in_announced_window = fact(
        dy.Bool, "在预告时间内", Origin.COMPUTED, label="in the announced window",
        meaning="window_from ≤ starts_on < window_until of the announcement, or the enterprise's recorded consent",
    )  # fmt: skip
    items_unlisted = fact(
        dy.Int32, "未公布事项数", Origin.COUNTED, label="items on no list",
        counting="所查事项中，检查开始日不在各自部门已公布清单内的",
    )  # fmt: skip
    off_site_possible = fact(
        dy.Enum, "能否非现场", Origin.JOINED, label="off-site possible", words=OFF_SITE,
        meaning="of the most off-site-capable of its items",
    )  # fmt: skip
    departments = fact(
        dy.Int32, "参与部门数", Origin.COUNTED, label="departments", counting="联合检查记录的参与部门，含牵头部门",
    )  # fmt: skip
    departments_short = fact(
        dy.Int32, "执法人员不足部门数", Origin.COUNTED, label="departments short of officers",
        counting="为处罚记录事实的参与部门中，持证执法人员少于 officers_min 人的",
    )  # fmt: skip
    officers = fact(
        dy.Int32, "检查人员数", Origin.COUNTED, label="inspectors", aliases=("检查人数",),
        counting="以检查人员身份参加的人；协助人员不计",
    )  # fmt: skip
    certified_officers = fact(
        dy.Int32, "持证人数", Origin.COUNTED, label="certificated officers", aliases=("持证检查人员数",),
        counting="检查人员中，开始日持有实施部门或者参与部门有效证件且领域相符的，一人计一次",
    )  # fmt: skip
    fewer_officers_by_law = fact(dy.Bool, "法律另有人数规定", label="fewer officers by law", meaning="法律 cited")
    unqualified_persons = fact(
        dy.Int32, "无资格参与人数", Origin.COUNTED, label="unqualified persons",
        counting="实施检查而未列为协助人员的议事协调机构、检验检测机构、中介机构、辅助人员和没有执法证件的人",
    )  # fmt: skip
    officers_with_interest = fact(
        dy.Int32, "有利害关系人数", Origin.COUNTED, label="inspectors with an interest",
        counting="已申报或者查出有利害关系，而回避未处理完毕的检查人员",
    )  # fmt: skip
    qualified_agency = fact(
        dy.Bool, "主体资格有效", Origin.JOINED, label="agency qualified",
        meaning="agency with power, authorised body, or entrusted one inside its letter, confirmed and published on "
        "starts_on; joint: all of them",
    )  # fmt: skip
    visits_this_quarter = fact(
        dy.Int32, "本季度此前检查次数", Origin.COUNTED, label="earlier visits this quarter",
        counting="本季度内排在本次之前（按开始日、编号）的检查：全市各部门、各县（区）合计；已到场，或者已审批、已预告而未取消；"
        "联合检查计一次，整改复核、非现场监管不计，免预告的计入；范围按 white_scope，季度按 quarter_kind",
    )  # fmt: skip
    visits_last_30_days = fact(
        dy.Int32, "此前30日检查次数", Origin.COUNTED, label="earlier visits in the last days",
        counting="同样计算，全市各部门、各县（区）合计，开始日在本次之前 repeat_days 日内的",
    )  # fmt: skip
    cap_headroom = fact(
        dy.Int32, "年度频次余额", Origin.COUNTED, label="left under the yearly cap",
        counting="各参与部门公布的年度上限减去该部门本年度此前对该企业的检查，取最小值；联合检查对各参与部门都计一次，"
        "整改复核、非现场、取消的不计；未公布上限的为空",
    )  # fmt: skip
    mergeable_visits = fact(
        dy.Int32, "可合并检查数", Origin.COUNTED, label="visits that could be merged",
        counting="同一部门（联合检查：任一参与部门）对该企业前后 merge_days 日内已审批或者已预告、尚未到场、未取消、"
        "未与本次合并的其他检查；夜间、季节性事项除外",
    )  # fmt: skip
    white_listed = fact(
        dy.Bool, "白名单", Origin.JOINED, label="white-listed",
        meaning="an effective white entry on starts_on in a sector of the visit's items",
    )  # fmt: skip
    campaign = fact(dy.Bool, "专项行动", Origin.JOINED, label="campaign", meaning="part of a campaign")
    other_level_visits = fact(
        dy.Int32, "他级同事项检查数", Origin.COUNTED, label="visits of another level",
        counting="同一专项行动中其他层级对该企业同一事项的检查：已到场或者已预告、未取消；整改复核和投诉检查不计",
    )  # fmt: skip
    outside_territory = fact(
        dy.Bool, "异地检查", Origin.COMPUTED, label="outside the territory",
        meaning="the enterprise's place lies outside the department's territory (region codes)",
    )  # fmt: skip
    assistance_recorded = fact(
        dy.Bool, "已办协助手续", label="assistance recorded", meaning="letter of assistance, filed where asked",
    )  # fmt: skip
    named_as = fact(dy.Enum, "名义", label="named as", words=NAMES)
    precondition_of_benefit = fact(
        dy.Bool, "作为许可或优惠前提", label="precondition of a benefit", meaning="without legal basis",
    )  # fmt: skip
    cost_shifted = fact(dy.Bool, "向企业转嫁费用", label="cost shifted to the enterprise")
    notice_handed = fact(dy.Bool, "已送检查通知书", label="notice handed over")
    certificate_shown = fact(dy.Bool, "已出示执法证", label="certificate shown")
    scanned = fact(dy.Bool, "已扫码", label="scanned", meaning="start stamped by scan", aliases=("扫码入企",))
    recorded = fact(dy.Bool, "已制作记录", label="recorded", meaning="an on-site record exists")
    record_signed = fact(dy.Bool, "检查人员已签字", label="signed by inspectors", meaning="all of them")
    party_signed_or_noted = fact(dy.Bool, "当事人签字或注明拒签", label="signed by the party, or refusal noted")
    refusal_witnessed = fact(dy.Bool, "拒签有见证", label="refusal witnessed", meaning="photo, sound, video or witness")
    party_refused_to_sign = fact(dy.Bool, "当事人拒签", label="party refused to sign")
    special_equipment = fact(
        dy.Bool, "特种设备检查", Origin.JOINED, label="special equipment", meaning="an item under 特种设备安全法",
    )  # fmt: skip
    licence_holder = fact(
        dy.Bool, "被许可人检查", Origin.JOINED, label="licence holder", meaning="inspection of what a licence allows",
    )  # fmt: skip
    outside_licence_area = fact(
        dy.Bool, "许可地外违法", label="unlawful outside the licensing area", meaning="found by this visit",
    )  # fmt: skip
    licensing_agency_told = fact(dy.Bool, "已抄告许可机关", label="licensing agency told")
    safety_sector = fact(
        dy.Bool, "安全生产检查", Origin.JOINED, label="work safety", meaning="inspection under 安全生产法",
    )  # fmt: skip
    other_department_concerned = fact(
        dy.Bool, "涉及其他部门", label="another department's matter", meaning="a problem another department handles",
    )  # fmt: skip
    handed_to_other = fact(dy.Bool, "已移送并记录", label="handed over and recorded")
    property_taken = fact(dy.Bool, "收受财物或谋利", label="property taken", meaning="declared or found at closing")
    problems = fact(dy.Int32, "问题数", Origin.COUNTED, label="problems", counting="本次检查记录的问题")
    problems_open = fact(
        dy.Int32, "未了结问题数", Origin.COUNTED, label="problems open", counting="其中了结方式为“未了结”的",
    )  # fmt: skip
    opinion_issued = fact(dy.Bool, "已出具书面意见", label="opinion issued")
    opinion_issued_on = fact(dy.Date, "书面意见日", label="opinion issued on", aliases=("书面意见日期",))
    opinion_has_basis = fact(dy.Bool, "意见含检查依据", label="opinion has the basis")
    opinion_has_advice = fact(dy.Bool, "意见含整改建议", label="opinion has advice")
    opinion_has_standard = fact(dy.Bool, "意见含要求标准", label="opinion has the standard")
    crime_secrecy = fact(dy.Bool, "移送保密", label="secret transfer", meaning="criminal transfer under secrecy")
    guidance_given = fact(
        dy.Bool, "已普法指导", label="guidance given", meaning="a line of guidance or education is recorded",
    )  # fmt: skip
    result_told = fact(dy.Bool, "已告知结果", label="result told")
    result_told_on = fact(dy.Date, "告知结果日", label="result told on", aliases=("告知结果日期",))
    rectification_notices = fact(
        dy.Int32, "整改通知份数", Origin.COUNTED, label="notices of correction", counting="本次检查发出的有整改要求的通知",
    )  # fmt: skip
    violation_found = fact(
        dy.Bool, "发现违法行为", Origin.COUNTED, label="violation found", counting="本次检查的问题中至少一个认定为违法",
    )  # fmt: skip
    platform_available = fact(
        dy.Bool, "平台可用", label="platform available", meaning="an item has a record on 互联网+监管 or 双随机",
    )  # fmt: skip
    platform_linked = fact(dy.Bool, "已关联平台记录", label="linked to the platform")
    platform_linked_on = fact(dy.Date, "关联日", label="linked on", aliases=("关联日期",))
    enterprise_ceased = fact(dy.Bool, "企业已注销停业", label="enterprise ceased")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "carry_over_until": carried_over_until, "urgent": needs_no_announcement,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "enterprise": "QY-001", "basis": "plan_item", "basis_in_force": True, "carried_over": False, "approved": True,
        "approved_at": datetime.fromisoformat("2026-05-06 09:00"), "urgent_on_spot": False, "announced": True,
        "announced_on": date(2026, 5, 6), "starts_on": date(2026, 5, 12),
        "starts_at": datetime.fromisoformat("2026-05-12 09:30"), "begun": True, "ended": True,
        "ended_on": date(2026, 5, 12), "closed": True, "closed_on": date(2026, 5, 29),
        "urgent_ground": "none", "law_fixed_frequency": False, "recheck": False, "asked_by_enterprise": False,
        "items_outside_filing": 0, "object_type_filed": True, "in_filed_window": True,
        "within_planned_frequency": True, "items_outside_announcement": 0, "in_announced_window": True,
        "items_unlisted": 0, "off_site_possible": "no", "departments": 1, "departments_short": 0, "officers": 2,
        "certified_officers": 2, "fewer_officers_by_law": False, "unqualified_persons": 0, "officers_with_interest": 0,
        "qualified_agency": True, "visits_this_quarter": 0, "visits_last_30_days": 0, "cap_headroom": 2,
        "mergeable_visits": 0, "white_listed": False, "campaign": False, "other_level_visits": 0,
        "outside_territory": False, "named_as": "inspection", "precondition_of_benefit": False, "cost_shifted": False,
        "notice_handed": True, "certificate_shown": True, "scanned": True, "recorded": True, "record_signed": True,
        "party_signed_or_noted": True, "party_refused_to_sign": False, "special_equipment": False,
        "licence_holder": False, "outside_licence_area": False, "safety_sector": False,
        "other_department_concerned": False, "property_taken": False, "problems": 1, "problems_open": 0,
        "opinion_issued": True, "opinion_issued_on": date(2026, 5, 14), "opinion_has_basis": True,
        "opinion_has_advice": True, "opinion_has_standard": True, "crime_secrecy": False, "guidance_given": True,
        "result_told": True, "result_told_on": date(2026, 5, 14), "rectification_notices": 1, "violation_found": False,
        "platform_available": True, "platform_linked": True, "platform_linked_on": date(2026, 6, 3),
        "enterprise_ceased": False,
    }  # fmt: skip
