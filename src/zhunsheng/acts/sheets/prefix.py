"""A text that a spreadsheet would take for a formula carries an apostrophe in CSV, and loses it on the way back.

The apostrophe is doubled where the text itself begins so, which makes the two functions exact inverses.
"""

from __future__ import annotations

import re
from typing import Final

#: ``= + - @`` tab, carriage return, and the full-width forms that some programs fold to them.
DANGEROUS: Final = "=+\\-@\t\r＝＋－＠"
_AT_RISK: Final = re.compile(f"'*[{DANGEROUS}]")
#: For polars ``str.replace``: takes one apostrophe off where ``guarded`` put it.
GUARD_PATTERN: Final = f"^'('*[{DANGEROUS}])"
_GUARD: Final = re.compile(GUARD_PATTERN)


def at_risk(text: str) -> bool:
    return _AT_RISK.match(text) is not None


def guarded(text: str) -> str:
    return "'" + text if at_risk(text) else text


def unguarded(text: str) -> str:
    return _GUARD.sub(r"\1", text)
