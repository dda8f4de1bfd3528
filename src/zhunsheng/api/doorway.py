"""Who asks: a token of an account, else a session, else the public. The one permission table decides what they may."""

from datetime import date

from django.http import HttpRequest
from ninja.errors import HttpError
from ninja.utils import check_csrf

from zhunsheng.acts.act import Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Token
from zhunsheng.register.tokens.acts import digest
from zhunsheng.web import who
from zhunsheng.web.access import visitor

BEARER = "Bearer "
AGAIN = "重要事项：先在 /again/ 再次输入密码；令牌不能办理。 Prove the password at /again/ first; no token can."
SAFE = {"GET", "HEAD", "OPTIONS"}


def asker(request: HttpRequest) -> Actor | None:
    """The actor behind a request; None (401) for a token that opens nothing."""
    said = request.headers.get("Authorization", "")
    if said.startswith(BEARER):
        return _of_token(request, said.removeprefix(BEARER).strip())
    if request.method not in SAFE and who.visitor(request).person and check_csrf(request):
        raise HttpError(403, "CSRF")
    return who.actor(request).once_only(request.headers.get("Idempotency-Key", ""))


def proved(request: HttpRequest, act: Act) -> None:
    """A sensitive act asks that the password was proved a moment ago (the page /again/), which no token can do."""
    if act.sensitive and not who.visitor(request).fresh:
        raise HttpError(403, AGAIN)


def proved_by_person(request: HttpRequest) -> None:
    """A file about persons asks the same of whoever is at a browser; a program was given its token for it."""
    seen = who.visitor(request)
    if seen.person and not seen.fresh and not request.headers.get("Authorization", "").startswith(BEARER):
        raise HttpError(403, AGAIN)


def _of_token(request: HttpRequest, secret: str) -> Actor | None:
    found = Token.objects.select_related("account").filter(digest=digest(secret), state=Token.State.ACTIVE).first()
    if found is None or not found.account.is_active:
        return None
    request.user = found.account
    request.visitor = visitor.of_account(found.account, Role(found.role))  # type: ignore[attr-defined]
    by = who.actor(request).once_only(request.headers.get("Idempotency-Key", ""))
    return by if by.role == found.role and _runs(by.day, found) else None


def _runs(day: date, token: Token) -> bool:
    return day < token.expires_on
