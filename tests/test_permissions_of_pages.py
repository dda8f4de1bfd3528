"""The walk: every address × method × role × scope against the reviewed table, every body searched for other rows' marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client

from tests import permission_bodies, permission_reach, permission_world
from tests.permission_bodies import ALLOWED, FAULT, FORBIDDEN, LOGIN, MISSING
from tests.permission_table import ACT, EXPORT, PAGE, READ, may, roles
from tests.permission_world import Looker, Thing, World
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import Role
from zhunsheng.law.facts import KINDS
from zhunsheng.law.rules import RULES
from zhunsheng.web import pages
from zhunsheng.web.keys import KeyConverter
from zhunsheng.web.pages import Page

pytestmark = pytest.mark.django_db
EITHER = {ALLOWED, LOGIN}  # one's own page without a login leads there
ENDS_THE_SESSION = {"logout", "me.sessions.end"}
WHOLE = "/trail/export/"  # the chain in one file for the outside verifier: it cannot leave events out


@dataclass(frozen=True)
class Visit:
    """One address, asked in one way, and what it should come to."""

    method: str
    path: str
    expected: frozenset[str]


@pytest.fixture
def world(db: None) -> World:
    return permission_world.build()


def visits(looker: Looker, world: World) -> Iterator[Visit]:
    """Every page, with every method, for a row in every relation to the looker."""
    for page in pages.found().values():
        if page.name in ENDS_THE_SESSION:
            continue
        for path, expected in places(page, looker, world):
            for method in page.methods:
                yield Visit(method, path, frozenset(expected))


def places(page: Page, looker: Looker, world: World) -> Iterator[tuple[str, set[str]]]:
    """The addresses of one page, and what each should come to."""
    if page.act:
        yield from _of_act(page, looker, world)
    elif not page.noun:
        yield from _of_its_own(page, looker, world)
    elif page.name == f"{page.noun}.record":
        for thing in permission_reach.relations(looker, world, page.noun):
            yield _filled(page, thing.key), _row(looker, thing)
    else:
        yield _address(page), _of_noun(page, looker)


def _of_act(page: Page, looker: Looker, world: World) -> Iterator[tuple[str, set[str]]]:
    act = ACTS[page.act]
    if act.makes:
        yield _address(page), _open(may(ACT, act.name, looker.role), looker)
        return
    for thing in permission_reach.relations(looker, world, page.noun):
        if not may(ACT, act.name, looker.role):
            yield _filled(page, thing.key), _closed(looker)
        elif not permission_reach.reads(looker, thing):
            yield _filled(page, thing.key), {MISSING}
        else:
            done = permission_reach.does(looker, act.name, thing)
            yield _filled(page, thing.key), {ALLOWED} if done else {FORBIDDEN}


def _of_its_own(page: Page, looker: Looker, world: World) -> Iterator[tuple[str, set[str]]]:
    opens = may(PAGE, page.name, looker.role)
    expected = (EITHER | {MISSING}) if opens else _closed(looker)
    if page.name == "trail.event":
        for thing in {one.noun: one for one in world.things}.values() if opens else world.things[:1]:
            seen = permission_reach.sees_event(looker, thing) or _own_event(looker, thing)
            yield f"/trail/{thing.event}/", ({ALLOWED} if seen else {MISSING}) if opens else expected
        return
    for value in VALUES.get(page.name, [""]):
        yield _filled(page, value), expected


def _own_event(looker: Looker, thing: Thing) -> bool:
    """A token was issued by its holder, so its event is the holder's own act."""
    return thing.noun == "tokens" and thing.person == looker.person and may(READ, "trail_events", looker.role)


def _of_noun(page: Page, looker: Looker) -> set[str]:
    sort = page.name.removeprefix(page.noun).strip(".")
    acts = [act for act in ACTS.values() if act.of.name == page.noun]
    if sort in ("csv", "xlsx", "parquet"):
        return _open(may(EXPORT, page.noun, looker.role), looker)
    if sort == "bulk":
        who = roles(ACT, [act.name for act in acts if not (act.makes or act.sets or act.sensitive)])
        return {ALLOWED, MISSING} if looker.role in who else _closed(looker)
    if sort.startswith("import"):
        who = roles(ACT, [act.name for act in acts if act.makes and (act.past or act.name == act.of.enter)]) - {
            Role.PUBLIC
        }
        return {ALLOWED, MISSING} if looker.role in who else _closed(looker)
    reads = may(READ, page.noun, looker.role)
    return _open(reads and not (sort in ("view", "columns") and looker.role is Role.PUBLIC), looker)


