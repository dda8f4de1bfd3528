"""Accounts as shown to the administrators."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import ADMINISTRATORS, Scope, reach
from zhunsheng.law.words import Words
from zhunsheng.register.accounts import acts  # noqa: F401
from zhunsheng.register.accounts.models import Account

ACCOUNTS = Noun(
    name="accounts", singular="account", model=Account, words=Words("账号", "Account"),
    plural=Words("账号", "Accounts"), key="username",
    columns=(
        Column("username", look=Look.CODE),
        Column("name"),
        Column("department", path="department__code", look=Look.LINK, to="departments", label=_("所在部门"),
               filtered=True),
        Column("state", filtered=True),
        Column("last_login", look=Look.INSTANT, label=_("上次登录")),
        Column("password_set_at", listed=False),
        Column("must_change_password", listed=False, filtered=True),
        Column("enterprise", listed=False),
    ),
    groups=(
        Group(_("账号"), ("username", "name", "department", "enterprise", "state")),
        Group(_("登录"), ("last_login", "password_set_at", "must_change_password")),
    ),
    reads=reach(Scope.ALL, *ADMINISTRATORS),
    paths=Paths(department="department__code", region="department__region", person="username"),
    secret=frozenset({"password", "last_login"}), search=("username", "name"), order=("username",),
    enter="account.open_account", correct="account.correct",
    empty=Words("还没有账号。由系统管理员开立。", "No accounts yet. The system administrator opens them."),
)  # fmt: skip
