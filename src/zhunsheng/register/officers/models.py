"""Qualifications of persons as stored."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.register.departments.models import Department


class Officer(Subject):
    """执法人员证件: one qualification of one person; only name, number, department and validity are for the public."""

    class Role(models.TextChoices):
        OFFICER = "officer", _("执法人员")
        LEGAL_REVIEWER = "legal_reviewer", _("法制审核人员")
        SUPERVISION_STAFF = "supervision_staff", _("监督人员")
        SUPERVISOR = "supervisor", _("行政执法监督员")

    class State(models.TextChoices):
        ACTIVE = "active", _("在册")
        CLOSED = "closed", _("已注销")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.ACTIVE, editable=False)
    code = models.CharField(_("证件编号"), max_length=40, unique=True)  # 执法证号; of a supervisor: letter no.
    name = models.CharField(_("姓名"), max_length=60)
    initials = models.CharField(_("拼音首字母"), max_length=60, blank=True, editable=False)
    department = models.ForeignKey(Department, models.PROTECT, verbose_name=_("所在部门"), related_name="officers")
    role = models.CharField(_("身份"), max_length=20, choices=Role, default=Role.OFFICER)
    account = models.CharField(_("账号"), max_length=60, blank=True)  # the account of the same person
    fields = models.CharField(_("执法领域"), max_length=200, blank=True)
    valid_from = models.DateField(_("有效起"), null=True, blank=True)
    valid_until = models.DateField(_("有效止（不含）"), null=True, blank=True)
    on_duty = models.BooleanField(_("在岗执法"), default=True)
    category = models.CharField(_("监督员类别"), max_length=40, blank=True)  # 人大代表、政协委员、专家学者…
    trained_on = models.DateField(_("最近裁量基准培训日期"), null=True, blank=True)
    serving_officer = models.BooleanField(_("在职执法人员"), null=True, blank=True)  # asked of supervisors

    class Meta:
        db_table = "register_officer"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["active", "closed"]), name="officer_state"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_from__lt=F("valid_until")),
                name="officer_validity_span",
                violation_error_message=_("有效止须晚于有效起。"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}（{self.code}）"
