"""Plans as stored: one department, one year, one version."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.filing.models import Filed
from zhunsheng.inspection.compilations.models import YEARS, Compilation
from zhunsheng.register.departments.models import Department


class Plan(Filed, Subject):
    """年度检查计划. An item belongs to the version in which it first stands, until a later one drops it."""

    class State(models.TextChoices):
        DRAFT = "draft", _("草拟")
        SIGNED = "signed", _("部门审签")
        SUBMITTED = "submitted", _("已报送")
        RETURNED = "returned", _("退回补正")
        FILED = "filed", _("已备案")
        IN_FORCE = "in_force", _("执行中")
        AMENDED = "amended", _("变更报备")  # a later version is being made, or has been filed
        ENDED = "ended", _("已结束")
        WITHDRAWN = "withdrawn", _("撤回")
        RECORDED = "recorded", _("已登记")  # made and filed elsewhere, taken over as it was

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.DRAFT, editable=False)
    code = models.CharField(_("计划编号"), max_length=60, unique=True, editable=False)
    title = models.CharField(_("计划名称"), max_length=200, editable=False)
    department = models.ForeignKey(Department, models.PROTECT, verbose_name=_("行政执法部门"), related_name="plans")
    plan_year = models.PositiveIntegerField(
        _("计划年度"), validators=[MinValueValidator(YEARS[0]), MaxValueValidator(YEARS[-1])]
    )
    revision = models.PositiveIntegerField(_("版本"), default=1, editable=False)
    nil_return = models.BooleanField(_("零报告"), default=False)
    nil_reason = models.TextField(_("零报告原因"), blank=True)
    contact = models.CharField(_("联系人及电话"), max_length=80, blank=True)
    note = models.TextField(_("说明"), blank=True)
    change_reason = models.TextField(_("变更原因"), blank=True)
    summary = models.TextField(_("执行情况"), blank=True)
    reported_up_on = models.DateField(_("上报日"), null=True, blank=True)
    compilation = models.ForeignKey(
        Compilation, models.PROTECT, verbose_name=_("县（区）汇总"), null=True, blank=True, related_name="plans"
    )

    class Meta:
        db_table = "inspection_plan"
        constraints = [
            models.UniqueConstraint(fields=["department", "plan_year", "revision"], name="plan_once"),
        ]
        indexes = [
            models.Index(fields=["plan_year", "state"], name="plan_year_state"),
            models.Index(F("plan_year").desc(), "code", name="plan_as_listed"),
        ]

    def __str__(self) -> str:
        return self.title
