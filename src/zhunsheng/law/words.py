"""Words for people: Chinese first, English beside it."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple


class Words(NamedTuple):
    """One text in both languages; `{names}` in it stand for facts."""

    zh: str
    en: str

    def filled(self, facts: Mapping[str, object]) -> "Words":
        """The text with its facts filled in, each written as people write it in that language."""
        return Words(self.zh.format_map(_Written(facts, "zh")), self.en.format_map(_Written(facts, "en")))

    def said(self, language: str) -> str:
        """In the language of a page: English where it begins with `en`, else Chinese."""
        return self.en if language.startswith("en") else self.zh


class _Written(dict[str, str]):
    """Facts as written in a sentence; a fact that was not given says so instead of failing."""

    def __init__(self, facts: Mapping[str, object], language: str) -> None:
        super().__init__({name: written(value, language) for name, value in facts.items()})
        self.language = language

    def __missing__(self, name: str) -> str:
        return written(None, self.language)


def written(value: object, language: str) -> str:
    """A fact as people write it: 2025年5月6日, 是, （未填）; in English 2025-05-06, yes, (not given)."""
    if value is None:
        return "(not given)" if language == "en" else "（未填）"
    if isinstance(value, Words):
        return value.said(language)
    if isinstance(value, bool):
        return ("yes" if value else "no") if language == "en" else ("是" if value else "否")
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M") if language == "en" else f"{_day(value)}{value:%H:%M}"
    if isinstance(value, date):
        return value.isoformat() if language == "en" else _day(value)
    return str(value)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
