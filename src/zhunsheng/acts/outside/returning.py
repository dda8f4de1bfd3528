"""An outside file judged, and handed back with what was found beside each row; a template of its kind to fill in."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from zhunsheng.acts import judging, sheets
from zhunsheng.acts.judging import Found, Judged
from zhunsheng.acts.outside import money
from zhunsheng.acts.outside.reading import PARQUET, OutsideFile, headings_of
from zhunsheng.acts.sheets import Cover, Leaf, Remark, TemplateColumn
from zhunsheng.acts.sheets.reserved import JUDGED, UNCLEAR
from zhunsheng.acts.sheets.templates import Kind
from zhunsheng.acts.sheets.writing import Note
from zhunsheng.law import rules as law_rules
from zhunsheng.law.facts import Facts, Origin
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Rule
from zhunsheng.law.telling import GRAVITY

WHOLE_BOOK = 100_000  # rows; of a longer table only those with something to say come back
HEAD = ("act", "region", "level", "department")  # of the head, what an outside sheet can hold


def judge_file(file: OutsideFile, law: Law, rules: Sequence[Rule] | None = None) -> Judged:
    """Every row judged by `rules`, or by all of the kind."""
    rules = law_rules.of_kind(file.kind) if rules is None else rules
    return judging.judged(file.kind, file.facts, rules, law, file.rows, file.missing_columns)


def hand_back(data: bytes, file: OutsideFile, judged: Judged, as_of: date) -> bytes:
    """The owner's workbook (a new one for another format): findings beside each row, what cannot be judged, a cover.

    `data` is what `file` was read from.
    """
    remarks: dict[int, list[Remark]] = defaultdict(list)
    for cell in file.unread:
        remarks[cell.row].append(cell)
    for found in judged.findings:
        remarks[found.row or 0].append(Remark(found.row or 0, None, None, said(found)))
    short = len(file.sheet) > WHOLE_BOOK or data.startswith(PARQUET)
    return sheets.hand_back(
        data, file.sheet, remarks, cover=Cover(JUDGED, f"{file.kind.title.zh}：{JUDGED}", cover(file, judged, as_of)),
        leaves=[Leaf(UNCLEAR, ("行 / Row", "编号 / Act", "规则 / Rule", "缺什么 / Missing"), doubts(judged))],
        only_rejected=short,
    )  # fmt: skip


def said(found: Found) -> str:
    """A finding in one cell: how grave, what was found, on what basis, what would mend it."""
    finding = found.finding
    return f"【{GRAVITY[finding.rule.effect].zh}】{finding.reason.zh}依据：{finding.basis}。{finding.remedy.zh}"


def cover(file: OutsideFile, judged: Judged, as_of: date) -> list[Note]:
    """What is to be known of the whole file: counts, what was not read, which rules found how much."""
    rows = {found.row for found in judged.findings}
    doubted = sum(doubt.count for doubt in judged.doubts)
    notes: list[Note] = [
        ("工作表", file.sheet.name),
        ("判断日 / As of", as_of.isoformat()),
        ("行数 / Rows", judged.acts),
        ("不合规 / Findings", f"{len(judged.findings)} 处，涉及 {len(rows)} 行"),
        ("已说明理由 / Reasoned", f"{len(judged.reasoned)} 处"),
        ("不能判断 / Unclear", f"{doubted} 处，见“{UNCLEAR}”表"),
        ("读不出的单元格 / Unread cells", len(file.unread)),
    ]
    if file.unknown_headings:
        notes.append(("未用的列 / Columns not used", "、".join(file.unknown_headings)))
    if file.missing_columns:
        notes.append(("表中没有的列 / Columns missing", headings_of(file.kind, file.missing_columns)))
    each = [(f"{rule.title.zh}", f"{len(found)} 处（{rule.basis[0].brief}）") for rule, found in judged.by_rule.items()]
    return notes + each


def doubts(judged: Judged) -> list[tuple[object, ...]]:
    """A line for each row and rule that could not be judged; one for all rows where the whole column is absent."""
    lines: list[tuple[object, ...]] = []
    for doubt in judged.doubts:
        title, missing = doubt.rule.title.zh, headings_of(judged.kind, doubt.missing)
        if doubt.acts:
            lines += [(row, act, title, missing) for row, act in zip(doubt.rows, doubt.acts, strict=True)]
        else:
            lines.append((f"共 {doubt.count} 行", None, title, f"{missing}（表中没有这列）"))
    return lines


def template_of(kind: type[Facts]) -> bytes:
    """A sheet of the kind to fill in: the columns its rules read, and those that say which row it is."""
    return sheets.template([_asked(kind, name) for name in asked_of(kind)], title=kind.title.zh)


def asked_of(kind: type[Facts]) -> tuple[str, ...]:
    """The facts a sheet is asked for: all of the kind, less what the law computes and what whoever judges gives."""
    own = [name for name in kind.column_names() if name not in Facts.column_names()]
    return tuple(name for name in (*HEAD, *own, "justified") if name not in kind.computed)


def _asked(kind: type[Facts], name: str) -> TemplateColumn:
    about = kind.about(name)
    words = about.get("words", {})
    counted = about.get("origin") is Origin.COUNTED
    return TemplateColumn(
        _asked_heading(kind, name), _sort(kind, name), [said.zh for said in words.values()], required=name == "act",
        help=f"怎么数：{about['counting']}" if counted else "", example=_example(kind, name),
    )  # fmt: skip


def _asked_heading(kind: type[Facts], name: str) -> str:
    """Money is asked for in yuan, as people write it."""
    return f"{kind.heading(name)}（元）" if money.is_money(kind, name) else kind.heading(name)


def _sort(kind: type[Facts], name: str) -> Kind:
    dtype = kind.dtypes()[name]
    if kind.about(name).get("words"):
        return "choice"
    if money.is_money(kind, name):
        return "number"
    if dtype.is_integer():
        return "whole"
    return SORTS.get(str(dtype), "text")


SORTS: dict[str, Kind] = {"Boolean": "yes_no", "Date": "date"}


def _example(kind: type[Facts], name: str) -> object:
    value = kind.ordinary.get(name)
    if money.is_money(kind, name) and isinstance(value, int | float):
        return value / 100
    return {**kind.about(name).get("words", {})}[value].zh if kind.about(name).get("words") and value else value
