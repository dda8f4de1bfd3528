"""The numbers in force, with history, source and what waits for a second person."""

import re
from datetime import date

from django.test import Client

from tests.web.explain.conftest import BUREAU, As
from zhunsheng.acts.roles import Role
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.register.models import Department
from zhunsheng.register.numbers.acts import propose


def said(client: Client, address: str = "/parameters/") -> str:
    return re.sub(r"<[^>]+>", "", client.get(address).content.decode())


def test_every_number_is_listed_for_everybody(client: Client, db: None) -> None:
    page = said(client)
    assert [name for name in PARAMETERS if name not in page] == []
    assert "待核实" in page


def test_what_is_not_set_yet_can_be_asked_for(client: Client, db: None) -> None:
    page = said(client, "/parameters/?sure=unset")
    assert "尚未设定" in page
    assert "publish_wd" not in page


def test_a_proposal_is_shown_to_who_works_here_and_not_to_the_public(
    client: Client, as_: As, bureau: Department
) -> None:
    propose(
        by=BUREAU,
        parameter="publish_wd",
        value="15",
        since=date(2027, 1, 1),
        source_text="通知",
        document="示例〔2026〕1号",
    )
    assert "待确认" in said(as_(Role.CITY_BUREAU, bureau), "/parameters/?q=publish_wd")
    assert "待确认" not in said(client, "/parameters/?q=publish_wd")


def test_who_may_propose_is_led_to_the_act(as_: As, bureau: Department, market: Department) -> None:
    assert "提出调整" in said(as_(Role.CITY_BUREAU, bureau))
    assert "提出调整" not in said(as_(Role.OFFICER, market))
