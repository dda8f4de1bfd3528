"""Pages that say why something did not happen, and what would make it happen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from zhunsheng.acts import filters, grounds, in_force
from zhunsheng.acts.actor import LOCAL, Actor
from zhunsheng.acts.models import ReasonedException
from zhunsheng.acts.noun import Noun, label_of
from zhunsheng.acts.refusals import Changed, Forbidden, Invalid, NotDone, Refused, lacking
from zhunsheng.acts.roles import Role
from zhunsheng.law.citation import Citation
from zhunsheng.law.finding import Finding, Unclear, worded
from zhunsheng.law.parameter import Parameter, Value
from zhunsheng.law.rule import Rule
from zhunsheng.law.words import Words, written
from zhunsheng.web import links, pages, shown
from zhunsheng.web.page import render


@dataclass(frozen=True)
class Number:
    """A number of the law that was applied: what it is, how much, since when, by which text."""

    words: Words
    value: str
    since: str
    source: str


@dataclass(frozen=True)
class Explanation:
    """One finding in five parts; the trace is the page's."""

    rule: Rule
    conclusion: Words
    basis: list[tuple[Citation, str]]  # with the words quoted
    numbers: list[Number]
    facts: list[tuple[str, str]]
    remedy: Words
    asks_reason: bool


def not_for_this_role(request: HttpRequest, by: Actor, readers: frozenset[Role]) -> HttpResponse:
    """To the login for who is not logged in; else which roles may."""
    if not by.person and "login" in pages.PAGES and request.method == "GET":
        return HttpResponseRedirect(f"{links.url('login')}?{urlencode({'next': request.get_full_path()})}")
    allowed = [role.words for role in sorted(readers) if role is not Role.SYSTEM]
    return render(request, "forbidden.html", {"allowed": allowed, "said": None, "trace": ""}, status=403)


def refused(request: HttpRequest, by: Actor, refusal: NotDone) -> HttpResponse:
    """Why an act that has no form of its own on the page did not happen."""
    if isinstance(refusal, Refused):
        return explained(request, by, refusal, {})
    said = {"said": refusal.words, "trace": trace(refusal.trace, by)}
    if isinstance(refusal, Forbidden):
        return render(request, "forbidden.html", {**said, "allowed": refusal.allowed}, status=403)
    return render(request, "not_now.html", said, status=422 if isinstance(refusal, Invalid) else 409)


def explained(request: HttpRequest, by: Actor, refusal: Refused, context: Mapping[str, Any]) -> HttpResponse:
    """The explanation page: conclusion, basis, facts and numbers, what would make it allowed, trace."""
    reasons = reason_fields(request.POST, refusal) if refusal.only_reasons else []
    ordinary: dict[str, Any] = {"act": None, "form": None, "lacking": {}}
    found = {
        "explanations": explanations(refusal, by), "reasons": reasons, "codes": ReasonedException.Code.choices,
        "approvers": grounds.approvers(by), "trace": trace(refusal.trace, by), "least": grounds.SHORTEST,
    }  # fmt: skip
    return render(request, "refused.html", {**ordinary, **context, **found}, status=422)


def explanations(refusal: Refused, by: Actor) -> list[Explanation]:
    """Each rule that stands in the way, explained; what only asks for a reason comes last."""
    broken = [_of_finding(finding, by, asks=False) for finding in refusal.barred]
    unclear = [_of_missing(one, by) for one in refusal.missing]
    return broken + unclear + [_of_finding(finding, by, asks=True) for finding in refusal.reasons_asked]


def _of_finding(finding: Finding, by: Actor, *, asks: bool) -> Explanation:
    rule = finding.rule
    return Explanation(rule, finding.reason, quoted(rule), numbers(rule, by), facts(finding), finding.remedy, asks)


def _of_missing(unclear: Unclear, by: Actor) -> Explanation:
    remedy = Words("补填后再次提交。", "Fill it in and submit again.")
    rule = unclear.rule
    return Explanation(rule, lacking(unclear), quoted(rule), numbers(rule, by), [], remedy, asks_reason=False)


def quoted(rule: Rule) -> list[tuple[Citation, str]]:
    """The citations of a rule with the words relied on; those of the article where none are named, if they are few."""
    return [(citation, citation.quote or _short(citation)) for citation in rule.basis]


def _short(citation: Citation) -> str:
    words = (citation.text() or "").strip()
    return words if len(words) <= 160 else words[:150] + "……"


def numbers(rule: Rule, by: Actor) -> list[Number]:
    """The numbers a rule applies today, where the actor is."""
    law = in_force.current().numbers
    found = [(one, law.in_force(one, by.day, by.region, by.department)) for one in rule.numbers]
    return [_number(one, value) for one, value in found if value]


def _number(parameter: Parameter, value: Value) -> Number:
    return Number(parameter.title, shown.said(parameter.said(value)), shown.day(value.since), str(value.source))


def facts(finding: Finding) -> list[tuple[str, str]]:
    """The facts of a finding: heading and value."""
    kind, language = finding.rule.kind, "en" if shown.english() else "zh"
    names = kind.column_names()
    return [
        (_heading(finding.rule, name), written(worded(finding.rule, name, value), language))
        for name, value in finding.facts.items()
        if value is not None and (name in names or name == "due_on")
    ]


def _heading(rule: Rule, name: str) -> str:
    if name not in rule.kind.column_names():
        return _("截止日")
    return shown.heading(rule.kind, name)


@dataclass(frozen=True)
class ReasonAsked:
    """The three fields of one reason, as typed so far."""

    rule: Rule
    code: str
    text: str
    approver: str


def reason_fields(data: Mapping[str, str], refusal: Refused) -> list[ReasonAsked]:
    """The reasons that would let the act pass, as far as they were typed."""
    return [
        ReasonAsked(found.rule, *(str(data.get(grounds.field(found.rule.name, part), "")) for part in grounds.PARTS))
        for found in refusal.reasons_asked
    ]


def changed(request: HttpRequest, by: Actor, meanwhile: Changed, context: Mapping[str, Any]) -> HttpResponse:
    """What was typed beside what somebody else stored meanwhile; nothing is overwritten, one may submit again."""
    noun, form = context["noun"], context["form"]
    pairs = [_pair(noun, meanwhile.present, form, name) for name in form.fields if name in noun.by_name]
    differing = [pair for pair in pairs if pair[1] != pair[2]]
    said = {"pairs": differing, "words": meanwhile.words, "seen": meanwhile.now, "trace": trace(meanwhile.trace, by)}
    return render(request, "changed.html", {**context, **said}, status=409)


def _pair(noun: Noun, present: Mapping[str, Any], form: Form, name: str) -> tuple[str, str, str]:
    """A field, what was typed, and what stands now."""
    stored: Any = noun.model._meta.get_field(name)
    now = present.get(name)
    if stored.is_relation and now is not None:
        now = stored.related_model._default_manager.filter(pk=now).first()
    typed = form.cleaned_data.get(name)
    return label_of(noun, noun.by_name[name]), _plain(noun, name, typed), _plain(noun, name, now)


def _plain(noun: Noun, name: str, value: Any) -> str:
    if value in (None, ""):
        return ""
    word = filters.words_of(noun, noun.by_name[name]).get(value)
    return word or (str(value) if hasattr(value, "pk") else written(value, "en" if shown.english() else "zh"))


def trace(seq: int, by: Actor) -> str:
    """The number under which the refusal can be found again: R-20250506-0042."""
    return f"R-{by.at.astimezone(LOCAL):%Y%m%d}-{seq:04}" if seq else ""
