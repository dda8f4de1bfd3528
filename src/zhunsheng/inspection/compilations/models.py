"""A county's compilation as stored; which plans it holds stands on the plans."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject

YEARS = range(2000, 2101)  # a plan is made for


class Compilation(Subject):
    """县（区）年度检查计划汇总: what a county's bureau passes up to the city's, one a county and year (M01.4)."""

    class State(models.TextChoices):
        DRAFT = "draft", _("汇总草稿")
        REPORTED = "reported", _("已上报")
        RECEIVED = "received", _("已接收")
        UPDATED = "updated", _("有更新")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.DRAFT, editable=False)
    code = models.CharField(_("汇总编号"), max_length=40, unique=True, editable=False)
    region = models.CharField(_("行政区划"), max_length=6)
    plan_year = models.PositiveIntegerField(
        _("计划年度"), validators=[MinValueValidator(YEARS[0]), MaxValueValidator(YEARS[-1])]
    )
    note = models.TextField(_("说明"), blank=True)
    reported_on = models.DateField(_("最近上报日期"), null=True, blank=True, editable=False)
    received_on = models.DateField(_("最近接收日期"), null=True, blank=True, editable=False)
    received_by = models.CharField(_("接收人"), max_length=40, blank=True, editable=False)

    class Meta:
        db_table = "inspection_plan_compilation"
        constraints = [models.UniqueConstraint(fields=["region", "plan_year"], name="compilation_once")]

    def __str__(self) -> str:
        return f"{self.plan_year}年度行政执法检查计划汇总"
