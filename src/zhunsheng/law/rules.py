"""All rules, in the order of the texts: the notice chapter by chapter, then the statutes behind it."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from zhunsheng.law import notice, statutes
from zhunsheng.law.facts import Facts
from zhunsheng.law.rule import Rule

CHAPTERS = ("filing", "joint_inspection", "manner", "conduct", "supervision")
STATUTES = (
    "inspection_opinion", "administrative_penalty", "coercion", "transfer", "reconsideration", "litigation",
    "civil_procedure", "fine_collection", "licensing", "business_environment", "information", "market_disclosure",
    "work_safety", "food_safety", "special_equipment", "environment", "fire", "budget", "personal_information",
)  # fmt: skip


def _modules(whole: ModuleType, parts: tuple[str, ...]) -> Iterator[tuple[int, ModuleType]]:
    """Every file of rules, with the place of its chapter or statute; a folder nobody listed is an error."""
    found = {module.name for module in pkgutil.iter_modules(whole.__path__)}
    if unknown := found - set(parts):
        raise LookupError(f"{whole.__name__}: {', '.join(sorted(unknown))}")
    for place, part in enumerate(parts):
        if part in found:
            folder = importlib.import_module(f"{whole.__name__}.{part}")
            for module in pkgutil.iter_modules(folder.__path__):
                yield place, importlib.import_module(f"{folder.__name__}.{module.name}")


def _order(requirement: str) -> tuple[object, ...]:
    """M01.2 before M01.13, L-APL-9 before L-APL-10."""
    return tuple(int(part) if part.isdecimal() else part for part in re.findall(r"\d+|\D+", requirement))


PLACED = tuple(
    (volume, place, module)
    for volume, (whole, parts) in enumerate(((notice, CHAPTERS), (statutes, STATUTES)))
    for place, module in _modules(whole, parts)
)
MODULES = tuple(module for *_, module in PLACED)


def _all() -> dict[str, Rule]:
    placed = [(volume, place, rule) for volume, place, module in PLACED for rule in module.RULES]
    placed.sort(key=lambda one: (one[0], one[1], _order(one[2].requirements[0])))
    return {rule.name: rule for *_, rule in placed}


RULES: dict[str, Rule] = _all()


@cache
def of_kind(kind: type[Facts]) -> tuple[Rule, ...]:
    """The rules that judge acts of `kind`, in the order of the texts."""
    return tuple(rule for rule in RULES.values() if rule.kind is kind)


class NoSuchRule(LookupError):
    """No rule has this name and none serves a requirement of this id."""

    def __init__(self, name: str) -> None:
        self.zh, self.en = f"没有规则“{name}”。可选：{'、'.join(RULES)}。", f"No rule {name!r}."
        super().__init__(self.zh)


def named(name: str) -> list[Rule]:
    """The rule of that name, or all that serve a requirement."""
    return [rule for rule in RULES.values() if name == rule.name or name in rule.requirements]


def chosen(names: str) -> list[Rule]:
    """The rules asked for, by name or requirement, between commas; all without a wish. Raises NoSuchRule."""
    asked = [name.strip() for name in names.replace("，", ",").split(",") if name.strip()]
    found: dict[str, Rule] = {}
    for name in asked:
        if not (rules := named(name)):
            raise NoSuchRule(name)
        found |= {rule.name: rule for rule in rules}
    return list(found.values()) if asked else list(RULES.values())
