"""What is done with grants: given and ended by the security administrator, never to oneself."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role, Scope, reach
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register.accounts.grants import fitness
from zhunsheng.register.accounts.models import Account, Grant

State = Grant.State
CONTROL = NOTICE.at("三(八)")
GIVERS = reach(Scope.ALL, Role.SECURITY_ADMIN)


@act("grant", Words("授予角色", "Grant a role"), start=NEW, end=State.ACTIVE, reaches=GIVERS, basis=CONTROL,
     sets=("account", "role"), sensitive=True)  # fmt: skip
def give(grant: Grant, by: Actor) -> None:
    """An account opened by one administrator is empowered by another; nobody empowers himself."""
    if grant.account_id is None or not grant.role:
        raise ValidationError({name: _("请选择。") for name in ("account", "role") if not getattr(grant, name, None)})
    account = Account.objects.select_for_update().get(pk=grant.account_id)  # one grant at a time for one account
    if account.username == by.person:
        raise ValidationError({"account": _("不能给自己授予角色。")})
    fitness.check(account, Role(grant.role))
    before = Grant.objects.filter(account=account, role=grant.role).count()
    grant.code = f"{account.username}-{grant.role}-{before + 1}"
    grant.granted_by, grant.granted_at = by.person, by.at


@act("grant", Words("终止角色", "End a role"), start={State.ACTIVE}, end=State.ENDED, reaches=GIVERS, basis=CONTROL,
     sensitive=True)  # fmt: skip
def end(grant: Grant, reason: str, by: Actor) -> None:
    """A role ends at once, at the next page its holder asks for; each kind of administrator keeps at least one."""
    if not reason.strip():
        raise ValidationError({"reason": _("请写明终止原因。")})
    if fitness.last_of_its_kind(grant.account) == grant.role:
        raise ValidationError(_("这是最后一名该类管理员：先授予他人，再终止。"))
    grant.ended_by, grant.ended_at = by.person, by.at
