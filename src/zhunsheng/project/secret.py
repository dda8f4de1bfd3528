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


SHORTEST = 32
EXAMPLES = ("insecure", "change-me", "changeme", "secret", "example")


def weakness(key: str) -> str:
    """Why a real city may not sign with `key`, in both languages; "" where it may."""
    if len(key) >= SHORTEST and len(set(key)) > 8 and not any(word in key.lower() for word in EXAMPLES):
        return ""
    return (
        f"ZHUNSHENG_SECRET_KEY 太弱：不少于 {SHORTEST} 个随机字符，不得用示例值；不设则自动生成。\n"
        f"ZHUNSHENG_SECRET_KEY is too weak: {SHORTEST} random characters or more, no example; unset, one is made."
    )
