"""Compilations as shown."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, Role, Scope, reach
from zhunsheng.inspection.compilations import acts  # noqa: F401
from zhunsheng.inspection.compilations.models import Compilation
from zhunsheng.law.words import Words

COMPILATIONS = Noun(
    name="compilations", singular="compilation", model=Compilation, words=Words("计划汇总", "Compilation"),
    plural=Words("县（区）计划汇总", "County compilations"), key="code", title="code",
    columns=(
        Column("code", look=Look.CODE),
        Column("region", look=Look.CODE, filtered=True),
        Column("plan_year", filtered=True),
        Column("state", filtered=True),
        Column("reported_on"),
        Column("received_on"),
        Column("received_by", listed=False),
        Column("note"),
    ),
    groups=(Group(_("汇总"), ("code", "region", "plan_year", "reported_on", "received_on", "received_by", "note")),),
    reads={**reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.DOWN, Role.CITY_BUREAU)},
    exports=BUREAUS, paths=Paths(region="region"), search=("code",), order=("-plan_year", "region"), same=("plan_year",),
    enter="compilation.gather",
    empty=Words(
        "还没有汇总。县（区）司法局“建立汇总”，把已备案的计划同步报市司法局。",
        "No compilation yet. A county's bureau gathers one and reports its filed plans to the city.",
    ),
)  # fmt: skip
