"""The same form sent at the same time by several threads is one act; the others are given its result."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from tests.acts.conftest import BUREAU
from zhunsheng.acts.act import Done
from zhunsheng.register.departments.acts import enter
from zhunsheng.register.models import Department
from zhunsheng.trail.models import Event

RACERS, FORMS = 4, 15


def sent(number: int) -> Done:
    try:
        by = BUREAU.once_only(f"form-{number}")
        return enter(by=by, code=f"D-{number}", name=f"部门{number}", level="city", region="640500")
    finally:
        connections.close_all()


@pytest.mark.django_db(transaction=True)
def test_racing_forms_are_one_act_each() -> None:
    numbers = [number for number in range(FORMS) for _ in range(RACERS)]
    with ThreadPoolExecutor(RACERS) as threads:
        done = list(threads.map(sent, numbers))
    assert Department.objects.count() == FORMS
    assert Event.objects.filter(verb="department.enter").count() == FORMS
    assert sum(not one.repeated for one in done) == FORMS
    for number in range(FORMS):
        assert len({one.event.seq for one, form in zip(done, numbers, strict=True) if form == number}) == 1
