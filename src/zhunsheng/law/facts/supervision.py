"""Supervision (监督活动与监督程序): one activity or proceeding against one department's act, with its papers."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

SUPERVISION_KINDS = {
    "daily": Words("日常监督", "daily"),
    "key": Words("重点监督", "key"),
    "comprehensive": Words("综合监督", "comprehensive"),
    "special": Words("专项监督", "special"),
}
INSTRUMENTS = {
    "none": Words("无", "none"),
    "notice": Words("监督通知书", "notice"),
    "opinion": Words("监督意见书", "opinion"),
    "decision": Words("监督决定书", "decision"),
}
ENDS = {
    "open": Words("未结", "open"),
    "lawful": Words("认定合法", "found lawful"),
    "withdrawn": Words("撤回", "withdrawn"),
    "corrected": Words("已纠正", "corrected"),
}


class Supervision(Facts):
    """One activity or proceeding of a justice bureau, of finance or audit; governed by the law of its opening.

    `department` is the department supervised.
    """

    kind_name = "supervision"
    title = Words("监督活动与监督程序", "Supervision")
    row = "对一个部门的一项执法行为的一次监督活动或者监督程序"

    opened = fact(dy.Bool, "已立项", label="opened", aliases=("是否立项",))
    opened_on = fact(dy.Date, "立项日", label="opened on", aliases=("立项日期", "监督立案日期"))
    kind = fact(
        dy.Enum, "监督方式", label="kind", words=SUPERVISION_KINDS, aliases=("监督类型",),
        meaning="from 2026-02-01 comprehensive is no longer named (ELS)",
    )  # fmt: skip
    planned = fact(dy.Bool, "列入年度方案", label="in the yearly plan")
    unplanned_reason_given = fact(dy.Bool, "计划外已述理由", label="reason for going beyond the plan")
    proceeding = fact(dy.Bool, "监督程序", label="proceeding", meaning="not a mere activity")
    basis_given = fact(dy.Bool, "已注明依据", label="basis given", meaning="article of NX-SUP or ELS")
    problem_stated = fact(dy.Bool, "已述涉嫌问题", label="problem stated")
    approved_by_head = fact(dy.Bool, "局负责人批准", label="approved by the head")
    staff = fact(
        dy.Int32, "监督人员数", Origin.COUNTED, label="staff",
        counting="本次监督人员中，立项日监督证件有效的，一人计一次",
    )  # fmt: skip
    staff_with_interest = fact(
        dy.Int32, "有利害关系监督人员数", Origin.COUNTED, label="staff with an interest",
        counting="本次监督人员中，与被监督部门或者所涉案件有利害关系的，一人计一次",
    )  # fmt: skip
    finding_made = fact(dy.Bool, "已认定", label="finding made", meaning="against the department")
    finding_on = fact(dy.Date, "认定日", label="finding on", aliases=("认定日期",))
    draft_served = fact(dy.Bool, "认定稿已送部门", label="draft finding served")
    finding_drafted_on = fact(dy.Date, "认定稿送达日", label="draft served on", aliases=("认定稿送达日期",))
    department_heard = fact(
        dy.Bool, "已听取部门意见", label="department heard", meaning="a written statement, or a meeting",
    )  # fmt: skip
    instrument = fact(dy.Enum, "文书", label="paper", words=INSTRUMENTS, meaning="the strongest issued")
    instrument_on = fact(dy.Date, "文书日", label="paper of", aliases=("文书日期",))
    instrument_complete = fact(
        dy.Bool, "文书要素齐全", Origin.COMPUTED, label="paper complete",
        meaning="facts, basis, demand, limit, form of reply, remedy",
    )  # fmt: skip
    instrument_fits = fact(
        dy.Bool, "文书符合适用条件", Origin.COMPUTED, label="paper fits the case",
        meaning="table of papers and conditions (Q-29); empty until its text is loaded",
    )  # fmt: skip
    reply_due_on = fact(
        dy.Date, "反馈截止日", Origin.COMPUTED, label="reply due on",
        meaning="the paper's limit, else supervision_reply_days after its receipt; an extension included",
    )  # fmt: skip
    replied = fact(dy.Bool, "已反馈", label="replied", aliases=("是否反馈",))
    replied_on = fact(dy.Date, "反馈日", label="replied on", aliases=("反馈日期",))
    corrected = fact(dy.Bool, "已纠正", label="corrected", aliases=("是否纠正",))
    verified = fact(dy.Bool, "已核实", label="verified")
    objected = fact(dy.Bool, "部门异议", label="objected")
    objected_on = fact(dy.Date, "异议日", label="objected on", aliases=("异议日期",))
    objection_answered = fact(dy.Bool, "异议已答复", label="objection answered")
    objection_answered_on = fact(dy.Date, "异议答复日", label="objection answered on", aliases=("异议答复日期",))
    end = fact(dy.Enum, "结案方式", label="ended by", words=ENDS)
    closed = fact(dy.Bool, "已结案", label="closed", aliases=("是否结案",))
    same_problem_before = fact(
        dy.Int32, "十二个月内同类问题", Origin.COUNTED, label="the same problem before",
        counting="立项前 relapse_months 个月内，对同一部门同一问题编码、已认定并结案的监督程序",
    )  # fmt: skip
    ground_code = fact(
        dy.String, "问题编码", label="code of the problem", meaning="closed list of grounds of APL 76–83, ACL 61–64",
    )  # fmt: skip

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": lambda _: Supervision.opened_on.col}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 30), "region": "", "level": "city", "department": "", "source": "native",
        "opened": True, "opened_on": date(2026, 3, 4), "kind": "special", "planned": False,
        "unplanned_reason_given": True, "proceeding": True, "basis_given": True, "problem_stated": True,
        "approved_by_head": True, "staff": 2, "staff_with_interest": 0, "finding_made": True,
        "finding_on": date(2026, 4, 10), "draft_served": True, "finding_drafted_on": date(2026, 3, 23),
        "department_heard": True, "instrument": "decision", "instrument_on": date(2026, 4, 13),
        "instrument_complete": True, "instrument_fits": True, "reply_due_on": date(2026, 5, 13), "replied": True,
        "replied_on": date(2026, 5, 11), "corrected": True, "verified": True, "objected": True,
        "objected_on": date(2026, 4, 20), "objection_answered": True, "objection_answered_on": date(2026, 5, 8),
        "end": "corrected", "closed": True, "same_problem_before": 0, "ground_code": "APL-76-3",
    }  # fmt: skip
