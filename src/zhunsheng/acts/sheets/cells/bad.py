"""A cell that cannot be taken as it stands."""

from __future__ import annotations


class BadCell(Exception):
    """Why, in both languages, and the nearest value that could be meant, None where there is none to offer."""

    def __init__(self, reason_zh: str, reason_en: str, nearest: str | None = None) -> None:
        super().__init__(f"{reason_zh} / {reason_en}")
        self.reason_zh = reason_zh
        self.reason_en = reason_en
        self.nearest = nearest


def quoted(value: object, longest: int = 40) -> str:
    shown = str(value)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"
