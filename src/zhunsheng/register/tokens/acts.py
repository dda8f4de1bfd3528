"""What is done with tokens: everybody issues and ends their own."""

import hashlib
import secrets
from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import STAFF, Scope, reach
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register.models import Account, Token

LONGEST = timedelta(days=365)
HOLDERS = reach(Scope.SELF, *STAFF)
SHARING = NOTICE.at("三(八)")


@act("token", Words("申请令牌", "Issue a token"), start=NEW, end=Token.State.ACTIVE, reaches=HOLDERS, basis=SHARING,
     sets=("purpose", "expires_on"), sensitive=True)  # fmt: skip
def issue(token: Token, by: Actor) -> None:
    """A program may act as its account in one role, for at most a year; the secret is told once (`shown_once`)."""
    if not by.day < token.expires_on <= by.day + LONGEST:
        raise ValidationError({"expires_on": _("有效期须在一年以内，且晚于今天。")})
    token.account = Account.objects.get(username=by.person)
    token.role = by.role
    secret = secrets.token_urlsafe(32)
    token.shown_once = secret
    token.digest, token.code = digest(secret), secrets.token_hex(6)


@act("token", Words("终止", "End"), start={Token.State.ACTIVE}, end=Token.State.ENDED, reaches=HOLDERS, basis=SHARING)
def end(token: Token) -> None:
    """The token opens nothing from now on."""


def digest(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()
