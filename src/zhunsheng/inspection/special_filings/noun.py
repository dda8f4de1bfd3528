"""Special inspections as shown."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, LEGAL, Role, Scope, reach
from zhunsheng.inspection.special_filings import acts, facts  # noqa: F401
from zhunsheng.inspection.special_filings.models import SpecialFiling
from zhunsheng.law.facts.special_filing import SpecialFiling as Kind
from zhunsheng.law.words import Words

CONFINED = ("complaint",)  # who complained is protected: the number leads to the complaint (M01.7)
SPECIAL_FILINGS = Noun(
    name="special_filings", singular="special_filing", model=SpecialFiling, words=Words("专项备案", "Special inspection"),
    plural=Words("专项检查备案", "Special inspections"), key="code", title="name",
    columns=(
        Column("code", look=Look.CODE, aliases=("专项编号",)),
        Column("department", path="department__code", look=Look.LINK, to="departments", label=_("行政执法部门"), filtered=True,
               aliases=("部门", "部门编码")),
        Column("year", filtered=True),
        Column("state", filtered=True),
        Column("name", aliases=("名称",)),
        Column("ground", filtered=True, aliases=("事由",)),
        Column("ground_evidence", listed=False),
        Column("document", listed=False, aliases=("文号",)),
        Column("document_organ", listed=False),
        Column("document_on", listed=False),
        Column("incident", listed=False),
        Column("legal_basis", listed=False),
        Column("items", listed=False),
        Column("object_scope", listed=False, aliases=("检查对象",)),
        Column("objects_total", listed=False, summed=True),
        Column("carried_by", listed=False),
        Column("window_from"),
        Column("window_until"),
        Column("method", listed=False, filtered=True),
        Column("unannounced", listed=False, filtered=True),
        Column("unannounced_reason", listed=False),
        Column("officers", listed=False),
        Column("elsewhere", listed=False),
        Column("assistance_letter", listed=False),
        Column("campaign", listed=False, filtered=True),
        Column("coordinated", listed=False),
        Column("coordinated_on", listed=False),
        Column("single_case", listed=False, filtered=True),
        Column("emergency", listed=False, filtered=True),
        Column("approval_document", listed=False),
        Column("approval_organ", listed=False),
        Column("approval_on", listed=False),
        Column("approved_by", listed=False),
        Column("approved_on", listed=False),
        Column("filing_number", look=Look.CODE, aliases=("备案号",)),
        Column("filed_on"),
        Column("filed_by", listed=False),
        Column("opinion", listed=False),
        Column("late", filtered=True),
        Column("first_visit_on", aliases=("首次检查日期",)),
        Column("return_reason", listed=False),
        Column("ended_on", listed=False),
        Column("summary", listed=False),
        Column("remark", listed=False),
        Column("region", path="department__region", look=Look.CODE, label=_("行政区划"), listed=False, filtered=True),
    ),
    groups=(
        Group(_("专项"), ("code", "department", "name", "ground", "ground_evidence", "document", "document_organ", "document_on",
                        "incident", "legal_basis")),
        Group(_("检查"), ("items", "object_scope", "objects_total", "carried_by", "window_from", "window_until", "method", "officers",
                        "unannounced", "unannounced_reason", "elsewhere", "assistance_letter")),
        Group(_("统筹与批准"), ("single_case", "campaign", "coordinated", "coordinated_on", "approval_document", "approval_organ",
                           "approval_on", "approved_by", "approved_on")),
        Group(_("备案"), ("filing_number", "filed_on", "filed_by", "opinion", "emergency", "late", "return_reason")),
        Group(_("实施"), ("first_visit_on", "ended_on", "summary", "remark")),
    ),
    reads={
        **reach(Scope.OWN, Role.OFFICER, Role.LEGAL_SECTION, Role.LEGAL_REVIEWER, Role.DEPARTMENT_HEAD),
        **reach(Scope.DOWN, Role.CITY_BUREAU), **reach(Scope.REGION, Role.COUNTY_BUREAU),
    },
    exports=BUREAUS.union(LEGAL),
    paths=Paths(department="department__code", region="department__region", level="department__level"),
    search=("name", "code", "filing_number"), order=("-year", "code"), same=("department", "name", "window_from"),
    kind=Kind, facts=facts.of, facts_of_one=facts.of_one, confined=CONFINED, secret=frozenset(CONFINED),
    enter="special_filing.draft", correct="special_filing.amend",
    empty=Words(
        "还没有专项备案。不在年度计划内的专项检查，检查前在本部门法制机构备案：选一项事由，附上依据。",
        "No special inspection yet. One outside the yearly plan is filed with the own legal section first: choose the ground, add its proof.",
    ),
)  # fmt: skip
