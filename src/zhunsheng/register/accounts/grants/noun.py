"""Grants as shown to the administrators."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import ADMINISTRATORS, Scope, reach
from zhunsheng.law.words import Words
from zhunsheng.register.accounts.grants import acts  # noqa: F401
from zhunsheng.register.accounts.models import Grant

GRANTS = Noun(
    name="grants", singular="grant", model=Grant, words=Words("授权", "Grant"), plural=Words("角色授权", "Grants"),
    key="code", title="code",
    columns=(
        Column("code", look=Look.CODE),
        Column("account", path="account__username", look=Look.LINK, to="accounts", label=_("账号")),
        Column("name", path="account__name", label=_("姓名"), listed=False),
        Column("department", path="account__department__code", look=Look.LINK, to="departments", label=_("所在部门"),
               filtered=True),
        Column("role", filtered=True),
        Column("state", filtered=True),
        Column("account_state", path="account__state", label=_("账号状态"), filtered=True, listed=False),
        Column("granted_by"),
        Column("granted_at"),
        Column("ended_by", listed=False),
        Column("ended_at", listed=False),
    ),
    groups=(
        Group(_("角色"), ("code", "account", "name", "department", "role")),
        Group(_("授予与终止"), ("granted_by", "granted_at", "ended_by", "ended_at")),
    ),
    reads=reach(Scope.ALL, *ADMINISTRATORS),
    paths=Paths(department="account__department__code", region="account__department__region",
                person="account__username"),
    search=("account__username", "account__name"), order=("account__username", "role", "code"),
    empty=Words(
        "还没有授权。账号开立后由安全管理员授予角色。",
        "No grants yet. The security administrator grants roles to open accounts.",
    ),
)  # fmt: skip
