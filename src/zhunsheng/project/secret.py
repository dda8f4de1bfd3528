"""The key that signs sessions: made once per installation, kept beside the data, never in the code."""

import secrets
from pathlib import Path


def secret_key(home: Path, given: str) -> str:
    """The key `given` by the environment, else the one kept in `home`, else a new one that is kept there."""
    if given:
        return given
    kept = home / "secret_key"
    if not kept.exists():
        home.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50), encoding="ascii")
    return kept.read_text(encoding="ascii")
