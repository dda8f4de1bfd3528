"""Every act × role × scope, done below the faces: forbidden exactly where the reviewed table has no line that reaches."""

from collections.abc import Mapping
from typing import Any

import pytest
from django.db import transaction

from tests import permission_world
from tests.permission_reach import does, holds
from tests.permission_table import ACT, may, scope
from tests.permission_world import LEVEL, Looker, Thing, World
from zhunsheng.acts.act import ACTS, Act
from zhunsheng.acts.refusals import Forbidden, NotDone
from zhunsheng.acts.roles import Role, Scope
from zhunsheng.register.models import Account, Department

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return permission_world.build()


def came_to(act: Act, looker: Looker, subject: Any, told: Mapping[str, Any]) -> str:
    """`forbidden`, or `allowed` whatever else became of it; nothing stays."""
    with transaction.atomic():
        try:
            act(subject, by=looker.actor, **told)
        except Forbidden:
            return "forbidden"
        except NotDone:
            pass
        finally:
            transaction.set_rollback(True)
    return "allowed"


def lookers(world: World) -> list[Looker]:
    return [*world.lookers, Looker(Role.SYSTEM, "tick", "", "640500")]


def test_every_act_on_every_row_by_every_role(world: World) -> None:
    cells, wrong = 0, []
    for act in [act for act in ACTS.values() if not act.makes]:
        for thing in world.of(act.of.name):
            subject = act.of.model._default_manager.get(**{act.of.key: thing.key})
            told = dict.fromkeys(act.asks, "示例原因")
            for looker in lookers(world):
                cells += 1
                expected = "allowed" if does(looker, act.name, thing) else "forbidden"
                if (found := came_to(act, looker, subject, told)) != expected:
                    wrong.append((act.name, thing.key, looker.name, found))
    assert wrong == []
    assert cells > 5000


def making(world: World) -> list[tuple[str, Thing, dict[str, Any]]]:
    """For each act that makes its subject: one of each place, with what it is told."""
    told = []
    for code, region in permission_world.DEPARTMENTS.items():
        department = Department.objects.get(code=code)
        row = Thing("", "", "", code, region)
        new = Thing("", "", "", f"{code}-N", region)  # a department is its own
        place = {"level": LEVEL[region], "region": region}
        told += [
            ("department.enter", new, {"code": f"{code}-N", "name": "新部门", **place}),
            ("item.enter", row, {"code": f"N-{code}", "name": "新事项", "department": department}),
            ("person.enter", row, {"code": f"N-{code}", "name": "新人员", "department": department}),
            (
                "plan_item.draft",
                row,
                {"department": department, "plan_year": 2027, "item_name": "新", "origin": "annual"},
            ),
            (
                "plan_item.record",
                row,
                {"department": department, "plan_year": 2025, "item_name": "新", "origin": "annual"},
            ),
            *(
                (
                    f"special_filing.{verb}",
                    row,
                    {"department": department, "name": "新", "ground": "work_safety", **more},
                )
                for verb, more in (
                    ("draft", {}),
                    ("record", {}),
                    ("carry_out_first", {"on": permission_world.AT.date(), "incident": "险情", "officers": "甲、乙"}),
                )
            ),
            ("plan.open_plan", row, {"department": department, "plan_year": 2028}),
            ("plan.record", row, {"department": department, "plan_year": 2024}),
            ("plan.new_version", row, {"department": department, "plan_year": 2026, "change_reason": "示例"}),
            (
                "enterprise.enter",
                Thing("", "", "", region=region),
                {"code": "1234567890123", "name": "新", "region": region},
            ),
        ]
    anywhere = Thing("", "", "")
    officer = Account.objects.get(username="officer.zn-scjg")
    number = {"parameter": "publish_wd", "value": "12", "since": permission_world.AT.date(), "source_text": "通知"}
    return [
        *told,
        ("account.open_account", anywhere, {"username": "new-1", "name": "新"}),
        ("grant.give", anywhere, {"account": officer, "role": Role.LEGAL_SECTION.value}),
        ("parameter_change.propose", anywhere, {**number, "document": "示例〔2026〕9号"}),
    ]


def test_every_act_that_makes_a_row_by_every_role(world: World) -> None:
    wrong = []
    plans = making(world)
    for name, row, told in plans:
        for looker in lookers(world):
            reached = scope(ACT, name, looker.role)
            expected = "allowed" if holds(reached, looker, row) else "forbidden"
            if (found := came_to(ACTS[name], looker, None, told)) != expected:
                wrong.append((name, row.department, looker.name, found))
    assert wrong == []
    assert {name for name, _, _ in plans} | {"token.issue", "compilation.gather"} == {
        act.name for act in ACTS.values() if act.makes
    }


def test_a_token_is_ones_own(world: World) -> None:
    for looker in lookers(world):
        told = {"purpose": "程序", "expires_on": permission_world.date(2026, 12, 1)}
        expected = "allowed" if may(ACT, "token.issue", looker.role) else "forbidden"
        assert (looker.name, came_to(ACTS["token.issue"], looker, None, told)) == (looker.name, expected)
        assert scope(ACT, "token.issue", looker.role) in (Scope.SELF, None)


def test_a_compilation_is_of_ones_own_county(world: World) -> None:
    for looker in lookers(world):
        expected = "allowed" if may(ACT, "compilation.gather", looker.role) else "forbidden"
        assert (looker.name, came_to(ACTS["compilation.gather"], looker, None, {"plan_year": 2027})) == (
            looker.name,
            expected,
        )
