"""Plans as shown."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, LEGAL, Role, Scope, reach
from zhunsheng.inspection.plans import acts, facts  # noqa: F401
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law import facts as kinds
from zhunsheng.law.words import Words

PLANS = Noun(
    name="plans", singular="plan", model=Plan, words=Words("年度计划", "Yearly plan"), plural=Words("年度检查计划", "Yearly plans"),
    key="code", title="title",
    columns=(
        Column("code", look=Look.CODE, aliases=("计划编号",)),
        Column("title"),
        Column("department", path="department__code", look=Look.LINK, to="departments", label=_("行政执法部门"), filtered=True,
               aliases=("部门", "部门编码")),
        Column("plan_year", filtered=True, aliases=("年度", "年份"), example=2026),
        Column("revision"),
        Column("state", filtered=True),
        Column("nil_return", filtered=True),
        Column("nil_reason", listed=False),
        Column("signed_by", listed=False),
        Column("signed_on", listed=False),
        Column("submitted_on", aliases=("报送日期",)),
        Column("submitted_at", listed=False),
        Column("received_on", listed=False),
        Column("received_by", listed=False),
        Column("receipt", look=Look.CODE),
        Column("filed_on"),
        Column("deemed", listed=False, filtered=True),
        Column("digest", look=Look.CODE, listed=False),
        Column("returned_on", listed=False),
        Column("return_items", listed=False),
        Column("return_reason", listed=False),
        Column("change_reason", listed=False),
        Column("reported_up_on", listed=False),
        Column("compilation", path="compilation__code", look=Look.LINK, to="compilations", label=_("县（区）汇总"), listed=False),
        Column("contact"),
        Column("note", listed=False),
        Column("summary", listed=False),
        Column("withdrawn_reason", listed=False),
        Column("region", path="department__region", look=Look.CODE, label=_("行政区划"), listed=False, filtered=True),
    ),
    groups=(
        Group(_("计划"), ("code", "department", "plan_year", "revision", "nil_return", "nil_reason", "contact", "note")),
        Group(_("签发与报送"), ("signed_by", "signed_on", "submitted_on", "submitted_at", "digest")),
        Group(_("备案"), ("receipt", "received_on", "received_by", "filed_on", "deemed", "reported_up_on", "compilation")),
        Group(_("退回、变更与撤回"), ("returned_on", "return_items", "return_reason", "change_reason", "withdrawn_reason")),
        Group(_("执行"), ("summary",)),
    ),
    reads={
        **reach(Scope.OWN, Role.OFFICER, Role.LEGAL_SECTION, Role.LEGAL_REVIEWER, Role.DEPARTMENT_HEAD),
        **reach(Scope.DOWN, Role.CITY_BUREAU), **reach(Scope.REGION, Role.COUNTY_BUREAU),
    },
    exports=BUREAUS.union(LEGAL),
    paths=Paths(department="department__code", region="department__region", level="department__level"),
    search=("code", "title", "receipt"), order=("-plan_year", "code"), same=("department", "plan_year"),
    kind=kinds.Plan, facts=facts.of, enter="plan.open_plan", correct="plan.describe",
    empty=Words(
        "还没有年度计划。每年1月1日系统为名单内每个部门建立一份；也可以现在“编制计划”，或导入计划事项。",
        "No yearly plan yet. On 1 January one is opened for every department of the roster; or open one, or import items.",
    ),
)  # fmt: skip
