"""What is done with inspection items."""

from datetime import date

from zhunsheng.acts.act import NEW, act
from zhunsheng.acts.roles import LEGAL, Role, Scope, reach
from zhunsheng.law.sources import NOTICE, OBE
from zhunsheng.law.words import Words
from zhunsheng.register import frequency, initials
from zhunsheng.register.items.models import InspectionItem

State = InspectionItem.State
FREQUENCY = (NOTICE.at("二(四)"), OBE.at("第五十四条"))
DRAFTERS = {
    **reach(Scope.OWN, Role.OFFICER, *LEGAL), **reach(Scope.REGION, Role.COUNTY_BUREAU),
    **reach(Scope.DOWN, Role.CITY_BUREAU),
}  # fmt: skip
KEEPERS = reach(Scope.OWN, *LEGAL)
SETS = (
    "code", "name", "department", "points", "legal_basis", "object_type", "group", "method", "share_wording",
    "frequency_wording", "law_frequency_kind", "law_frequency", "yearly_cap", "off_site", "random", "market", "food",
    "remark",
)  # fmt: skip


@act("item", Words("登记检查事项", "Enter an item"), start=NEW, end=State.DRAFT, reaches=DRAFTERS, basis=FREQUENCY,
     requirements=("M04.1",), sets=SETS)  # fmt: skip
def enter(item: InspectionItem) -> None:
    """An inspection item enters the register with its basis, object, method and frequency in the wording itself."""
    read(item)


@act("item", Words("修改", "Amend"), start={State.DRAFT, State.PUBLISHED}, reaches=DRAFTERS, basis=FREQUENCY,
     requirements=("M04.1",), sets=SETS[1:])  # fmt: skip
def correct(item: InspectionItem) -> None:
    """What is known of an item is changed; the trail keeps what it was."""
    read(item)


@act("item", Words("公布", "Publish"), start={State.DRAFT}, end=State.PUBLISHED, reaches=KEEPERS, basis=FREQUENCY,
     requirements=("X.2", "X.4"))  # fmt: skip
def publish(item: InspectionItem, published_on: date) -> None:
    """The item stands on the department's published list from that day on."""
    item.published_on = published_on


@act("item", Words("停用", "Retire"), start={State.PUBLISHED}, end=State.RETIRED, reaches=KEEPERS, basis=FREQUENCY,
     requirements=("X.2",))  # fmt: skip
def retire(item: InspectionItem, reason: str) -> None:
    """The item leaves the list; plans made under it stay."""


def read(item: InspectionItem) -> None:
    """Floor, cap and period as the wording says; what cannot be read stays empty, never guessed."""
    item.initials = initials.initials(item.name)
    said = frequency.read_frequency(item.frequency_wording)
    item.frequency_floor, item.frequency_cap = said.floor, said.cap
    item.frequency_period, item.frequency_every = said.period or "", said.every or 1
