"""Entries of lists (名单条目): white, black and risk-control lists and sanctions; an adjustment is a new version of the row."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import reduce
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

LISTS = {
    "white": Words("监管白名单", "white list"),
    "black": Words("监管黑名单", "black list"),
    "risk": Words("风险管控名单", "risk-control list"),
    "sanction": Words("失信惩戒", "sanction"),
}
SANCTION_BASES = {
    "none": Words("没有依据", "none"),
    "law": Words("法律", "law"),
    "regulation": Words("法规", "regulation"),
    "central_document": Words("党中央、国务院政策文件", "document of the Central Committee or the State Council"),
    "black_list_only": Words("仅因列入黑名单", "black-listed, nothing else"),
}
CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # of GB 32100: no I, O, S, V, Z
CODE_SHAPE = f"^[{CODE_CHARACTERS}]{{2}}[0-9]{{6}}[{CODE_CHARACTERS}]{{10}}$"
CODE_WEIGHTS = (*(pow(3, place, 31) for place in range(17)), 1)  # all together a multiple of 31


def governing_day(_: Law) -> pl.Expr:
    """The law of the first day of the term governs."""
    return ListEntry.term_from.col


def has_right_check_digit(_: Law) -> pl.Expr:
    """A unified social credit code (统一社会信用代码): its shape and its check digit (GB 32100)."""
    code = ListEntry.enterprise.col
    values = (
        code.str.slice(place, 1).replace_strict(
            list(CODE_CHARACTERS), list(range(31)), default=None, return_dtype=pl.Int32
        ) * weight
        for place, weight in enumerate(CODE_WEIGHTS)
    )  # fmt: skip
    return code.str.contains(CODE_SHAPE) & (reduce(pl.Expr.add, values) % 31 == 0)


class ListEntry(Facts):
    """One enterprise on one list of one sector for one term; governed by the law of the first day of the term."""

    kind_name = "list_entry"
    title = Words("名单条目", "List entry")
    row = "一个经营主体在一个行业领域一份名单上的一个期限（调整后为新的一行）"

    list = fact(dy.Enum, "名单种类", label="list", words=LISTS, aliases=("名单类型",))
    enterprise = fact(
        dy.String, "经营主体", label="enterprise", aliases=("统一社会信用代码", "企业"), meaning="统一社会信用代码",
    )  # fmt: skip
    code_valid = fact(dy.Bool, "代码校验通过", Origin.COMPUTED, label="code right", meaning="GB 32100 check digit")
    sector = fact(dy.String, "行业领域", label="sector", aliases=("行业", "领域"))
    criteria_in_force = fact(
        dy.Bool, "标准有效", Origin.JOINED, label="criteria in force",
        meaning="on term_from: of the sector, or the mapping of a mature scheme; risk list: the detailed written standard",
    )  # fmt: skip
    criteria_complete = fact(
        dy.Bool, "标准覆盖法定要素", Origin.JOINED, label="criteria complete",
        meaning="credit grade, compliance, internal rules and their carrying-out; a mapping counts as complete",
    )  # fmt: skip
    criterion_given = fact(dy.Bool, "已注明所符合标准", label="criterion given")
    evidence_given = fact(dy.Bool, "有证据", label="evidence given")
    term_given = fact(dy.Bool, "有期限", label="term given")
    term_from = fact(dy.Date, "有效期起", label="term from", aliases=("有效期开始日期", "列入日期"))
    term_until = fact(
        dy.Date, "有效期止(不含)", label="term until", meaning="first day without effect",
    )  # fmt: skip
    two_persons = fact(
        dy.Bool, "拟定复核不同人", Origin.COMPUTED, label="two persons", meaning="who proposed did not review"
    )
    signed = fact(dy.Bool, "部门负责人签发", label="signed by the head")
    sent_to_drc = fact(dy.Bool, "已送发改", label="sent to the development commission", meaning="delivery stamped")
    sent_to_drc_on = fact(dy.Date, "送发改日", label="sent to the development commission on")
    sent_to_bureau = fact(
        dy.Bool, "已送司法行政", label="sent to the justice bureau", meaning="black list only; delivery stamped",
    )  # fmt: skip
    sent_to_bureau_on = fact(dy.Date, "送司法行政日", label="sent to the justice bureau on")
    compiled = fact(dy.Bool, "发改已汇总", label="compiled", meaning="by the development commission")
    compiled_on = fact(dy.Date, "汇总日", label="compiled on")
    published = fact(
        dy.Bool, "已公示", label="published", aliases=("是否公示",), meaning="shown to the public anywhere"
    )
    published_on = fact(dy.Date, "公示日", label="published on", aliases=("公示日期",))
    effective = fact(dy.Bool, "生效", label="in effect", meaning="has effect on visits or treatment on as_of")
    disclosures = fact(
        dy.Int32, "泄露次数", Origin.COUNTED, label="disclosures",
        counting="黑名单条目出现在有权查看者以外（门户、导出、检索、日志扫描）的发现记录",
    )  # fmt: skip
    changed = fact(
        dy.Bool, "已调整", label="changed", meaning="removed, moved, extended or ended before its term",
    )  # fmt: skip
    change_proposed_by_lister = fact(dy.Bool, "拟定部门提出", label="change proposed by the lister")
    drc_consented = fact(dy.Bool, "发改审核同意", label="development commission consented")
    change_proposed = fact(dy.Bool, "已提调整", label="change proposed")
    change_proposed_on = fact(dy.Date, "提出调整日", label="change proposed on")
    drc_answered = fact(dy.Bool, "发改已答复", label="development commission answered")
    drc_answered_on = fact(dy.Date, "答复日", label="development commission answered on")
    opposite_same_sector = fact(
        dy.Int32, "同领域相反名单数", Origin.COUNTED, label="opposite entries, same sector",
        counting="本市同一经营主体、同一行业领域、期限重叠、已生效的相反名单（白↔黑）条目，各部门合计",
    )  # fmt: skip
    opposite_other_sector = fact(
        dy.Int32, "他领域相反名单数", Origin.COUNTED, label="opposite entries, other sectors",
        counting="同上，其他行业领域",
    )  # fmt: skip
    reexamined = fact(dy.Bool, "期满前已复查", label="re-examined before its end")
    exit_condition_given = fact(dy.Bool, "有退出条件", label="exit condition given", meaning="risk list")
    sanction_basis = fact(
        dy.Enum, "惩戒依据", label="basis of the sanction", words=SANCTION_BASES, meaning="sanction only"
    )
    proportion_stated = fact(dy.Bool, "比例性已说明", label="proportion stated", meaning="sanction only")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "code_valid": has_right_check_digit,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "list": "white", "enterprise": "91640000MA0000000F", "sector": "例业", "criteria_in_force": True,
        "criteria_complete": True, "criterion_given": True, "evidence_given": True, "term_given": True,
        "term_from": date(2026, 1, 5), "term_until": date(2027, 1, 5), "two_persons": True, "signed": True,
        "sent_to_drc": True, "sent_to_drc_on": date(2025, 12, 22), "sent_to_bureau": False, "compiled": True,
        "compiled_on": date(2025, 12, 29), "published": True, "published_on": date(2025, 12, 30), "effective": True,
        "disclosures": 0, "changed": False, "change_proposed": False, "drc_answered": False, "opposite_same_sector": 0,
        "opposite_other_sector": 0, "reexamined": False,
    }  # fmt: skip
