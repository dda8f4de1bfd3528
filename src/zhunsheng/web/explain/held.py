"""Sheets kept for a day after they were judged on a page, so that they can be taken away again; each by its sender only."""

import json
import secrets
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings

KEPT = timedelta(days=1)
TOKEN = 24  # bytes of chance in the name


@dataclass(frozen=True)
class Held:
    """What was sent together: by whom, what the files are called, and how they were asked to be judged."""

    person: str
    names: Sequence[str]
    kind: str  # "": each file's name says it
    year: int | None
    pasted: bool
    as_of: str = ""  # the day of judging, ISO; "" for the day on which it is asked
    rules: str = ""  # names between commas; "" for all
    mapping: str = ""  # the name of the file that explains foreign headings, kept after the sheets


def keep(sheet: Held, files: Sequence[bytes], at: datetime) -> str:
    """Keep the sheets; the token under which their sender finds them again. What is older than a day goes."""
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    _forget(folder, at)
    token = secrets.token_urlsafe(TOKEN)
    (folder / f"{token}.json").write_text(json.dumps(asdict(sheet)), encoding="utf-8")
    with zipfile.ZipFile(folder / token, "w") as kept:
        for place, data in enumerate(files):
            kept.writestr(str(place), data)
    return token


def find(token: str, person: str) -> tuple[Held, list[bytes]] | None:
    """What `person` sent under `token`; None for everybody else, and after it has gone."""
    if not token.replace("-", "").replace("_", "").isalnum():
        return None
    folder = _folder()
    try:
        held = Held(**json.loads((folder / f"{token}.json").read_text(encoding="utf-8")))
        if not person or held.person != person:
            return None
        with zipfile.ZipFile(folder / token) as kept:
            return held, [kept.read(name) for name in kept.namelist()]
    except (OSError, TypeError, zipfile.BadZipFile):  # gone, or kept by an older version
        return None


def _forget(folder: Path, at: datetime) -> None:
    for file in folder.iterdir():
        if at.timestamp() - file.stat().st_mtime > KEPT.total_seconds():
            file.unlink(missing_ok=True)


def _folder() -> Path:
    return Path(settings.MEDIA_ROOT) / "judged"
