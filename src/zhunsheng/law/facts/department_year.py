"""Departments by year (部门年度): what each department, and each justice bureau, has in place in a calendar year."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import SUP_PLAN_DUE
from zhunsheng.law.words import Words


def governing_day(_: Law) -> pl.Expr:
    """The law of the year's last day governs; while the year runs, that of the judging day."""
    as_of, end = DepartmentYear.as_of.col, DepartmentYear.year_ends_on.col
    return when_known(as_of <= end, as_of, end)


def last_day(_: Law) -> pl.Expr:
    """31 December of the year that the governing day lies in (K13)."""
    return pl.date(DepartmentYear.governed_on.col.dt.year(), 12, 31)


def plan_due_day(law: Law) -> pl.Expr:
    """The day by which a justice bureau makes the supervision plan of the year (Q-18)."""
    end = DepartmentYear.year_ends_on.col
    return law.reading(end).day_of_year(end.dt.year(), SUP_PLAN_DUE)


class DepartmentYear(Facts):
    """One department or justice bureau in one year; governed by the law of 31 December, or of the judging day before it."""

    kind_name = "department_year"
    title = Words("部门年度", "Department's year")
    row = "一个执法部门或者司法行政部门的一个公历年度；没有任何记录的也有一行"

    year_ends_on = fact(
        dy.Date, "年度末", Origin.COMPUTED, label="year ends on", aliases=("年度截止日期",), meaning="31 December",
    )  # fmt: skip
    justice_bureau = fact(dy.Bool, "司法行政部门", Origin.JOINED, label="justice bureau", meaning="by the roster")
    enforces = fact(dy.Bool, "有执法职责", Origin.JOINED, label="enforces", meaning="by the roster")
    has_penalty_power = fact(dy.Bool, "有处罚权", Origin.JOINED, label="power to penalise", meaning="by the roster")
    major_list_in_force = fact(
        dy.Bool, "重大决定目录有效", Origin.JOINED, label="list of major decisions in force",
        meaning="重大行政执法决定法制审核目录清单", counting="该部门的重大决定目录条目中，适用法律日期以前已制定的，至少一条",
    )  # fmt: skip
    publicity_complete = fact(
        dy.Bool, "四项已公示", label="four matters published", meaning="实施机关、立案依据、实施程序、救济渠道",
    )  # fmt: skip
    channels = fact(
        dy.Int32, "有效投诉渠道数", Origin.COUNTED, label="working channels for complaints",
        counting="已公布并经测试可用的投诉电话、邮箱等，一个计一次",
    )  # fmt: skip
    recorders = fact(
        dy.Int32, "执法记录仪数", Origin.COUNTED, label="recorders", counting="装备登记中可正常使用的执法记录仪",
    )  # fmt: skip
    officers_on_duty = fact(
        dy.Int32, "在岗执法人员数", Origin.COUNTED, label="officers on duty",
        counting="该部门人员资格中身份为执法人员、在岗执法的，判断日与本行适用法律日期相同",
    )  # fmt: skip
    storage_days = fact(dy.Int32, "数据存储天数", label="days recordings are kept", aliases=("存储天数",))
    fine_targets = fact(
        dy.Int32, "罚没指标数", Origin.COUNTED, label="targets for fines",
        meaning="records of a target for income from fines or confiscation, or of a score using them",
        counting="该年度计划、考核中经认定的罚没收入指标或者以罚没数额计分的项目，一项计一次",
    )  # fmt: skip
    target_hits_open = fact(
        dy.Int32, "文本命中未处理数", Origin.COUNTED, label="word hits not judged",
        counting="上传的计划、考核文本中命中指标用语、尚未由人认定的，一处计一次",
    )  # fmt: skip
    inspection_targets = fact(
        dy.Int32, "检查指标数", Origin.COUNTED, label="targets for inspections",
        counting="该年度计划、考核中经认定的检查数量指标，一项计一次",
    )  # fmt: skip
    bank_agreement = fact(dy.Bool, "有代收协议", label="agreement with a collecting bank", aliases=("代收罚款协议",))
    bank_agreement_on = fact(dy.Date, "协议日", label="agreement of", aliases=("协议日期", "协议签订日期"))
    bank_agreement_filed = fact(
        dy.Bool, "协议已备案", label="agreement filed", meaning="with the superior agency and finance",
    )  # fmt: skip
    bank_agreement_filed_on = fact(dy.Date, "协议备案日", label="agreement filed on", aliases=("协议备案日期",))
    supervision_plan = fact(dy.Bool, "年度监督方案已定", label="supervision plan made", meaning="of a justice bureau")
    supervision_plan_on = fact(dy.Date, "方案日", label="supervision plan of", aliases=("方案日期",))
    supervision_plan_due_on = fact(
        dy.Date, "方案截止日", Origin.COMPUTED, label="supervision plan due on", meaning="sup_plan_due of the year",
    )  # fmt: skip
    card_checks = fact(
        dy.Int32, "监督卡抽查次数", Origin.COUNTED, label="checks of the card",
        counting="该司法行政部门当年开始、主题为监督卡、已有结论的抽查，与其他活动合并的也计",
    )  # fmt: skip
    return_visit_quarters_short = fact(
        dy.Int32, "回访不足季度数", Origin.COUNTED, label="quarters short of return visits",
        counting="当年已结束的季度中，回访少于 return_visit_min 件和办结案件 return_visit_percent% 两者中较多数（以办结案件数为限）的",
    )  # fmt: skip
    fields_over_threshold = fact(
        dy.Int32, "应专项监督领域数", Origin.COUNTED, label="fields that ask for special supervision",
        counting="认定的问题或者投诉超过界限、三十日内没有专项监督立项的领域",
    )  # fmt: skip
    handed_over_missing = fact(
        dy.Int32, "应移送未移送数", Origin.COUNTED, label="clues not handed over",
        counting="对负责人或者执法人员的认定中，没有移送记录的，一项计一次",
    )  # fmt: skip

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day,
        "year_ends_on": last_day,
        "supervision_plan_due_on": plan_due_day,
    }
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "year_ends_on": date(2026, 12, 31), "justice_bureau": True, "enforces": True, "has_penalty_power": True,
        "major_list_in_force": True, "publicity_complete": True, "channels": 2, "recorders": 40, "officers_on_duty": 60,
        "storage_days": 365, "fine_targets": 0, "target_hits_open": 0, "inspection_targets": 0, "bank_agreement": True,
        "bank_agreement_on": date(2026, 1, 5), "bank_agreement_filed": True, "bank_agreement_filed_on": date(2026, 1, 16),
        "supervision_plan": True, "supervision_plan_on": date(2026, 3, 16), "card_checks": 1,
        "return_visit_quarters_short": 0, "fields_over_threshold": 0, "handed_over_missing": 0,
    }  # fmt: skip
