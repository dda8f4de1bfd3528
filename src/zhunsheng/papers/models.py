"""What the numbering of papers keeps."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Series(models.Model):
    """The papers of one organ, of one kind, of one year: how far they are numbered (文号序列)."""

    mark = models.CharField(_("机关代字"), max_length=40)  # of organ and kind together, as it is printed: 卫司检备
    year = models.PositiveSmallIntegerField(_("年份"))
    last = models.PositiveIntegerField(_("最后一号"))

    class Meta:
        db_table = "papers_series"
        constraints = [models.UniqueConstraint(fields=["mark", "year"], name="papers_series_once")]


class IssuedNumber(models.Model):
    """A number that was given to a paper; never given again, whatever becomes of the paper (已用文号)."""

    mark = models.CharField(_("机关代字"), max_length=40)
    year = models.PositiveSmallIntegerField(_("年份"))
    number = models.PositiveIntegerField(_("顺序号"))
    noun = models.CharField(_("种类"), max_length=40)  # what the paper is about
    subject = models.CharField(_("记录"), max_length=80)
    at = models.DateTimeField(_("时间"))

    class Meta:
        db_table = "papers_issued_number"
        constraints = [models.UniqueConstraint(fields=["mark", "year", "number"], name="papers_number_once")]
        indexes = [models.Index(fields=["noun", "subject"])]


class Paper(models.Model):
    """文书: a paper that was issued. Its facts are kept; Word and PDF are made of them whenever they are wanted."""

    template = models.CharField(_("种类"), max_length=40)
    number = models.CharField(_("文号"), max_length=80, blank=True)
    title = models.CharField(_("标题"), max_length=200)
    noun = models.CharField(_("记录种类"), max_length=40)
    subject = models.CharField(_("记录"), max_length=80)
    department = models.CharField(_("部门"), max_length=40, blank=True)
    region = models.CharField(_("行政区划"), max_length=6, blank=True)
    on = models.DateField(_("成文日期"))
    facts = models.JSONField(_("事实"))
    algorithm = models.CharField(
        _("杂凑算法"), max_length=8, default="sha256"
    )  # a city may change it; this paper keeps its own
    digest = models.CharField(_("哈希"), max_length=64, unique=True)
    person = models.CharField(_("办理人"), max_length=40, blank=True)
    at = models.DateTimeField(_("时间"))

    class Meta:
        db_table = "papers_paper"
        constraints = [models.UniqueConstraint(fields=["number"], condition=~Q(number=""), name="paper_number_once")]
        indexes = [models.Index(fields=["noun", "subject"], name="paper_subject")]

    def __str__(self) -> str:
        return f"{self.title} {self.number}".strip()
