"""Who may approve a reason for a justified exception: the heads of the actor's own department."""

from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.register.accounts.models import Account, Grant


def of(by: Actor) -> list[tuple[str, str]]:
    """(工号, 姓名) of each department head beside the actor; nobody approves his own reason."""
    heads = Account.objects.filter(
        department__code=by.department, state=Account.State.ACTIVE,
        grants__role=Role.DEPARTMENT_HEAD, grants__state=Grant.State.ACTIVE,
    )  # fmt: skip
    return list(heads.exclude(username=by.person).order_by("username").values_list("username", "name"))
