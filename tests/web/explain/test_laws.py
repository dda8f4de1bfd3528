"""The texts of law: listed, searched, and beside each article the rules that rest on it."""

import pytest
from django.test import Client

from zhunsheng.law import sources
from zhunsheng.law.rules import RULES

pytestmark = pytest.mark.django_db


def test_every_text_has_its_page(client: Client) -> None:
    assert [source.id for source in sources.every() if client.get(f"/law/{source.id}/").status_code != 200] == []


def test_an_article_has_its_anchor_and_the_rules_beside_it(client: Client) -> None:
    page = client.get("/law/gir-2019/").content.decode()
    article = page[page.index('id="article-26"') : page.index('id="article-27"')]
    assert "20个工作日" in article
    assert "/rules/plan_item_published/" in article


def test_every_citation_leads_to_an_anchor_that_is_there(client: Client) -> None:
    cited = {(one.source.id, one.anchor) for rule in RULES.values() for one in rule.basis if one.seen and one.anchor}
    pages = {key: client.get(f"/law/{key}/").content.decode() for key, _ in cited}
    assert [place for place in cited if f'id="{place[1]}"' not in pages[place[0]]] == []


def test_a_text_nobody_has_read_says_so(client: Client) -> None:
    page = client.get("/law/els-2025/").content.decode()
    assert "未见原文" in page


def test_words_are_found_in_all_articles(client: Client) -> None:
    page = client.get("/law/", {"q": "行政处罚法 64条"}).content.decode()
    assert "/law/apl-2021/#article-64" in page
    assert "没有一条同时含有这些词" in client.get("/law/", {"q": "龘龘"}).content.decode()


def test_a_text_that_does_not_exist_is_not_found(client: Client) -> None:
    assert client.get("/law/none/").status_code == 404
