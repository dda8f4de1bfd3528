"""What is done with qualifications of persons."""

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.roles import LEGAL, Role, Scope, reach
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words
from zhunsheng.register import initials
from zhunsheng.register.officers.models import Officer

CERTIFICATES = (APL.at("第四十二条"), NOTICE.at("五(十七)"))
KEEPERS = {
    **reach(Scope.OWN, *LEGAL), **reach(Scope.REGION, Role.COUNTY_BUREAU), **reach(Scope.DOWN, Role.CITY_BUREAU),
}  # fmt: skip
SETS = (
    "code", "name", "department", "role", "account", "fields", "valid_from", "valid_until", "on_duty", "category",
    "trained_on", "serving_officer",
)  # fmt: skip


@act("person", Words("登记证件", "Enter a certificate"), start=NEW, end=Officer.State.ACTIVE, reaches=KEEPERS,
     basis=CERTIFICATES, requirements=("M15.8", "M17.1"), sets=SETS)  # fmt: skip
def enter(officer: Officer) -> None:
    """A person's qualification enters the register with its number, field and validity."""
    officer.initials = initials.initials(officer.name)


@act("person", Words("更正", "Correct"), start={Officer.State.ACTIVE}, reaches=KEEPERS, basis=CERTIFICATES,
     requirements=("M15.8",), sets=SETS[1:])  # fmt: skip
def correct(officer: Officer) -> None:
    """What is known of a qualification is corrected: a new validity, a training, another post."""
    officer.initials = initials.initials(officer.name)


@act("person", Words("注销", "Close"), start={Officer.State.ACTIVE}, end=Officer.State.CLOSED, reaches=KEEPERS,
     basis=CERTIFICATES, requirements=("M15.8",))  # fmt: skip
def close(officer: Officer, reason: str) -> None:
    """A qualification ends: the person has left, or the certificate was withdrawn."""
    officer.on_duty = False
