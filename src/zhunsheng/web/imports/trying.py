"""The page of a trial: what would become of each row, what is wrong, and the button that makes it so."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from zhunsheng.acts import importing, sheets
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import Fate, Options, keeping
from zhunsheng.acts.importing.doing import of as doing_of
from zhunsheng.acts.importing.keeping import Kept, NotKept
from zhunsheng.acts.importing.lines import Line
from zhunsheng.acts.noun import Noun, label_of
from zhunsheng.law.words import Words
from zhunsheng.web.imports import sending
from zhunsheng.web.links import url
from zhunsheng.web.page import render

SHOWN = 200  # rows of each table on the page; the workbook has all
GIVEN, MEANT = "given-", "meant-"  # fields that give a value for a column, or say what a heading means


def trial(request: HttpRequest, by: Actor, *, noun: Noun, token: str) -> HttpResponse:
    """The trial as kept; sent back, it is confirmed, or tried again with what was missing."""
    kept = _kept(token, noun, by)
    if request.method != "POST":
        return render(request, "imports/trial.html", _context(kept))
    if request.POST.get("do") == "again":
        return _again(request, kept, by)
    if not kept.batch:
        _confirm(kept, by)
    return HttpResponseRedirect(url(f"{noun.name}.import.trial", token=token))


def _confirm(kept: Kept, by: Actor) -> None:
    """Once, however often it is sent; what was done before is shown as it was tried, unless it is known better."""
    plan = kept.plan(by)
    try:
        keeping.finish(kept, importing.confirm(plan, by, batch=kept.token), by)
    except importing.DoneBefore:
        if not keeping.take(kept.token, kept.noun, by).batch:
            keeping.finish(kept, replace(plan, batch=kept.token), by)


def workbook(request: HttpRequest, by: Actor, *, noun: Noun, token: str) -> HttpResponse:
    """The owner's own workbook, with what is wrong beside each row."""
    kept = _kept(token, noun, by)
    made = importing.workbook(kept.plan(by), kept.data(), only_rejected="rejected" in request.GET)
    return sending.attached(made, f"{noun.name}-{by.day:%Y%m%d}.xlsx")


def _kept(token: str, noun: Noun, by: Actor) -> Kept:
    try:
        return keeping.take(token, noun, by)
    except NotKept as gone:
        raise Http404 from gone


def _again(request: HttpRequest, kept: Kept, by: Actor) -> HttpResponse:
    """The same sheet, with values for whole columns and meanings of headings as now given."""
    if kept.batch:
        return HttpResponseRedirect(url(f"{kept.noun.name}.import.trial", token=kept.token))
    options = Options(
        {**kept.options.mapping, **_sent(request, MEANT, kept)}, {**kept.options.constants, **_sent(request, GIVEN, kept)},
        kept.options.past,
    )  # fmt: skip
    try:
        token = sending.tried(kept.noun, kept.data(), kept.name, options, by)
    except (importing.NotAColumn, importing.BadConstant) as wrong:
        return render(request, "imports/trial.html", _context(kept, wrong.words), status=422)
    except sheets.Refused as refusal:
        return render(request, "imports/trial.html", _context(kept, Words(refusal.zh, refusal.en)), status=422)
    return HttpResponseRedirect(url(f"{kept.noun.name}.import.trial", token=token))


def _sent(request: HttpRequest, prefix: str, kept: Kept) -> dict[str, str]:
    """By column or heading, what was typed; only of columns and headings that the trial has."""
    known = [name for name, _label in kept.about["missing"]] if prefix == GIVEN else list(kept.about["left_out"])
    fields = {name: request.POST.get(f"{prefix}{place}", "").strip() for place, name in enumerate(known)}
    return {name: value for name, value in fields.items() if value}


def _context(kept: Kept, wrong: Words | None = None) -> dict[str, Any]:
    noun, counts = kept.noun, kept.counts
    changed = [line for line in kept.lines if line.fate is Fate.CHANGED]
    new = [line for line in kept.lines if line.fate is Fate.NEW]
    return {
        "noun": noun, "kept": kept, "wrong": wrong, "counts": counts, "accepted": counts["rows"] - counts[Fate.REJECTED],
        "name": kept.name or _("粘贴的表格"), "rejections": kept.rejections[:SHOWN], "notes": kept.notes[:SHOWN],
        "more": {"rejections": len(kept.rejections), "notes": len(kept.notes), "changed": len(changed), "new": len(new)},
        "changed": [(line, _differences(noun, line)) for line in changed[:SHOWN]], "new": new[:SHOWN], "shown": SHOWN,
        "left_out": [(place, heading, Words(*why)) for place, (heading, why) in enumerate(kept.about["left_out"].items())],
        "missing": [(place, label) for place, (_name, label) in enumerate(kept.about["missing"])],
        "columns": _columns(kept),
    }  # fmt: skip


def _columns(kept: Kept) -> list[tuple[str, str]]:
    """The columns that a heading left out may yet mean."""
    doing = doing_of(kept.noun, past=kept.options.past)
    taken = {name for tells in kept.about["taken"].values() for name in tells} | set(kept.options.constants)
    return [(one.name, label_of(kept.noun, one)) for one in doing.columns if one.name not in taken]


def _differences(noun: Noun, line: Line) -> list[tuple[str, object, object]]:
    return [(label_of(noun, noun.by_name[name]), was, told) for name, (was, told) in line.differs.items()]
