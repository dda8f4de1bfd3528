"""What is done with enterprises."""

from django.core.exceptions import ValidationError

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.roles import Role, Scope, reach
from zhunsheng.law.sources import EII
from zhunsheng.law.words import Words
from zhunsheng.register import codes, initials
from zhunsheng.register.enterprises.models import Enterprise

REGISTRATION = EII.at("第六条")
KEEPERS = {**reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.ALL, Role.CITY_BUREAU)}
SETS = ("code", "name", "registered_at", "overseen_by", "region", "industry", "address")


@act("enterprise", Words("登记经营主体", "Enter an enterprise"), start=NEW, end=Enterprise.State.OPEN, reaches=KEEPERS,
     basis=REGISTRATION, sets=SETS)  # fmt: skip
def enter(enterprise: Enterprise) -> None:
    """An enterprise enters the register under its code; an older number is accepted and marked."""
    try:
        read = codes.read_enterprise_code(enterprise.code)
    except codes.BadCode as bad:
        raise ValidationError({"code": str(bad)}) from bad
    enterprise.code, enterprise.code_kind, enterprise.code_check = read.value, read.kind, read.check
    enterprise.initials = initials.initials(enterprise.name)


@act("enterprise", Words("更正", "Correct"), start={Enterprise.State.OPEN}, reaches=KEEPERS, basis=REGISTRATION,
     sets=SETS[1:])  # fmt: skip
def correct(enterprise: Enterprise) -> None:
    """What is known of an enterprise is corrected; its code stays."""
    enterprise.initials = initials.initials(enterprise.name)


@act("enterprise", Words("注销", "Close"), start={Enterprise.State.OPEN}, end=Enterprise.State.CLOSED, reaches=KEEPERS,
     basis=REGISTRATION)  # fmt: skip
def close(enterprise: Enterprise, reason: str) -> None:
    """An enterprise that was struck off is inspected no more; its past stays."""
