"""Plan items as stored (annex 1)."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.inspection.compilations.models import YEARS
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.register.departments.models import Department
from zhunsheng.register.items.models import InspectionItem


class PlanItem(Subject):
    """年度检查计划事项. Days on which its plan was submitted, filed or published are null until that is known to be so."""

    class State(models.TextChoices):
        DRAFT = "draft", _("草拟")
        RECORDED = "recorded", _("已登记")  # done elsewhere and taken over as it was

    class Origin(models.TextChoices):
        STATUTORY = "statutory", _("法定")
        ANNUAL = "annual", _("年度")
        RANDOM = "random", _("双随机")
        KEY_SUPERVISION = "key_supervision", _("重点监管")
        TEMPORARY = "temporary", _("临时性阶段性")

    class Method(models.TextChoices):
        ON_SITE = "on_site", _("现场")
        OFF_SITE = "off_site", _("非现场")
        WRITTEN = "written", _("书面")
        REMOTE = "remote", _("远程")
        RANDOM = "random", _("双随机")

    class MergeAnswer(models.TextChoices):
        NOT_ASKED = "not_asked", _("未征询")
        ACCEPTED = "accepted", _("同意合并")
        DECLINED = "declined", _("不同意合并")
        UNANSWERED = "unanswered", _("未答复")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.DRAFT, editable=False)
    code = models.CharField(_("计划事项编号"), max_length=60, unique=True, editable=False)
    department = models.ForeignKey(
        Department, models.PROTECT, verbose_name=_("行政执法部门"), related_name="plan_items"
    )
    plan = models.ForeignKey(
        Plan, models.PROTECT, verbose_name=_("年度计划"), related_name="items", editable=False
    )  # the version in which it first stands
    dropped_in = models.ForeignKey(
        Plan,
        models.PROTECT,
        verbose_name=_("删去于版本"),
        null=True,
        blank=True,
        related_name="dropped",
        editable=False,
    )
    follows = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("所替换的事项"), null=True, blank=True, related_name="followed_by"
    )
    plan_year = models.PositiveIntegerField(
        _("计划年度"), validators=[MinValueValidator(YEARS[0]), MaxValueValidator(YEARS[-1])]
    )
    number = models.PositiveIntegerField(_("序号"), editable=False)
    item = models.ForeignKey(
        InspectionItem, models.PROTECT, verbose_name=_("检查事项编码"), null=True, blank=True, related_name="plan_items"
    )
    item_name = models.CharField(_("检查事项名称"), max_length=200, blank=True)  # the chosen item's, where none is told
    initials = models.CharField(_("拼音首字母"), max_length=200, blank=True, editable=False)
    origin = models.CharField(_("事项来源"), max_length=16, choices=Origin)
    legal_basis = models.TextField(_("法律依据"), blank=True)
    object_type = models.CharField(_("检查对象类型"), max_length=120, blank=True)
    object_scope = models.CharField(_("对象范围"), max_length=200, blank=True)
    objects_total = models.PositiveIntegerField(_("对象总数"), null=True, blank=True)
    share = models.CharField(_("抽查比例"), max_length=80, blank=True)
    objects_planned = models.PositiveIntegerField(_("拟查数量"), null=True, blank=True)
    planned_frequency = models.PositiveIntegerField(_("本计划频次"), null=True, blank=True)
    method = models.CharField(_("检查方式"), max_length=10, choices=Method, blank=True)
    off_site = models.CharField(_("能否非现场"), max_length=8, choices=InspectionItem.OffSite, blank=True)
    random = models.BooleanField(_("是否双随机"), default=False)
    random_exempt = models.BooleanField(_("双随机例外"), default=False)
    window_from = models.DateField(_("时间窗口起"), null=True, blank=True)
    window_until = models.DateField(_("时间窗口止（不含）"), null=True, blank=True)
    joint = models.BooleanField(_("是否联合检查"), default=False)
    lead = models.CharField(_("牵头部门"), max_length=120, blank=True)
    partners = models.CharField(_("配合部门"), max_length=300, blank=True)
    confidential = models.BooleanField(_("涉密或紧急办案"), default=False)
    merge_answer = models.CharField(_("合并答复"), max_length=12, choices=MergeAnswer, default=MergeAnswer.NOT_ASKED)
    why_apart = models.TextField(_("不能合并联合的理由"), blank=True)
    white_list_note = models.CharField(_("白名单降频安排"), max_length=200, blank=True)
    withheld = models.BooleanField(_("不公开"), default=False)
    carries_over = models.BooleanField(_("续行"), default=False)  # until the next year's plan is due
    invitations_declined = models.PositiveIntegerField(_("谢绝配合部门数"), default=0)
    invitations_late = models.PositiveIntegerField(_("逾期未答复部门数"), default=0)
    remark = models.CharField(_("备注"), max_length=200, blank=True)
    submitted_on = models.DateField(_("报送日期"), null=True, blank=True)
    filed_on = models.DateField(_("备案日期"), null=True, blank=True)
    published_on = models.DateField(_("公开日期"), null=True, blank=True)
    drawn_on = models.DateField(_("抽取日期"), null=True, blank=True)
    frame_kept = models.BooleanField(_("抽样框已留存"), null=True, blank=True)
    draw_published_on = models.DateField(_("抽取结果公开日期"), null=True, blank=True)
    visits_done = models.PositiveIntegerField(_("已检查次数"), default=0)  # of a recorded year: as reported
    hand_picked = models.PositiveIntegerField(_("非抽取对象数"), default=0)

    class Meta:
        db_table = "inspection_plan_item"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["draft", "recorded"]), name="plan_item_state"),
            models.UniqueConstraint(fields=["department", "plan_year", "number"], name="plan_item_number"),
            models.CheckConstraint(
                condition=Q(window_until__isnull=True) | Q(window_from__lt=F("window_until")),
                name="plan_item_window",
                violation_error_message=_("时间窗口止须晚于起。"),
            ),
        ]
        indexes = [
            models.Index(fields=["plan_year", "department"]),
            models.Index(fields=["plan_year", "object_type"], name="plan_item_similar"),
            models.Index(F("plan_year").desc(), "code", name="plan_item_as_listed"),
        ]

    def __str__(self) -> str:
        return f"{self.plan_year}年度 {self.item_name}"
