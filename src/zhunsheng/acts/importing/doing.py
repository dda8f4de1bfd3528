"""Which acts an import does: one that makes rows, one that changes them. An import may do no more than its acts."""

from dataclasses import dataclass
from functools import cached_property

from django.db import models

from zhunsheng.acts.act import ACTS, Act
from zhunsheng.acts.noun import Column, Noun
from zhunsheng.law.words import Words


class NotImported(ValueError):
    """No act lets rows of the noun be brought in this way."""

    def __init__(self, noun: Noun, *, past: bool) -> None:
        past_zh, past_en = ("过往的", "past ") if past else ("", "")
        self.words = Words(f"{past_zh}{noun.plural.zh}不能导入。", f"{past_en}{noun.plural.en} cannot be imported.")
        super().__init__(self.words.zh)
        self.noun = noun


@dataclass(frozen=True)
class Doing:
    """The acts of one import of one noun."""

    noun: Noun
    makes: Act
    corrects: Act | None

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """What a sheet may tell, in the noun's own order."""
        told = {*self.makes.sets, *(self.corrects.sets if self.corrects else ())}
        return tuple(column for column in self.noun.columns if column.name in told)

    @cached_property
    def names(self) -> frozenset[str]:
        return frozenset(column.name for column in self.columns)

    @cached_property
    def keyed(self) -> bool:
        """Whether a sheet may name the key of a new row, or only the register gives it."""
        return self.noun.key in self.names

    @property
    def acts(self) -> tuple[Act, ...]:
        return (self.makes, self.corrects) if self.corrects else (self.makes,)

    def act(self, *, new: bool) -> Act | None:
        return self.makes if new else self.corrects

    def field(self, name: str) -> "models.Field[object, object]":
        """The model's own field behind a column: of a link, the link itself."""
        found = self.noun.model._meta.get_field(name)
        assert isinstance(found, models.Field)
        return found

    def requires(self, name: str) -> bool:
        """Whether a new row cannot do without it."""
        return name in self.needed

    @cached_property
    def needed(self) -> tuple[str, ...]:
        """What a new row cannot do without."""
        fields = {column.name: self.field(column.name) for column in self.columns}
        return tuple(name for name, one in fields.items() if not (one.blank or one.null or one.has_default()))


def of(noun: Noun, *, past: bool = False) -> Doing:
    """The acts by which rows of `noun` come in; of the past, the one that records what was done elsewhere.

    Raises NotImported.
    """
    makes = next((act for act in noun.acts if act.past and act.makes), None) if past else ACTS.get(noun.enter)
    if makes is None:
        raise NotImported(noun, past=past)
    return Doing(noun, makes, ACTS.get(noun.correct))
