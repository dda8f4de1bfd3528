"""What is kept on the server between trial and confirmation: the sheet as it was sent, and what was found.

Nothing that the browser sends back is believed: it names a folder, which is given to its owner only and for a day.
"""

import json
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import running, written
from zhunsheng.acts.importing.lines import Line, counted
from zhunsheng.acts.importing.plans import Options, Plan
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.sheets import Sheet

FOR = timedelta(days=1)
TOKEN = re.compile(r"[A-Za-z0-9_-]{16,64}")
PASTED = ""


class NotKept(LookupError):
    """There is no such trial, it is not this person's, or its day is over."""


@dataclass(frozen=True)
class Kept:
    """A trial as kept: how the sheet was understood, and each row without its values."""

    token: str
    noun: Noun
    name: str  # of the file, only shown; empty for a table pasted into the page
    options: Options
    at: datetime
    batch: str  # under which it was done; "" while it waits
    lines: Sequence[Line]
    about: dict[str, Any]  # key, taken, left_out, missing

    @property
    def counts(self) -> dict[str, int]:
        return counted(self.lines)

    @property
    def rejections(self) -> list[Remark]:
        return [remark for line in self.lines for remark in line.remarks]

    @property
    def notes(self) -> list[Remark]:
        return [note for line in self.lines if line.good for note in line.notes]

    def data(self) -> bytes:
        """The sheet as it was sent."""
        return (_folder(self.token) / "sheet").read_bytes()

    def sheet(self) -> Sheet:
        return read(self.noun, self.data(), self.name, self.options)

    def plan(self, by: Actor) -> Plan:
        """The trial with its values, read from the sheet again; every row as it was found then."""
        again = running.understood(self.noun, self.sheet(), by, self.options)
        for line, kept in zip(again.lines, self.lines, strict=True):
            line.fate, line.seen = kept.fate, kept.seen
            line.remarks, line.notes = list(kept.remarks), list(kept.notes)
            if not line.good:
                line.key = kept.key
        return replace(again, batch=self.batch)


def read(noun: Noun, data: bytes, name: str, options: Options) -> Sheet:
    """The sheet that was sent or pasted. Raises sheets.Refused, NotAColumn."""
    if name == PASTED:
        return running.read_pasted(noun, data.decode(), options)
    return running.read(noun, data, name, options)


def keep(token: str, plan: Plan, data: bytes, name: str, by: Actor) -> None:
    """Keep a trial under `token`, and drop those whose day is over."""
    sweep(by.at)
    folder = _folder(token)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "sheet").write_bytes(data)
    _write(token, written.written(plan, name, by))


def finish(kept: Kept, done: Plan, by: Actor) -> None:
    """Keep what the import came to in place of its trial."""
    _write(kept.token, written.written(done, kept.name, by))


def take(token: str, noun: Noun, by: Actor) -> Kept:
    """The trial kept under `token`. Raises NotKept."""
    if not TOKEN.fullmatch(token):
        raise NotKept(token)
    try:
        said = json.loads((_folder(token) / "about.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise NotKept(token) from error
    at = datetime.fromisoformat(said["at"])
    if said["owner"] != written.owner(by) or said["noun"] != noun.name or by.at - at > FOR:
        raise NotKept(token)
    lines = [written.line(one) for one in said["lines"]]
    return Kept(
        token, NOUNS[said["noun"]], said["name"], Options(**said["options"]), at, said["batch"], lines, said["about"]
    )


def sweep(at: datetime) -> int:
    """Remove what was kept longer than a day before `at`; how many there were."""
    folders = [
        one for one in _root().glob("*") if one.is_dir() and at.timestamp() - one.stat().st_mtime > FOR.total_seconds()
    ]
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return len(folders)


def _root() -> Path:
    return Path(settings.MEDIA_ROOT) / "imports"


def _folder(token: str) -> Path:
    return _root() / token


def _write(token: str, said: dict[str, object]) -> None:
    """Whole or not at all."""
    part = _folder(token) / "about.part"
    part.touch(mode=0o600)
    part.write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")
    part.replace(_folder(token) / "about.json")
