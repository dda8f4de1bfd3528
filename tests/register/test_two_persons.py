"""A number of the city's binds once a second person has confirmed it, and only while it is still one the law allows."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from tests.acts.conftest import BUREAU
from zhunsheng.acts.refusals import Invalid, NotNow
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.register.models import ParameterChange
from zhunsheng.register.numbers import reading
from zhunsheng.register.numbers.acts import confirm, propose

pytestmark = pytest.mark.django_db
SECOND = replace(BUREAU, person="city-bureau-2")
SINCE = date(2027, 1, 1)
OF_THE_NOTICE = 20  # working days until what was filed is published; a city may only shorten them


def proposed(value: str, since: date = SINCE) -> ParameterChange:
    """A change of the days until publication, proposed by BUREAU."""
    told: dict[str, Any] = {"parameter": "publish_wd", "value": value, "since": since, "document": "示例发〔2026〕1号"}
    made = propose(by=BUREAU, source_text="市政府办公室通知", **told).subject
    assert isinstance(made, ParameterChange)
    return made


def in_force(on: date = SINCE) -> object:
    """The days that bind on a day."""
    value = reading.confirmed(Numbers.national()).in_force(PARAMETERS["publish_wd"], on, "", "")
    assert value is not None
    return value.value


def test_whoever_proposed_a_number_does_not_confirm_it() -> None:
    change = proposed("15")
    with pytest.raises(Invalid, match="须由另一人办理"):
        confirm(change, by=BUREAU)
    stored = ParameterChange.objects.get()
    assert (stored.state, stored.confirmed_by, in_force()) == ("proposed", "", OF_THE_NOTICE)


@pytest.mark.parametrize("confirmed_by", ["city-bureau", ""])
def test_the_database_itself_asks_for_a_second_person(confirmed_by: str) -> None:
    change = ParameterChange.objects.filter(pk=proposed("15").pk)
    with pytest.raises(IntegrityError, match="parameter_change_two_persons"), transaction.atomic():
        change.update(state="confirmed", confirmed_by=confirmed_by)
    assert change.update(state="confirmed", confirmed_by="city-bureau-2") == 1


def test_a_second_person_puts_it_in_force_from_its_first_day() -> None:
    change = proposed("15")
    confirm(change, by=SECOND)
    stored = ParameterChange.objects.get()
    assert (stored.state, stored.proposed_by, stored.confirmed_by) == ("confirmed", "city-bureau", "city-bureau-2")
    assert (in_force(date(2026, 12, 31)), in_force()) == (OF_THE_NOTICE, 15)


def test_what_may_no_longer_be_set_is_not_confirmed_either() -> None:
    late, early = proposed("15"), proposed("10")
    confirm(early, by=SECOND)
    with pytest.raises(Invalid) as refused:
        confirm(late, by=SECOND)
    assert list(refused.value.errors) == ["value"]
    assert (ParameterChange.objects.get(pk=late.pk).state, in_force()) == ("proposed", 10)


def test_what_is_confirmed_is_not_confirmed_again() -> None:
    change = proposed("15")
    confirm(change, by=SECOND)
    with pytest.raises(NotNow):
        confirm(change, by=SECOND)
