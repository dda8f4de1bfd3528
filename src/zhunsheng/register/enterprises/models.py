"""Enterprises as stored."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject


class Enterprise(Subject):
    """经营主体: known by its 统一社会信用代码, or by an older registration number that is accepted and marked."""

    class CodeKind(models.TextChoices):
        USCC = "uscc", _("统一社会信用代码")
        REGISTRATION_15 = "registration_15", _("15位注册号")
        REGISTRATION_14 = "registration_14", _("14位注册号")
        REGISTRATION_13 = "registration_13", _("13位注册号")

    class Check(models.TextChoices):
        PASSED = "passed", _("校验通过")
        FAILED = "failed", _("校验不符")
        NONE = "none", _("无校验位")

    class State(models.TextChoices):
        OPEN = "open", _("存续")
        CLOSED = "closed", _("已注销")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.OPEN, editable=False)
    code = models.CharField(_("统一社会信用代码/注册号"), max_length=18, unique=True)
    code_kind = models.CharField(_("号码类型"), max_length=20, choices=CodeKind, editable=False)
    code_check = models.CharField(_("号码校验"), max_length=10, choices=Check, editable=False)
    name = models.CharField(_("企业名称"), max_length=200)
    initials = models.CharField(_("拼音首字母"), max_length=200, blank=True, editable=False)
    registered_at = models.CharField(_("登记机关"), max_length=120, blank=True)
    overseen_by = models.CharField(_("管辖单位"), max_length=120, blank=True)
    region = models.CharField(_("行政区划"), max_length=6, blank=True)
    industry = models.CharField(_("行业"), max_length=80, blank=True)
    address = models.CharField(_("地址"), max_length=200, blank=True)

    class Meta:
        db_table = "register_enterprise"
        constraints = [models.CheckConstraint(condition=Q(state__in=["open", "closed"]), name="enterprise_state")]
        indexes = [models.Index(fields=["region"]), models.Index(fields=["name"]), models.Index(fields=["initials"])]

    def __str__(self) -> str:
        return self.name
