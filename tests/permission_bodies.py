"""What can be read of an answer: its text, or its file opened; and the markers that stand in it."""

import io
import re
import zipfile
from collections.abc import Iterable

import polars as pl
from django.http import HttpResponseBase

MARKER = re.compile(r"(?:市级|中宁|海原)标记-(?:\d-)?[一-鿿]+|(?:账号|令牌|参数)标记-\d{3}")
ALLOWED, FORBIDDEN, MISSING, LOGIN, FAULT = "allowed", "forbidden", "not there", "login", "FAULT"


def outcome(answer: HttpResponseBase) -> str:
    """What an answer came to, as far as permission goes."""
    status = answer.status_code
    if status >= 500:
        return FAULT
    if status in (301, 302) and answer["Location"].startswith("/login/"):
        return LOGIN
    return {403: FORBIDDEN, 401: FORBIDDEN, 404: MISSING}.get(status, ALLOWED)


def text(answer: HttpResponseBase) -> str:
    """The body as text; workbooks and Parquet files are opened."""
    body = b"".join(answer) if answer.streaming else answer.content  # type: ignore[attr-defined, arg-type]
    if body[:4] == b"PAR1":
        return str(pl.read_parquet(io.BytesIO(body)).rows())
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            return "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    return body.decode("utf-8", "replace")


def markers(answer: HttpResponseBase) -> set[str]:
    """Every marker that can be read in it."""
    found = text(answer)
    if "\\u" in found:  # JSON may be written in ASCII
        found = found.encode("ascii", "backslashreplace").decode("unicode_escape", "replace")
    return set(MARKER.findall(found))


def leaked(answer: HttpResponseBase, allowed: Iterable[str]) -> set[str]:
    """Markers of rows that should not have been seen."""
    return markers(answer) - set(allowed)
