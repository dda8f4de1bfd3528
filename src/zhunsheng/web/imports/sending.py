"""The page on which a table is sent: a file or a paste, and the sheet to fill in."""

import secrets
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from zhunsheng.acts import importing, sheets, templates
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import Options, keeping
from zhunsheng.acts.importing.doing import Doing, of
from zhunsheng.acts.noun import Noun, label_of
from zhunsheng.acts.sheets import LIMITS, Hostile, display_name
from zhunsheng.law.words import Words
from zhunsheng.web.links import url
from zhunsheng.web.page import render

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def doings(noun: Noun) -> list[Doing]:
    """The ways in which rows of `noun` come in: as acts of now, and as a record of the past."""
    found = []
    for past in (False, True):
        try:
            found.append(of(noun, past=past))
        except importing.NotImported:
            continue
    return found


def sent(request: HttpRequest, by: Actor, *, noun: Noun) -> HttpResponse:
    """The form; what is sent is tried at once, and its own page shows what it would come to."""
    if request.method != "POST":
        return render(request, "imports/send.html", _context(noun, by))
    try:
        data, name = _table(request)
        token = tried(noun, data, name, Options(past="past" in request.POST), by)
    except sheets.Refused as refusal:
        return _again(request, noun, by, Words(refusal.zh, refusal.en))
    except importing.NotImported as refusal:
        return _again(request, noun, by, refusal.words)
    return HttpResponseRedirect(url(f"{noun.name}.import.trial", token=token))


def _again(request: HttpRequest, noun: Noun, by: Actor, wrong: Words) -> HttpResponse:
    """The form again, saying what is wrong; what was pasted is kept."""
    context = _context(noun, by, wrong, pasted=request.POST.get("pasted", ""))
    return render(request, "imports/send.html", context, status=422)


def tried(noun: Noun, data: bytes, name: str, options: Options, by: Actor) -> str:
    """Try a table and keep the trial; the token under which it is kept."""
    plan = importing.holding(importing.plan(noun, keeping.read(noun, data, name, options), by, options), name)
    token = secrets.token_urlsafe(18)
    keeping.keep(token, plan, data, name, by)
    return token


def _table(request: HttpRequest) -> tuple[bytes, str]:
    """What was sent. Raises sheets.Refused where there is nothing, or too much."""
    file: Any = request.FILES.get("file")
    if file is None:
        pasted = request.POST.get("pasted", "")
        if not pasted.strip():
            raise sheets.Unreadable(_("请选择文件，或者粘贴表格"), "Choose a file, or paste a table")
        return pasted.encode("utf-8", "replace"), keeping.PASTED
    if file.size > LIMITS.file_bytes:
        raise Hostile("file_bytes", file.size, LIMITS.file_bytes)
    return file.read(), display_name(file.name or "")


def _context(noun: Noun, by: Actor, wrong: Words | None = None, pasted: str = "") -> dict[str, Any]:
    ways = [doing for doing in doings(noun) if any(act.may(by) for act in doing.acts)]
    return {
        "noun": noun, "wrong": wrong, "pasted": pasted, "now": [way for way in ways if not way.makes.past],
        "past": [way for way in ways if way.makes.past], "columns": _columns(ways[-1]) if ways else [], "limits": LIMITS,
    }  # fmt: skip


def _columns(doing: Doing) -> list[tuple[str, bool, str]]:
    """What a sheet may tell: the heading, whether a new row needs it, other headings that are understood."""
    noun = doing.noun
    return [
        (
            label_of(noun, one),
            one.name in doing.needed and not (one.name == noun.key and noun.numbered),
            "、".join(one.aliases),
        )
        for one in doing.columns
    ]


def template(request: HttpRequest, by: Actor, *, noun: Noun) -> HttpResponse:
    """The workbook to fill in."""
    try:
        made = templates.workbook(noun, by, past="past" in request.GET)
    except importing.NotImported:
        made = templates.workbook(noun, by)
    return attached(made, f"{noun.name}-template.xlsx")


def attached(workbook: bytes, name: str) -> HttpResponse:
    """A workbook to keep; never shown in the page."""
    response = HttpResponse(workbook, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response
