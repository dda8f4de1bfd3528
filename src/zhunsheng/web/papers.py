"""Papers on the web: Word and PDF for who may read what they are about; the page where anybody can check one."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import EVERYBODY, Role
from zhunsheng.papers import issuing, pdf, word
from zhunsheng.papers.document import Document
from zhunsheng.papers.models import Paper
from zhunsheng.papers.numbers import NotANumber, PaperNumber
from zhunsheng.register.models import Department
from zhunsheng.web.links import url
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

MADE = {
    "docx": (word.word, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (pdf.pdf, "application/pdf"),
}
READERS = EVERYBODY - {Role.PUBLIC}


def of_record(noun: str, key: str) -> list[Paper]:
    """The papers issued about a row, the latest first."""
    return list(issuing.of_subject(noun, key))


@page("papers/<key:name>", "paper", READERS)
def paper(request: HttpRequest, by: Actor, name: str) -> HttpResponse:
    """A paper as a file, for who may read the row it is about: `<hash>.pdf`, `<hash>.docx`."""
    digest, _, form = name.rpartition(".")
    found = Paper.objects.filter(digest=digest).first()
    if found is None or form not in MADE or not _reads(found, by):
        raise Http404
    return file(issuing.document_of(found, base(request)), form, f"{found.title}{found.number}")


def _reads(found: Paper, by: Actor) -> bool:
    noun = next((one for one in NOUNS.values() if one.singular == found.noun), None)
    return noun is not None and noun.visible(by).filter(**{noun.key: found.subject}).exists()


def base(request: HttpRequest) -> str:
    """The public address of this city, as configured; else the one by which it was asked."""
    return str(settings.PUBLIC_ADDRESS) or request.build_absolute_uri("/").rstrip("/")


def file(document: Document, form: str, name: str) -> HttpResponse:
    """A document to take away."""
    make, kind = MADE[form]
    answer = HttpResponse(make(document), content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=f"{name}.{form}")
    return answer


@page("check/", "check", EVERYBODY)
def ask(request: HttpRequest, _by: Actor) -> HttpResponse:
    """Where the number of a paper, or the hash printed on it, is typed."""
    typed = request.GET.get("q", "").strip()[:120]
    if not typed:
        return render(request, "papers/check.html", {"typed": "", "found": None})
    found = _found(typed)
    if found is not None:
        return HttpResponseRedirect(url("check.paper", digest=found.digest))
    return render(request, "papers/check.html", {"typed": typed, "found": None}, status=404)


@page("check/<key:digest>/", "check.paper", EVERYBODY)
def check(request: HttpRequest, _by: Actor, digest: str) -> HttpResponse:
    """Whether a paper with this hash was issued: by whom, when, under which number; nothing of what it says."""
    found = Paper.objects.filter(digest=digest).first()
    context: dict[str, Any] = {"typed": digest, "found": found}
    if found is None:
        return render(request, "papers/check.html", context, status=404)
    organ = getattr(issuing.form_of(found), "organ", "") or _department(found)
    return render(request, "papers/check.html", {**context, "organ": organ, "whole": issuing.whole(found)})


def _found(typed: str) -> Paper | None:
    """By number in any brackets, by hash as it is printed or run together, or by the first sixteen letters of one."""
    text = "".join(typed.lower().split())
    if len(text) >= 16 and set(text) <= set("0123456789abcdef"):
        return Paper.objects.filter(digest__startswith=text).first()
    try:
        return Paper.objects.filter(number=str(PaperNumber.read(typed))).first()
    except NotANumber:
        return None


def _department(found: Paper) -> str:
    return Department.objects.filter(code=found.department).values_list("name", flat=True).first() or ""
