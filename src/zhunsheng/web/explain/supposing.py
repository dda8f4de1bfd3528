"""What if a number of the law were another one: how many acts would stand otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import polars as pl

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.law import judgment
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameter import Kind, Parameter
from zhunsheng.law.rule import Rule, Standing
from zhunsheng.web.explain.standing import facts_seen

LARGEST = 10_000


@dataclass(frozen=True)
class Supposed:
    """The acts in the reader's scope under a number as it is, and under another."""

    parameter: Parameter
    typed: str
    wrong: bool = False
    before: int = 0  # broken
    after: int = 0
    changed: tuple[tuple[str, Standing, Standing], ...] = ()  # act, as it stands, as it would

    @property
    def answered(self) -> bool:
        """Whether a number was given that could be tried."""
        return bool(self.typed) and not self.wrong


def supposed(rule: Rule, given: Mapping[str, str], by: Actor) -> list[Supposed]:
    """For each number that the rule counts with: what another value would do, if one was typed."""
    if facts_seen(rule, by, in_force.current()) is None:
        return []
    counted = [parameter for parameter in rule.numbers if parameter.kind is Kind.COUNT]
    return [_supposed(rule, parameter, given.get(parameter.name, "").strip()[:12], by) for parameter in counted]


def _supposed(rule: Rule, parameter: Parameter, typed: str, by: Actor) -> Supposed:
    if not typed:
        return Supposed(parameter, typed)
    if not typed.isdecimal() or int(typed) > LARGEST:
        return Supposed(parameter, typed, wrong=True)
    law = in_force.current()
    was, would = _stands(rule, by, law), _stands(rule, by, with_number(law, parameter, int(typed)))
    both = was.join(would, on="act", suffix="_other").filter(pl.col("stands") != pl.col("stands_other"))
    changed = tuple((act, Standing(one), Standing(other)) for act, one, other in both.iter_rows())
    return Supposed(parameter, typed, before=_broken(was), after=_broken(would), changed=changed)


def with_number(law: Law, parameter: Parameter, value: int) -> Law:
    """The same law with one number everywhere and always another one."""
    others = [(parameter.name, replace(one, value=value)) for one in law.numbers.values(parameter)]
    return Law(law.numbers.over(others), law.calendars)


def _stands(rule: Rule, by: Actor, law: Law) -> pl.DataFrame:
    """Act and standing; the facts are counted anew under `law`, for counts depend on numbers too."""
    seen = facts_seen(rule, by, law)
    assert seen is not None
    stands = judgment.judge(seen[1], [rule], law)[rule.name]
    return seen[1].select("act", stands.alias("stands"))


def _broken(stands: pl.DataFrame) -> int:
    return stands.filter(pl.col("stands") == Standing.BROKEN.value).height
