"""Measures (行政强制措施与先行登记保存): one measure in one case, from its taking to its end."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import REGISTRATION_WD, SEIZURE_DAYS
from zhunsheng.law.words import Words

MEASURES = {
    "advance_registration": Words("先行登记保存", "advance registration"),
    "sealing": Words("查封", "sealing"),
    "seizure": Words("扣押", "seizure"),
    "freezing": Words("冻结存款、汇款", "freezing of deposits"),
    "liberty": Words("限制公民人身自由", "restriction of liberty"),
    "other": Words("其他行政强制措施", "other measure"),
}
BASIS_LEVELS = {
    "none": Words("没有依据", "none"),
    "law": Words("法律", "law"),
    "admin_regulation": Words("行政法规", "State Council regulation"),
    "local_regulation": Words("地方性法规", "local regulation"),
    "rule": Words("规章", "rule"),
    "normative_document": Words("其他规范性文件", "other normative document"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day on which it was taken governs."""
    return Measure.taken_on.col


def last_lawful_day(law: Law) -> pl.Expr:
    """The last day a measure may stand; it never rolls forward, for it restrains property (Q-32).

    Registered evidence is dealt with in seven working days (APL 56). Sealing, seizure and freezing last thirty days and
    what they were extended by, or the whole period another law gives (ACL 25¶1, 32). Days of testing lengthen sealing
    and seizure (ACL 25¶3); no article says so of freezing.
    """
    ours = law.reading(Measure.governed_on.col)
    other_law = Measure.limit_by_other_law_days.col
    limit = when_known(other_law > 0, other_law, ours[SEIZURE_DAYS] + Measure.extension_days.col)
    tested = when_known(Measure.kind.col == "freezing", pl.lit(0), Measure.excluded_days.col)
    registered_until = ours.working_days_after(Measure.taken_on.col, ours[REGISTRATION_WD])
    return when_known(
        Measure.kind.col == "advance_registration",
        registered_until,
        calendar.plus_days(Measure.taken_on.col, limit + tested),
    )


