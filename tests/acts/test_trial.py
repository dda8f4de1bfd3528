"""An act tried leaves nothing: no row, no event, no trace of a refusal."""

import pytest

from tests.acts.conftest import LEGAL
from zhunsheng.acts.act import ACTS, Done
from zhunsheng.acts.refusals import Refused
from zhunsheng.acts.trial import trial
from zhunsheng.inspection.models import PlanItem
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
DRAFT = ACTS["plan_item.draft"]


def test_what_would_pass_is_told_and_undone(market: Department) -> None:
    events = Event.objects.count()
    came_to = trial(
        DRAFT, None, LEGAL, {"department": market, "plan_year": 2026, "item_name": "检查", "origin": "annual"}
    )
    assert isinstance(came_to, Done)
    assert (PlanItem.objects.count(), Event.objects.count()) == (0, events)


def test_what_would_be_refused_is_told_without_a_trace(market: Department) -> None:
    events = Event.objects.count()
    came_to = trial(
        DRAFT, None, LEGAL, {"department": market, "plan_year": 2026, "item_name": "检查", "origin": "temporary"}
    )
    assert isinstance(came_to, Refused)
    assert (came_to.trace, Event.objects.count()) == (0, events)
