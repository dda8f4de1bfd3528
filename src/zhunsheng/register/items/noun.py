"""Inspection items as shown."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, LEGAL, OFFICE_ROLES, Role, Scope, reach
from zhunsheng.law.words import Words
from zhunsheng.register.items import acts, reading  # noqa: F401
from zhunsheng.register.items.models import InspectionItem

ITEMS = Noun(
    name="items", singular="item", model=InspectionItem, words=Words("检查事项", "Inspection item"),
    plural=Words("检查事项", "Inspection items"), key="code",
    columns=(
        Column("code", look=Look.CODE, aliases=("编号", "检查事项编码")),
        Column("name", aliases=("抽查事项名称", "检查事项名称", "检查事项", "抽查事项")),
        Column("department", path="department__code", look=Look.LINK, to="departments", label=_("实施部门"), filtered=True,
               aliases=("部门编码", "抽查主体", "检查主体")),
        Column("state", filtered=True),
        Column("object_type", filtered=True, aliases=("抽查对象", "检查对象类型")),
        Column("points", aliases=("抽查子项", "检查内容"), listed=False),
        Column("legal_basis", aliases=("抽查依据", "法律依据"), listed=False),
        Column("method", aliases=("抽查方式",)),
        Column("share_wording", aliases=("抽查比例",)),
        Column("frequency_wording", aliases=("抽查频次", "频次")),
        Column("frequency_floor"),
        Column("frequency_cap"),
        Column("frequency_period", filtered=True),
        Column("law_frequency_kind", filtered=True, listed=False),
        Column("law_frequency", listed=False),
        Column("yearly_cap", listed=False),
        Column("off_site", filtered=True, listed=False),
        Column("random", filtered=True, aliases=("是否双随机",)),
        Column("market", listed=False, filtered=True),
        Column("food", listed=False, filtered=True),
        Column("group", listed=False),
        Column("published_on"),
        Column("remark", listed=False, aliases=("备注",)),
        Column("region", path="department__region", look=Look.CODE, label=_("行政区划"), listed=False, filtered=True),
    ),
    groups=(
        Group(_("事项"), ("code", "name", "department", "object_type", "points", "legal_basis", "group")),
        Group(_("频次"), ("frequency_wording", "frequency_floor", "frequency_cap", "frequency_period", "law_frequency_kind",
                        "law_frequency", "yearly_cap")),
        Group(_("方式"), ("method", "share_wording", "off_site", "random", "market", "food")),
        Group(_("公布"), ("published_on", "remark")),
    ),
    reads={
        **reach(Scope.OWN, Role.OFFICER, Role.LEGAL_SECTION, Role.LEGAL_REVIEWER, Role.DEPARTMENT_HEAD),
        **reach(Scope.DOWN, Role.CITY_BUREAU), **reach(Scope.REGION, Role.COUNTY_BUREAU),
        **reach(Scope.PUBLISHED, Role.SECTOR_LEAD, *OFFICE_ROLES, Role.PUBLIC, Role.ENTERPRISE, Role.SUPERVISOR),
    },
    exports=BUREAUS.union(LEGAL),
    paths=Paths(department="department__code", region="department__region", level="department__level",
                published=Q(state="published")),
    same=("department", "name", "points", "object_type"), numbered=reading.numbered, notices=reading.notices,
    search=("name", "code", "initials"), order=("department__code", "code"), enter="item.enter", correct="item.correct",
    empty=Words("还没有检查事项。导入本部门的检查事项清单。", "No inspection items yet. Import the department's list."),
)  # fmt: skip
