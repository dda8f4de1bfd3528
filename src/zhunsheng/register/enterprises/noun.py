"""Enterprises as shown."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, STAFF, Role, Scope, reach
from zhunsheng.law.words import Words
from zhunsheng.register import region_cells
from zhunsheng.register.enterprises import acts, reading  # noqa: F401
from zhunsheng.register.enterprises.models import Enterprise

ENTERPRISES = Noun(
    name="enterprises", singular="enterprise", model=Enterprise, words=Words("经营主体", "Enterprise"),
    plural=Words("经营主体", "Enterprises"), key="code",
    columns=(
        Column("code", look=Look.CODE, aliases=("统一社会信用代码", "注册号", "信用代码", "统一代码"),
               example="91640500MA7XXXXX0X"),
        Column("name", aliases=("名称", "单位名称", "经营主体名称", "市场主体名称"),
               example=_("中卫示例商贸有限公司")),
        Column("region", look=Look.CODE, filtered=True, aliases=("区划代码",), example="640502"),
        Column("industry", filtered=True, aliases=("行业类别",)),
        Column("registered_at"),
        Column("overseen_by", aliases=("监管单位",)),
        Column("address", aliases=("住所", "经营场所"), listed=False),
        Column("code_kind", filtered=True, listed=False),
        Column("code_check", filtered=True, listed=False),
        Column("state", filtered=True, listed=False),
    ),
    groups=(
        Group(_("登记信息"), ("code", "code_kind", "code_check", "name", "registered_at", "overseen_by")),
        Group(_("所在与行业"), ("region", "address", "industry")),
    ),
    reads={
        **reach(Scope.DOWN, *STAFF - BUREAUS), **reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.ALL, Role.CITY_BUREAU),
        **reach(Scope.SELF, Role.ENTERPRISE),
    },
    exports=BUREAUS | {Role.ENTERPRISE}, paths=Paths(region="region", person="code", unplaced=True), search=("name", "code", "initials"), order=("code",),
    readings=(reading.CODE, region_cells.REGION), notices=reading.notices,
    enter="enterprise.enter", correct="enterprise.correct",
    empty=Words("还没有登记经营主体。导入登记机关的名册。", "No enterprises yet. Import the registration authority's list."),
)  # fmt: skip
