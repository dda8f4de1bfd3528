"""Outside sheets judged: uploaded or pasted, one or many, shown with what was found, and handed back with it beside each row."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from zhunsheng.acts import clerk_dates, in_force, outside
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.judging import Judged
from zhunsheng.acts.outside import NoKindSaid, NotAColumn, NotAMapping, OutsideFile, judgeable
from zhunsheng.acts.outside.reading import headings_of, read_pasted, titled
from zhunsheng.acts.roles import STAFF
from zhunsheng.acts.sheets import LIMITS, Hostile, Refused, display_name
from zhunsheng.law.facts import KINDS, Facts
from zhunsheng.law.rules import NoSuchRule, chosen
from zhunsheng.law.telling import EFFECTS, GRAVITY
from zhunsheng.web import shown
from zhunsheng.web.explain import held
from zhunsheng.web.explain.held import Held
from zhunsheng.web.explain.rules import TONES
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

LISTED = 50  # findings of one rule on the page
MOST = 60  # files at once: two of each kind
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPTIONS = ("kind", "year", "pasted", "as_of", "rules")
WRONG = (Refused, NoKindSaid, NotAColumn, NotAMapping, NoSuchRule)  # each says why in both languages
Sent = tuple[Held, list[bytes]]  # the files, and after them the one that explains headings


class NotSent(ValueError):
    """What was sent cannot be judged; said in the language of the page."""


@dataclass(frozen=True)
class Seen:
    """A sheet as read and judged."""

    name: str
    file: OutsideFile
    judged: Judged

    @property
    def rows(self) -> int:
        """How many rows have something wrong."""
        return len({one.row for one in self.judged.findings})

    @property
    def doubted(self) -> int:
        """How often a rule could not judge a row."""
        return sum(doubt.count for doubt in self.judged.doubts)

    @property
    def unjudged(self) -> bool:
        """Whether no rule could judge anything in it."""
        return judgeable.nothing_judged(self.judged)


@page("audit/", "audit", STAFF, ("GET", "POST"))
def audit(request: HttpRequest, by: Actor) -> HttpResponse:
    """The form; with sheets, what was found in them."""
    if request.method != "POST":
        return _form(request, "")
    try:
        sheet, files = _sent(request, by)
        seen = _judge(sheet, files, by)
    except NotSent as wrong:
        return _form(request, str(wrong), status=422)
    except WRONG as refusal:
        return _form(request, refusal.en if shown.english() else refusal.zh, status=422)
    return _judged(request, sheet, seen, by, held.keep(sheet, files, by.at))


@page("audit/<key:token>/", "audit.workbook", STAFF)
def workbook(request: HttpRequest, by: Actor, token: str) -> HttpResponse:
    """The sheet handed back, to its sender only; several sheets in one archive."""
    found = held.find(token, by.person)
    if found is None:
        raise Http404
    sheet, files = found
    named, day = dict(zip(sheet.names, files, strict=False)), _day(sheet, by)
    back = {
        f"{PurePath(one.name).stem}-判断结果.xlsx": outside.hand_back(named[one.name], one.file, one.judged, day)
        for one in _judge(sheet, files, by)
    }
    if len(back) == 1:
        [(name, data)] = back.items()
        return _download(data, name)
    return _download(_archive(back), "判断结果.zip", "application/zip")


@page("audit/template/<key:kind>/", "audit.template", STAFF)
def template(request: HttpRequest, by: Actor, kind: str) -> HttpResponse:
    """An empty sheet of one kind."""
    if kind not in KINDS:
        raise Http404
    return _download(outside.template_of(KINDS[kind]), f"{KINDS[kind].title.zh}-模板.xlsx")


def _form(request: HttpRequest, wrong: str, status: int = 200) -> HttpResponse:
    asked = {name: request.POST.get(name, "") for name in OPTIONS}
    return render(request, "explain/audit.html", {"kinds": KINDS, "wrong": wrong, **asked}, status=status)


def _sent(request: HttpRequest, by: Actor) -> Sent:
    """What was sent and how it is to be judged. Raises NotSent, or what a file is refused for."""
    kind, year, pasted, day, rules = (request.POST.get(name, "").strip() for name in OPTIONS)
    uploaded = [one for one in request.FILES.getlist("file") if isinstance(one, UploadedFile)]
    if kind not in KINDS and (kind or not uploaded):
        raise NotSent(_("请选择是哪一类事实。"))
    if year and not (year.isdecimal() and len(year) == 4):
        raise NotSent(_("计划年度写四位数字，例如 2026。"))
    if not (uploaded or pasted):
        raise NotSent(_("请选择文件，或者把表格粘贴进来。"))
    chosen(rules)
    mapping = request.FILES.get("mapping")
    explained = [mapping] if isinstance(mapping, UploadedFile) else []
    names, files = _read(uploaded) if uploaded else ([_("粘贴的表格")], [pasted.encode()])
    return Held(
        by.person, names, kind, int(year) if year else None, pasted=not uploaded, as_of=_typed_day(day, by), rules=rules,
        mapping=display_name(explained[0].name or "") if explained else "",
    ), [*files, *_read(explained)[1]]  # fmt: skip


def _read(uploaded: "Sequence[UploadedFile[bytes]]") -> tuple[list[str], list[bytes]]:
    """Names, each once, and contents. Raises NotSent or Hostile."""
    names = [display_name(one.name or "") for one in uploaded]
    if len(names) > MOST:
        raise NotSent(_("一次最多 %(most)s 个文件。") % {"most": MOST})
    if twice := next((name for name in names if names.count(name) > 1), ""):
        raise NotSent(_("有两个文件都叫“%(name)s”，请改名后再上传。") % {"name": twice})
    if (size := sum(one.size or 0 for one in uploaded)) > LIMITS.file_bytes:
        raise Hostile("file_bytes", size, LIMITS.file_bytes)
    return names, [one.read() for one in uploaded]


def _typed_day(text: str, by: Actor) -> str:
    try:
        found = clerk_dates.read(text, by.day, by.region)
    except clerk_dates.NotADay as bad:
        raise NotSent(bad.why) from bad
    return found.isoformat() if found else ""


def _day(sheet: Held, by: Actor) -> date:
    return date.fromisoformat(sheet.as_of) if sheet.as_of else by.day


def _judge(sheet: Held, files: Sequence[bytes], by: Actor) -> list[Seen]:
    """The sheets judged together; one that names no region is judged by the reader's."""
    law, rules = in_force.current(), chosen(sheet.rules)
    read = _facts(sheet, files, by)
    empty = all(file.facts.is_empty() for file in read.values())

    def seen(name: str, file: OutsideFile) -> Seen:
        own = [rule for rule in rules if rule.kind is file.kind]
        return Seen(name, judgeable.holding(file, name, rows=empty), outside.judge_file(file, law, own))

    return [seen(name, file) for name, file in read.items()]


