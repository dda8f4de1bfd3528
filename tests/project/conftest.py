"""The model city, built once for the tests of a file and taken away after them."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from zhunsheng.project import city, demo, start
from zhunsheng.project.city import City
from zhunsheng.project.demo import Built, instants


@pytest.fixture(scope="module")
def city_file() -> City:
    """The model city as its file describes it."""
    return city.read("")


@pytest.fixture(scope="module")
def model_city(city_file: City, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Built]:
    """The model city in the test database."""
    built: list[Built] = []
    with django_db_blocker.unblock(), transaction.atomic():
        start.found(city_file, instants.DEPARTMENTS, lambda: built.append(demo.build(city_file)), demo=True)
        yield built[0]
        transaction.set_rollback(True)
