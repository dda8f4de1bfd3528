"""Verdicts as a terminal shows them: grouped by rule, the row first, what would mend it beneath."""

from collections.abc import Collection
from datetime import date

from zhunsheng.acts.judging import Judged
from zhunsheng.acts.outside import OutsideFile
from zhunsheng.acts.outside.judgeable import nothing_judged
from zhunsheng.acts.outside.reading import headings_of
from zhunsheng.cli._answers import DONE, FOUND, wrong
from zhunsheng.law.telling import EFFECTS

LISTED = 20  # findings of one rule on the screen


def status(each: Collection[Judged], *, unread: bool = False) -> int:
    """1 where something was found or could not be read. Where not one row could be judged, that is said: it is not clean."""
    if any(judged.findings for judged in each) or unread:
        return FOUND
    if each and all(nothing_judged(judged) for judged in each):
        lacking = {judged.kind: [name for doubt in judged.doubts for name in doubt.missing] for judged in each}
        said = "；".join(
            f"{kind.title.zh}缺{headings_of(kind, list(dict.fromkeys(names)))}"
            for kind, names in lacking.items()
            if names
        )
        wrong(
            f"没有一条规则能判断，不等于合规。{said or '所选规则不判断这类事实'}。",
            "No rule could judge a single row; that is not the same as clean.",
        )
    return DONE


def print_summary(judged: Judged, as_of: date, more: str) -> None:
    """One line: how many rows, and what was found."""
    doubted = sum(doubt.count for doubt in judged.doubts)
    counts = (
        f"{judged.acts} 行 acts", f"{len(judged.findings)} 处不合规 findings",
        f"{len(judged.reasoned)} 处已说明理由 reasoned", f"{doubted} 处不能判断 unclear", f"判断日 as of {as_of}",
    )  # fmt: skip
    print(f"{judged.kind.title.zh} {judged.kind.title.en}：{'，'.join(counts)}。{more}")


def print_file(file: OutsideFile) -> None:
    """What of the file could not be read or used."""
    for cell in file.unread[:LISTED]:
        print(f"  读不出 unread  第{cell.row}行 {cell}")
    if len(file.unread) > LISTED:
        print(f"  另有 {len(file.unread) - LISTED} 个单元格读不出 more cells")
    if file.unknown_headings:
        print(f"  未用的列 columns not used  {'、'.join(file.unknown_headings)}")
    if file.missing_columns:
        print(f"  表中没有的列 columns missing  {headings_of(file.kind, file.missing_columns)}")


def print_found(judged: Judged) -> None:
    """The findings under their rules, then what could not be judged."""
    for rule, found in judged.by_rule.items():
        effect = EFFECTS[rule.effect]
        print(f"\n■ {rule.title.zh}  {rule.title.en}")
        print(f"  {rule.name} · {effect.zh} {effect.en} · {found[0].finding.basis} · {len(found)} 处")
        for one in found[:LISTED]:
            where = f"第{one.row}行 " if one.row is not None else ""
            print(f"  ▲ {where}{one.finding.act}  {one.finding.reason.zh}\n      → {one.finding.remedy.zh}")
        if len(found) > LISTED:
            print(f"  … 另有 {len(found) - LISTED} 处，用 --json 或 --xlsx 取全部 more with --json or --xlsx")
    for doubt in judged.doubts:
        missing = headings_of(judged.kind, doubt.missing)
        print(f"\n◐ {doubt.rule.title.zh}：{doubt.count} 行不能判断 unclear，缺 missing {missing}")
