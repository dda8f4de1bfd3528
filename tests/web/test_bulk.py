"""One act on many rows: told first what would pass, then done to those, or to all or none."""

from typing import Any

import pytest
from django.test import Client

from tests.acts.conftest import LEGAL
from tests.web.conftest import hidden, text
from zhunsheng.register.items.acts import enter, publish
from zhunsheng.register.models import Department, InspectionItem
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
BULK = "/items/bulk/"


@pytest.fixture
def items(market: Department) -> list[str]:
    """Two drafted items, and one that is published already."""
    codes = ["X-1", "X-2", "X-3"]
    made = [enter(by=LEGAL, code=code, name=f"检查{code}", department=market).subject for code in codes]
    publish(made[2], by=LEGAL, published_on=LEGAL.day)
    return codes


def ticked(client: Client, codes: list[str], address: str = BULK, **more: str) -> Any:
    return client.post(address, {**more, "verb": "publish", "key": codes})


def states() -> list[str]:
    return list(InspectionItem.objects.order_by("code").values_list("state", flat=True))


def test_what_the_act_asks_is_asked_once_for_all(legal: Client, items: list[str]) -> None:
    page = ticked(legal, items)
    assert "公布：3 条" in text(page)
    assert 'name="published_on"' in page.content.decode()


def test_each_row_is_tried_before_anything_is_done(legal: Client, items: list[str]) -> None:
    events = Event.objects.count()
    said = text(ticked(legal, items, told="1", published_on="今天"))
    assert "可以办 2 条 · 不能办 1 条" in said
    assert "当前状态“已公布”不能“公布”" in said
    assert (states(), Event.objects.count()) == (["draft", "draft", "published"], events)


def test_the_good_ones_are_done(legal: Client, items: list[str]) -> None:
    page = ticked(legal, items, told="1", published_on="今天")
    said = text(ticked(legal, items, **hidden(page) | {"published_on": "今天", "do": "each"}))
    assert "办成 2 条 · 不能办 1 条" in said
    assert "下载结果" in said
    assert states() == ["published"] * 3


def test_or_none_where_one_cannot(legal: Client, items: list[str]) -> None:
    page = ticked(legal, items, told="1", published_on="今天")
    said = text(ticked(legal, items, **hidden(page) | {"published_on": "今天", "do": "all"}))
    assert "全部未办" in said
    assert states() == ["draft", "draft", "published"]


def test_a_refusal_leaves_its_trace_although_nothing_was_done(legal: Client, items: list[str]) -> None:
    page = ticked(legal, items, told="1", published_on="今天")
    before = Event.objects.count()
    ticked(legal, items, **hidden(page) | {"published_on": "今天", "do": "all"})
    [left] = Event.objects.order_by("seq")[before:]
    assert (left.verb, left.outcome, left.subject) == ("item.publish", "not_now", "X-3")


def test_sent_twice_it_is_done_once(legal: Client, items: list[str]) -> None:
    form = hidden(ticked(legal, items[:2], told="1", published_on="今天")) | {"published_on": "今天", "do": "each"}
    ticked(legal, items[:2], **form)
    events = Event.objects.filter(verb="item.publish", outcome="done").count()
    assert "办成 2 条" in text(ticked(legal, items[:2], **form))
    assert Event.objects.filter(verb="item.publish", outcome="done").count() == events


def test_all_that_the_list_finds_can_be_taken(legal: Client, items: list[str]) -> None:
    page = ticked(legal, [], f"{BULK}?state=draft", all="1", told="1", published_on="今天")
    assert "公布：2 条" in text(page)


def test_nothing_ticked_says_so(legal: Client, items: list[str]) -> None:
    assert "没有勾选记录" in text(ticked(legal, []))


def test_an_act_that_sets_fields_of_its_own_is_not_done_in_bulk(legal: Client, items: list[str]) -> None:
    assert legal.post(BULK, {"verb": "correct", "key": items}).status_code == 404


def test_rows_out_of_sight_are_not_there(legal: Client, county: Department, items: list[str]) -> None:
    from zhunsheng.acts.actor import Actor

    theirs = Actor("other", LEGAL.role, LEGAL.at, county.code, county.region, county.level)
    enter(by=theirs, code="ZN-1", name="县里的检查", department=county)
    assert "县里的检查" not in text(ticked(legal, ["ZN-1"], told="1", published_on="今天"))
