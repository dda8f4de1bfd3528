"""Tokens as shown to their holders."""

from django.utils.translation import gettext_lazy as _

from zhunsheng.acts.noun import Column, Group, Look, Noun, Paths
from zhunsheng.acts.roles import STAFF, Scope, reach
from zhunsheng.law.words import Words
from zhunsheng.register.models import Token
from zhunsheng.register.tokens import acts  # noqa: F401

TOKENS = Noun(
    name="tokens", singular="token", model=Token, words=Words("访问令牌", "Token"), plural=Words("访问令牌", "Tokens"),
    key="code", title="purpose",
    columns=(
        Column("code", look=Look.CODE), Column("purpose"), Column("role"), Column("expires_on"), Column("state", filtered=True),
    ),
    groups=(Group(_("令牌"), ("code", "purpose", "role", "expires_on")),),
    reads=reach(Scope.SELF, *STAFF), paths=Paths(person="account__username"), search=("purpose", "code"), order=("-expires_on",),
    secret=frozenset({"digest"}),
    empty=Words("还没有令牌。程序要以您的账号读写数据时，先申请一个。", "No tokens yet. Issue one for a program that acts for you."),
)  # fmt: skip
