"""How pages are written: Jinja2, everything escaped, a missing name an error, one environment a language.

Words that never vary are put into a template when it is compiled for a language, once; only sentences with something
to fill in are looked up while a page is written.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.translation import get_language, gettext, ngettext, override
from django_htmx.jinja import htmx_script
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import escape

from zhunsheng.web import links, shown

TEMPLATES = Path(__file__).parent / "templates"
FIXED = re.compile(r"""\{\{ ?_\((?P<mark>["'])(?P<words>[^"'{}%]+)(?P=mark)\) ?\}\}""")


fixed = gettext  # under a name that does not look like a message to who gathers them


class Loader(FileSystemLoader):
    """Templates with their fixed words already in one language."""

    def __init__(self, language: str) -> None:
        super().__init__(TEMPLATES)
        self.language = language

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, file, fresh = super().get_source(environment, template)
        with override(self.language):
            return FIXED.sub(lambda found: str(escape(fixed(found["words"]))), source), file, fresh


@cache
def environment(language: str) -> Environment:
    """The environment of all pages in one language."""
    made = Environment(
        loader=Loader(language), undefined=StrictUndefined, autoescape=True, auto_reload=False, trim_blocks=True,
        lstrip_blocks=True, extensions=["jinja2.ext.i18n"], bytecode_cache=_compiled(language),
    )  # fmt: skip
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {
        "static": cache(static), "url": links.url, "listed": links.listed, "record": links.record, "lang": get_language,
        "htmx_script": cache(htmx_script),
    }  # fmt: skip
    made.filters |= FILTERS
    return made


FILTERS: dict[str, Callable[..., Any]] = {
    "said": shown.said, "day": shown.day, "instant": shown.instant, "number": shown.number, "state": shown.state,
    "fact": shown.fact, "cite": shown.cite, "rule_title": shown.rule_title,
}  # fmt: skip


def _compiled(language: str) -> FileSystemBytecodeCache | None:
    folder = Path(settings.HOME) / "cache"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a home that cannot be written: templates are compiled again at each start
        return None
    return FileSystemBytecodeCache(str(folder), f"{language}-%s.cache")
