"""What is done with departments."""

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.roles import Role, Scope, reach
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register import initials
from zhunsheng.register.departments.models import Department

ROSTER = NOTICE.at("附件6")
KEEPERS = {**reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.DOWN, Role.CITY_BUREAU)}
SETS = (
    "code", "name", "short_name", "parent", "level", "region", "kind", "fields", "vertical", "on_roster",
    "filing_expected", "inspects", "qualified_on", "qualified_by", "entrusted_by", "entrusted_from", "entrusted_until",
    "phone", "email",
)  # fmt: skip


@act("department", Words("登记部门", "Enter a department"), start=NEW, end=Department.State.ACTIVE, reaches=KEEPERS,
     basis=ROSTER, sets=SETS)  # fmt: skip
def enter(department: Department) -> None:
    """A department enters the roster of those that enforce."""
    department.initials = initials.initials(department.name)


@act("department", Words("更正", "Correct"), start={Department.State.ACTIVE}, reaches=KEEPERS, basis=ROSTER,
     sets=SETS[1:])  # fmt: skip
def correct(department: Department) -> None:
    """What is known of a department is corrected; the code stays."""
    department.initials = initials.initials(department.name)


@act("department", Words("撤销", "Close"), start={Department.State.ACTIVE}, end=Department.State.CLOSED, reaches=KEEPERS,
     basis=APL.at("第十七条"))  # fmt: skip
def close(department: Department, reason: str) -> None:
    """A department that no longer exists leaves the roster; its past stays."""
