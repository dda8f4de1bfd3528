"""The pages of the law itself: every source with the rules that rest on it, and every requirement with what holds it."""

import csv
from collections.abc import Iterator
from pathlib import Path

from zhunsheng.acts.act import ACTS
from zhunsheng.law import sources
from zhunsheng.law.citation import Source
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import RULES

REQUIREMENTS = Path(__file__).parents[1] / "docs" / "reference" / "requirements.tsv"
MADE = "> 本页由 `python tools/reference.py` 生成，请勿手改。Generated; do not edit.\n"
NOT_SEEN = "待核实"
HELD = {
    "rule": "规则 rule", "act": "行为 act", "schema": "登记结构 schema", "page": "页面 page", "figure": "统计 figure",
    "paper": "文书 paper", "design": "设计 design",
}  # fmt: skip

# What no rule and no act names, and is there: the file that holds it, from src/zhunsheng.
PLACES = {
    "M08.1": "law/facts/off_site_check.py",
    "M08.8": "trail",
    "M08.9": "law/judgment.py",
    "L-APL-76": "law/facts/supervision.py",
    "L-APL-84": "law/facts/case.py",
    "L-APL-85": "law/parameters/units.py",
    "L-ACL-62": "law/facts/supervision.py",
}

# The part of the product in which the rest of a measure or statute comes.
PARTS = {
    "M01": "计划备案", "M02": "重大决定备案", "M04": "综合查一次", "M05": "检查闭环", "M06": "检查预告", "M07": "信用分级",
    "M08": "数据互通", "M09": "处罚办案", "M10": "处罚办案", "M11": "处罚办案", "M12": "处罚办案", "M14": "处罚办案",
    "M15": "监督", "M16": "投诉举报", "M17": "公示", "M18": "监督", "X": "检查闭环", "L-APL": "处罚办案",
    "L-ACL": "强制执行", "L-TRF": "行刑衔接",
}  # fmt: skip


def row(*cells: object) -> str:
    """One line of a table."""
    return "| " + " | ".join(str(cell).replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def table(*headings: str) -> list[str]:
    """The head of a table."""
    return [row(*headings), row(*("---" for _ in headings))]


def requirements() -> list[dict[str, str]]:
    """Every requirement of the notice and of the law behind it: id, what kind of thing holds it, what it asks."""
    return list(csv.DictReader(REQUIREMENTS.read_text(encoding="utf-8").splitlines(), delimiter="\t"))


def law() -> Iterator[str]:
    """Every source of law: its days of force, whether its text is shipped, and the rules by the article they rest on."""
    every = sources.every()
    seen = sum(source.seen for source in every)
    yield from ["# 法源 Sources of law", "", MADE,
                f"共 {len(every)} 件，附原文 {seen} 件，其余未见原文，标注“{NOT_SEEN}”：所引条款和施行日须经核实。", ""]  # fmt: skip
    yield from table("简称", "名称", "自何日起 from", "至何日止 until", "原文 text", "规则 rules")
    for source in every:
        yield row(source.short, f"{source.title} `{source.id}`", _first_day(source), source.in_force_until or "—",
                  "有" if source.seen else NOT_SEEN, len(_resting(source)))  # fmt: skip
    yield ""
    for source in every:
        if _resting(source):
            yield from [f"## {source.title}", "", *table("条款 place", "规则 rules")]
            for place, rules in _by_place(source).items():
                yield row(place or "全文", "、".join(f"`{rule.name}`" for rule in rules))
            yield ""


def _first_day(source: Source) -> str:
    return f"{source.in_force_from}" + ("" if source.day_seen else f"（{NOT_SEEN}）")


def _resting(source: Source) -> list[Rule]:
    return [rule for rule in RULES.values() if any(one.source is source for one in rule.basis)]


def _by_place(source: Source) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in _resting(source):
        for citation in rule.basis:
            if citation.source is source and rule not in found.setdefault(citation.place, []):
                found[citation.place].append(rule)
    return found


def coverage() -> Iterator[str]:
    """Every requirement: the rules that hold it, the act or file, or the part of the product it comes with."""
    every = requirements()
    coming = sum(not holders(one["requirement"]) for one in every)
    yield from ["# 要求与落实 Coverage", "", MADE,
                f"共 {len(every)} 项要求，已有规则、行为或者结构落实 {len(every) - coming} 项，随以后部分 {coming} 项。", "",
                *table("要求 requirement", "内容", "方式 held as", "落实 held by")]  # fmt: skip
    for one in every:
        held = holders(one["requirement"]) or [comes_with(one["requirement"])]
        yield row(one["requirement"], one["asks"], HELD[one["held"]], "、".join(held))
    yield ""


def holders(requirement: str) -> list[str]:
    """What holds a requirement today: rules, acts, or a file of the product; empty if its part is not built."""
    rules = [f"`{rule.name}`" for rule in RULES.values() if requirement in rule.requirements]
    acts = [f"`{act.name}`" for act in ACTS.values() if requirement in act.requirements]
    place = [f"`src/zhunsheng/{PLACES[requirement]}`"] if requirement in PLACES else []
    return rules + acts + place


def comes_with(requirement: str) -> str:
    """The part a requirement not yet held comes with. Raises KeyError where nobody has said which."""
    measure = requirement.split(".", maxsplit=1)[0] if requirement[0] in "MX" else requirement.rsplit("-", 1)[0]
    return f"随“{PARTS[measure]}”部分 comes with its part"
