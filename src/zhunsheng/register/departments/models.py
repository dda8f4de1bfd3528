"""Departments as stored."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject


class Department(Subject):
    """行政执法部门: an organ that enforces, or an office that supervises; one line of the roster (annex 6)."""

    class Level(models.TextChoices):
        CITY = "city", _("市级")
        COUNTY = "county", _("县级")
        TOWNSHIP = "township", _("乡级")

    class Kind(models.TextChoices):
        ORGAN = "organ", _("行政机关")
        AUTHORISED = "authorised", _("法律法规授权组织")
        ENTRUSTED = "entrusted", _("受委托组织")
        BUREAU = "bureau", _("司法行政部门")
        OFFICE = "office", _("其他机关")

    class State(models.TextChoices):
        ACTIVE = "active", _("在用")
        CLOSED = "closed", _("已撤销")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.ACTIVE, editable=False)
    code = models.CharField(_("部门编码"), max_length=40, unique=True)
    name = models.CharField(_("部门名称"), max_length=120)
    short_name = models.CharField(_("简称"), max_length=40, blank=True)
    initials = models.CharField(_("拼音首字母"), max_length=120, blank=True, editable=False)
    parent = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("上级部门"), null=True, blank=True, related_name="+"
    )
    level = models.CharField(_("层级"), max_length=10, choices=Level)
    region = models.CharField(_("行政区划"), max_length=6)  # 6-digit code
    kind = models.CharField(_("主体类型"), max_length=12, choices=Kind, default=Kind.ORGAN)
    fields = models.CharField(_("执法领域"), max_length=200, blank=True)  # joined by 、
    vertical = models.BooleanField(_("垂直管理"), default=False)
    on_roster = models.BooleanField(_("列入执法部门名单"), default=True)
    filing_expected = models.BooleanField(
        _("应当备案"), default=True
    )  # vertical units only where the city says so
    inspects = models.BooleanField(_("有检查职权"), default=True)
    qualified_on = models.DateField(_("主体资格确认日期"), null=True, blank=True)
    qualified_by = models.CharField(_("确认文号"), max_length=80, blank=True)
    entrusted_by = models.ForeignKey(
        "self", models.PROTECT, verbose_name=_("委托机关"), null=True, blank=True, related_name="+"
    )
    entrusted_from = models.DateField(_("委托起"), null=True, blank=True)
    entrusted_until = models.DateField(_("委托止（不含）"), null=True, blank=True)
    phone = models.CharField(_("监督电话"), max_length=40, blank=True)
    email = models.CharField(_("投诉邮箱"), max_length=80, blank=True)

    class Meta:
        db_table = "register_department"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["active", "closed"]), name="department_state"),
            models.CheckConstraint(
                condition=Q(entrusted_until__isnull=True) | Q(entrusted_from__lt=F("entrusted_until")),
                name="department_entrustment_span",
                violation_error_message=_("委托止须晚于委托起。"),
            ),
        ]
        indexes = [models.Index(fields=["region", "level"])]

    def __str__(self) -> str:
        return self.name
