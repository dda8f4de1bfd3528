"""The session store (SESSION_ENGINE): twelve hours at most, half an hour unused; the cookie's key is never stored."""

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.auth import HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as Stored
from django.utils import timezone

if TYPE_CHECKING:
    from zhunsheng.web.access.models import Session

ROLE, ADDRESS, FRESH, OPENED = "role", "address", "fresh", "opened"


def known_by(key: str | None) -> str:
    """What a session is found under: a copy of the database opens no session."""
    return hashlib.blake2b((key or "").encode(), digest_size=20).hexdigest()


class SessionStore(Stored):
    """Django's database store with the key hashed and a session's own columns filled."""

    @classmethod
    def get_model_class(cls) -> "type[Session]":
        from zhunsheng.web.access.models import Session

        return Session

    def _get_session_from_db(self) -> "Session | None":
        now = timezone.now()
        found = (
            self.get_model_class()
            .objects.filter(
                session_key=known_by(self.session_key), expire_date__gt=now, seen_at__gt=now - settings.SESSION_IDLE
            )
            .first()
        )
        if found is None:
            self._session_key = None
        return found

    def exists(self, session_key: str) -> bool:
        return bool(self.get_model_class().objects.filter(session_key=known_by(session_key)).exists())

    def delete(self, session_key: str | None = None) -> None:
        if key := session_key or self.session_key:
            self.get_model_class().objects.filter(session_key=known_by(key)).delete()

    def create_model_instance(self, data: dict[str, Any]) -> "Session":
        now = timezone.now()
        opened = data.setdefault(OPENED, now.isoformat())
        if SESSION_KEY in data:
            data.setdefault(FRESH, now.isoformat())
        return self.get_model_class()(
            session_key=known_by(self._get_or_create_session_key()),  # type: ignore[attr-defined]
            session_data=self.encode(data),
            expire_date=datetime.fromisoformat(opened) + settings.SESSION_LONGEST,
            account_id=data.get(SESSION_KEY),
            mark=data.get(HASH_SESSION_KEY, ""),
            role=data.get(ROLE, ""),
            opened_at=datetime.fromisoformat(opened),
            seen_at=now,
            fresh_at=datetime.fromisoformat(data[FRESH]) if FRESH in data else None,
            address=data.get(ADDRESS, ""),
        )

    def get_expire_at_browser_close(self) -> bool:
        return True

    @classmethod
    def clear_expired(cls) -> None:
        """Delete what is over; `zhunsheng tick` calls it."""
        now = timezone.now()
        sessions = cls.get_model_class().objects
        sessions.filter(expire_date__lt=now).delete()
        sessions.filter(seen_at__lt=now - settings.SESSION_IDLE).delete()
