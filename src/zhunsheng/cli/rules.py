"""`zhunsheng rules [NAME]`: what the law asks, on what basis, with its numbers and worked examples."""

import argparse

from zhunsheng.cli._answers import DONE, as_json, law, wrong
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Rule
from zhunsheng.law.rules import RULES, named
from zhunsheng.law.telling import EFFECTS, STANDINGS, told
from zhunsheng.law.wording import in_words
from zhunsheng.law.words import Words

HELP = Words("列出规则，或说明一条规则", "List the rules, or tell one")


def arguments(parser: argparse.ArgumentParser) -> None:
    """NAME, or all."""
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="规则名，或要求编号如 M01.5 a rule, or a requirement's id"
    )
    parser.add_argument("--json", action="store_true")


def run(asked: argparse.Namespace) -> int:
    """Print the rules. 2: there is no such rule."""
    chosen = named(asked.name) if asked.name else list(RULES.values())
    if not chosen:
        return wrong(f"没有规则“{asked.name}”。可选：{'、'.join(RULES)}。", f"No rule {asked.name!r}.")
    now = law()
    if asked.json:
        as_json([told(rule, now) for rule in chosen])
    elif asked.name:
        for rule in chosen:
            _tell(rule, now)
    else:
        _list(chosen)
    return DONE


def _list(chosen: list[Rule]) -> None:
    for rule in chosen:
        effect = EFFECTS[rule.effect]
        print(f"{rule.name}  {effect.zh} {effect.en}  {'、'.join(rule.requirements)}  {rule.basis[0].brief}")
        print(f"    {rule.title.zh}  {rule.title.en}")


def _tell(rule: Rule, law: Law) -> None:
    effect = EFFECTS[rule.effect]
    print(f"{rule.title.zh}\n{rule.title.en}\n\n{rule.sentence}\n")
    print(f"名称 name        {rule.name} · {'、'.join(rule.requirements)} · {effect.zh} {effect.en}")
    for citation in rule.basis:
        print(f"依据 basis       {citation}{'' if citation.seen else '（待核实 unconfirmed）'}")
    print(f"对什么 of        {rule.kind.title.zh} {rule.kind.title.en}")
    for title, condition in (("须成立 holds   ", rule.holds), ("除外 unless     ", rule.unless)):
        if said := in_words(condition, rule.kind):
            print(f"{title} {said.zh}\n                 {said.en}")
    for parameter in rule.numbers:
        for value in law.numbers.values(parameter):
            where = value.region or value.department or "—"
            what = f"{parameter.name} {parameter.title.zh} = {parameter.said(value).zh}"
            print(f"参数 number      {what} · {value.since} · {where} · {value.source}")
    for example in rule.examples:
        standing = STANDINGS[example.standing]
        print(f"例子 example     {example.told}：{standing.zh} {standing.en}")
    print()
