"""Cases (行政处罚案件): one case of one party from clue to archive; of joint offenders each has a row."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.decision_stages import PARTY_KINDS
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.facts.substance import substance_day
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of opening governs; while the case is not opened, that of the day of the clue."""
    return when_known(Case.opened.col, Case.opened_on.col, Case.clue_on.col)


def last_day_of_conduct(_: Law) -> pl.Expr:
    """The day the act ended (行为终了之日, APL 36); of one still going on when found, until its end is known, the judging day."""
    so_far = pl.coalesce(Case.conduct_ended_on.col, Case.as_of.col)
    return when_known(Case.conduct_continuing.col, so_far, Case.conduct_ended_on.col)


def competent_level(_: Law) -> pl.Expr:
    """County or above; a township by a published decision of the province (APL 23, 24), else only where given as competent."""
    return (Case.level.col != "township") | Case.township_power_published.col


class Case(Facts):
    """One case of one party; governed by the law of its opening, its later stages by that of their own day."""

    kind_name = "case"
    title = Words("行政处罚案件", "Case")
    row = "一个案件中的一名当事人（自线索至归档；共同违法的一人一行）"

    party = fact(
        dy.String, "当事人", label="party", aliases=("当事人代码", "统一社会信用代码"),
        meaning="code of the enterprise, or a salted key for a natural person",
    )  # fmt: skip
    party_kind = fact(dy.Enum, "当事人类型", label="party is", words=PARTY_KINDS, aliases=("当事人类别",))
    clue_on = fact(
        dy.Date, "线索日", label="clue on", aliases=("线索日期", "案件来源日期"), meaning="received, or recorded by the visit",
    )  # fmt: skip
    standard_met = fact(dy.Bool, "符合立案标准", label="standard for opening met", meaning="empty: not yet examined")
    opening_extension_days = fact(
        dy.Int32, "立案延长工作日", label="opening extended by", meaning="working days the head granted; 0: none",
    )  # fmt: skip
    opened = fact(dy.Bool, "已立案", label="opened", aliases=("是否立案",))
    opened_on = fact(dy.Date, "立案日", label="opened on", aliases=("立案日期",))
    opening_refused = fact(dy.Bool, "不予立案", label="opening refused", meaning="with the reason")
    opening_decided_on = fact(
        dy.Date, "立案决定日", label="opening decided on", meaning="day of opening or of the refusal to open",
    )  # fmt: skip
    opening_approved = fact(dy.Bool, "已批准立案", label="opening approved", meaning="by the head")
    approval_sheet_complete = fact(
        dy.Bool, "立案审批表要素齐全", label="approval sheet complete", meaning="facts, source, basis, suggested handlers",
    )  # fmt: skip
    summary = fact(dy.Bool, "简易程序", label="summary procedure", aliases=("是否简易程序", "当场处罚"))
    electronic = fact(
        dy.Bool, "非现场执法案件", label="off-site case", meaning="facts fixed by electronic monitoring only",
    )  # fmt: skip

    conduct_from = fact(
        dy.Date, "违法行为发生日", label="act began on", aliases=("违法行为发生日期",), meaning="first day"
    )
    conduct_ended_on = fact(
        dy.Date, "违法行为结束日", label="act ended on",
        meaning="last day of a single, continuous or continuing act; empty while it goes on",
    )  # fmt: skip
    conduct_until = fact(
        dy.Date, "违法行为终了日", Origin.COMPUTED, label="conduct until", meaning="day of its end; as_of while it goes on",
    )  # fmt: skip
    conduct_continuing = fact(
        dy.Bool, "违法行为仍在继续", label="still going on", meaning="when it was discovered",
    )  # fmt: skip
    discovered_on = fact(
        dy.Date, "发现日", label="discovered on", aliases=("发现日期",),
        meaning="first traceable clue at any agency: report received, visit, transfer (Q-35)",
    )  # fmt: skip
    discovery_proved = fact(
        dy.Bool, "发现有据", label="discovery proved", meaning="the row or paper that fixes the day"
    )
    health_or_finance_harm = fact(
        dy.Bool, "危及生命健康金融安全且有危害后果", label="health or finance harmed",
        meaning="citizens' life or health, or financial safety, AND harm",
    )  # fmt: skip
    limitation_law_months = fact(
        dy.Int32, "另有法律的追责月数", label="limitation by another law", meaning="months, its article cited; 0: none",
    )  # fmt: skip
    new_law_lighter = fact(dy.Bool, "新法较轻或不罚", label="new law lighter", meaning="compared and recorded (APL 37)")
    substance_governed_on = fact(
        dy.Date, "实体适用日", Origin.COMPUTED, label="substance governed on",
        meaning="conduct_until, or governed_on where the new law is lighter",
    )  # fmt: skip

    power_covers_matter = fact(
        dy.Bool, "职权覆盖事项", Origin.JOINED, label="power covers the matter",
        meaning="a line of the power matrix for matter and level on opened_on",
    )  # fmt: skip
    in_territory = fact(dy.Bool, "违法行为地在辖区", Origin.COMPUTED, label="in the territory")
    territory_exception_cited = fact(
        dy.Bool, "管辖例外有据", label="other venue cited", meaning="法律、行政法规、部门规章",
    )  # fmt: skip
    level_competent = fact(
        dy.Bool, "层级有权", Origin.COMPUTED, label="level competent",
        meaning="county or above, or a township with a published power; given where 法律、行政法规 says otherwise",
    )  # fmt: skip
    township_power_published = fact(
        dy.Bool, "乡镇赋权已公布", Origin.JOINED, label="township's power published", meaning="listed by the province",
    )  # fmt: skip
    entrusted_body = fact(dy.Bool, "受委托组织办理", label="entrusted body")
    entrustment_valid = fact(
        dy.Bool, "委托有效", Origin.JOINED, label="entrustment valid",
        meaning="letter covers matter, power and day; allowed by law, published by both, not passed on; APL 21 met",
    )  # fmt: skip
    possible_same_conduct = fact(
        dy.Int32, "疑似同案", Origin.COUNTED, label="possible same conduct",
        counting="其他部门对同一当事人、同一地点和事项组、违法行为期间重叠或相距不超过30天的案件（在办的、已决定的；本案除外）",
    )  # fmt: skip
    same_conduct_opened_earlier = fact(
        dy.Bool, "同一行为他机关先立案", label="opened earlier elsewhere", meaning="confirmed to be the same act",
    )  # fmt: skip
    jurisdiction_settled = fact(
        dy.Bool, "管辖争议已定", label="jurisdiction settled", meaning="agreed, or this department was designated",
    )  # fmt: skip

    records = fact(
        dy.Int32, "调查笔录数", Origin.COUNTED, label="records", counting="本案的询问、现场检查、抽样取证、勘验笔录",
    )  # fmt: skip
    records_short = fact(
        dy.Int32, "人员不足的调查数", Origin.COUNTED, label="records with too few officers",
        counting="本案调查中，当日持有效证件且领域相符的执法人员少于 officers_min 人的，一次计一次",
    )  # fmt: skip
    records_without_certificate = fact(
        dy.Int32, "未出示证件的调查数", Origin.COUNTED, label="records without certificate", counting="没有载明出示证件的笔录",
    )  # fmt: skip
    fewer_officers_by_law = fact(dy.Bool, "法律另有人数规定", label="fewer officers by law", meaning="法律 cited")
    handlers_with_interest = fact(
        dy.Int32, "有利害关系办案人数", Origin.COUNTED, label="handlers with an interest",
        counting="办案期间任一日有申报或者查出的利害关系而没有回避的办案人员",
    )  # fmt: skip
    recusal_asked = fact(dy.Bool, "申请回避", label="recusal asked")
    recusal_decided = fact(
        dy.Bool, "回避已决定", label="recusal decided", meaning="by the head of the agency, nobody lower"
    )
    recusal_decided_on = fact(dy.Date, "回避决定日", label="recusal decided on")
    card_given = fact(dy.Bool, "已发监督卡", label="card given", aliases=("是否发放监督卡",))
    card_given_on = fact(dy.Date, "发卡日", label="card given on", aliases=("监督卡发放日期",))
    card_complete = fact(
        dy.Bool, "监督卡要素齐全", Origin.COMPUTED, label="card complete",
        meaning="front: names, department, telephone; back: what is supervised",
    )  # fmt: skip
    card_names_handlers = fact(
        dy.Bool, "监督卡载明现办案人", Origin.COMPUTED, label="card names the handlers", meaning="the latest card, all of them",
    )  # fmt: skip
    card_in_record = fact(
        dy.Bool, "笔录载明监督卡", Origin.COUNTED, label="card in a record", counting="载明出示监督卡的笔录，至少一份",
    )  # fmt: skip
    party_not_found = fact(dy.Bool, "当事人下落不明", label="party not found", meaning="with proof")
    investigation_closed = fact(dy.Bool, "调查终结", label="investigation closed")
    investigation_closed_on = fact(dy.Date, "调查终结日", label="investigation closed on", aliases=("调查终结日期",))
    checklist_done = fact(
        dy.Bool, "裁量情节已逐项核对", label="grounds checked", meaning="each ground of APL 30–33 ticked"
    )

    prenoticed = fact(dy.Bool, "已告知", Origin.JOINED, label="prenoticed", meaning="by a decision row of the case")
    crime_suspected = fact(dy.Bool, "涉嫌犯罪", label="crime suspected")
    transferred = fact(dy.Bool, "已移送司法", Origin.JOINED, label="transferred")
    police_declined_finally = fact(dy.Bool, "公安终不立案", Origin.JOINED, label="police declined finally")
    handed_back = fact(
        dy.Bool, "司法退回行政处理", Origin.JOINED, label="handed back", meaning="by police, prosecutor or court"
    )
    penalised = fact(dy.Bool, "已作处罚决定", Origin.JOINED, label="penalised")
    penalised_on = fact(dy.Date, "处罚决定日", Origin.JOINED, label="penalised on", aliases=("处罚决定日期",))
    transferred_on = fact(dy.Date, "移送日", Origin.JOINED, label="transferred on", aliases=("移送日期",))
    emergency_track = fact(dy.Bool, "应急快速从重办理", label="emergency track")
    emergency_declared = fact(
        dy.Bool, "突发事件已宣布", label="emergency declared", meaning="declaration cited; a breach of its measures",
    )  # fmt: skip
    serious_category = fact(dy.Bool, "严重违法类别", label="serious category")
    personal_liability_by_law = fact(dy.Bool, "法律有个人责任", Origin.JOINED, label="law penalises persons too")
    persons_undecided = fact(
        dy.Int32, "未认定责任人数", Origin.COUNTED, label="persons not decided on",
        counting="本案责任人员中没有认定“处罚”或者“不处罚及理由”的",
    )  # fmt: skip
    leniency_lines_matching = fact(
        dy.Int32, "匹配免罚条目数", Origin.COUNTED, label="leniency lines that match",
        counting="发现日和决定日均有效、已公布，事项和条件与本案相符的本部门“包容免罚”清单条目",
    )  # fmt: skip
    leniency_line_applied = fact(dy.Bool, "已适用免罚条目", label="leniency line applied")
    danger_to_life = fact(dy.Bool, "危及生命健康", label="danger to life or health")
    decided = fact(dy.Bool, "已决定", Origin.JOINED, label="decided")
    correction_ordered = fact(dy.Bool, "已责令改正", Origin.JOINED, label="correction ordered")
    correction_due_on = fact(
        dy.Date, "改正期限", Origin.JOINED, label="correction due on", meaning="extension included"
    )
    corrected = fact(dy.Bool, "已改正", label="corrected", meaning="recheck passed or proof accepted")
    corrected_on = fact(dy.Date, "改正日", label="corrected on", aliases=("改正日期",))
    rectification_proof = fact(
        dy.Bool, "整改材料已入卷", label="proof of correction", meaning="photograph, record, recheck, or the stated reason",
    )  # fmt: skip
    education_given = fact(dy.Bool, "已普法教育", label="law explained", meaning="who, which provision, how")
    stages_unrecorded = fact(
        dy.Int32, "未记录环节数", Origin.COUNTED, label="stages without record",
        counting="启动、调查取证、审核、决定、送达、执行六个环节中，已经进行而没有文字或者音像记录的",
    )  # fmt: skip
    publicity_done = fact(
        dy.Bool, "公示已完成", Origin.JOINED, label="publicity done", meaning="before, during, after: what is due by now is published, or reasoned",
    )  # fmt: skip
    review_done = fact(
        dy.Bool, "法制审核已完成", Origin.JOINED, label="legal review done", meaning="passed, or not needed"
    )
    goods_undisposed = fact(
        dy.Int32, "未处理罚没物品数", Origin.COUNTED, label="goods not disposed of",
        counting="本案没收的财物中，没有依法销毁、公开拍卖或者按规定处理记录的",
    )  # fmt: skip
    auction_money_unmatched = fact(
        dy.Int32, "拍卖款未入库笔数", Origin.COUNTED, label="sales without treasury entry",
        counting="本案拍卖中，拍卖后 reconcile_days 天仍没有入库记录的",
    )  # fmt: skip
    closed = fact(dy.Bool, "已结案", label="closed", aliases=("是否结案",))
    closed_on = fact(dy.Date, "结案日", label="closed on", aliases=("结案日期",))

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "conduct_until": last_day_of_conduct, "substance_governed_on": substance_day,
        "level_competent": competent_level,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "party": "例", "party_kind": "legal_person", "clue_on": date(2026, 3, 23), "standard_met": True,
        "opening_extension_days": 0, "opened": True, "opened_on": date(2026, 4, 1), "opening_refused": False,
        "opening_decided_on": date(2026, 4, 1), "opening_approved": True, "approval_sheet_complete": True,
        "summary": False, "electronic": False, "conduct_from": date(2026, 1, 12), "conduct_ended_on": date(2026, 3, 20),
        "conduct_continuing": False, "discovered_on": date(2026, 3, 23), "discovery_proved": True,
        "health_or_finance_harm": False, "limitation_law_months": 0, "new_law_lighter": False,
        "power_covers_matter": True, "in_territory": True, "territory_exception_cited": False, "entrusted_body": False,
        "possible_same_conduct": 0, "same_conduct_opened_earlier": False, "jurisdiction_settled": False, "records": 3,
        "records_short": 0, "records_without_certificate": 0, "fewer_officers_by_law": False,
        "handlers_with_interest": 0, "recusal_asked": False, "card_given": True, "card_given_on": date(2026, 4, 3),
        "card_complete": True, "card_names_handlers": True, "card_in_record": True, "party_not_found": False,
        "investigation_closed": True, "investigation_closed_on": date(2026, 4, 24), "checklist_done": True,
        "prenoticed": True, "crime_suspected": False, "transferred": False, "police_declined_finally": False,
        "handed_back": False, "penalised": True, "penalised_on": date(2026, 6, 10), "emergency_track": False,
        "serious_category": False, "personal_liability_by_law": False, "persons_undecided": 0,
        "leniency_lines_matching": 0, "leniency_line_applied": False, "danger_to_life": False, "decided": True,
        "correction_ordered": True, "correction_due_on": date(2026, 7, 10), "corrected": False,
        "rectification_proof": False, "education_given": True, "stages_unrecorded": 0, "publicity_done": True,
        "review_done": True, "goods_undisposed": 0, "auction_money_unmatched": 0, "closed": False,
    }  # fmt: skip
