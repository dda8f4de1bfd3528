"""Off-site checks (非现场监管): one check of one enterprise on one item without a visit."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

METHODS = {
    "video": Words("远程视频", "video"),
    "online_monitoring": Words("在线监测", "online monitoring"),
    "data_comparison": Words("数据比对", "comparison of data"),
    "document_review": Words("书面审查", "review of documents"),
    "self_report": Words("自查承诺", "self-report"),
}
RESULTS = {
    "no_problem": Words("未发现问题", "no problem"),
    "problem": Words("发现问题", "problem"),
    "doubtful": Words("存疑", "doubtful"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of the check governs it."""
    return OffSiteCheck.checked_on.col


class OffSiteCheck(Facts):
    """One off-site check; governed by the law of its day."""

    kind_name = "off_site_check"
    title = Words("非现场监管", "Off-site check")
    row = "对一个经营主体一个检查事项的一次非现场监管"

    enterprise = fact(dy.String, "经营主体", label="enterprise", aliases=("统一社会信用代码", "检查对象", "企业代码"))
    item = fact(dy.String, "检查事项编码", label="item", aliases=("事项编码",))
    checked_on = fact(dy.Date, "监管日", label="checked on", aliases=("监管日期", "检查日期"))
    method = fact(dy.Enum, "方式", label="method", words=METHODS, aliases=("监管方式",))
    evidence_kept = fact(dy.Bool, "证据已留存", label="evidence kept")
    result = fact(dy.Enum, "结果", label="result", words=RESULTS, aliases=("监管结果",))
    replaced_visit = fact(
        dy.Bool, "替代现场检查", label="replaced a visit", meaning="a planned visit was cancelled because of it",
    )  # fmt: skip
    result_told = fact(dy.Bool, "已告知", label="result told")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "enterprise": "QY-001", "item": "SJ-001", "checked_on": date(2026, 5, 12), "method": "online_monitoring",
        "evidence_kept": True, "result": "no_problem", "replaced_visit": True, "result_told": True,
    }  # fmt: skip
