"""The English of the pages, made ready for use: compiled where it is missing or older than its source."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings


def compile_all() -> list[Path]:
    """Compile every `.po` that is newer than its `.mo`; gives what was written."""
    sources = [po for folder in settings.LOCALE_PATHS for po in Path(folder).glob("*/LC_MESSAGES/*.po")]
    stale = [po for po in sources if _stale(po)]
    for po in stale:
        _compile(po)
    return [po.with_suffix(".mo") for po in stale]


def _stale(po: Path) -> bool:
    mo = po.with_suffix(".mo")
    return not mo.exists() or mo.stat().st_mtime < po.stat().st_mtime


def _compile(po: Path) -> None:
    """By way of a file beside it, so that a process that reads meanwhile finds the old one or the new one whole."""
    with po.open("rb") as source:
        catalog = read_po(source)
    beside = po.with_suffix(f".{os.getpid()}.mo")  # two who start at once each write their own
    with beside.open("wb") as out:
        write_mo(out, catalog)
    beside.replace(po.with_suffix(".mo"))
