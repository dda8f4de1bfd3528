"""A period counted on a page, with every day it skips and why."""

import re
from datetime import date

import pytest
from django.test import Client

from zhunsheng.law.calendar import shipped
from zhunsheng.law.derivation import Unit, derive
from zhunsheng.web.explain import periods

pytestmark = pytest.mark.django_db


def said(client: Client, **asked: str) -> str:
    return re.sub(r"<[^>]+>", " ", client.get("/calendar/", asked).content.decode())


def test_v23_the_page_counts_over_the_spring_festival(client: Client) -> None:
    page = said(client, date="2026-02-13", count="3", unit="working")
    assert "2026年2月25日（周三）" in page
    assert "跳过 9 天" in page
    assert "春节调休上班" in page


def test_v3_a_region_has_days_off_of_its_own(client: Client) -> None:
    assert "2026年3月25日（周三）" in said(client, date="20260317", count="5", unit="working", region="640500")
    assert "2026年3月24日（周二）" in said(client, date="20260317", count="5", unit="working", region="")


def test_v6_a_last_day_off_rolls_forward_unless_told_not_to(client: Client) -> None:
    assert "2026年3月23日（周一）" in said(client, date="2026-03-06", count="15", unit="days")
    assert "：2026年3月21日（周六）" in said(client, date="2026-03-06", count="15", unit="days", roll="no")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ({"date": "昨日", "count": "3"}, "不是日期"),
        ({"date": "2026-03-06", "count": "x"}, "请填写日期和天数"),
        ({"date": "", "count": "3"}, "请填写日期和天数"),
        ({"date": "2026-03-06", "count": "99999"}, "最多算到"),
        ({"date": "2026-03-06", "count": "3", "unit": "fortnights"}, "请选择怎么算"),
        ({"date": "2100-12-30", "count": "30"}, "2100年12月31日之间"),
    ],
)
def test_what_cannot_be_counted_is_said(client: Client, asked: dict[str, str], answer: str) -> None:
    assert answer in said(client, **asked)


def test_the_page_alone_is_a_form(client: Client) -> None:
    assert "推算" in said(client)


def test_the_months_hold_every_day_from_monday_to_sunday() -> None:
    found = derive(date(2026, 2, 13), 3, Unit.WORKING, shipped())
    (month,) = periods.months(found)
    assert [len(week) for week in month.weeks] == [7] * 5
    assert [cell.on.day for week in month.weeks for cell in week if cell] == list(range(1, 29))
