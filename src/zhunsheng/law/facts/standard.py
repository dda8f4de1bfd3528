"""Discretion standards and lists (裁量基准与清单条目): a band, a line of leniency, of penalties, of major decisions."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

LINES = {
    "discretion_band": Words("裁量档次", "discretion band"),
    "leniency": Words("包容免罚清单条目", "leniency line"),
    "penalty_list": Words("处罚清单条目", "line of a list of penalties"),
    "major_decision": Words("重大决定目录条目", "line of the list of major decisions"),
}
NORM_LEVELS = {
    "law": Words("法律", "law"),
    "admin_regulation": Words("行政法规", "administrative regulation"),
    "local_regulation": Words("地方性法规", "local regulation"),
    "rule": Words("规章", "rule"),
    "normative_document": Words("规范性文件", "normative document"),
}


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of adoption governs; while it is a draft, that of the judging day."""
    return when_known(Standard.adopted.col, Standard.adopted_on.col, Standard.as_of.col)


class Standard(Facts):
    """One line of a standard or list; governed by the law of the day on which it was adopted."""

    kind_name = "standard"
    title = Words("裁量基准与清单条目", "Standard or list line")
    row = "裁量基准的一个档次，或者包容免罚清单、处罚清单、重大决定目录的一个条目"

    kind = fact(dy.Enum, "条目种类", label="kind of line", words=LINES, aliases=("清单种类", "条目类型"))
    adopted = fact(dy.Bool, "已制定", label="adopted", aliases=("是否制定",))
    adopted_on = fact(dy.Date, "制定日", label="adopted on", aliases=("制定日期", "发布日期"))
    published = fact(dy.Bool, "已公布", label="published", aliases=("是否公布", "已公开"))
    published_on = fact(dy.Date, "公布日", label="published on", aliases=("公布日期", "公开日期"))
    applied_unpublished = fact(
        dy.Int32, "未公布即适用次数", Origin.COUNTED, label="applied before publication",
        counting="引用该条目、已作出决定的处罚或者案件中，决定日早于公布日或者该条目尚未公布的",
    )  # fmt: skip
    basis_given = fact(
        dy.Bool, "有依据", label="basis given", meaning="article, paragraph and item of the law it rests on"
    )
    range_within_law = fact(
        dy.Bool, "幅度在法定内", Origin.COMPUTED, label="range within the law", meaning="of the band, within its basis",
    )  # fmt: skip
    basis_changed = fact(
        dy.Bool, "依据已变更", Origin.COMPUTED, label="basis changed",
        meaning="a cited provision has a later version than the one confirmed",
    )  # fmt: skip
    confirmed_on = fact(
        dy.Date, "最近确认日", label="last confirmed on", aliases=("最近评估日期",), meaning="adoption counts as the first",
    )  # fmt: skip
    rules_given = fact(
        dy.Bool, "有适用规则", label="rules of application", meaning="leniency: how 轻微、及时、初次 are judged",
    )  # fmt: skip
    excuses_mandatory = fact(
        dy.Bool, "免除法定必罚", label="excuses what must be penalised",
        meaning="excuses what 法律、法规 says must be penalised",
    )  # fmt: skip
    legal_review_passed = fact(dy.Bool, "合法性审查通过", label="legal review passed")
    norm_level = fact(
        dy.Enum, "文件层级", label="level of the document", words=NORM_LEVELS, meaning="of the paper that holds the line",
    )  # fmt: skip
    sets_new_penalty = fact(dy.Bool, "新设处罚", label="sets a new penalty")
    check_done = fact(dy.Bool, "四项检查已做", label="four checks done", meaning="basis, proportion, realism, level")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": governing_day}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 15), "region": "", "level": "city", "department": "", "source": "native",
        "kind": "discretion_band", "adopted": True, "adopted_on": date(2026, 1, 12), "published": True,
        "published_on": date(2026, 1, 30), "applied_unpublished": 0, "basis_given": True, "range_within_law": True,
        "basis_changed": False, "confirmed_on": date(2026, 1, 12), "rules_given": True, "excuses_mandatory": False,
        "legal_review_passed": True, "norm_level": "normative_document", "sets_new_penalty": False, "check_done": True,
    }  # fmt: skip
