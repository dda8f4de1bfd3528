"""What is kept of a filing (备案), whatever is filed: a plan now, a major decision later."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Filed(models.Model):
    """Who signed, submitted, received and returned it, when, and under which number and hash."""

    signed_by = models.CharField(_("负责人签发"), max_length=40, blank=True)
    signed_on = models.DateField(_("签发日期"), null=True, blank=True)
    submitted_by = models.CharField(_("报送人"), max_length=40, blank=True, editable=False)
    submitted_at = models.DateTimeField(_("最近报送时间"), null=True, blank=True, editable=False)
    submitted_on = models.DateField(_("首次完整报送日"), null=True, blank=True)  # a later return does not move it
    digest = models.CharField(_("内容哈希"), max_length=64, blank=True, editable=False)
    received_on = models.DateField(_("收到日期"), null=True, blank=True)
    received_by = models.CharField(_("接收人"), max_length=40, blank=True)
    receipt = models.CharField(_("备案号"), max_length=80, blank=True)
    filed_on = models.DateField(_("备案日期"), null=True, blank=True)
    deemed = models.BooleanField(_("期满视为备案"), default=False, editable=False)
    returned_on = models.DateField(_("退回日期"), null=True, blank=True)
    returned_by = models.CharField(_("退回人"), max_length=40, blank=True, editable=False)
    return_items = models.TextField(_("退回列明事项"), blank=True)
    return_reason = models.TextField(_("补正要求"), blank=True)
    withdrawn_reason = models.TextField(_("撤回原因"), blank=True, editable=False)

    class Meta:
        abstract = True