def _row(looker: Looker, thing: Thing) -> set[str]:
    if not may(READ, thing.noun, looker.role):
        return _closed(looker)
    return {ALLOWED} if permission_reach.reads(looker, thing) else {MISSING}


def _open(opens: bool, looker: Looker) -> set[str]:
    return {ALLOWED} if opens else _closed(looker)


def _closed(looker: Looker) -> set[str]:
    return {FORBIDDEN} if looker.person else {FORBIDDEN, LOGIN}


VALUES = {
    "rule": list(RULES)[:3],
    "desk.rule": list(RULES)[:3],
    "law": ["apl-2021"],
    "language": ["zh-hans"],
    "suggest": list(NOUNS),
    "audit.template": list(KINDS)[:1],
    "audit.workbook": ["0" * 20],
    "figure": ["F-15.2"],
    "screening": ["SJ-SCJG-2026", "ZN-SCJG-2026", "HY-SCJG-2026"],
    "annex": ["SJ-SCJG-2026.pdf", "HY-SCJG-2026.docx"],
    "paper": ["0" * 64 + ".pdf"],
    "check.paper": ["0" * 64],
    "comparison": ["SJ-SCJG-2026", "ZN-SCJG-2026", "HY-SCJG-2026"],
}


def _address(page: Page) -> str:
    return "/" + page.path.replace("<slug:token>", "0" * 22)


def _filled(page: Page, key: str) -> str:
    before, mark, rest = page.path.partition("<")
    if not mark:
        return f"/{before}"
    return f"/{before}{quote(KeyConverter().to_url(key), safe='~')}{rest.partition('>')[2]}"


def ask(client: Client, visit: Visit) -> tuple[str, set[str]]:
    """What it came to, and the markers in it; nothing that was posted stays."""
    if visit.method == "GET":
        answer = client.get(visit.path, SEARCHES.get(visit.path.split("/")[1], {}))
    else:
        with transaction.atomic():
            answer = client.post(visit.path, {})
            transaction.set_rollback(True)
    return permission_bodies.outcome(answer), permission_bodies.markers(answer)


SEARCHES = {"search": {"q": "标记"}, "suggest": {"q": "标记"}, "go": {"n": "I-HY-SCJG-1"}}


def test_the_walk(world: World) -> None:
    cells, wrong, leaks = 0, [], []
    for looker in world.lookers:
        client, allowed = looker.browser(), permission_reach.markers(looker, world)
        for visit in visits(looker, world):
            cells += 1
            came_to, markers = ask(client, visit)
            if came_to not in visit.expected or came_to == FAULT:
                wrong.append(f"{looker.name} {visit.method} {visit.path}: {came_to}, not {sorted(visit.expected)}")
            if markers - allowed and visit.path != WHOLE:
                leaks.append(f"{looker.name} {visit.method} {visit.path}: {sorted(markers - allowed)}")
    assert leaks == []
    assert wrong == []
    assert cells > 5000


def test_a_list_and_its_files_hold_exactly_what_the_table_lets_one_read(world: World) -> None:
    differing = []
    for looker in world.lookers:
        client = looker.browser()
        for noun in NOUNS:
            expected = {one.marker for one in world.of(noun) if permission_reach.reads(looker, one)}
            paths = [f"/{noun}/?size=100"] if may(READ, noun, looker.role) else []
            paths += [f"/{noun}.{form}" for form in ("csv", "xlsx", "parquet") if may(EXPORT, noun, looker.role)]
            found = {path: permission_bodies.markers(client.get(path)) for path in paths}
            differing += [
                (looker.name, path, seen ^ expected) for path, seen in found.items() if _of(seen) ^ _of(expected)
            ]
    assert differing == []


def _of(markers: set[str]) -> set[str]:
    """Markers of rows; a grant is known by its code, which is none."""
    return {marker for marker in markers if "标记" in marker and not marker.startswith("账号")}
