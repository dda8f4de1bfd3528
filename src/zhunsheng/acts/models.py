"""What every stored noun has, and the register of reasoned exceptions (例外登记)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Subject(models.Model):
    """A row that acts change: its version counts the changes, its source says where it came from."""

    class Source(models.TextChoices):
        NATIVE = "native", _("本系统")
        IMPORT = "import", _("导入")
        FEDERATED = "federated", _("交换")

    version = models.PositiveIntegerField(_("版本"), default=0, editable=False)
    source = models.CharField(_("数据来源"), max_length=10, choices=Source, default=Source.NATIVE, editable=False)

    class Meta:
        abstract = True


class ReasonedException(models.Model):
    """A reason given for what a rule lets pass only with one: coded, written, approved; never edited (例外登记)."""

    class Code(models.TextChoices):
        LAW = "law", _("法律法规规章另有规定")
        ASSIGNED = "assigned", _("上级部署或者交办")
        COMPLAINT = "complaint", _("投诉举报或者突发事件")
        SAFETY = "safety", _("涉及安全、不能等待")
        SECRECY = "secrecy", _("涉密或者可能泄露线索")
        IMPOSSIBLE = "impossible", _("客观上不能实现")
        OTHER = "other", _("其他")

    noun = models.CharField(_("种类"), max_length=40)
    subject = models.CharField(_("记录"), max_length=80)
    department = models.CharField(_("部门"), max_length=40)
    region = models.CharField(_("行政区划"), max_length=6)
    rule = models.CharField(_("规则"), max_length=80)
    code = models.CharField(_("理由类别"), max_length=12, choices=Code)
    text = models.TextField(_("理由"))
    approver = models.CharField(_("批准人"), max_length=40)
    person = models.CharField(_("办理人"), max_length=40)
    at = models.DateTimeField(_("时间"))

    class Meta:
        db_table = "acts_reasoned_exception"
        indexes = [models.Index(fields=["noun", "subject"])]
