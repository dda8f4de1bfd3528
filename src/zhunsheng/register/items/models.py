"""Inspection items as stored."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.register.departments.models import Department


class InspectionItem(Subject):
    """检查事项: one thing a department may inspect; its frequency as floor, cap, period and in the wording itself."""

    class OffSite(models.TextChoices):
        NO = "no", _("不能")
        PARTLY = "partly", _("部分")
        YES = "yes", _("能")

    class Period(models.TextChoices):
        UNREAD = "", _("未识别")
        YEAR = "year", _("年")
        HALF_YEAR = "half_year", _("半年")
        QUARTER = "quarter", _("季度")
        MONTH = "month", _("月")
        WEEK = "week", _("周")
        DAY = "day", _("日")

    class LawFrequency(models.TextChoices):
        NONE = "none", _("无")
        MINIMUM = "minimum", _("不少于")
        MAXIMUM = "maximum", _("不超过")
        EXACT = "exact", _("固定")

    class State(models.TextChoices):
        DRAFT = "draft", _("草拟")
        PUBLISHED = "published", _("已公布")
        RETIRED = "retired", _("已停用")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.DRAFT, editable=False)
    code = models.CharField(_("事项编码"), max_length=60, unique=True)
    name = models.CharField(_("事项名称"), max_length=200)
    initials = models.CharField(_("拼音首字母"), max_length=200, blank=True, editable=False)
    department = models.ForeignKey(Department, models.PROTECT, verbose_name=_("实施部门"), related_name="items")
    points = models.TextField(_("检查内容要点"), blank=True)
    legal_basis = models.TextField(_("检查依据"), blank=True)
    object_type = models.CharField(_("检查对象"), max_length=120, blank=True)
    group = models.CharField(_("相近事项组"), max_length=60, blank=True)  # items of one group may be merged
    method = models.CharField(_("检查方式"), max_length=80, blank=True)
    share_wording = models.CharField(_("抽查比例"), max_length=200, blank=True)
    frequency_wording = models.CharField(_("检查频次"), max_length=200, blank=True)
    frequency_floor = models.PositiveIntegerField(_("频次下限"), null=True, blank=True)
    frequency_cap = models.PositiveIntegerField(_("频次上限"), null=True, blank=True)
    frequency_period = models.CharField(_("频次周期"), max_length=10, choices=Period, blank=True, default=Period.UNREAD)
    frequency_every = models.PositiveIntegerField(_("每几个周期"), default=1)  # 2 in 每两年1次
    law_frequency_kind = models.CharField(
        _("法定频次类型"), max_length=10, choices=LawFrequency, default=LawFrequency.NONE
    )
    law_frequency = models.PositiveIntegerField(_("法定频次（次/年）"), null=True, blank=True)
    yearly_cap = models.PositiveIntegerField(_("公布的年度频次上限"), null=True, blank=True)
    off_site = models.CharField(_("能否非现场"), max_length=8, choices=OffSite, default=OffSite.NO)
    random = models.BooleanField(_("双随机"), default=False)
    market = models.BooleanField(_("市场监管日常检查"), default=False)
    food = models.BooleanField(_("食品检查"), default=False)
    published_on = models.DateField(_("公布日期"), null=True, blank=True)
    remark = models.CharField(_("备注"), max_length=200, blank=True)

    class Meta:
        db_table = "register_item"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["draft", "published", "retired"]), name="item_state"),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(published_on__isnull=False), name="item_published_has_a_day"
            ),
        ]

    def __str__(self) -> str:
        return self.name
