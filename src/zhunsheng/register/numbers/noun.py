"""Changes of parameters as shown."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import STAFF, Role, Scope, reach
from zhunsheng.law.words import Words
from zhunsheng.register.numbers import acts  # noqa: F401
from zhunsheng.register.numbers.models import ParameterChange

PARAMETER_CHANGES = Noun(
    name="parameter_changes", singular="parameter_change", model=ParameterChange, words=Words("参数调整", "Change of a number"),
    plural=Words("参数调整", "Changes of numbers"), key="code", title="parameter",
    columns=(
        Column("code", look=Look.CODE), Column("parameter", filtered=True), Column("value"), Column("since"),
        Column("state", filtered=True), Column("region", look=Look.CODE), Column("department", look=Look.CODE),
        Column("source_text"), Column("document"), Column("proposed_by"), Column("confirmed_by"),
    ),
    groups=(
        Group(_("新值"), ("parameter", "value", "since", "region", "department")),
        Group(_("依据与两人"), ("source_text", "document", "proposed_by", "confirmed_by")),
    ),
    reads={**reach(Scope.ALL, *STAFF, Role.SUPERVISOR, Role.SYSTEM_ADMIN)},
    exports=frozenset({Role.CITY_BUREAU}), paths=Paths(), search=("parameter", "document"), order=("-since", "code"),
    empty=Words("本市没有另定参数，全部按国家和通知的数值。", "The city has set no numbers of its own."),
)  # fmt: skip
