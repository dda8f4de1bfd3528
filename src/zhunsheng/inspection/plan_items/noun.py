"""Plan items as shown."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import BUREAUS, LEGAL, Role, Scope, reach
from zhunsheng.inspection.plan_items import acts, facts, numbering, reading  # noqa: F401
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans import opening, standing
from zhunsheng.law import facts as kinds
from zhunsheng.law.words import Words

PLAN_ITEMS = Noun(
    name="plan_items", singular="plan_item", model=PlanItem, words=Words("计划事项", "Plan item"),
    plural=Words("年度检查计划事项", "Plan items"), key="code", title="item_name",
    columns=(
        Column("code", look=Look.CODE, aliases=("计划编号",)),
        Column("department", path="department__code", look=Look.LINK, to="departments", label=_("行政执法部门"), filtered=True,
               aliases=("部门", "发起部门", "实施机构", "部门编码")),
        Column("plan_year", filtered=True, aliases=("年度", "年份"), example=2026),
        Column("number", listed=False),
        Column("plan", path="plan__code", look=Look.LINK, to="plans", label=_("年度计划"), listed=False),
        Column("plan_state", path="plan__state", label=_("计划状态"), filtered=True),
        Column("state", filtered=True, listed=False),
        Column("item", path="item__code", look=Look.LINK, to="items", label=_("检查事项编码"), listed=False, aliases=("事项编码",)),
        Column("item_name", aliases=("抽查事项", "检查事项", "事项名称", "任务名称")),
        Column("origin", filtered=True),
        Column("legal_basis", listed=False, aliases=("抽查依据", "检查依据")),
        Column("object_type", filtered=True, aliases=("抽查对象", "检查对象")),
        Column("object_scope", listed=False, aliases=("对象范围/行业",)),
        Column("objects_total", listed=False, summed=True),
        Column("share", aliases=("比例",), example="10%"),
        Column("objects_planned", summed=True, aliases=("基数或数量", "抽查数量")),
        Column("planned_frequency", aliases=("计划频次", "频次")),
        Column("method", filtered=True),
        Column("off_site", filtered=True, listed=False),
        Column("random", filtered=True, aliases=("双随机",)),
        Column("random_exempt", listed=False),
        Column("window_from", aliases=("时间窗口起始", "开始日期")),
        Column("window_until", aliases=("时间窗口止(不含)", "结束日期（不含）")),
        Column("joint", filtered=True, aliases=("联合检查",)),
        Column("lead", listed=False),
        Column("partners", listed=False, aliases=("参与部门",)),
        Column("confidential", listed=False),
        Column("merge_answer", filtered=True, listed=False),
        Column("why_apart", listed=False),
        Column("white_list_note", listed=False),
        Column("withheld", filtered=True, listed=False),
        Column("carries_over", filtered=True, listed=False, aliases=("是否续行",)),
        Column("follows", path="follows__code", look=Look.LINK, to="plan_items", label=_("所替换的事项"), listed=False),
        Column("dropped_in", path="dropped_in__code", look=Look.LINK, to="plans", label=_("删去于版本"), listed=False),
        Column("submitted_on", listed=False),
        Column("filed_on", listed=False),
        Column("published_on", listed=False),
        Column("drawn_on", listed=False),
        Column("frame_kept", listed=False),
        Column("draw_published_on", listed=False),
        Column("visits_done", listed=False, summed=True),
        Column("hand_picked", listed=False),
        Column("invitations_declined", listed=False),
        Column("invitations_late", listed=False),
        Column("remark", listed=False, aliases=("备注",)),
        Column("region", path="department__region", look=Look.CODE, label=_("行政区划"), listed=False, filtered=True),
    ),
    groups=(
        Group(_("事项"), ("code", "plan", "department", "plan_year", "item", "item_name", "origin", "legal_basis")),
        Group(_("对象与频次"), ("object_type", "object_scope", "objects_total", "share", "objects_planned", "planned_frequency")),
        Group(_("方式与时间"), ("method", "off_site", "random", "random_exempt", "window_from", "window_until")),
        Group(_("合并与联合"), ("joint", "lead", "partners", "merge_answer", "why_apart", "confidential",
                            "invitations_declined", "invitations_late")),
        Group(_("备案、公开与实施"), ("submitted_on", "filed_on", "withheld", "published_on", "drawn_on", "frame_kept",
                              "draw_published_on", "visits_done", "hand_picked")),
        Group(_("其他"), ("carries_over", "follows", "dropped_in", "white_list_note", "remark")),
    ),
    reads={
        **reach(Scope.OWN, Role.OFFICER, Role.LEGAL_SECTION, Role.LEGAL_REVIEWER, Role.DEPARTMENT_HEAD),
        **reach(Scope.DOWN, Role.CITY_BUREAU), **reach(Scope.REGION, Role.COUNTY_BUREAU),
        **reach(Scope.PUBLISHED, Role.PUBLIC, Role.ENTERPRISE, Role.SUPERVISOR),
    },
    exports=BUREAUS.union(LEGAL),
    paths=Paths(department="department__code", region="department__region", level="department__level",
                published=Q(published_on__isnull=False, withheld=False) & standing.effective()),
    search=("item_name", "code", "initials"), order=("-plan_year", "code"),
    readings=reading.READINGS, same=("department", "plan_year", "item_name", "object_type"), numbered=numbering.numbered,
    opens=opening.open_for,
    kind=kinds.PlanItem, facts=facts.of, facts_of_one=facts.of_one, enter="plan_item.draft", correct="plan_item.amend",
    empty=Words(
        "还没有计划事项。年度检查计划须在4月30日前报同级司法行政部门备案：导入 Excel，或逐条起草。",
        "No plan items yet. The yearly plan is filed by 30 April: import a sheet, or draft them one by one.",
    ),
)  # fmt: skip
