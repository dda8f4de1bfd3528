"""Who a name and a password belong to; what they may do is asked elsewhere (no permissions of Django's are used)."""

from typing import Any

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from zhunsheng.register.models import Account


class PasswordBackend(BaseBackend):
    """The same time for a name nobody has, a wrong password, and an account that is closed or has none."""

    def authenticate(self, request: HttpRequest | None, **said: Any) -> Account | None:
        username, password = str(said.get("username") or ""), str(said.get("password") or "")
        account = Account.objects.filter(username=username.strip()).first()
        if account is None:
            Account().set_password(password)
            return None
        return account if account.check_password(password) and account.is_active else None

    def get_user(self, user_id: int) -> Account | None:
        return Account.objects.filter(pk=user_id, state=Account.State.ACTIVE).first()