def _facts(sheet: Held, files: Sequence[bytes], by: Actor) -> dict[str, OutsideFile]:
    kind, law, as_of = KINDS.get(sheet.kind), in_force.current(), _day(sheet, by)
    given: dict[str, object] = {"region": by.region} | ({"plan_year": sheet.year} if sheet.year else {})
    mapping = outside.read_mapping(files[-1], sheet.mapping) if sheet.mapping else None
    if sheet.pasted and kind:
        own = {name: value for name, value in given.items() if name in kind.column_names()}
        read = read_pasted(kind, files[0].decode(), law=law, as_of=as_of, given=own, mapping=mapping)
        return outside.counted({sheet.names[0]: read}, law)
    lying = {name: lambda data=data: data for name, data in zip(sheet.names, files, strict=False)}
    return outside.read_bundle(lying, law=law, as_of=as_of, kind=kind, mapping=mapping, given=given)


def _judged(request: HttpRequest, sheet: Held, seen: list[Seen], by: Actor, token: str) -> HttpResponse:
    context = {
        "sheet": sheet, "seen": seen, "token": token, "effects": EFFECTS, "gravity": GRAVITY, "tones": TONES,
        "most": LISTED, "headings": headings_in_words, "day": _day(sheet, by), "ahead": _day(sheet, by) > by.day,
        "left": [name for name in sheet.names if name not in {one.name for one in seen}],
        "found": sum(len(one.judged.findings) for one in seen), "doubted": sum(one.doubted for one in seen),
        "unjudged": all(one.unjudged for one in seen),
    }  # fmt: skip
    return render(request, "explain/judged.html", context)


def headings_in_words(kind: type[Facts], names: tuple[str, ...]) -> str:
    """Facts by their headings in the language of the page."""
    if not shown.english():
        return headings_of(kind, names)
    known = kind.column_names()
    return ", ".join(shown.heading(kind, name) if name in known else titled(name).en for name in names)


def _archive(files: dict[str, bytes]) -> bytes:
    """Files in one archive; the same files give the same bytes."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return kept.getvalue()


def _download(data: bytes, name: str, kind: str = WORKBOOK) -> HttpResponse:
    answer = HttpResponse(data, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=name)
    return answer
