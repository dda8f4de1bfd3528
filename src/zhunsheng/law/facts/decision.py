"""Decisions (处罚与不予处罚决定): one outcome for one party of one case, from draft to performance; annex 2 as a row."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.decision_stages import DecisionStages
from zhunsheng.law.facts.head import Origin, fact
from zhunsheng.law.facts.substance import substance_day
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import FILING_MONTHS
from zhunsheng.law.words import Words

OUTCOMES = {
    "undecided": Words("未决定", "undecided"),
    "penalty": Words("行政处罚", "penalty"),
    "no_penalty_minor": Words("违法轻微等不予处罚", "no penalty (minor and the like)"),
    "no_penalty_unproved": Words("违法事实不成立不予处罚", "no penalty (not established)"),
    "transfer": Words("移送司法机关", "transfer to justice"),
}
NO_PENALTY_ARTICLES = {
    "none": Words("无", "none"),
    "art30": Words("第三十条", "article 30"),
    "art31": Words("第三十一条", "article 31"),
    "art33_1": Words("第三十三条第一款", "article 33(1)"),
    "art33_2": Words("第三十三条第二款", "article 33(2)"),
    "art36": Words("第三十六条", "article 36"),
}
VERSIONS = {
    "none": Words("无新版本", "no newer version"),
    "old": Words("行为时的规定", "provisions of the act's day"),
    "new": Words("决定时的规定", "provisions of the decision's day"),
}
MENTAL_STATES = {
    "not_in_doubt": Words("无疑问", "not in doubt"),
    "full": Words("完全", "full"),
    "lucid_interval": Words("间歇性精神病人精神正常时", "lucid interval"),
    "partial": Words("尚未完全丧失", "partial"),
    "none": Words("不能辨认或者控制", "none"),
}
EFFECTS = {
    "none": Words("无", "none"),
    "lighter": Words("从轻", "lighter"),
    "mitigated": Words("减轻", "mitigated"),
    "no_penalty": Words("不予处罚", "no penalty"),
}
VOID_GROUNDS = {
    "none": Words("无", "none"),
    "no_basis": Words("没有依据", "no basis"),
    "no_capacity": Words("不具有行政主体资格", "body without capacity"),
    "grave_procedure": Words("程序重大且明显违法", "grave and evident breach of procedure"),
}
FILED_WITH = {
    "none": Words("不备案", "none"),
    "bureau": Words("同级司法行政部门", "justice bureau"),
    "legal_section": Words("本部门法制机构", "own legal section"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of the decision governs; while there is none, that of the judging day."""
    return when_known(Decision.decided.col, Decision.decided_on.col, Decision.as_of.col)


def is_natural_person(_: Law) -> pl.Expr:
    """A citizen; a one-person business is one too."""
    return Decision.party_kind.col.is_in(["citizen", "individual_business"])


def filing_due(law: Law) -> pl.Expr:
    """So many calendar months after the decision, rolled forward off a day off (Q-02)."""
    ours = law.reading(Decision.governed_on.col)
    return ours.months_after(Decision.decided_on.col, ours[FILING_MONTHS])


def filed_with(_: Law) -> pl.Expr:
    """Where the party had the right to a hearing, to the bureau; what else is on the list, to the own legal section (Q-24)."""
    listed = when_known(Decision.on_major_list.col, pl.lit("legal_section"), pl.lit("none"))
    return when_known(Decision.hearing_right.col, pl.lit("bureau"), listed).cast(pl.Enum(list(FILED_WITH)))


def in_yuan(fen: pl.Expr) -> pl.Expr:
    """Fen as people write money, in yuan with two decimals: 3000.01."""
    return (fen.cast(pl.Decimal(20, 2)) / 100).cast(pl.String)


