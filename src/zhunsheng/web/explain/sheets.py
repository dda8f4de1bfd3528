"""An outside sheet judged: uploaded or pasted, shown with what was found, and handed back with it beside each row."""

from dataclasses import dataclass
from functools import partial

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhunsheng.acts import in_force, outside
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.judging import Judged
from zhunsheng.acts.outside import OutsideFile, judgeable
from zhunsheng.acts.outside.reading import headings_of, read_pasted, titled
from zhunsheng.acts.roles import STAFF
from zhunsheng.acts.sheets import LIMITS, Hostile, Refused, display_name
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.law.telling import EFFECTS, GRAVITY
from zhunsheng.web import shown
from zhunsheng.web.explain import held
from zhunsheng.web.explain.held import Held
from zhunsheng.web.explain.rules import TONES
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

LISTED = 50  # findings of one rule on the page
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Seen:
    """A sheet as read and judged."""

    file: OutsideFile
    judged: Judged


@page("audit/", "audit", STAFF, ("GET", "POST"))
def audit(request: HttpRequest, by: Actor) -> HttpResponse:
    """The form; with a sheet, what was found in it."""
    if request.method != "POST":
        return _form(request, "")
    sent = _sent(request, by)
    if isinstance(sent, str):
        return _form(request, sent, status=422)
    sheet, data = sent
    try:
        seen = _judge(sheet, data, by)
    except Refused as refusal:
        return _form(request, refusal.en if shown.english() else refusal.zh, status=422)
    return _judged(request, by, sheet, seen, held.keep(sheet, data, by.at))


@page("audit/<key:token>/", "audit.workbook", STAFF)
def workbook(request: HttpRequest, by: Actor, token: str) -> HttpResponse:
    """The sheet handed back, to its sender only."""
    found = held.find(token, by.person)
    if found is None:
        raise Http404
    sheet, data = found
    seen = _judge(sheet, data, by)
    stem = sheet.name.rpartition(".")[0] or sheet.name
    return _download(outside.hand_back(data, seen.file, seen.judged, by.day), f"{stem}-判断结果.xlsx")


@page("audit/template/<key:kind>/", "audit.template", STAFF)
def template(request: HttpRequest, by: Actor, kind: str) -> HttpResponse:
    """An empty sheet of one kind."""
    if kind not in KINDS:
        raise Http404
    return _download(outside.template_of(KINDS[kind]), f"{KINDS[kind].title.zh}-模板.xlsx")


def _form(request: HttpRequest, wrong: str, status: int = 200) -> HttpResponse:
    context = {
        "kinds": KINDS,
        "wrong": wrong,
        "kind": request.POST.get("kind", ""),
        "year": request.POST.get("year", ""),
    }
    return render(request, "explain/audit.html", {**context, "pasted": request.POST.get("pasted", "")}, status=status)


def _sent(request: HttpRequest, by: Actor) -> tuple[Held, bytes] | str:
    """The sheet that was sent, or what is wrong with how it was."""
    kind, year, pasted = (request.POST.get(name, "").strip() for name in ("kind", "year", "pasted"))
    uploaded = request.FILES.get("file")
    if kind not in KINDS:
        return _("请选择是哪一类事实。")
    if year and not (year.isdecimal() and len(year) == 4):
        return _("计划年度写四位数字，例如 2026。")
    of = partial(Held, by.person, kind=kind, year=int(year) if year else None)
    if isinstance(uploaded, UploadedFile):
        if (uploaded.size or 0) > LIMITS.file_bytes:
            refusal = Hostile("file_bytes", uploaded.size or 0, LIMITS.file_bytes)
            return refusal.en if shown.english() else refusal.zh
        return of(name=display_name(uploaded.name or ""), pasted=False), uploaded.read()
    if pasted:
        return of(name=_("粘贴的表格"), pasted=True), pasted.encode()
    return _("请选择文件，或者把表格粘贴进来。")


def _judge(sheet: Held, data: bytes, by: Actor) -> Seen:
    """The sheet judged today; one that names no region is judged by the reader's."""
    kind, law, as_of = KINDS[sheet.kind], in_force.current(), by.day
    given: dict[str, object] = {"region": by.region}
    if sheet.year and "plan_year" in kind.column_names():
        given["plan_year"] = sheet.year
    if sheet.pasted:
        file = read_pasted(kind, data.decode(), law=law, as_of=as_of, given=given)
    else:
        file = outside.read_facts(kind, data, sheet.name, law=law, as_of=as_of, given=given)
    return Seen(judgeable.holding(file, sheet.name), outside.judge_file(file, law))


def _judged(request: HttpRequest, by: Actor, sheet: Held, seen: Seen, token: str) -> HttpResponse:
    context = {
        "sheet": sheet, "file": seen.file, "judged": seen.judged, "token": token, "effects": EFFECTS, "gravity": GRAVITY,
        "tones": TONES, "most": LISTED, "rows": len({one.row for one in seen.judged.findings}),
        "headings": lambda names: headings_in_words(seen.file.kind, names),
        "doubted": sum(doubt.count for doubt in seen.judged.doubts), "unjudged": judgeable.nothing_judged(seen.judged),
    }  # fmt: skip
    return render(request, "explain/judged.html", context)


def headings_in_words(kind: type[Facts], names: tuple[str, ...]) -> str:
    """Facts by their headings in the language of the page."""
    if not shown.english():
        return headings_of(kind, names)
    known = kind.column_names()
    return ", ".join(shown.heading(kind, name) if name in known else titled(name).en for name in names)


def _download(data: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(data, content_type=WORKBOOK)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return answer
