"""Figures: each opens into its counting rule for everybody, into its rows for who may read them."""

import re
from datetime import date, datetime

import pytest
from django.test import Client

from tests.acts.conftest import BUREAU
from tests.web.explain.conftest import As
from zhunsheng.acts.actor import LOCAL
from zhunsheng.acts.roles import Role
from zhunsheng.register.models import Department
from zhunsheng.register.officers.acts import enter


@pytest.fixture
def officers(market: Department) -> None:
    for code, until in (("EX-001", date(2099, 1, 1)), ("EX-002", date(2024, 1, 1))):
        enter(
            by=BUREAU, code=code, name=f"示例{code}", department=market, valid_from=date(2020, 1, 1), valid_until=until
        )


def said(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return re.sub(r"<[^>]+>", " ", answer.content.decode())


def test_f_15_2_everybody_reads_the_share_and_how_it_is_counted(client: Client, officers: None) -> None:
    page = said(client, "/figures/certified/")
    assert "50.00%" in page
    assert "在岗执法人员" in page
    assert "EX-002" not in page


def test_f_15_2_the_bureau_opens_it_into_its_rows(as_: As, officers: None, bureau: Department) -> None:
    page = said(as_(Role.CITY_BUREAU, bureau), "/figures/certified/?department=SJ-SCJG")
    assert "EX-001" in page
    assert "EX-002" in page


def test_another_department_opens_none(as_: As, officers: None, bureau: Department) -> None:
    assert "EX-001" not in said(as_(Role.DEPARTMENT_HEAD, bureau), "/figures/certified/")


def test_a_past_year_is_counted_on_its_last_day(client: Client, officers: None) -> None:
    ended = datetime.now(LOCAL).year - 3
    assert f"{ended}年12月31日" in said(client, f"/figures/?year={ended}")
    assert said(client, "/figures/?year=1")


def test_acts_without_a_certificate_are_not_public(client: Client, as_: As, officers: None, bureau: Department) -> None:
    assert said(client, "/figures/without_certificate/", 404)
    assert "无证参与数" in said(as_(Role.CITY_BUREAU, bureau), "/figures/")
