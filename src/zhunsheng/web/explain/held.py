"""Sheets kept for a day after they were judged on a page, so that they can be taken away again; each by its sender only."""

import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

KEPT = timedelta(days=1)
TOKEN = 24  # bytes of chance in the name


@dataclass(frozen=True)
class Held:
    """One sheet: who sent it, what it is called, which kind of facts it holds, the year given for it."""

    person: str
    name: str
    kind: str
    year: int | None
    pasted: bool


def keep(sheet: Held, data: bytes, at: datetime) -> str:
    """Keep the sheet; the token under which its sender finds it again. What is older than a day goes."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    _forget(folder, at)
    token = secrets.token_urlsafe(TOKEN)
    (folder / f"{token}.json").write_text(json.dumps(asdict(sheet)), encoding="utf-8")
    (folder / token).write_bytes(data)
    return token


def find(token: str, person: str) -> tuple[Held, bytes] | None:
    """The sheet that `person` sent under `token`; None for everybody else, and after it has gone."""
    if not token.replace("-", "").replace("_", "").isalnum():
        return None
    folder = _folder()
    try:
        held = Held(**json.loads((folder / f"{token}.json").read_text(encoding="utf-8")))
        return (held, (folder / token).read_bytes()) if person and held.person == person else None
    except OSError:
        return None


def _forget(folder: Path, at: datetime) -> None:
    for file in folder.iterdir():
        if at.timestamp() - file.stat().st_mtime > KEPT.total_seconds():
            file.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.MEDIA_ROOT) / "judged"
