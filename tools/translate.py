"""The English of every page: what is said in the code and the templates, gathered into one file.

    python tools/translate.py [FRAGMENT.tsv …]   gather anew; take English from fragments (中文<TAB>English, one a line)
    python tools/translate.py --check            change nothing; say what has no English yet

Exit status 1 where English is missing. The source language is Chinese: a message is its own Chinese text.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

SOURCE = Path(__file__).resolve().parent.parent / "src" / "zhunsheng"
ENGLISH = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
METHODS = [("**/migrations/**", "ignore"), ("**.py", "python"), ("**/templates/**.html", "jinja2")]
KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_lazy": None, "ngettext_lazy": (1, 2)}
NEVER = datetime(2026, 1, 1, tzinfo=UTC)  # dates in the file would make every gathering a change


def gathered() -> Catalog:
    """Every message that code and templates say."""
    found = Catalog(locale="en", creation_date=NEVER)
    options = {"**/templates/**.html": {"newstyle_gettext": "true", "silent": "false"}}
    for _file, _line, message, _comments, context in extract_from_dir(SOURCE, METHODS, options, KEYWORDS):
        found.add(message, context=context)
    return found


def known() -> Catalog:
    """The English there is."""
    if not ENGLISH.exists():
        return Catalog(locale="en")
    with ENGLISH.open("rb") as file:
        return read_po(file, locale="en")


def fragment(path: Path) -> dict[str, str]:
    """English from a table of two columns; `\\n` in it is a line's end."""
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if "\t" in line]
    return {parts[0].replace("\\n", "\n"): parts[1].replace("\\n", "\n") for parts in lines}


def merged(fragments: list[Path]) -> Catalog:
    """Every message with the English there is for it; what nobody says any more is dropped."""
    whole, old = gathered(), known()
    fresh = {zh: en for path in fragments for zh, en in fragment(path).items()}
    for message in whole:
        if not message.id:
            continue
        single = message.id[0] if isinstance(message.id, tuple) else message.id
        had = old.get(message.id)
        if single in fresh:
            message.string = fresh[single] if single == message.id else (fresh[single], fresh[single])
        elif had is not None and had.string:
            message.string = had.string
    return whole


def missing(catalog: Catalog) -> list[str]:
    """Messages without English."""
    return [str(message.id) for message in catalog if message.id and not (message.string and all(message.string))]


def written(catalog: Catalog) -> bytes:
    """The file, in an order that does not depend on where a message is said."""
    catalog.header_comment = "# English of 准绳. Gathered by tools/translate.py; edit the msgstr lines only."
    catalog.revision_date = NEVER
    out = io.BytesIO()
    write_po(out, catalog, width=0, no_location=True, sort_output=True, include_previous=False)
    return out.getvalue()


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    whole = merged([Path(name) for name in arguments if name != "--check"])
    if not check:
        ENGLISH.parent.mkdir(parents=True, exist_ok=True)
        ENGLISH.write_bytes(written(whole))
    lacking = missing(whole)
    for message in lacking:
        print(message)
    print(f"{len(whole)} messages, {len(lacking)} without English", file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
