"""What judging came to, for programs and for spreadsheets."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime

import polars as pl

from zhunsheng.acts import sheets
from zhunsheng.acts.judging import Doubt, Found, Judged
from zhunsheng.law.telling import GRAVITY

HEADINGS = ("编号", "规则", "程度", "理由", "依据", "怎样改正")


def as_json(*each: Judged) -> dict[str, object]:
    """The shape of `zhunsheng audit --json`: documented and stable.

    Under `unclear` each act that lacks a fact; under `not_judged` the rules for which nobody gave the whole column.
    """
    doubts = [doubt for judged in each for doubt in judged.doubts]
    return {
        "acts": sum(judged.acts for judged in each),
        "findings": [_told(one) for judged in each for one in judged.findings],
        "reasoned": [_told(one) for judged in each for one in judged.reasoned],
        "unclear": [line for doubt in doubts if doubt.acts for line in _unclear(doubt)],
        "not_judged": [
            {"rule": doubt.rule.name, "missing": list(doubt.missing), "acts": doubt.count}
            for doubt in doubts
            if not doubt.acts
        ],
    }


def _told(found: Found) -> dict[str, object]:
    finding, rule = found.finding, found.finding.rule
    reason, remedy = finding.reason, finding.remedy
    return {
        "act": finding.act, "row": found.row, "kind": rule.kind.kind_name, "rule": rule.name, "title": rule.title.zh,
        "requirements": list(rule.requirements), "basis": finding.basis, "effect": rule.effect.value,
        "reason": reason.zh, "reason_en": reason.en, "remedy": remedy.zh, "remedy_en": remedy.en,
        "justified": finding.justified, "facts": plain(finding.facts),
    }  # fmt: skip


def _unclear(doubt: Doubt) -> Iterator[dict[str, object]]:
    rows: Sequence[int | None] = doubt.rows or [None] * len(doubt.acts)
    for act, row in zip(doubt.acts, rows, strict=True):
        yield {"act": act, "row": row, "rule": doubt.rule.name, "missing": list(doubt.missing)}


def plain(facts: Mapping[str, object]) -> dict[str, object]:
    """Facts as JSON can hold them: days and instants in ISO."""
    return {name: value.isoformat() if isinstance(value, date | datetime) else value for name, value in facts.items()}


def as_table(each: Sequence[Judged]) -> pl.DataFrame:
    """All findings in one long table: kind, act, row, rule, effect, reason, basis, remedy."""
    told = [_told(one) for judged in each for one in judged.findings]
    names = ("kind", "act", "row", "rule", "effect", "reason", "basis", "remedy")
    types = {name: pl.Int64 if name == "row" else pl.String for name in names}
    return pl.DataFrame([{name: one[name] for name in names} for one in told], schema=types)


def as_workbook(each: Sequence[Judged], as_of: date) -> bytes:
    """All findings in one table, with what was judged on a sheet of notes."""
    rows = [
        (one.finding.act, one.finding.rule.title.zh, GRAVITY[one.finding.rule.effect].zh, one.finding.reason.zh,
         one.finding.basis, one.finding.remedy.zh)
        for judged in each
        for one in judged.findings
    ]  # fmt: skip
    counted = [(judged.kind.title.zh, f"{judged.acts} 行，{len(judged.findings)} 处不合规") for judged in each]
    return sheets.write(rows, HEADINGS, title="判断结果", notes=[("判断日", as_of.isoformat()), *counted])
