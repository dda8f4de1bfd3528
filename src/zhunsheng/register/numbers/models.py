"""Changes of parameters as stored."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject


class ParameterChange(Subject):
    """参数调整: one new value of a dated number; in force once a second person has confirmed it."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("待确认")
        CONFIRMED = "confirmed", _("已生效")
        WITHDRAWN = "withdrawn", _("已撤回")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.PROPOSED, editable=False)
    code = models.CharField(_("编号"), max_length=40, unique=True, editable=False)
    parameter = models.CharField(_("参数"), max_length=60)
    value = models.CharField(_("新值"), max_length=80)
    since = models.DateField(_("施行日期"))
    region = models.CharField(_("行政区划"), max_length=6, blank=True)
    department = models.CharField(_("部门"), max_length=40, blank=True)
    source_text = models.CharField(_("依据"), max_length=200)
    document = models.CharField(_("文号"), max_length=80)
    proposed_by = models.CharField(_("提出人"), max_length=60, editable=False)
    confirmed_by = models.CharField(_("确认人"), max_length=60, blank=True, editable=False)
    owner_region = models.CharField(_("提出地区"), max_length=6, editable=False)

    class Meta:
        db_table = "register_parameter_change"
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "confirmed", "withdrawn"]), name="parameter_change_state"
            ),
            models.CheckConstraint(  # two persons
                condition=~Q(state="confirmed") | (~Q(confirmed_by="") & ~Q(confirmed_by=F("proposed_by"))),
                name="parameter_change_two_persons",
                violation_error_message=_("提出人不能自己确认。"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.parameter} = {self.value}"
