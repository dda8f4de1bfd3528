"""Which role an account may hold: three administrators kept apart, a bureau's role only in a bureau."""

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from zhunsheng.acts.roles import ADMINISTRATORS, BUREAUS, DEPARTMENT_ROLES, OFFICE_ROLES, Role
from zhunsheng.register.accounts.models import Account, Grant
from zhunsheng.register.departments.models import Department

LEVEL = {Role.CITY_BUREAU: Department.Level.CITY, Role.COUNTY_BUREAU: Department.Level.COUNTY}


def held(account: Account) -> frozenset[Role]:
    """The roles an account holds now."""
    return frozenset(Role(role) for role in _active().filter(account=account).values_list("role", flat=True))


def check(account: Account, role: Role) -> None:
    """Raises ValidationError where the account's place or its other roles do not allow `role`."""
    if not account.is_active:
        raise ValidationError({"account": _("账号已停用。")})
    if message := _place(account, role) or _apart(role, held(account)):
        raise ValidationError({"role": message})


def last_of_its_kind(account: Account) -> Role | None:
    """The administrator's role that nobody else would hold if this account lost it."""
    mine = held(account) & ADMINISTRATORS
    others = _active().filter(account__state=Account.State.ACTIVE, role__in=mine).exclude(account=account)
    return None if not mine or others.exists() else next(iter(mine))


def _active() -> QuerySet[Grant]:
    return Grant.objects.filter(state=Grant.State.ACTIVE)


def _place(account: Account, role: Role) -> str:
    """What is wrong with the account's department for this role; "" when nothing is."""
    department = account.department
    if bool(account.enterprise) is not (role is Role.ENTERPRISE):
        return _("经营主体的账号只担任“经营主体”角色，其他账号不担任。")
    if role in DEPARTMENT_ROLES | OFFICE_ROLES and department is None:
        return _("账号没有所在部门，不能担任部门的角色。")
    if role in BUREAUS and (
        department is None or department.kind != Department.Kind.BUREAU or department.level != LEVEL[role]
    ):
        return _("司法局的角色只授予同级司法行政部门的账号。")
    return ""


def _apart(role: Role, already: frozenset[Role]) -> str:
    """Why `role` cannot be held beside the others; "" when it can."""
    if role in already:
        return _("该账号已担任这一角色。")
    if already and (role in ADMINISTRATORS or already & ADMINISTRATORS):
        return _("系统、安全、审计三类管理员互不兼任，也不兼任业务角色。")
    return ""
