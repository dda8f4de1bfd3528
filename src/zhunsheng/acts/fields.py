"""Fields of forms: what an act is told, each asked for in the way its kind is typed."""

from collections.abc import Callable
from copy import copy
from datetime import date
from functools import cache, cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from zhunsheng.acts import clerk_dates, plans
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.kept import Kept
from zhunsheng.acts.noun import Noun, of_model
from zhunsheng.acts.roles import Scope

MOST = 300  # rows that are offered in a drop-down; more are typed, with suggestions
LONGEST = 20_000  # characters of any text
LARGEST = 2**31 - 1
BLANK = ("", "—")
YES_NO = [("yes", gettext_lazy("是")), ("no", gettext_lazy("否"))]


class DayField(forms.CharField):
    """A day, typed as clerks do."""

    def __init__(self, *, by: Actor, **named: Any) -> None:
        super().__init__(max_length=40, **named)
        self.by = by

    def clean(self, value: Any) -> Any:
        text = value.isoformat() if isinstance(value, date) else str(super().clean(value))
        try:
            return clerk_dates.read(text, self.by.day, self.by.region)
        except clerk_dates.NotADay as bad:
            raise ValidationError(bad.why) from bad

    def prepare_value(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, date) else value


class YesNoField(forms.TypedChoiceField):
    """是 or 否; nothing chosen is nothing told."""

    def __init__(self, *, asks_blank: bool, **named: Any) -> None:
        choices = [BLANK, *YES_NO] if asks_blank else YES_NO
        super().__init__(choices=choices, coerce=lambda said: said == "yes", empty_value=None, **named)

    def clean(self, value: Any) -> Any:
        return super().clean(self.prepare_value(value))

    def prepare_value(self, value: Any) -> Any:
        return {"True": "yes", "true": "yes", "1": "yes", "False": "no", "false": "no", "0": "no"}.get(
            str(value), value
        )


class KeyField(forms.CharField):
    """A row of another noun, by its key, out of what `scope` holds as seen from `by`; out of none without a scope."""

    def __init__(self, *, noun: Noun, scope: Scope | None, by: Actor, **named: Any) -> None:
        super().__init__(max_length=200, **named)
        self.noun, self.scope, self.by = noun, scope, by

    @property
    def rows(self) -> QuerySet[Any]:
        """The rows that may be chosen."""
        return self.noun.within(self.scope, self.by) if self.scope else self.noun.model._default_manager.none()

    @cached_property
    def offered(self) -> list[tuple[str, str]]:
        """The rows to choose from, as (key, name); empty where they are more than `MOST` and one types."""
        order = [name for name in self.noun.order if name.lstrip("-") in self.noun.by_name]
        found = self.rows.order_by(*order).values_list(self.noun.key, self.noun.title)[: MOST + 1]
        return [(str(key), f"{title}（{key}）") for key, title in found] if len(found) <= MOST else []

    def clean(self, value: Any) -> Any:
        if isinstance(value, models.Model):
            value = getattr(value, self.noun.key)
        key = str(super().clean(value)).partition(" ")[0]
        if not key:
            return None
        found = self._asked(key)
        if found is None:
            words = {"noun": self.noun.words.said(get_language() or "zh"), "key": key[:40]}
            raise ValidationError(_("没有编码为“%(key)s”的%(noun)s，或不在您的范围内。") % words)
        return found

    def _asked(self, key: str) -> models.Model | None:
        """The row of this key, by a query that is compiled once for all who see the same rows."""
        sees = (self.noun.name, self.scope, self.by.region, self.by.department, self.by.person)
        return _asking(sees, lambda: plans.by_key(self.rows, self.noun.key))(key)

    def prepare_value(self, value: Any) -> Any:
        return getattr(value, self.noun.key) if isinstance(value, models.Model) else value


_asking: Kept[plans.OneRow] = Kept()


def required(field: "models.Field[Any, Any]") -> bool:
    """Whether a form must be told what is stored in `field`."""
    return not field.blank and not field.has_default()


def of_model_field(field: "models.Field[Any, Any]", by: Actor, scope: Scope | None) -> forms.Field:
    """The form's field for a stored one; a foreign key may point to what `scope` holds, else to what `by` may read."""
    shared: dict[str, Any] = {"label": field.verbose_name, "required": required(field), "help_text": field.help_text}
    if field.is_relation:
        noun = of_model(field.related_model)  # type: ignore[arg-type]
        if noun is None:
            raise LookupError(f"{field.name} leads to no noun")
        return KeyField(noun=noun, scope=scope or noun.reads.get(by.role), by=by, **shared)
    if isinstance(field, models.DateField):
        return DayField(by=by, **shared)
    return copy(_stock(field))


@cache
def _stock(field: "models.Field[Any, Any]") -> forms.Field:
    """A form's field that is the same for everybody: made once, copied for each form."""
    shared: dict[str, Any] = {"label": field.verbose_name, "required": required(field), "help_text": field.help_text}
    if field.choices:
        offered = [(str(value), label) for value, label in field.flatchoices if value != ""]
        sure = field.has_default() and not field.blank
        return forms.ChoiceField(choices=offered if sure else [BLANK, *offered], **shared)
    return next(make for kind, make in MAKERS if isinstance(field, kind))(field, shared)


def _yes_no(field: "models.Field[Any, Any]", shared: dict[str, Any]) -> forms.Field:
    return YesNoField(asks_blank=field.null, **shared | {"required": False})


def storable(text: Any) -> None:
    """Refuse half of a character (a lone surrogate), which no database keeps."""
    if any("\ud800" <= one <= "\udfff" for one in str(text)):
        raise ValidationError(_("含有不能保存的字符。"))


def _whole(field: "models.Field[Any, Any]", shared: dict[str, Any]) -> forms.Field:
    least = 0 if isinstance(field, models.PositiveIntegerField) else -LARGEST
    return forms.IntegerField(min_value=least, max_value=LARGEST, **shared)


def _long_text(_field: "models.Field[Any, Any]", shared: dict[str, Any]) -> forms.Field:
    return forms.CharField(max_length=LONGEST, widget=forms.Textarea, validators=[storable], **shared)


def _text(field: "models.Field[Any, Any]", shared: dict[str, Any]) -> forms.Field:
    return forms.CharField(max_length=field.max_length or LONGEST, validators=[storable], **shared)


Maker = Callable[["models.Field[Any, Any]", dict[str, Any]], forms.Field]
MAKERS: tuple[tuple[type["models.Field[Any, Any]"], Maker], ...] = (
    (models.BooleanField, _yes_no), (models.IntegerField, _whole), (models.TextField, _long_text),
    (models.Field, _text),
)  # fmt: skip
