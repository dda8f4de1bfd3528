"""`zhunsheng permissions [--csv FILE]`: who may read, export and do what, and how far."""

import argparse
import sys
from pathlib import Path

from zhunsheng.acts import permissions
from zhunsheng.cli._answers import DONE
from zhunsheng.law.words import Words
from zhunsheng.web import pages_in_words

HELP = Words(
    "列出权限表：谁可以看、导出、办理什么，范围多大", "The permission table: who may read, export and do what, how far"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """A file, or the terminal."""
    parser.add_argument("--csv", metavar="FILE", help="写入 CSV 文件 write it to a CSV file")


def run(asked: argparse.Namespace) -> int:
    """Print or write the table."""
    text = permissions.written(permissions.table(pages_in_words.rows()))
    if asked.csv:
        Path(asked.csv).write_text(text, encoding="utf-8-sig")  # Excel knows UTF-8 by its mark
    else:
        sys.stdout.write(text)
    return DONE
