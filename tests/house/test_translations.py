"""Every word that a page says in Chinese has its English: nothing missing, guessed or left over."""

import re
import string
from collections.abc import Iterable
from functools import cache
from io import BytesIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po

from tests.house.source import SOURCE, files
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.noun import NOUNS
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.rules import RULES
from zhunsheng.law.words import Words

ENGLISH = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
}
PLACES = re.compile(r"%\([a-z_]+\)[sd]|%[sd]|\{[a-z_]*\}")


@cache
def said() -> dict[str, str]:
    """What the product says through gettext, by message, with where it says it."""
    found: dict[str, str] = {}
    for path in files():
        how = {".py": "python", ".html": "jinja2", ".jinja": "jinja2", ".txt": "jinja2"}.get(path.suffix)
        if (
            how
            and path.is_relative_to(SOURCE)
            and "migrations" not in path.parts
            and (how == "python" or _template(path))
        ):
            options = {"newstyle_gettext": "true", "trimmed": "true", "silent": "false"} if how == "jinja2" else {}
            for line, message, *_ in extract(how, BytesIO(path.read_bytes()), KEYWORDS, options=options):
                words = message if isinstance(message, tuple) else (message,)
                found |= {word: f"{path.relative_to(SOURCE)}:{line}" for word in words if word}
    return found


def _template(path: object) -> bool:
    return "templates" in str(path) or "jinja2" in str(path)


@cache
def english() -> Catalog:
    with ENGLISH.open("rb") as written:
        return read_po(written, locale="en")


def translated(message: Message) -> bool:
    words = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(words) and not message.fuzzy


def test_something_is_said() -> None:
    assert len(said()) > 100


def test_everything_said_has_its_english() -> None:
    have = {word for message in english() if message.id and translated(message) for word in _ids(message)}
    assert {word: where for word, where in said().items() if word not in have} == {}


def test_no_english_is_left_from_what_is_no_longer_said() -> None:
    assert [message.id for message in english() if message.id and not set(_ids(message)) & said().keys()] == []


def test_no_translation_is_a_guess() -> None:
    assert [message.id for message in english() if message.id and message.fuzzy] == []


def test_a_translation_fills_in_what_the_original_does() -> None:
    odd = [
        message.id
        for message in english()
        if isinstance(message.id, str)
        and message.id
        and set(PLACES.findall(message.id)) != set(PLACES.findall(str(message.string)))
    ]
    assert odd == []


def test_english_is_written_in_english() -> None:
    chinese = re.compile(r"[\u4e00-\u9fff]")
    said_in_chinese = [message.id for message in english() if message.id and chinese.search(str(message.string))]
    assert set(said_in_chinese) <= {"中文"}


def _ids(message: Message) -> tuple[str, ...]:
    return tuple(message.id) if isinstance(message.id, tuple | list) else (str(message.id),)


def in_both_languages() -> dict[str, Words]:
    """What rules, numbers, acts and nouns say of themselves, by where it stands."""
    speakers: list[tuple[Iterable[object], tuple[str, ...]]] = [
        (RULES.values(), ("title", "reason", "remedy")),
        (PARAMETERS.values(), ("title", "unit")),
        (ACTS.values(), ("words",)),
        (NOUNS.values(), ("words", "plural", "empty")),
    ]
    return {
        f"{speaker.name}.{part}": getattr(speaker, part)  # type: ignore[attr-defined]
        for each, parts in speakers
        for speaker in each
        for part in parts
    }


def test_rules_numbers_acts_and_nouns_speak_both_languages() -> None:
    assert [where for where, words in in_both_languages().items() if not (words.zh and words.en)] == []


def test_both_languages_fill_in_the_same_facts() -> None:
    odd = {where: words for where, words in in_both_languages().items() if _filled(words.zh) != _filled(words.en)}
    assert odd == {}


def test_what_a_reason_fills_in_is_known_to_its_rule() -> None:
    unknown = {
        (rule.name, told)
        for rule in RULES.values()
        for told in _filled(rule.reason.zh + rule.remedy.zh)
        if told not in {*rule.kind.column_names(), *rule.figures, *(number.name for number in rule.numbers)}
    }
    assert unknown == set()


def _filled(text: str) -> set[str]:
    return {field for _, field, _, _ in string.Formatter().parse(text) if field}
