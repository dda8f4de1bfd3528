"""Codes of enterprises as sheets give them: one column holds two kinds of numbers."""

from collections.abc import Iterator, Mapping
from typing import Any

from zhunsheng.acts.noun import Reading
from zhunsheng.acts.sheets import BadCell, cells
from zhunsheng.law.words import Words
from zhunsheng.register import codes
from zhunsheng.register.enterprises.models import Enterprise


def read_code(value: object, _told: Mapping[str, Any]) -> Mapping[str, object]:
    """The code in its one form: upper case, half width. Raises BadCell with the code that was likely meant."""
    text = value if isinstance(value, str) else cells.code(value) or ""
    try:
        return {"code": codes.read_enterprise_code(text).value}
    except codes.BadCode as bad:
        raise BadCell(bad.reason.zh, bad.reason.en, bad.nearest) from bad


def notices(enterprise: Enterprise) -> Iterator[tuple[str, Words]]:
    """An older number is taken, and marked."""
    if enterprise.code_kind != Enterprise.CodeKind.USCC and (
        marked := codes.read_enterprise_code(enterprise.code).marked
    ):
        yield "code", marked


CODE = Reading(("code",), read_code)
