"""A plan as annex 1, to print or to send: Word and PDF."""

from django.http import Http404, HttpRequest, HttpResponse

from zhunsheng.acts.actor import Actor
from zhunsheng.inspection.plans import papers as plan_papers
from zhunsheng.web.pages import page
from zhunsheng.web.papers import MADE, file
from zhunsheng.web.plans.screening import READERS, plan_of


@page("annex/<key:key>", "annex", READERS)
def annex(_request: HttpRequest, by: Actor, key: str) -> HttpResponse:
    """The plan as it stands: `<code>.docx`, `<code>.pdf`."""
    code, _, form = key.rpartition(".")
    if form not in MADE:
        raise Http404
    _noun, plan = plan_of(by, code)
    return file(plan_papers.annex(plan).document(plan.receipt, by.day), form, plan.title)
