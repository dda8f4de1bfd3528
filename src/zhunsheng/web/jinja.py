"""How pages are written: Jinja2, everything escaped, a missing name an error, words in the reader's language."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.templatetags.static import static
from django.utils.translation import get_language, gettext, ngettext
from django_htmx.jinja import htmx_script
from jinja2 import Environment, FileSystemBytecodeCache, StrictUndefined

from zhunsheng.web import links, shown


def environment(**options: Any) -> Environment:
    """The environment of all pages."""
    options |= {"undefined": StrictUndefined, "autoescape": True, "auto_reload": False, "trim_blocks": True,
                "lstrip_blocks": True, "extensions": ["jinja2.ext.i18n"], "bytecode_cache": _compiled()}  # fmt: skip
    made = Environment(**options)  # noqa: S701 — autoescape is among the options
    made.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {
        "static": static, "url": links.url, "listed": links.listed, "record": links.record, "htmx_script": htmx_script,
        "lang": get_language,
    }  # fmt: skip
    made.filters |= {
        "said": shown.said, "day": shown.day, "instant": shown.instant, "number": shown.number, "state": shown.state,
        "fact": shown.fact,
        "cite": shown.cite, "rule_title": shown.rule_title,
    }  # fmt: skip
    return made


def _compiled() -> FileSystemBytecodeCache | None:
    folder = Path(settings.HOME) / "cache"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:  # a home that cannot be written: templates are compiled again at each start
        return None
    return FileSystemBytecodeCache(str(folder))
