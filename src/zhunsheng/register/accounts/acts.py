"""What is done with accounts: one administrator makes them, another empowers them (三员分立)."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.roles import Role, Scope, reach
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register.accounts.models import Account

CONTROL = NOTICE.at("三(八)")
MAKERS = reach(Scope.ALL, Role.SYSTEM_ADMIN)


@act("account", Words("开立账号", "Open an account"), start=NEW, end=Account.State.ACTIVE, reaches=MAKERS, basis=CONTROL,
     sets=("username", "name", "department", "enterprise"))  # fmt: skip
def open_account(account: Account) -> None:
    """One person gets one account; it may do nothing until the security administrator grants it a role."""
    account.set_unusable_password()


@act("account", Words("更正", "Correct"), start={Account.State.ACTIVE}, reaches=MAKERS, basis=CONTROL,
     sets=("name", "department", "enterprise"))  # fmt: skip
def correct(account: Account) -> None:
    """What is known of the person is corrected."""


@act("account", Words("停用账号", "Close an account"), start={Account.State.ACTIVE}, end=Account.State.CLOSED,
     reaches=MAKERS, basis=CONTROL, sensitive=True)  # fmt: skip
def close_account(account: Account, reason: str) -> None:
    """Who leaves loses the account at once; what was done under it stays."""
    if not reason.strip():
        raise ValidationError({"reason": _("请写明停用原因。")})
    account.set_unusable_password()
