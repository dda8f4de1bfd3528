"""What the trail keeps, as people read it: columns by their labels, links by name and key, codes by their words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from markupsafe import Markup

from zhunsheng.acts import forms
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.models import ReasonedException
from zhunsheng.acts.noun import NOUNS, Noun, of_model
from zhunsheng.papers.forms import FORMS
from zhunsheng.papers.models import Paper
from zhunsheng.web import links, shown

BESIDE = {
    "address": gettext_lazy("登录地址"), "second_factor": gettext_lazy("双因素认证方式"), "ended": gettext_lazy("结束的登录"),
    "file": gettext_lazy("文件"), "past": gettext_lazy("登记已有的"), "constants": gettext_lazy("各行相同的值"),
    "rows": gettext_lazy("行数"), "row": gettext_lazy("行号"), "new": gettext_lazy("新增"), "changed": gettext_lazy("更改"),
    "unchanged": gettext_lazy("未变"), "rejected": gettext_lazy("退回"), "demo": gettext_lazy("示范城市"),
    "name": gettext_lazy("名称"),
}  # fmt: skip
"""What events tell that are no act of a noun: logins, imports, the founding of a city."""


@dataclass(frozen=True)
class Wording:
    """The words for one event, as `by` may read them."""

    model: type[models.Model] | None  # of the row the event is about
    by: Actor
    known: dict[tuple[str, int], str] = field(default_factory=dict)  # links that were looked up

    def label(self, name: str) -> str:
        """What a stored column, or something that the act asked, is called."""
        stored = self._stored(name)
        if stored is not None:
            return str(stored.verbose_name)
        return str(forms.LABELS.get(name) or BESIDE.get(name) or name)

    def value(self, name: str, value: Any) -> str:
        """A value of it; a link leads to its record, where `by` may read that."""
        stored = self._stored(name)
        if self.model in (ReasonedException, Paper) and name in ("rule", "noun", "template") and isinstance(value, str):
            return _in_words(name, value)
        if stored is not None and stored.is_relation and isinstance(value, int):
            return self._link(stored.related_model, value)
        if isinstance(stored, models.DateTimeField) and isinstance(value, str):
            return shown.instant(parse_datetime(value))
        if stored is not None and isinstance(value, str):
            return written(dict(stored.flatchoices).get(value, value))
        return written(value)

    def _stored(self, name: str) -> Any:
        """The field in which a stored column is kept."""
        fields = self.model._meta.concrete_fields if self.model else ()
        return next((one for one in fields if name in (one.name, one.attname)), None)

    def _link(self, model: Any, number: int) -> str:
        noun = of_model(model)
        if noun is None:
            return str(number)
        if (noun.name, number) not in self.known:
            self.known[noun.name, number] = self._named(noun, number)
        return self.known[noun.name, number]

    def _named(self, noun: Noun, number: int) -> str:
        found = noun.visible(self.by).filter(pk=number).values_list(noun.key, noun.title).first()
        if found is None:
            return _("（不在您的范围内，或已不存在）")
        key, title = found
        words = str(key) if str(title) == str(key) else f"{title}（{key}）"
        return Markup('<a href="{}">{}</a>').format(links.record(noun, key), words)


def _in_words(name: str, value: str) -> str:
    """The rule a reason was given for, the sort of a paper, and the kind of record, as people call them."""
    if name == "rule":
        return shown.said(shown.rule_title(value))
    if name == "template":
        return shown.said(FORMS[value].words)
    return next((shown.said(noun.words) for noun in NOUNS.values() if noun.singular == value), value)


def reason(given: Any) -> str:
    """A reason that was given for a rule: of which sort, in which words, approved by whom."""
    if not isinstance(given, Mapping):
        return written(given)
    labels = {"code": _("情形"), "text": _("理由"), "approver": _("批准人")}
    codes = dict(ReasonedException.Code.choices)
    parts = ((name, codes.get(str(one), one) if name == "code" else one) for name, one in given.items())
    return _("；").join(f"{labels.get(name, name)}{_('：')}{written(one)}" for name, one in parts)


def written(value: Any) -> str:
    """A plain value, whatever the trail keeps."""
    if value is None or value == "":
        return "—"
    if isinstance(value, bool):
        return _("是") if value else _("否")
    if isinstance(value, Mapping):
        return _("；").join(f"{name}{_('：')}{written(one)}" for name, one in value.items())
    return ("、" if not shown.english() else ", ").join(map(written, value)) if isinstance(value, list) else str(value)