class Measure(Facts):
    """One measure of one case; governed by the law of the day on which it was taken."""

    kind_name = "measure"
    title = Words("行政强制措施与先行登记", "Coercive measure or advance registration")
    row = "一项行政强制措施（查封、扣押、冻结、限制人身自由等）或者一次先行登记保存"

    kind = fact(
        dy.Enum, "措施种类", label="kind of measure", words=MEASURES, aliases=("强制措施种类", "行政强制措施种类")
    )
    taken = fact(dy.Bool, "已实施", label="taken", aliases=("是否实施",))
    taken_on = fact(dy.Date, "实施日", label="taken on", aliases=("实施日期", "采取措施日期"))
    taken_at = fact(dy.Datetime, "实施时间", label="taken at")
    basis_level = fact(
        dy.Enum, "依据层级", Origin.JOINED, label="level of the basis", words=BASIS_LEVELS, meaning="of the provision cited",
    )  # fmt: skip
    basis_names_measure = fact(
        dy.Bool, "依据载明该措施与机关", Origin.JOINED, label="basis names measure and agency",
        meaning="the provision gives this measure to this agency, or to a body authorised by 法律、行政法规",
    )  # fmt: skip
    entrusted_body = fact(dy.Bool, "委托实施", label="entrusted", aliases=("是否委托实施",))
    necessity_stated = fact(
        dy.Bool, "必要性已说明", label="necessity stated", meaning="why means without coercion do not suffice"
    )
    slight_act = fact(
        dy.Bool, "情节显著轻微", label="slight act", meaning="obviously slight, or without evident harm to society"
    )
    certified_officers = fact(
        dy.Int32, "持证执法人数", Origin.COUNTED, label="certificated officers", aliases=("持证人数",),
        counting="实施人员中，实施日证件有效且领域相符的，一人计一次",
    )  # fmt: skip
    officers = fact(
        dy.Int32, "执法人数", Origin.COUNTED, label="officers", aliases=("执法人员数",), counting="实施人员，一人计一次",
    )  # fmt: skip
    urgent = fact(dy.Bool, "当场实施", label="urgent", meaning="urgent and taken on the spot, before approval")
    approved = fact(dy.Bool, "负责人已批准", label="approved by the head", aliases=("是否批准",))
    head_answered_at = fact(
        dy.Datetime, "负责人答复时间", label="head answered at", aliases=("批准时间",),
        meaning="of the approval or of the disagreement",
    )  # fmt: skip
    head_disagreed = fact(dy.Bool, "负责人不同意", label="head disagreed")
    certificates_shown = fact(dy.Bool, "已出示证件", label="certificates shown", aliases=("是否出示证件",))
    party_told = fact(
        dy.Bool, "已告知理由依据权利", label="party told", meaning="on the spot: reasons, basis, rights and remedies"
    )
    party_present = fact(
        dy.Bool, "当事人在场", label="party present", meaning="the party or its representative is on the spot"
    )
    party_heard = fact(dy.Bool, "已听取陈述申辩", label="party heard", meaning="its statement and defence")
    recorded = fact(dy.Bool, "已制作现场笔录", label="recorded", meaning="a record made on the spot")
    signed_or_witnessed = fact(
        dy.Bool, "签字或见证", label="signed or witnessed",
        meaning="the party signed, or its refusal is noted, or a witness signed when it was absent",
    )  # fmt: skip
    decision_delivered = fact(
        dy.Bool, "已交付决定书", label="decision delivered", meaning="with the five contents of ACL 24 or 31"
    )
    decision_delivered_on = fact(dy.Date, "决定书交付日", label="decision delivered on", aliases=("决定书送达日期",))
    remedy_told = fact(dy.Bool, "已告知救济", label="remedy told", meaning="right, body and period")
    list_delivered = fact(dy.Bool, "已交付清单", label="list delivered", meaning="in two copies")
    related_to_case = fact(
        dy.Bool, "与违法有关", label="related to the case",
        meaning="place, facilities or goods belong to the case; freezing: the sum fits that of the case",
    )  # fmt: skip
    living_necessities = fact(
        dy.Bool, "生活必需品", label="necessities of life", meaning="of the citizen and those he supports"
    )
    sealed_already = fact(
        dy.Bool, "已被他机关查封", label="sealed already", meaning="sealed, or frozen, by another state organ"
    )
    evidence_may_be_lost = fact(
        dy.Bool, "证据可能灭失", label="evidence may be lost",
        meaning="or be hard to get later; advance registration only",
    )  # fmt: skip
    family_told = fact(
        dy.Bool, "已通知家属", label="family told", meaning="at once, of agency, place and term; liberty only"
    )
    within_liberty_limit = fact(dy.Bool, "未超法定时限", label="within the law's limit", meaning="liberty only")
    reported_on_return = fact(
        dy.Bool, "返回后立即报告补批", label="reported on return",
        meaning="reported to the head and approval made up at once on return; liberty only, urgent",
    )  # fmt: skip
    extended = fact(dy.Bool, "已延长", label="extended", aliases=("是否延长",))
    extensions = fact(
        dy.Int32, "延长次数", Origin.COUNTED, label="extensions", counting="本措施经批准的延长，一次计一次"
    )
    extension_days = fact(dy.Int32, "延长天数", label="extension days", meaning="calendar days in all")
    extension_approved = fact(
        dy.Bool, "延长经批准", label="extension approved", meaning="by the head, before the limit ran out"
    )
    extension_told = fact(dy.Bool, "延长已书面告知", label="extension told", meaning="in writing, with the reasons")
    excluded_days = fact(
        dy.Int32, "检测鉴定不计天数", Origin.COUNTED, label="days of testing",
        meaning="calendar days of 检测、检验、检疫、技术鉴定",
        counting="检测、检验、检疫、技术鉴定各段（首日计、止日不计）合并后与措施期间重合的日历天数",
    )  # fmt: skip
    excluded_without_paper = fact(
        dy.Int32, "无书面告知的不计段数", Origin.COUNTED, label="spans without paper",
        counting="检测、检验、检疫、技术鉴定各段中，期间没有明确或者没有书面告知当事人的",
    )  # fmt: skip
    limit_by_other_law_days = fact(
        dy.Int32, "另有法定期限", label="limit by another law",
        meaning="all calendar days that another 法律、行政法规 gives (freezing: 法律); 0: none",
    )  # fmt: skip
    expires_on = fact(
        dy.Date, "期限届满日", Origin.COMPUTED, label="expires on", aliases=("到期日",), meaning="last lawful day, never rolled",
    )  # fmt: skip
    ended = fact(
        dy.Bool, "已解除或处理", label="ended", aliases=("是否解除",),
        meaning="released, returned, confiscated, destroyed, auctioned; registration: dealt with",
    )  # fmt: skip
    ended_on = fact(dy.Date, "解除处理日", label="ended on", aliases=("解除日期", "处理日期"))
    ground_gone = fact(dy.Bool, "理由已消失", label="ground gone", meaning="one of ACL 28 or 33; liberty: ACL 20¶2")
    release_decided = fact(dy.Bool, "已作解除决定", label="release decided")
    release_decided_on = fact(dy.Date, "解除决定日", label="release decided on", aliases=("解除决定日期",))
    used_or_damaged = fact(dy.Bool, "使用或损毁", label="used or damaged")
    cost_charged = fact(
        dy.Bool, "向当事人收保管检测费", label="cost charged", meaning="of storage or testing, to the party"
    )
    crime_transferred = fact(dy.Bool, "案件移送司法", Origin.JOINED, label="case transferred to justice")
    property_moved_and_told = fact(
        dy.Bool, "财物随案移送并告知", label="property moved, party told", meaning="in writing"
    )

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "expires_on": last_lawful_day,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 4, 15), "region": "", "level": "city", "department": "", "source": "native",
        "kind": "seizure", "taken": True, "taken_on": date(2026, 3, 2),
        "taken_at": datetime.fromisoformat("2026-03-02 10:00"), "basis_level": "law", "basis_names_measure": True,
        "entrusted_body": False, "necessity_stated": True, "slight_act": False, "certified_officers": 2, "officers": 2,
        "urgent": False, "approved": True, "head_answered_at": datetime.fromisoformat("2026-03-02 09:00"),
        "head_disagreed": False, "certificates_shown": True, "party_told": True, "party_present": True,
        "party_heard": True, "recorded": True, "signed_or_witnessed": True, "decision_delivered": True,
        "decision_delivered_on": date(2026, 3, 2), "remedy_told": True, "list_delivered": True,
        "related_to_case": True, "living_necessities": False, "sealed_already": False, "extended": True,
        "extensions": 1, "extension_days": 15, "extension_approved": True, "extension_told": True, "excluded_days": 10,
        "excluded_without_paper": 0, "limit_by_other_law_days": 0, "ended": False, "ground_gone": False,
        "release_decided": False, "used_or_damaged": False, "cost_charged": False, "crime_transferred": True,
        "property_moved_and_told": True,
    }  # fmt: skip
