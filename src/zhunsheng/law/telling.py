"""A rule told to a program: the shape of `zhunsheng rules --json`, documented and stable."""

from datetime import date

from zhunsheng.law import readings
from zhunsheng.law.citation import Citation
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameter import Parameter
from zhunsheng.law.rule import Effect, Example, Rule, Standing
from zhunsheng.law.wording import in_words
from zhunsheng.law.words import Words

EFFECTS = {
    Effect.REFUSE: Words("拒绝", "refuse"),
    Effect.JUSTIFY: Words("须说明理由", "justify"),
    Effect.WARN: Words("预警", "warn"),
    Effect.INFORM: Words("告知", "inform"),
}
GRAVITY = {
    Effect.REFUSE: Words("严重", "grave"),
    Effect.JUSTIFY: Words("一般", "ordinary"),
    Effect.WARN: Words("提示", "slight"),
    Effect.INFORM: Words("告知", "information"),
}
"""How grave a finding is in an audit."""
STANDINGS = {
    Standing.KEPT: Words("合规", "kept"),
    Standing.BROKEN: Words("不合规", "broken"),
    Standing.NOT_IN_POINT: Words("不适用", "not in point"),
    Standing.UNCLEAR: Words("不能判断", "unclear"),
}


def told(rule: Rule, law: Law) -> dict[str, object]:
    """All there is to know of `rule` under `law`."""
    bound = rule.under(law)
    holds, unless = in_words(rule.holds, rule.kind), in_words(rule.unless, rule.kind)
    return {
        "name": rule.name, "title": rule.title.zh, "title_en": rule.title.en, "kind": rule.kind.kind_name,
        "requirements": list(rule.requirements), "sentence": rule.sentence,
        "basis": [cited(citation) for citation in rule.basis], "effect": rule.effect.value,
        "finding_only": rule.finding_only,
        "holds": holds.zh if holds else "", "holds_en": holds.en if holds else "",
        "unless": unless.zh if unless else "", "unless_en": unless.en if unless else "",
        "facts": [fact(rule, name) for name in bound.reads],
        "parameters": [number(parameter, law) for parameter in rule.numbers],
        "readings": [
            {
                "id": one.id, "question": one.question.zh, "default": one.default.zh,
                "changed_by": list(one.changed_by), "elsewhere": one.elsewhere.zh if one.elsewhere else "",
            }
            for one in readings.of(rule.readings)
        ],
        "reason": rule.reason.zh, "reason_en": rule.reason.en, "remedy": rule.remedy.zh, "remedy_en": rule.remedy.en,
        "examples": [example(one) for one in rule.examples], "version": bound.version,
    }  # fmt: skip


def cited(citation: Citation) -> dict[str, object]:
    """A place in the law with its exact words; `text` is null where the source was not seen (待核实)."""
    return {
        "citation": str(citation), "source": citation.source.id, "place": citation.place, "quote": citation.quote,
        "text": citation.text(), "seen": citation.seen, "in_force_from": citation.source.in_force_from.isoformat(),
    }  # fmt: skip


def fact(rule: Rule, name: str) -> dict[str, object]:
    """A fact the rule reads: its heading, where it comes from, how it is counted, its words."""
    about = rule.kind.about(name)
    return {
        "name": name, "heading": rule.kind.heading(name), "label": about.get("label", ""),
        "type": str(rule.kind.dtypes()[name]).partition("(")[0], "origin": str(about.get("origin", "")),
        "meaning": about.get("meaning", ""), "counting": about.get("counting", ""),
        "words": {word: said.zh for word, said in about.get("words", {}).items()},
    }  # fmt: skip


def number(parameter: Parameter, law: Law) -> dict[str, object]:
    """A parameter with its whole history, what the city set over it included."""
    return {
        "name": parameter.name, "title": parameter.title.zh, "unit": parameter.unit.zh, "reading": parameter.reading,
        "values": [
            {
                "since": value.since.isoformat(), "value": _plain(value.value), "said": parameter.said(value).zh,
                "source": str(value.source),
                "status": value.status.value, "region": value.region, "department": value.department,
                "document": value.document,
            } | ({"unit": value.unit.zh} if value.unit else {})
            for value in law.numbers.values(parameter)
        ],
    }  # fmt: skip


def example(example: Example) -> dict[str, object]:
    """A worked case: only what is not ordinary about it."""
    facts = {
        name: value if isinstance(value, str | int | None) else str(value) for name, value in example.facts.items()
    }
    return {"told": example.told, "standing": example.standing.value, "facts": facts}


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
