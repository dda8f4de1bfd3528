"""One question that the texts leave open."""

from dataclasses import dataclass

from zhunsheng.law.words import Words


@dataclass(frozen=True)
class Reading:
    """One open question, what is taken until the city decides otherwise, and what changes it."""

    id: str
    question: Words
    default: Words
    changed_by: tuple[str, ...] = ()  # names of parameters; empty: fixed in the rule, unless changed elsewhere
    elsewhere: Words | None = None  # what else changes it, such as the city's roster
