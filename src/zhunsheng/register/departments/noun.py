"""Departments as shown."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, EVERYBODY, Role, Scope, reach
from zhunsheng.law.words import Words
from zhunsheng.register import region_cells
from zhunsheng.register.departments import acts  # noqa: F401
from zhunsheng.register.departments.models import Department

DEPARTMENTS = Noun(
    name="departments", singular="department", model=Department, words=Words("部门", "Department"),
    plural=Words("行政执法部门", "Departments"), key="code",
    columns=(
        Column("code", look=Look.CODE, aliases=("编码", "机构编码")),
        Column("name", aliases=("部门", "部门全称", "行政执法部门")),
        Column("short_name", aliases=("部门简称",), listed=False),
        Column("state", filtered=True, listed=False),
        Column("level", filtered=True, aliases=("级别",)),
        Column("region", look=Look.CODE, filtered=True, aliases=("所属地区", "区划代码"), example="640500"),
        Column("kind", filtered=True),
        Column("parent", path="parent__code", look=Look.LINK, to="departments", listed=False, label=_("上级部门")),
        Column("fields", aliases=("领域", "典型领域")),
        Column("vertical", filtered=True),
        Column("on_roster", filtered=True, listed=False),
        Column("filing_expected", filtered=True),
        Column("inspects", listed=False),
        Column("qualified_on"),
        Column("qualified_by", listed=False),
        Column("entrusted_by", path="entrusted_by__code", look=Look.LINK, to="departments", listed=False, label=_("委托机关")),
        Column("entrusted_from", listed=False),
        Column("entrusted_until", listed=False),
        Column("phone"),
        Column("email", listed=False),
    ),
    groups=(
        Group(_("基本情况"), ("code", "name", "short_name", "level", "region", "kind", "parent", "fields")),
        Group(_("主体资格与委托"), ("qualified_on", "qualified_by", "entrusted_by", "entrusted_from", "entrusted_until")),
        Group(_("备案与检查"), ("on_roster", "vertical", "filing_expected", "inspects")),
        Group(_("监督方式"), ("phone", "email")),
    ),
    reads={**reach(Scope.ALL, *EVERYBODY - {Role.PUBLIC, Role.ENTERPRISE}), **reach(Scope.PUBLISHED, Role.PUBLIC, Role.ENTERPRISE)},
    exports=BUREAUS,
    paths=Paths(department="code", region="region", level="level", published=Q(state="active", on_roster=True)),
    readings=(region_cells.REGION,),
    search=("name", "code", "short_name", "initials"), order=("region", "code"), enter="department.enter", correct="department.correct",
    empty=Words("还没有登记部门。用附件6的名单导入，或逐个登记。", "No departments yet. Import the roster of annex 6 or enter them one by one."),
)  # fmt: skip
