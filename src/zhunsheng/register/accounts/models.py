"""Accounts and grants as stored. There is no superuser: nobody holds everything."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.acts.roles import ADMINISTRATORS, Role
from zhunsheng.register.departments.models import Department


class Account(AbstractBaseUser, Subject):
    """账号: one person, one account (工号); what it may do comes from its grants."""

    class State(models.TextChoices):
        ACTIVE = "active", _("在用")
        CLOSED = "closed", _("已停用")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.ACTIVE, editable=False)
    username = models.CharField(_("工号"), max_length=60, unique=True)
    name = models.CharField(_("姓名"), max_length=60)
    department = models.ForeignKey(
        Department, models.PROTECT, verbose_name=_("所在部门"), null=True, blank=True, related_name="accounts"
    )
    enterprise = models.CharField(_("经营主体"), max_length=18, blank=True)  # code, of an enterprise's account
    password_set_at = models.DateTimeField(_("密码设置时间"), null=True, blank=True, editable=False)
    must_change_password = models.BooleanField(_("须改密码"), default=True, editable=False)
    language = models.CharField(_("语言"), max_length=10, blank=True, default="")

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[BaseUserManager["Account"]] = BaseUserManager()

    class Meta:
        db_table = "register_account"
        constraints = [models.CheckConstraint(condition=Q(state__in=["active", "closed"]), name="account_state")]

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Whether it may log in."""
        return self.state == self.State.ACTIVE

    def __str__(self) -> str:
        return f"{self.name}（{self.username}）"


class Grant(models.Model):
    """授权: a role held by an account, from the day it was granted until it was ended."""

    account = models.ForeignKey(Account, models.PROTECT, verbose_name=_("账号"), related_name="grants")
    role = models.CharField(_("角色"), max_length=20, choices=[(role.value, role.words.zh) for role in Role])
    granted_by = models.CharField(_("授权人"), max_length=60, blank=True)
    granted_at = models.DateTimeField(_("授权时间"))
    ended_at = models.DateTimeField(_("终止时间"), null=True, blank=True)

    class Meta:
        db_table = "register_grant"
        constraints = [
            models.UniqueConstraint(fields=["account", "role"], condition=Q(ended_at__isnull=True), name="grant_once"),
            models.UniqueConstraint(  # 三员分立: nobody holds two of the three
                fields=["account"],
                condition=Q(ended_at__isnull=True) & Q(role__in=sorted(ADMINISTRATORS)),
                name="grant_one_administrator",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.role}"
