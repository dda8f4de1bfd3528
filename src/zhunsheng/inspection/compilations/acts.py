"""A county passes its plans up: gathered, reported, received, and again whenever more were filed (M01.4)."""

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from zhunsheng.acts.act import ACTS, NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role, Scope, reach
from zhunsheng.inspection.compilations.models import Compilation
from zhunsheng.inspection.plans import compiling, papers
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

State = Compilation.State
BASIS = NOTICE.at("一(一)")
COUNTY = reach(Scope.REGION, Role.COUNTY_BUREAU)
CITY = reach(Scope.DOWN, Role.CITY_BUREAU)
NOTERS = {**COUNTY, **reach(Scope.ALL, Role.SYSTEM)}


@act("compilation", Words("建立汇总", "Gather"), start=NEW, end=State.DRAFT, reaches=COUNTY, basis=BASIS, requirements=("M01.4",),
     sets=("plan_year", "note"))  # fmt: skip
def gather(compilation: Compilation, by: Actor) -> None:
    """The county's bureau begins the compilation of the year."""
    compilation.region = by.region
    compilation.code = f"{by.region}-{compilation.plan_year}"


@act("compilation", Words("上报市司法局", "Report"), start={State.DRAFT, State.UPDATED}, end=State.REPORTED, reaches=COUNTY,
     basis=BASIS, requirements=("M01.4",), waits=Q())  # fmt: skip
def report(compilation: Compilation, by: Actor) -> None:
    """All plans filed in the county and not yet passed up go to the city's bureau (同步报备)."""
    waiting = list(compiling.waiting(compilation.region, compilation.plan_year))
    if not waiting:
        raise ValidationError({"": [_("没有待上报的计划：本县（区）尚无新备案的计划。")]})
    for plan in waiting:
        ACTS["plan.report_up"](plan, by=by.once_only(""))
    compilation.reported_on = by.day
    papers.compiled(compilation, waiting, by)


@act("compilation", Words("接收", "Receive"), start={State.REPORTED}, end=State.RECEIVED, reaches=CITY, basis=BASIS,
     requirements=("M01.4",), waits=Q())  # fmt: skip
def receive(compilation: Compilation, by: Actor) -> None:
    """The city's bureau has seen what the county passed up."""
    compilation.received_on, compilation.received_by = by.day, by.person


@act("compilation", Words("标记有更新", "Note an update"), start={State.REPORTED, State.RECEIVED}, end=State.UPDATED,
     reaches=NOTERS, basis=BASIS, requirements=("M01.4",))  # fmt: skip
def note_update(compilation: Compilation) -> None:
    """A plan was filed in the county since: it is passed up within five working days (Q-03)."""
