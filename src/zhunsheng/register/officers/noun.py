"""Qualifications of persons as shown; the public may check name, number, department and validity only."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, LEGAL, Role, Scope, reach
from zhunsheng.law.facts import Person
from zhunsheng.law.words import Words
from zhunsheng.register.officers import acts, facts  # noqa: F401
from zhunsheng.register.officers.models import Officer

OFFICERS = Noun(
    name="officers", singular="person", model=Officer, words=Words("执法人员", "Officer"),
    plural=Words("执法人员", "Officers"), key="code",
    columns=(
        Column("code", look=Look.CODE, aliases=("执法证号", "证件号", "证号")),
        Column("name", aliases=("执法人员姓名",)),
        Column("department", path="department__code", look=Look.LINK, to="departments", filtered=True, label=_("部门"),
               aliases=("部门编码", "所在单位", "工作部门")),
        Column("role", filtered=True, aliases=("人员类别",)),
        Column("fields", aliases=("领域",)),
        Column("valid_from", aliases=("发证日期",)),
        Column("valid_until", filtered=True, aliases=("有效期至（不含）",)),
        Column("on_duty", filtered=True, aliases=("是否在岗",)),
        Column("category", listed=False),
        Column("trained_on", listed=False),
        Column("serving_officer", listed=False),
        Column("account", listed=False),
        Column("state", filtered=True, listed=False),
        Column("region", path="department__region", look=Look.CODE, label=_("行政区划"), listed=False, filtered=True),
    ),
    groups=(
        Group(_("人员与证件"), ("code", "name", "department", "role", "fields", "valid_from", "valid_until", "on_duty")),
        Group(_("培训"), ("trained_on",)),
        Group(_("监督员"), ("category", "serving_officer")),
    ),
    reads={
        **reach(Scope.SELF, Role.OFFICER), **reach(Scope.OWN, Role.LEGAL_SECTION, Role.LEGAL_REVIEWER, Role.DEPARTMENT_HEAD),
        **reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.DOWN, Role.CITY_BUREAU),
    },
    exports=BUREAUS.union(LEGAL),
    paths=Paths(department="department__code", region="department__region", level="department__level", person="account",
                published=Q(state="active", role="officer")),
    personal=True, search=("name", "code", "initials"), order=("department__code", "code"), kind=Person, facts=facts.of,
    enter="person.enter", correct="person.correct",
    empty=Words("还没有登记执法人员。导入本部门持证人员名册。", "No officers yet. Import the department's roll of certificates."),
)  # fmt: skip
