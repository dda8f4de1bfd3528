"""What a looker may see and do by the reviewed table alone: scopes worked out here, not asked of the product."""

from tests.permission_table import ACT, READ, scope
from tests.permission_world import Looker, Thing, World
from zhunsheng.acts.roles import Role, Scope

SHARED = {"parameter_changes"}  # rows that belong to nobody: read by whom the table names


def holds(reach: Scope | None, looker: Looker, thing: Thing) -> bool:
    """Whether a row lies within `reach` as seen by the looker."""
    if reach is None:
        return False
    county = not looker.region.endswith("00")
    below = thing.region == looker.region if county else thing.region[:4] == looker.region[:4]
    return {
        Scope.ALL: True,
        Scope.SELF: bool(looker.person) and thing.person == looker.person,
        Scope.OWN: bool(looker.department) and thing.department == looker.department,
        Scope.REGION: bool(looker.region) and thing.region == looker.region,
        Scope.DOWN: bool(looker.region) and below,
        Scope.PUBLISHED: thing.published,
    }[reach]


def reads(looker: Looker, thing: Thing) -> bool:
    """Whether the looker may read the row."""
    return holds(scope(READ, thing.noun, looker.role), looker, thing)


def does(looker: Looker, act: str, thing: Thing) -> bool:
    """Whether the looker may do the act to the row."""
    return holds(scope(ACT, act, looker.role), looker, thing)


def sees_event(looker: Looker, thing: Thing) -> bool:
    """Whether the looker may read the events of the row, by the lines of the trail."""
    administration = thing.noun in ("accounts", "grants")
    if looker.role is Role.AUDIT_ADMIN:
        return administration
    reach = scope(READ, "trail_events", looker.role)
    return not administration and reach is not Scope.SELF and holds(reach, looker, thing)


def markers(looker: Looker, world: World) -> set[str]:
    """The markers that may stand on any page the looker opens."""
    own = {thing.marker for thing in world.things if thing.person and thing.person == looker.person}
    return own | {thing.marker for thing in world.things if reads(looker, thing) or sees_event(looker, thing)}


def relations(looker: Looker, world: World, noun: str) -> list[Thing]:
    """Rows of a noun in every relation to the looker: own, next door, elsewhere in the county, other county, city."""
    found: dict[tuple[bool, ...], Thing] = {}
    for thing in world.of(noun):
        relation = (
            thing.person == looker.person != "", thing.department == looker.department != "",
            thing.region == looker.region != "", thing.region.endswith("00"), thing.published,
        )  # fmt: skip
        found.setdefault(relation, thing)
    return list(found.values())
