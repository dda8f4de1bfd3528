"""Who stands behind a request: account, roles, department, asked of the database each time, in one query.

So a role that was ended, an account that was closed or a session that was ended elsewhere is gone at the next request,
in every worker: nothing is cached (docs/decisions/0007 has the measurements).
"""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import OperationalError, connection
from django.http import HttpRequest
from django.utils import timezone

from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Account, Grant
from zhunsheng.web.access.models import Session
from zhunsheng.web.access.sessions import known_by

QUERY = """
SELECT a.id, a.username, a.name, a.enterprise, a.language, d.code, d.name, d.region, d.level, s.role, g.role,
    s.seen_at < %s, s.fresh_at > %s, a.must_change_password, a.password_set_at < %s
FROM web_session AS s
JOIN register_account AS a ON a.id = s.account_id AND a.state = 'active' AND a.password_mark = s.mark
LEFT JOIN register_department AS d ON d.id = a.department_id
LEFT JOIN register_grant AS g ON g.account_id = a.id AND g.state = 'active'
WHERE s.session_key = %s AND s.expire_date > %s AND s.seen_at > %s
ORDER BY g.id
"""


@dataclass(frozen=True, slots=True)
class Visitor:
    """An account as it stands now: its roles, the one it works in, and where it belongs."""

    account: int
    person: str  # 工号
    name: str
    roles: tuple[Role, ...]
    role: Role  # PUBLIC while none is held
    department: str  # code
    place: str  # the department's name
    region: str
    level: str
    enterprise: str
    language: str
    fresh: bool  # the password was proved within SESSION_FRESH
    must_change: bool  # the password, before anything else


ANYBODY = Visitor(0, "", "", (), Role.PUBLIC, "", "", "", "", "", "", fresh=False, must_change=False)


def of(request: HttpRequest) -> Visitor:
    """Who stands behind the request; ANYBODY without a session that holds."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    return of_key(key) if key else ANYBODY


def of_key(key: str) -> Visitor:
    """Who stands behind a session's key."""
    return _read(known_by(key), timezone.now())


def of_account(account: Account, role: Role) -> Visitor:
    """An account that a program acts as, in one role; PUBLIC where it does not hold that role any more."""
    held = Grant.objects.filter(account=account, role=role, state=Grant.State.ACTIVE).exists()
    own, place = (role if held else Role.PUBLIC), account.department
    code, name, region, level = (place.code, place.name, place.region, place.level) if place else ("", "", "", "")
    return Visitor(
        account.pk, account.username, account.name, (own,), own, code, name, region, level, account.enterprise,
        account.language, fresh=False, must_change=False,
    )  # fmt: skip


def _read(kept: str, now: datetime) -> Visitor:
    oldest = now - settings.PASSWORD_LASTS
    spans = (now - settings.SESSION_REFRESH, now - settings.SESSION_FRESH, oldest)
    rows = _rows([*map(_stored, spans), kept, _stored(now), _stored(now - settings.SESSION_IDLE)])
    if not rows:
        return ANYBODY
    if rows[0][11]:
        with suppress(OperationalError):  # a disk that is full keeps nobody from reading
            Session.objects.filter(session_key=kept).update(seen_at=now)
    return _visitor(rows)


def _rows(asked: list[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(QUERY, asked)
        found: list[tuple[Any, ...]] = cursor.fetchall()
    return found


def _stored(at: datetime) -> Any:
    return connection.ops.adapt_datetimefield_value(at)


def _visitor(rows: list[tuple[Any, ...]]) -> Visitor:
    account, person, name, enterprise, language, code, place, region, level, chosen = rows[0][:10]
    _, fresh, must_change, too_old = rows[0][11:]
    roles = tuple(Role(row[10]) for row in rows if row[10])
    role = next((role for role in roles if role == chosen), roles[0] if roles else Role.PUBLIC)
    return Visitor(
        account, person, name, roles, role, code or "", place or "", region or "", level or "", enterprise, language,
        bool(fresh), bool(must_change) or (bool(too_old) and not settings.DEMO),
    )  # fmt: skip
