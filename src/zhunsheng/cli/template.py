"""`zhunsheng template KIND FILE`: a workbook to fill in, for a noun or for a kind of facts."""

import argparse
from pathlib import Path

from django.db import DatabaseError

from zhunsheng.acts import importing, outside, templates
from zhunsheng.acts.importing.doing import of as doing_of
from zhunsheng.acts.noun import NOUNS
from zhunsheng.cli import _who
from zhunsheng.cli._answers import DONE, wrong
from zhunsheng.law.facts import KINDS
from zhunsheng.law.words import Words

HELP = Words("导入模板：真实下拉列表、填写说明和示例", "A sheet to fill in: real lists, help and an example")


def arguments(parser: argparse.ArgumentParser) -> None:
    """A noun in the plural (to import) or a kind of facts (to audit)."""
    parser.add_argument("kind", metavar="KIND", help="、".join([*NOUNS, *KINDS]))
    parser.add_argument("file", type=Path, metavar="FILE.xlsx")
    parser.add_argument(
        "--past", action="store_true", help="用于登记已经办过的事 for recording what was done elsewhere"
    )
    _who.arguments(parser)


def run(asked: argparse.Namespace) -> int:
    """Write it. 2: no such kind, or the kind cannot be imported."""
    try:
        asked.file.write_bytes(_workbook(asked))
    except KeyError:
        known = "、".join([*NOUNS, *KINDS])
        return wrong(f"没有“{asked.kind}”这一类。可用：{known}。", f"No kind {asked.kind!r}: {known}.")
    except (importing.NotImported, _who.Nobody) as error:
        return wrong(error.words.zh, error.words.en)
    except DatabaseError:
        return wrong(
            "登记簿不能用：先运行 zhunsheng demo 或 init。", "The register cannot be used: run demo or init first."
        )
    return DONE


def _workbook(asked: argparse.Namespace) -> bytes:
    """The bytes to write. Raises KeyError."""
    if asked.kind in KINDS and asked.kind not in NOUNS:
        return outside.template_of(KINDS[asked.kind])
    noun = NOUNS[asked.kind]
    by = _who.actor(asked, doing_of(noun, past=asked.past).makes.may)
    return templates.workbook(noun, by, past=asked.past)
