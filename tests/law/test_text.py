"""Every text shipped is divided into its articles, and found by its words."""

import csv
import time
from importlib import resources

import pytest

from zhunsheng.law import sources, text
from zhunsheng.law.articles import Article
from zhunsheng.law.citation import Source
from zhunsheng.law.division import divide
from zhunsheng.law.numerals import number, numeral
from zhunsheng.law.sources import ACL, ALL_I, APL, CPL, ENV_PENALTY, NOTICE

TEXTS = resources.files("zhunsheng.law") / "texts"
INDEX = list(csv.DictReader((TEXTS / "INDEX.tsv").read_text("utf-8").splitlines(), delimiter="\t"))


def numbered(source: Source) -> list[Article]:
    return [article for article in text.of(source).articles if isinstance(article.number, int)]


@pytest.mark.parametrize("row", INDEX, ids=lambda row: row["id"])
def test_a_text_has_as_many_articles_as_its_source_counts(row: dict[str, str]) -> None:
    articles = numbered(sources.by_id(row["id"]))
    assert [article.number for article in articles] == list(range(1, int(row["articles"]) + 1))


@pytest.mark.parametrize("row", INDEX, ids=lambda row: row["id"])
def test_a_text_is_whole_and_clean(row: dict[str, str]) -> None:
    found = text.of(sources.by_id(row["id"]))
    assert found.title == row["title"]
    assert all(article.text and article.anchor for article in found.articles)
    assert len({article.anchor for article in found.articles}) == len(found.articles)
    assert not any(
        mark in article.text for article in found.articles for mark in ("](", "&emsp", "<!--", "#", "\u200b")
    )


@pytest.mark.parametrize("row", INDEX, ids=lambda row: row["id"])
def test_the_items_of_a_list_follow_one_another(row: dict[str, str]) -> None:
    for article in text.of(sources.by_id(row["id"])).articles:
        for paragraph in range(1, len(article.paragraphs) + 1):
            marks = [item[1 : item.replace(")", "）").index("）")] for item in article.items(paragraph)]
            assert [number(mark) for mark in marks] == list(range(1, len(marks) + 1)), article.place


def test_every_file_beside_the_index_is_in_it() -> None:
    files = {file.name for file in TEXTS.iterdir() if file.name.endswith(".md")}
    assert files - {"README.md"} == {row["file"] for row in INDEX}


def test_every_text_of_the_index_is_a_source() -> None:
    assert {row["id"] for row in INDEX} == {source.id for source in sources.every() if source.seen}


def test_the_notice_has_eighteen_measures_and_six_annexes() -> None:
    articles = text.of(NOTICE).articles
    assert [article.place for article in articles[:3]] == ["一(一)", "一(二)", "二(三)"]
    assert articles[17].place == "五(十八)"
    assert [article.place for article in articles[18:]] == [f"附件{annex}" for annex in range(1, 7)]


def test_a_measure_has_its_title_and_its_part() -> None:
    measure = text.of(NOTICE).article("三(七)")
    assert measure.heading == "试行“白名单”“黑名单”制度"
    assert measure.chapter == ("三、创新改进行政执法检查方式",)


def test_an_article_knows_its_chapter_and_section() -> None:
    assert text.of(APL).article("第五十一条").chapter == ("第五章 行政处罚的决定", "第二节 简易程序")
    assert text.of(ACL).article("第七十一条").chapter == ("第七章 附则",)


def test_what_stands_before_the_first_article_is_kept() -> None:
    assert text.of(APL).history[-1] == "2021年1月22日 第十三届全国人民代表大会常务委员会第二十五次会议修订"
    assert text.of(ENV_PENALTY).history == ("（2010年1月19日环境保护部令第8号公布自2010年3月1日起施行）",)
    assert text.of(ALL_I).preamble[0].startswith("为正确适用《中华人民共和国行政诉讼法》")


def test_an_inserted_article_and_a_list_below_a_list_are_divided_too() -> None:
    found = divide(
        "# 某条例\n\n第一条 总。\n\n第一条之一 下列材料：\n\n（一）甲：\n\n1.子；\n\n（二）乙。\n\n再一款。\n"
    )
    inserted = found.article("第一条之一")
    assert inserted.number == "第一条之一"
    assert inserted.items(1) == ("（一）甲：\n1.子；", "（二）乙。")
    assert inserted.paragraphs[1] == "再一款。"


def test_a_source_not_seen_has_no_text_to_read() -> None:
    with pytest.raises(text.NotShipped):
        text.of(CPL)


@pytest.mark.parametrize("value", [1, 10, 11, 20, 64, 100, 101, 110, 111, 154, 266])
def test_numerals_read_back(value: int) -> None:
    assert number(numeral(value)) == value


def test_numerals_are_written_as_laws_write_them() -> None:
    assert [numeral(value) for value in (10, 64, 109, 110, 154)] == [
        "十",
        "六十四",
        "一百零九",
        "一百一十",
        "一百五十四",
    ]


def found(words: str) -> list[tuple[str, str]]:
    return [(hit.source.id, hit.article.place) for hit in text.search(words)]


def test_a_search_finds_the_articles_with_all_the_words() -> None:
    assert ("apl-2021", "第六十四条") in found("听证 七日前")
    assert found("白名单 黑名单") == [("notice-2025", "三(七)")]


def test_a_title_and_a_number_lead_to_the_article() -> None:
    for asked in ("行政处罚法 第六十四条", "行政处罚法64条", "行政处罚法 第64条"):
        assert found(asked)[0] == ("apl-2021", "第六十四条")
    assert found("分工方案 三(七)")[0] == ("notice-2025", "三(七)")


def test_full_width_and_half_width_are_the_same_to_a_search() -> None:
    assert found("２０个工作日") == found("20个工作日")


def test_the_piece_shown_holds_the_word() -> None:
    hit = text.search("原则上每季度不超过")[0]
    assert "原则上每季度不超过1次" in hit.snippet
    assert hit.snippet.startswith("…")


def test_nothing_asked_finds_nothing() -> None:
    assert text.search("  ") == []
    assert text.search("无此词语之条文") == []


def test_a_warm_search_is_quick_enough_to_serve() -> None:
    text.search("听证")
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        text.search("行政处罚 听证 期限")
        taken.append(time.perf_counter() - start)
    assert min(taken) < 0.05
