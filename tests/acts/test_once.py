"""The same form sent at the same time by several threads is one act; the others are given its result."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from tests.acts.conftest import BUREAU, department
from zhunsheng.acts.act import LONGEST_KEY, Done
from zhunsheng.acts.refusals import Invalid
from zhunsheng.register.departments.acts import correct, enter
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


@pytest.mark.django_db
def test_a_key_that_did_one_thing_does_no_other() -> None:
    by, one, other = BUREAU.once_only("key"), department("D-1"), department("D-2")
    assert not correct(one, by=by, phone="111").repeated
    assert correct(one, by=by, phone="111").repeated
    for subject, phone in ((other, "111"), (one, "222")):
        with pytest.raises(Invalid, match="已经用过"):
            correct(subject, by=by, phone=phone)
    assert list(Department.objects.order_by("code").values_list("phone", flat=True)) == ["111", ""]


@pytest.mark.django_db
def test_a_key_that_cannot_be_kept_whole_is_refused() -> None:
    with pytest.raises(Invalid, match="120"):
        correct(department("D-1"), by=BUREAU.once_only("k" * (LONGEST_KEY + 1)), phone="111")
    correct(Department.objects.get(), by=BUREAU.once_only("k" * LONGEST_KEY), phone="111")
