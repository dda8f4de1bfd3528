"""What is done with accounts: one administrator makes them, another empowers them (三员分立).

Neither can step into another's place alone: the system administrator issues passwords, the security administrator
takes a lost second factor away.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role, Scope, reach
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register.accounts import locks, passwords, second_factor
from zhunsheng.register.accounts.grants import fitness
from zhunsheng.register.accounts.models import Account

State = Account.State
CONTROL = NOTICE.at("三(八)")
MAKERS = reach(Scope.ALL, Role.SYSTEM_ADMIN)
KEEPERS = reach(Scope.ALL, Role.SECURITY_ADMIN)


@act("account", Words("开立账号", "Open an account"), start=NEW, end=State.ACTIVE, reaches=MAKERS, basis=CONTROL,
     sets=("username", "name", "department", "enterprise"))  # fmt: skip
def open_account(account: Account) -> None:
    """One person gets one account; it may do nothing until the security administrator grants it a role."""
    account.set_unusable_password()


@act("account", Words("更正", "Correct"), start={State.ACTIVE}, reaches=MAKERS, basis=CONTROL,
     sets=("name", "department", "enterprise"))  # fmt: skip
def correct(account: Account) -> None:
    """What is known of the person is corrected; who holds a role moves only after it has been ended."""
    stood = Account.objects.get(pk=account.pk)
    moved = (stood.department_id, stood.enterprise) != (account.department_id, account.enterprise)
    if moved and fitness.held(account):
        raise ValidationError({"department": _("该账号还有角色：先由安全管理员终止其角色，再改所在部门。")})


@act("account", Words("发一次性密码", "Issue a one-time password"), start={State.ACTIVE}, reaches=MAKERS, basis=CONTROL,
     sensitive=True)  # fmt: skip
def issue_password(account: Account, by: Actor) -> None:
    """The holder gets a password for one use, shown once as `shown_once`; the old one and its sessions end."""
    _not_oneself(account, by)
    account.shown_once = passwords.one_time()
    passwords.put(account, account.shown_once, by.at, must_change=True)


@act("account", Words("停用账号", "Close an account"), start={State.ACTIVE}, end=State.CLOSED, reaches=MAKERS,
     basis=CONTROL, sensitive=True)  # fmt: skip
def close_account(account: Account, reason: str, by: Actor) -> None:
    """Who leaves loses the account at once; what was done under it stays."""
    _not_oneself(account, by)
    if not reason.strip():
        raise ValidationError({"reason": _("请写明停用原因。")})
    if fitness.last_of_its_kind(account):
        raise ValidationError(_("这是最后一名该类管理员：先授予他人，再停用。"))
    account.set_unusable_password()


@act("account", Words("解除锁定", "Unlock"), start={State.ACTIVE}, reaches=KEEPERS, basis=CONTROL,
     sensitive=True)  # fmt: skip
def unlock(account: Account, by: Actor) -> None:
    """A name kept out for wrong tries is let in before its quarter of an hour is over."""
    _not_oneself(account, by)
    if not locks.locked(account, by.at):
        raise ValidationError(_("该账号没有被锁定。"))
    locks.release(account)


@act("account", Words("重置二次验证", "Reset the second factor"), start={State.ACTIVE}, reaches=KEEPERS, basis=CONTROL,
     sensitive=True)  # fmt: skip
def reset_second_factor(account: Account, by: Actor, reason: str) -> None:
    """A device that was lost opens nothing any more; the holder enrols a new one at the next login."""
    _not_oneself(account, by)
    if not reason.strip():
        raise ValidationError({"reason": _("请写明重置原因。")})
    second_factor.drop(account)


def _not_oneself(account: Account, by: Actor) -> None:
    if account.username == by.person:
        raise ValidationError(_("不能对自己的账号办理，须由另一名管理员办理。"))
