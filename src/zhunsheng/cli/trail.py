"""`zhunsheng trail verify|export`: whether the trail is whole, and the trail in one file for the outside verifier."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from django.db import DatabaseError

from zhunsheng.cli._answers import DONE, FOUND, as_json, now, wrong
from zhunsheng.law.words import Words
from zhunsheng.trail import heads

HELP = Words("核验留痕，或导出留痕", "Verify the trail, or export it")


def arguments(parser: argparse.ArgumentParser) -> None:
    """verify [--head FILE], or export FILE."""
    each = parser.add_subparsers(dest="what", metavar="verify|export", required=True)
    verify = each.add_parser("verify", help="核验链、树根和每一行 the chain, the heads and every row")
    verify.add_argument("--head", type=Path, metavar="FILE", help="在外存留的树根 heads that were kept outside")
    verify.add_argument("--json", action="store_true")
    export = each.add_parser("export", help="导出全部留痕，供外部核验 for the outside verifier")
    export.add_argument("file", type=Path, metavar="FILE")


def run(asked: argparse.Namespace) -> int:
    """0: whole, or written. 1: something was found. 2: no such file, or no trail here."""
    try:
        return _verify(asked) if asked.what == "verify" else _export(asked)
    except DatabaseError:
        return wrong(
            "这台机器上还没有留痕：先运行 zhunsheng demo 或 zhunsheng init。", "No trail here: demo or init first."
        )
    except heads.NotAHead as error:
        return wrong(f"{error.path.name} 不是树根文件。", f"{error.path.name} is not a file of heads.")


def _verify(asked: argparse.Namespace) -> int:
    from zhunsheng.trail.verify import verify

    kept = heads.kept(asked.head) if asked.head else []
    found = verify(kept=kept, progress=_progress)
    if asked.json:
        faults = [{**asdict(fault), "kind": fault.kind.value} for fault in found.faults]
        as_json(
            {"ok": found.ok, "events": found.events, "faults": faults, "more": found.more, "head": asdict(found.head)}
        )
        return DONE if found.ok else FOUND
    for fault in found.faults:
        print(f"▲ {fault.zh}\n  {fault.en}")
    if found.more:
        print("……还有更多，整条留痕不可信。There is more; the trail as a whole is not to be trusted.")
    said = (
        ("未发现问题", "nothing found") if found.ok else (f"发现{len(found.faults)}处", f"{len(found.faults)} faults")
    )
    print(f"已核验 {found.events} 个事件，{said[0]}。{found.events} events verified, {said[1]}.")
    print(f"请在外存留树根 keep this head outside:\n{heads.written(found.head)}")
    return DONE if found.ok else FOUND


def _export(asked: argparse.Namespace) -> int:
    from zhunsheng.trail.export import export

    head = export(asked.file, now())
    print(f"已导出 {head.size} 个事件到 {asked.file.name}。{head.size} events written.\n{heads.written(head)}")
    return DONE


def _progress(events: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{events}", end="", file=sys.stderr)
