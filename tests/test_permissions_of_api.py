"""The same walk over the API: every endpoint × role × scope, by a session and by a token, every answer searched."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import Client

from tests import permission_bodies, permission_reach, permission_world
from tests.permission_bodies import ALLOWED, FORBIDDEN, MISSING
from tests.permission_table import ACT, EXPORT, READ, may
from tests.permission_world import Looker, World
from tests.test_permissions import addresses
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Account, Token
from zhunsheng.register.tokens.acts import digest

pytestmark = pytest.mark.django_db
API = "/api/v1"
OF_THE_LAW = ["rules", "rules/frequency_in_plan", "parameters", "calendar?start=2026-03-02&working=5", "openapi.json"]


@pytest.fixture
def world(db: None) -> World:
    return permission_world.build()


def reading(looker: Looker, world: World) -> Iterator[tuple[str, set[str]]]:
    """Lists, files, records and their events, and what each should come to."""
    for noun in NOUNS:
        reads = may(READ, noun, looker.role)
        yield f"{noun}?q=标记&size=100", {ALLOWED} if reads else {FORBIDDEN}
        for form in ("csv", "xlsx", "parquet"):
            yield f"{noun}/export.{form}", {ALLOWED} if may(EXPORT, noun, looker.role) else {FORBIDDEN}
        for thing in permission_reach.relations(looker, world, noun):
            there = {ALLOWED} if permission_reach.reads(looker, thing) else {MISSING}
            expected = there if reads else {FORBIDDEN}
            yield f"{noun}/{thing.key}", expected
            yield f"{noun}/{thing.key}/trail", expected
    for path in OF_THE_LAW:
        yield path, {ALLOWED, MISSING}


def doing(looker: Looker, world: World) -> Iterator[tuple[str, set[str]]]:
    """Every act on a row in every relation to the looker, and each that makes one."""
    for act in ACTS.values():
        noun, may_do = act.of.name, may(ACT, act.name, looker.role)
        if act.makes:
            yield f"{noun}/{act.verb}", {ALLOWED} if may_do else {FORBIDDEN}
            continue
        for thing in permission_reach.relations(looker, world, noun):
            if not permission_reach.reads(looker, thing):
                expected = {MISSING, FORBIDDEN}
            else:
                expected = {ALLOWED} if permission_reach.does(looker, act.name, thing) else {FORBIDDEN}
            yield f"{noun}/{thing.key}/{act.verb}", expected


def by_token(looker: Looker) -> Client:
    """A program that acts for the looker."""
    account = Account.objects.get(username=looker.person)
    secret = f"secret-{looker.person}"
    Token.objects.create(
        account=account,
        role=looker.role,
        code=looker.person[:20],
        digest=digest(secret),
        purpose="-",
        expires_on="2999-01-01",
    )
    return Client(headers={"Authorization": f"Bearer {secret}"}, raise_request_exception=False)


def walked(client: Client, looker: Looker, world: World) -> list[str]:
    """Where the API answers otherwise than the table says, or shows what it should not."""
    allowed, wrong = permission_reach.markers(looker, world), []
    for path, expected in reading(looker, world):
        answer = client.get(f"{API}/{path}")
        if permission_bodies.outcome(answer) not in expected or permission_bodies.leaked(answer, allowed):
            wrong.append(f"{looker.name} GET {path}: {answer.status_code}, {permission_bodies.leaked(answer, allowed)}")
    for path, expected in doing(looker, world):
        with transaction.atomic():
            answer = client.post(f"{API}/{path}", {}, content_type="application/json")
            transaction.set_rollback(True)
        if permission_bodies.outcome(answer) not in expected or permission_bodies.leaked(answer, allowed):
            wrong.append(f"{looker.name} POST {path}: {answer.status_code}, not {sorted(expected)}")
    return wrong


def test_the_walk_over_the_api(world: World) -> None:
    """From a county every relation to a row is there; the city's staff have walked the pages."""
    lookers = [one for one in world.lookers if one.department != "SJ-SCJG"]
    assert {one.role for one in lookers} == {one.role for one in world.lookers}
    assert [one for looker in lookers for one in walked(looker.browser(), looker, world)] == []


def test_a_token_reaches_as_far_as_its_account_in_that_role(world: World) -> None:
    looker = next(one for one in world.lookers if one.role is Role.COUNTY_BUREAU)
    client, allowed = by_token(looker), permission_reach.markers(looker, world)
    wrong = []
    for path, expected in reading(looker, world):
        answer = client.get(f"{API}/{path}")
        if permission_bodies.outcome(answer) not in expected or permission_bodies.leaked(answer, allowed):
            wrong.append((path, answer.status_code))
    assert wrong == []


def test_no_token_does_what_is_sensitive(world: World) -> None:
    looker = next(one for one in world.lookers if one.role is Role.CITY_BUREAU)
    client, number = by_token(looker), world.of("parameter_changes")[0]
    answer = client.post(f"{API}/parameter_changes/{number.key}/confirm", {}, content_type="application/json")
    assert answer.status_code == 403


def test_every_endpoint_is_walked(world: World) -> None:
    looker = world.lookers[0]
    walked_paths = {path.split("?")[0].split("/")[0] for path, _ in [*reading(looker, world), *doing(looker, world)]}
    first = {path.removeprefix("api/v1/").split("/")[0] for path in addresses() if path.startswith("api/v1/")} - {""}
    assert first - walked_paths == {"judge"}  # judges what it is sent, and reads nothing