class Decision(DecisionStages):
    """One outcome for one party of one case; governed by the law of its day, while undecided of the judging day."""

    kind_name = "decision"
    title = Words("处罚与不予处罚决定", "Decision to penalise or not")
    row = "一个案件中对一名当事人的一项决定（自草拟起）"

    case = fact(dy.String, "案件编号", label="case", aliases=("案号",), meaning="the case's own identifier")
    outcome = fact(
        dy.Enum, "决定结果", label="outcome", words=OUTCOMES, aliases=("处理结果",), meaning="the four of APL 57"
    )
    outcomes = fact(dy.Int32, "结论数", Origin.COUNTED, label="outcomes", counting="已勾选的决定结果")
    no_penalty_article = fact(dy.Enum, "不予处罚条款", label="no penalty by", words=NO_PENALTY_ARTICLES)
    decided = fact(dy.Bool, "已决定", label="decided")
    decided_on = fact(
        dy.Date, "决定日", label="decided on", aliases=("决定日期", "处罚决定日期", "作出决定日期", "处罚决定书日期"),
    )  # fmt: skip
    signed_by_head = fact(dy.Bool, "负责人签发", label="signed by the head")
    summary = fact(dy.Bool, "简易程序", Origin.JOINED, label="summary procedure", aliases=("是否简易程序", "当场处罚"))
    opened_on = fact(dy.Date, "立案日", Origin.JOINED, label="opened on", aliases=("立案日期",))
    investigation_closed_on = fact(
        dy.Date, "调查终结日", Origin.JOINED, label="investigation closed on", aliases=("调查终结日期",),
    )  # fmt: skip
    excluded_days = fact(
        dy.Int32, "不计入办案期天数", Origin.COUNTED, label="excluded days", meaning="calendar days; 0 by default (Q-09)",
        counting="法律、法规、规章规定不计入办案期限的各段（听证、检测、公告等）合并后与办案期重合的日历天数",
    )  # fmt: skip
    extension_days = fact(
        dy.Int32, "延长办案天数", label="extension days", meaning="calendar days, by the law or rule cited",
    )  # fmt: skip
    certified_officers = fact(
        dy.Int32, "持证执法人数", Origin.COUNTED, label="certificated officers", aliases=("执法人员数",),
        counting="本案办案人员中，决定日证件有效且领域相符的，一人计一次",
    )  # fmt: skip
    fewer_officers_by_law = fact(
        dy.Bool, "法律另有人数规定", Origin.JOINED, label="fewer officers by law", meaning="法律 cited"
    )

    conduct_until = fact(dy.Date, "违法行为终了日", Origin.JOINED, label="conduct until", meaning="last day of the act")
    law_changed = fact(
        dy.Bool, "法律有变更", Origin.COMPUTED, label="law changed",
        meaning="a cited provision has a newer version after the act and up to the day judged",
    )  # fmt: skip
    versions_compared = fact(dy.Bool, "新旧法已比较", label="versions compared")
    new_law_lighter = fact(
        dy.Bool, "新法较轻或不罚", Origin.JOINED, label="new law lighter", meaning="compared at the decision",
    )  # fmt: skip
    version_applied = fact(
        dy.Enum, "适用版本", label="version applied", words=VERSIONS, meaning="whose provisions the decision applies",
    )  # fmt: skip
    substance_governed_on = fact(
        dy.Date, "实体适用日", Origin.COMPUTED, label="substance governed on",
        meaning="conduct_until, or governed_on where the new law is lighter",
    )  # fmt: skip

    unlawful_income = fact(dy.Int64, "违法所得", label="unlawful income", meaning="fen; empty: not calculated")
    restituted = fact(dy.Int64, "已退赔", label="restituted", meaning="fen")
    income_confiscated = fact(
        dy.Int64, "没收违法所得", Origin.COUNTED, label="income confiscated", meaning="fen", counting="没收违法所得的处罚项之和",
    )  # fmt: skip
    income_rule_by_other_law = fact(
        dy.Bool, "违法所得另有规定", label="income by another rule",
        meaning="法律、行政法规、部门规章 counts or disposes of it otherwise",
    )  # fmt: skip
    facts_clear = fact(dy.Bool, "事实确凿有据", label="facts clear", meaning="违法事实确凿并有法定依据")
    summary_by_other_law = fact(dy.Bool, "另有法律规定可简易", label="summary by another law", meaning="法律 cited")
    certificate_shown = fact(dy.Bool, "已出示证件", label="certificate shown")
    reported_to_agency = fact(dy.Bool, "当场处罚已报备", label="reported to the agency")
    reported_to_agency_on = fact(dy.Date, "报备日", label="reported to the agency on", aliases=("报备日期",))

    age_at_conduct = fact(
        dy.Int32, "行为时年龄", Origin.COMPUTED, label="age at the act",
        meaning="full years on conduct_until, reached the day after the birthday (Q-42); empty for organisations",
    )  # fmt: skip
    natural_person = fact(dy.Bool, "自然人", Origin.COMPUTED, label="natural person")
    birthday_proved = fact(dy.Bool, "生日有据", label="birthday proved")
    mental_state = fact(dy.Enum, "责任能力", label="capacity", words=MENTAL_STATES)
    guardian_told = fact(
        dy.Bool, "已责令监护人管教", label="guardian told", meaning="to discipline, or to watch and treat"
    )
    effect_on_outcome = fact(dy.Enum, "对结果的影响", label="effect on the outcome", words=EFFECTS)
    art32_proved = fact(
        dy.Int32, "第32条情形数", Origin.COUNTED, label="grounds of article 32", counting="五项中已证实的情形",
    )  # fmt: skip
    minor_corrected_harmless = fact(
        dy.Bool, "轻微且及时改正无后果", Origin.COMPUTED, label="minor, corrected, harmless", meaning="all three proved",
    )  # fmt: skip
    first_slight_corrected = fact(
        dy.Bool, "初次轻微及时改正", Origin.COUNTED, label="first, slight, corrected", meaning="all three proved",
        counting="“初次”：违法行为发生前 first_time_months 个月内，同一部门系统没有对该当事人同类违法作出过决定",
    )  # fmt: skip
    no_fault_proved = fact(dy.Bool, "无主观过错有据", label="no fault, proved", meaning="by the party")
    fault_not_required = fact(dy.Bool, "法定无过错也罚", label="fault not required", meaning="法律、行政法规 cited")
    education_given = fact(dy.Bool, "已教育", Origin.JOINED, label="educated")
    checklist_done = fact(
        dy.Bool, "裁量情节已核对", Origin.JOINED, label="grounds checked", meaning="each ground of APL 30–33 ticked",
    )  # fmt: skip
    standard_exists = fact(
        dy.Bool, "有裁量基准", Origin.JOINED, label="standard exists", meaning="a band table in force for the provision",
    )  # fmt: skip

    states_standard = fact(dy.Bool, "决定书载明裁量适用", label="states the standard")
    states_reasons = fact(dy.Bool, "载明事实理由依据", label="states facts, reasons, basis")
    correction_ordered = fact(dy.Bool, "责令改正", label="correction ordered", meaning="content and date")
    nothing_to_correct = fact(dy.Bool, "无可改正已说明", label="nothing to correct", meaning="and that is stated")
    paper_complete = fact(
        dy.Bool, "决定书要素齐全", Origin.COMPUTED, label="paper complete",
        meaning="six contents of APL 59 (summary: APL 52¶2) and seal",
    )  # fmt: skip
    states_bank = fact(
        dy.Bool, "载明代收机构", Origin.COMPUTED, label="states the bank",
        meaning="name, address, amount, deadline, whether a late fine accrues",
    )  # fmt: skip
    states_remedy_body = fact(
        dy.Bool, "载明复议机关", Origin.COMPUTED, label="states the remedy body", meaning="the right one (ARL 24, 27, 28)",
    )  # fmt: skip
    remedy_days = fact(dy.Int32, "载明复议天数", label="days for reconsideration", meaning="as written in the paper")
    suit_months = fact(dy.Int32, "载明起诉月数", label="months for a suit", meaning="as written in the paper")
    says_reconsider_first = fact(
        dy.Bool, "载明复议前置", label="says reconsideration first", meaning="summary decisions"
    )
    delivered_at_once = fact(dy.Bool, "当场交付", label="delivered at once", meaning="summary; a refusal is noted")

    crime_suspected = fact(dy.Bool, "涉嫌犯罪", Origin.JOINED, label="crime suspected")
    police_declined_finally = fact(
        dy.Bool, "公安终不立案", Origin.JOINED, label="police declined finally",
        meaning="or the case was handed back by police, prosecutor or court (APL 27, TRF 13)",
    )  # fmt: skip
    transferred = fact(
        dy.Bool, "已移送司法", Origin.JOINED, label="transferred", meaning="the case, on the judging day"
    )
    transferred_on = fact(dy.Date, "移送日", Origin.JOINED, label="transferred on", aliases=("移送日期",))
    fined_by_court = fact(
        dy.Bool, "法院已判罚金", label="fined by a court", meaning="for the same act, before this decision",
    )  # fmt: skip
    same_measure_week = fact(
        dy.Int32, "七日同类措施企业数", Origin.COUNTED, label="same measure in a week",
        counting="决定日及之前 uniform_days 天内，本部门对同一行业、同一区域采取同样停产限产措施的企业（含本案，一户计一次，已撤销的不计）",
    )  # fmt: skip
    individual_facts_stated = fact(
        dy.Bool, "个案事实已写明", label="individual facts stated", meaning="text differs from template and from the others",
    )  # fmt: skip
    same_violation_fines = fact(
        dy.Int32, "十二个月内同违法罚款次数", Origin.COUNTED, label="fines for the same violation",
        counting="决定日及之前 fine_repeat_months 个月内，本部门对同一当事人同一违法的罚款（含本次，已撤销的不计，其间复查合格的重新计）",
    )  # fmt: skip
    area_wide_stop = fact(dy.Bool, "区域行业普遍停产", label="area-wide stop")
    area_stop_ground = fact(
        dy.Bool, "普遍停产法定理由", label="ground for an area-wide stop", meaning="life safety, grave accident, state event",
    )  # fmt: skip
    area_stop_approved = fact(
        dy.Bool, "普遍停产已批准", label="area-wide stop approved", meaning="by the body OBE 59 names"
    )
    redecision = fact(dy.Bool, "撤销后重作", Origin.JOINED, label="made again", meaning="after it was set aside")
    same_facts_reason = fact(
        dy.Bool, "同一事实理由", label="same decision again", meaning="the same or almost the same, on same facts and reason",
    )  # fmt: skip
    revoked_for_procedure = fact(dy.Bool, "因程序被撤销", Origin.JOINED, label="set aside for procedure")
    other_duty = fact(dy.Bool, "有非金钱义务", label="duty other than money")
    other_duty_due_on = fact(dy.Date, "义务履行期限", label="duty due on", meaning="written in the decision")
    other_duty_done = fact(dy.Bool, "已履行", label="duty performed")
    other_duty_done_on = fact(dy.Date, "履行日", label="duty performed on", aliases=("履行日期",))
    void_ground = fact(dy.Enum, "无效情形", label="void for", words=VOID_GROUNDS, meaning="finding code of APL 38")
    void_declared = fact(dy.Bool, "已确认无效", label="declared void")
    filing_to = fact(
        dy.Enum, "备案去向", Origin.COMPUTED, label="filed with", words=FILED_WITH,
        meaning="hearing right: the bureau; else on the list: the own legal section",
    )  # fmt: skip
    filing_due_on = fact(
        dy.Date, "应报送截止日", Origin.COMPUTED, label="filing due on", meaning="filing_months after decided_on, rolled",
    )  # fmt: skip
    filed = fact(dy.Bool, "已报送备案", Origin.JOINED, label="filed", meaning="with both papers", aliases=("是否备案",))
    filed_on = fact(dy.Date, "报送日", Origin.JOINED, label="filed on", aliases=("备案日期", "报送备案日期"))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "natural_person": is_natural_person, "substance_governed_on": substance_day,
        **DecisionStages.computed, "filing_to": filed_with, "filing_due_on": filing_due,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "case": "例案", "party_kind": "legal_person", "outcome": "penalty", "outcomes": 1, "no_penalty_article": "none",
        "decided": True, "decided_on": date(2026, 6, 10), "signed_by_head": True, "summary": False,
        "opened_on": date(2026, 4, 1), "investigation_closed_on": date(2026, 4, 24), "excluded_days": 0,
        "extension_days": 0, "certified_officers": 2, "fewer_officers_by_law": False, "conduct_until": date(2026, 3, 20),
        "law_changed": False, "new_law_lighter": False, "version_applied": "none", "fine_total": 120_000_00,
        "confiscation_total": 20_000_00, "unlawful_income": 30_000_00, "restituted": 10_000_00,
        "income_confiscated": 20_000_00, "income_rule_by_other_law": False, "penalty_lines": 2, "non_fine_lines": 1,
        "hearing_kind_lines": 0, "hearing_by_law": False, "on_major_list": True, "summary_by_other_law": False,
        "certificate_shown": True, "reported_to_agency": False, "prenoticed": True, "prenoticed_on": date(2026, 5, 11),
        "prenotice_complete": True, "prenotice_states_standard": True, "prenotice_tells_hearing": True,
        "statement_period_given": False, "statement_waived": False, "statement_made": True, "statement_answered": True,
        "heavier_than_prenotice": False, "hearing_waived": False, "hearing_asked": True,
        "hearing_asked_on": date(2026, 5, 13), "hearing_granted": True, "hearing_withdrawn": False, "hearing_told": True,
        "hearing_told_on": date(2026, 5, 18), "hearing_on": date(2026, 6, 2), "hearing_public": True,
        "hearing_secret": False, "host_is_handler": False, "host_recusal_open": False, "hearing_recorded": True,
        "hearing_fee": 0, "cites_hearing_record": True, "public_interest": False, "difficult": False,
        "third_party_rights": False, "review_by_law": False, "review_passed": True, "review_passed_on": date(2026, 6, 5),
        "reviewer_qualified": True, "reviewer_is_handler": False, "top_or_high_fine_lines": 1, "closing_lines": 0,
        "deliberated": True, "deliberated_on": date(2026, 6, 8), "mental_state": "not_in_doubt",
        "effect_on_outcome": "none", "art32_proved": 0, "minor_corrected_harmless": False,
        "first_slight_corrected": False, "no_fault_proved": False, "fault_not_required": False, "education_given": True,
        "checklist_done": True, "standard_exists": True, "states_standard": True, "states_reasons": True,
        "correction_ordered": True, "nothing_to_correct": False, "paper_complete": True, "states_bank": True,
        "states_remedy_body": True, "remedy_days": 60, "suit_months": 6, "says_reconsider_first": False,
        "crime_suspected": False, "police_declined_finally": False, "transferred": False,
        "fined_by_court": False,
        "same_measure_week": 1, "individual_facts_stated": True, "same_violation_fines": 1, "area_wide_stop": False,
        "redecision": False, "other_duty": True, "other_duty_due_on": date(2026, 7, 10), "other_duty_done": False,
        "void_ground": "none", "void_declared": False, "filed": False,
    }  # fmt: skip
