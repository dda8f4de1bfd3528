"""Every rule, and one rule explained: sentence, basis, conditions, numbers, examples, who is caught now, try it."""

import re
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.law import readings
from zhunsheng.law.citation import Citation
from zhunsheng.law.facts import KINDS
from zhunsheng.law.rule import Effect, Rule
from zhunsheng.law.rules import RULES
from zhunsheng.law.telling import EFFECTS, STANDINGS
from zhunsheng.law.wording import in_words
from zhunsheng.law.words import Words
from zhunsheng.web import shown
from zhunsheng.web.explain import standing, supposing, trying
from zhunsheng.web.explain.wording import place_of, value
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

_NAMED = re.compile(r"\{(\w+)\}")
TONES = {Effect.REFUSE: "late", Effect.JUSTIFY: "soon", Effect.WARN: "soon", Effect.INFORM: ""}


@dataclass(frozen=True)
class Asked:
    """What the list of rules was asked for; empty means all."""

    q: str
    chapter: str
    effect: str
    kind: str

    def fits(self, rule: Rule) -> bool:
        """Whether the rule is among those asked for."""
        return (
            self.chapter in ("", chapter(rule))
            and self.effect in ("", rule.effect.value)
            and self.kind in ("", rule.kind.kind_name)
            and all(word in _searched(rule) for word in self.q.lower().split())
        )


@page("rules/", "rules", EVERYBODY)
def index(request: HttpRequest, by: Actor) -> HttpResponse:
    """The rules, by chapter, effect, kind of act and words."""
    asked = Asked(*(request.GET.get(name, "").strip()[:100] for name in ("q", "chapter", "effect", "kind")))
    context = {
        "asked": asked, "rules": [rule for rule in RULES.values() if asked.fits(rule)], "all": len(RULES),
        "chapters": list(dict.fromkeys(chapter(rule) for rule in RULES.values())), "effects": EFFECTS, "kinds": KINDS,
        "tones": TONES, "chapter": chapter,
    }  # fmt: skip
    return render(request, "explain/rules.html", context)


@page("rules/<key:name>/", "rule", EVERYBODY)
def one(request: HttpRequest, by: Actor, name: str) -> HttpResponse:
    """One rule."""
    rule = RULES.get(name)
    if rule is None:
        raise Http404
    law = in_force.current()
    context = {
        "rule": rule, "remedy": in_general(rule), "tones": TONES, "effects": EFFECTS, "chapter": chapter(rule), "quoted": quoted(rule),
        "holds": in_words(rule.holds, rule.kind), "unless": in_words(rule.unless, rule.kind),
        "counting": counting(rule), "numbers": [(number, law.numbers.values(number)) for number in rule.numbers],
        "readings": readings.of(rule.readings), "standings": STANDINGS, "examples": rule.examples,
        "caught": standing.caught(rule, by), "trial": trying.trial(rule, request.GET, by),
        "supposed": supposing.supposed(rule, request.GET, by), "value": value, "place_of": place_of, "version": rule.under(law).version,
    }  # fmt: skip
    return render(request, "explain/rule.html", context)


FIGURES = {
    "earliest_on": Words("最早日期", "the earliest day"), "request_until": Words("要求期限", "the last day for asking"),
    "open_after": Words("公示满期日", "the day the list has stood long enough"),
    "suit_months_by_law": Words("法定起诉月数", "the months for a suit by law"),
}  # fmt: skip


def in_general(rule: Rule) -> Words:
    """What mends a breach, of no act in particular: facts and numbers stand in it by their names."""
    kind, numbers = rule.kind, {number.name: number.title for number in rule.numbers}
    names = set(_NAMED.findall(rule.remedy.zh + rule.remedy.en))
    said = {
        name: numbers.get(name)
        or (Words(kind.heading(name), kind.english(name)) if name in kind.column_names() else FIGURES[name])
        for name in names
    }
    return rule.remedy.filled({name: Words(f"〔{words.zh}〕", f"[{words.en}]") for name, words in said.items()})


def chapter(rule: Rule) -> str:
    """Where the rule stands: a chapter of the notice, else the law it is from."""
    basis = rule.basis[0]
    if rule.requirements[0].startswith("L-") or basis.source.text is None:
        return basis.source.short
    try:
        return basis.source.text.article(basis.place).chapter[0]
    except LookupError:
        return basis.source.short


def quoted(rule: Rule) -> list[tuple[Citation, str]]:
    """Each basis with the words relied on; the article's own where none are named and they are few."""
    return [(citation, citation.quote or _short(citation)) for citation in rule.basis]


def _short(citation: Citation) -> str:
    words = citation.text() or ""
    return words if len(words) <= 200 else ""


def counting(rule: Rule) -> list[tuple[str, str]]:
    """The facts it reads that are counted, each with its counting rule."""
    about = {name: rule.kind.about(name) for name in rule.under(in_force.current()).reads}
    return [(shown.heading(rule.kind, name), one["counting"]) for name, one in about.items() if one.get("counting")]


def _searched(rule: Rule) -> str:
    basis = " ".join(f"{citation} {citation.brief}" for citation in rule.basis)
    said = (rule.name, *rule.title, *rule.requirements, rule.sentence, basis, rule.reason.zh)
    return " ".join(said).lower()
