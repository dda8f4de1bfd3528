"""Tokens as stored."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts.models import Account


class Token(Subject):
    """访问令牌: a program's key to the account's own rights in one role, until a day, never more."""

    class State(models.TextChoices):
        ACTIVE = "active", _("有效")
        ENDED = "ended", _("已终止")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.ACTIVE, editable=False)
    code = models.CharField(_("编号"), max_length=20, unique=True, editable=False)
    account = models.ForeignKey(Account, models.PROTECT, verbose_name=_("账号"), related_name="tokens", editable=False)
    role = models.CharField(
        _("角色"), max_length=20, choices=[(role.value, role.words.zh) for role in Role], editable=False
    )
    digest = models.CharField(_("摘要"), max_length=64, editable=False)
    purpose = models.CharField(_("用途"), max_length=120)
    expires_on = models.DateField(_("有效至（不含）"))

    shown_once = ""  # the secret just issued, for the page that shows it; never stored

    class Meta:
        db_table = "register_token"
        constraints = [models.CheckConstraint(condition=Q(state__in=["active", "ended"]), name="token_state")]

    def __str__(self) -> str:
        return f"{self.code} {self.purpose}"
