"""Special inspections as stored (form 0.6)."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.law.facts.special_filing import EVIDENCE, GROUNDS
from zhunsheng.register.departments.models import Department


class SpecialFiling(Subject):
    """专项检查备案. Of a complaint only its number is kept, and that stands in no list, search or file."""

    class State(models.TextChoices):
        DRAFT = "draft", _("草拟")
        APPROVED = "approved", _("负责人批准")
        CARRIED_OUT = "carried_out", _("先行实施")
        FILED = "filed", _("法制机构已备案")
        RETURNED = "returned", _("退回")
        UNDER_WAY = "under_way", _("实施中")
        ENDED = "ended", _("已结束")
        WITHDRAWN = "withdrawn", _("撤回")
        RECORDED = "recorded", _("已登记")

    GROUND = [(name, words.zh) for name, words in GROUNDS.items()]
    EVIDENCE = [(name, words.zh) for name, words in EVIDENCE.items()]

    state = models.CharField(_("状态"), max_length=12, choices=State, default=State.DRAFT, editable=False)
    code = models.CharField(_("专项编号"), max_length=60, unique=True, editable=False)
    year = models.PositiveIntegerField(_("年度"), editable=False)
    number = models.PositiveIntegerField(_("序号"), editable=False)
    department = models.ForeignKey(
        Department, models.PROTECT, verbose_name=_("行政执法部门"), related_name="special_filings"
    )
    name = models.CharField(_("专项名称"), max_length=200)
    ground = models.CharField(_("备案事由"), max_length=20, choices=GROUND)
    ground_evidence = models.CharField(_("事由依据"), max_length=24, choices=EVIDENCE, default="none")
    document = models.CharField(_("依据文件文号"), max_length=80, blank=True)
    document_organ = models.CharField(_("发文机关"), max_length=120, blank=True)
    document_on = models.DateField(_("发文日期"), null=True, blank=True)
    complaint = models.CharField(_("投诉举报编号"), max_length=60, blank=True)  # never shown beyond its own form
    incident = models.TextField(_("突发事件或现场危险描述"), blank=True)
    legal_basis = models.TextField(_("法律依据"), blank=True)
    items = models.TextField(_("检查事项"), blank=True)
    object_scope = models.CharField(_("检查对象及范围"), max_length=200, blank=True)
    objects_total = models.PositiveIntegerField(_("对象数量"), null=True, blank=True)
    carried_by = models.CharField(_("实施层级与主体"), max_length=120, blank=True)
    window_from = models.DateField(_("时间起"), null=True, blank=True)
    window_until = models.DateField(_("时间止（不含）"), null=True, blank=True)
    method = models.CharField(_("检查方式"), max_length=10, choices=PlanItem.Method, blank=True)
    unannounced = models.BooleanField(_("免预告"), default=False)
    unannounced_reason = models.TextField(_("免预告理由"), blank=True)
    officers = models.CharField(_("执法人员"), max_length=200, blank=True)
    elsewhere = models.BooleanField(_("异地执法"), default=False)
    assistance_letter = models.CharField(_("协助函"), max_length=80, blank=True)
    campaign = models.BooleanField(_("专项行动"), default=False)
    coordinated = models.BooleanField(_("已有统筹方案"), default=False)
    coordinated_on = models.DateField(_("统筹方案日期"), null=True, blank=True)
    single_case = models.BooleanField(_("个案检查"), default=False)
    emergency = models.BooleanField(_("紧急"), default=False)
    approval_document = models.CharField(_("政府或上级批准文号"), max_length=80, blank=True)
    approval_organ = models.CharField(_("批准机关"), max_length=120, blank=True)
    approval_on = models.DateField(_("批准日期"), null=True, blank=True)
    approved_by = models.CharField(_("负责人批准"), max_length=40, blank=True)
    approved_on = models.DateField(_("负责人批准日期"), null=True, blank=True)
    filing_number = models.CharField(_("备案号"), max_length=80, blank=True)
    filed_on = models.DateField(_("备案日期"), null=True, blank=True)
    filed_by = models.CharField(_("法制机构接收人"), max_length=40, blank=True)
    opinion = models.TextField(_("法制机构意见"), blank=True)
    late = models.BooleanField(_("逾期补备"), default=False)  # of what was carried out first; never removed
    first_visit_on = models.DateField(_("首次检查日"), null=True, blank=True)
    return_reason = models.TextField(_("退回原因"), blank=True, editable=False)
    ended_on = models.DateField(_("结束日期"), null=True, blank=True)
    summary = models.TextField(_("结果小结"), blank=True)
    remark = models.CharField(_("备注"), max_length=200, blank=True)

    class Meta:
        db_table = "inspection_special_filing"
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    state__in=[
                        "draft",
                        "approved",
                        "carried_out",
                        "filed",
                        "returned",
                        "under_way",
                        "ended",
                        "withdrawn",
                        "recorded",
                    ]
                ),
                name="special_filing_state",
            ),
            models.CheckConstraint(  # the clock of what was carried out first runs from a day that is known
                condition=~Q(state="carried_out") | Q(emergency=True, first_visit_on__isnull=False),
                name="special_filing_carried_out_first",
            ),
            models.UniqueConstraint(fields=["department", "year", "number"], name="special_filing_number"),
            models.CheckConstraint(
                condition=Q(window_until__isnull=True) | Q(window_from__lt=F("window_until")),
                name="special_filing_window",
                violation_error_message=_("时间止须晚于起。"),
            ),
        ]
        indexes = [models.Index(F("year").desc(), "code", name="special_filing_as_listed")]

    def __str__(self) -> str:
        return self.name
