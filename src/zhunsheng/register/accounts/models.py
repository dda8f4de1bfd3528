"""Accounts and grants as stored. There is no superuser: nobody holds everything."""

import hashlib
import secrets
from typing import ClassVar

from django.contrib.auth import hashers
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.models import Subject
from zhunsheng.acts.roles import ADMINISTRATORS, Role
from zhunsheng.register.departments.models import Department

SPELLING = RegexValidator(r"\A[0-9A-Za-z][0-9A-Za-z._-]*\Z", _("工号只用字母、数字和 . _ -，以字母或数字开头。"))
GRANTED = [(role.value, role.words.zh) for role in Role if role not in (Role.PUBLIC, Role.SYSTEM)]


class Account(AbstractBaseUser, Subject):
    """账号: one person, one account (工号); what it may do comes from its grants.

    The hash of the password never enters the trail, its mark does: a hash put in by hand has no fitting mark.
    """

    class State(models.TextChoices):
        ACTIVE = "active", _("在用")
        CLOSED = "closed", _("已停用")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.ACTIVE, editable=False)
    username = models.CharField(_("工号"), max_length=60, unique=True, validators=[SPELLING])
    name = models.CharField(_("姓名"), max_length=60)
    department = models.ForeignKey(
        Department, models.PROTECT, verbose_name=_("所在部门"), null=True, blank=True, related_name="accounts"
    )
    enterprise = models.CharField(_("经营主体"), max_length=18, blank=True)  # code, of an enterprise's account
    password_set_at = models.DateTimeField(_("密码设置时间"), null=True, blank=True, editable=False)
    password_mark = models.CharField(max_length=32, blank=True, editable=False)
    must_change_password = models.BooleanField(_("须改密码"), default=False, editable=False)
    language = models.CharField(_("语言"), max_length=10, blank=True, default="")

    shown_once = ""  # a one-time password just issued, for the page that shows it; never stored

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects = BaseUserManager["Account"]()

    class Meta:
        db_table = "register_account"
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["active", "closed"]), name="account_state"),
            models.CheckConstraint(
                condition=Q(enterprise="") | Q(enterprise=F("username")),
                name="account_of_enterprise",
                violation_error_message=_("经营主体的账号，工号即其统一社会信用代码。"),
            ),
        ]

    @property
    def is_active(self) -> bool:  # type: ignore[override]
        """Whether it may log in."""
        return self.state == self.State.ACTIVE

    def set_password(self, raw_password: str | None) -> None:
        super().set_password(raw_password)
        self.password_mark = mark(self.password)

    def set_unusable_password(self) -> None:
        super().set_unusable_password()
        self.password_mark = mark(self.password)

    def check_password(self, raw_password: str | None) -> bool:
        """Whether this is the password, and its hash the one an event knows of. Never hashes anew by itself."""
        return hashers.check_password(raw_password, self.password) and self.password_mark == mark(self.password)

    def get_session_auth_hash(self) -> str:
        """What a session keeps of the password it was opened with: a new password ends it."""
        return self.password_mark

    def __str__(self) -> str:
        return f"{self.name}（{self.username}）"


def mark(encoded: str) -> str:
    """What shows that a password was changed, and nothing of it."""
    return hashlib.sha256(encoded.encode()).hexdigest()[:32]


def some_code() -> str:
    """A code for a grant until it gets its own: account-role-n."""
    return secrets.token_hex(8)


class Grant(Subject):
    """授权: a role held by an account, from the instant it was granted until it was ended."""

    class State(models.TextChoices):
        ACTIVE = "active", _("有效")
        ENDED = "ended", _("已终止")

    state = models.CharField(_("状态"), max_length=10, choices=State, default=State.ACTIVE, editable=False)
    code = models.CharField(_("授权编号"), max_length=90, unique=True, editable=False, default=some_code)
    account = models.ForeignKey(Account, models.PROTECT, verbose_name=_("账号"), related_name="grants")
    role = models.CharField(_("角色"), max_length=20, choices=GRANTED)
    granted_by = models.CharField(_("授权人"), max_length=60, blank=True, editable=False)
    granted_at = models.DateTimeField(_("授权时间"), editable=False)
    ended_by = models.CharField(_("终止人"), max_length=60, blank=True, editable=False)
    ended_at = models.DateTimeField(_("终止时间"), null=True, blank=True, editable=False)

    class Meta:
        db_table = "register_grant"
        constraints = [
            models.CheckConstraint(
                condition=Q(state="active", ended_at__isnull=True) | Q(state="ended", ended_at__isnull=False),
                name="grant_state",
            ),
            models.UniqueConstraint(fields=["account", "role"], condition=Q(state="active"), name="grant_once"),
            models.UniqueConstraint(  # 三员分立: nobody holds two of the three
                fields=["account"],
                condition=Q(state="active", role__in=sorted(ADMINISTRATORS)),
                name="grant_one_administrator",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.account}：{Role(self.role).words.zh}"


class RecoveryCode(models.Model):
    """备用码: lets its account in once without the second factor; only what it is known by is kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="recovery_codes")
    known_by = models.CharField(max_length=64)
    used_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "register_recovery_code"
        constraints = [models.UniqueConstraint(fields=["account", "known_by"], name="recovery_code_once")]
