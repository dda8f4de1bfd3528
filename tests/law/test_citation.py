"""Citations print as officials write them and lead to the exact words."""

import re
from datetime import date

import pytest

from zhunsheng.law import places, sources
from zhunsheng.law.citation import Citation, Source, Unresolved
from zhunsheng.law.sources import ALL_I, APL, ARL, CPL, ELS, ENV_PENALTY, FSL, GIR, GO54, NOTICE, NX_SUP, OBE

SHIPPED = [source for source in sources.every() if source.seen]
NOT_SEEN = [source for source in sources.every() if not source.seen]


def words(citation: Citation) -> str:
    found = citation.text()
    assert found is not None
    return found


def test_a_citation_reads_as_officials_write_it() -> None:
    assert str(OBE.at("第五十四条")) == "《优化营商环境条例》第五十四条"
    assert str(NOTICE.at("一(一)")) == "《2025年行政执法重点工作任务分工方案》一(一)"


def test_a_title_within_a_title_stands_in_single_brackets() -> None:
    assert str(ALL_I.at("第六十四条")) == "《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第六十四条"


def test_where_room_is_short_the_short_title_stands() -> None:
    assert APL.at("第六十四条第二项").brief == "行政处罚法第六十四条第二项"


def test_an_article_gives_all_its_paragraphs_and_lists() -> None:
    article = words(GIR.at("第二十九条"))
    assert article.startswith("公民、法人或者其他组织申请获取政府信息的")
    assert len(article.split("\n")) == 5


def test_a_paragraph_is_counted_from_one() -> None:
    assert words(APL.at("第四十八条第二款")).endswith("应当在三日内撤回行政处罚决定信息并公开说明理由。")


def test_a_paragraph_keeps_its_list() -> None:
    assert words(FSL.at("第一百零九条第三款")).split("\n")[1] == "（一）专供婴幼儿和其他特定人群的主辅食品；"


def test_an_item_gives_its_own_words() -> None:
    item = "（二）行政机关应当在举行听证的七日前，通知当事人及有关人员听证的时间、地点；"
    assert words(APL.at("第六十四条第二项")) == item


@pytest.mark.parametrize("place", ["第六十四条第（二）项", "第六十四条第(二)项", "第六十四条第一款第（二）项"])
def test_an_item_may_be_written_either_way(place: str) -> None:
    assert APL.at(place).text() == APL.at("第六十四条第二项").text()


def test_an_item_needs_no_paragraph_where_only_one_has_a_list() -> None:
    assert FSL.at("第一百零九条第二项").text() == FSL.at("第一百零九条第三款第二项").text()


def test_an_item_alone_is_no_place_where_two_paragraphs_have_lists() -> None:
    assert words(ARL.at("第六十五条第二款第一项")).startswith("（一）")
    with pytest.raises(Unresolved):
        ARL.at("第六十五条第一项").text()


def test_a_range_of_articles_gives_each_under_its_number() -> None:
    lines = words(APL.at("第三十条至第三十三条")).split("\n")
    assert [line[:5] for line in lines if "条　" in line] == ["第三十条　", "第三十一条", "第三十二条", "第三十三条"]


def test_a_range_or_list_of_items_leaves_out_what_stands_before() -> None:
    assert [line[:3] for line in words(APL.at("第六十四条第三项至第五项")).split("\n")] == [
        "（三）",
        "（四）",
        "（五）",
    ]
    assert [line[:3] for line in words(APL.at("第六十四条第一项、第八项")).split("\n")] == ["（一）", "（八）"]


def test_a_measure_of_the_notice_is_a_place() -> None:
    assert "原则上每季度不超过1次" in words(NOTICE.at("三(七)"))
    assert NOTICE.at("三（七）").text() == NOTICE.at("三(七)").text()


def test_an_annex_of_the_notice_is_known_by_its_title() -> None:
    assert words(NOTICE.at("附件4")) == "XXX(单位)关于开展行政检查的公告"


def test_no_place_means_the_whole() -> None:
    assert str(NOTICE.at("")) == "《2025年行政执法重点工作任务分工方案》"
    assert words(NOTICE.at("")).startswith("为认真贯彻国务院办公厅")


@pytest.mark.parametrize(
    ("source", "place"),
    [
        (APL, "第八十七条"),
        (APL, "第六十四条第九项"),
        (APL, "第四十八条第三款"),
        (APL, "第八十五条至第八十七条"),
        (APL, "第三十三条至第三十条"),
        (APL, "第三十三条第一款至第三十三条第二项"),
        (APL, "第二项"),
        (APL, "64条"),
        (NOTICE, "一(七)"),
        (NOTICE, "附件7"),
    ],
)
def test_a_place_that_is_not_there_is_refused(source: Source, place: str) -> None:
    with pytest.raises(Unresolved) as refused:
        source.at(place).text()
    assert refused.value.citation == Citation(source, place)


def test_a_quotation_holds_whatever_its_marks_and_may_leave_words_out() -> None:
    assert NOTICE.at("三(六)", "预告期限一般不少于3天，……未经“预告”的，不得检查。").text()


@pytest.mark.parametrize("quote", ["不少于5天", "未经“预告”的,不得检查…预告期限一般不少于3天"])
def test_a_misquotation_is_refused(quote: str) -> None:
    with pytest.raises(Unresolved, match="三\\(六\\)"):
        NOTICE.at("三(六)", quote).text()


def test_what_was_not_seen_prints_but_has_no_words() -> None:
    citation = CPL.at("第八十五条第二款")
    assert str(citation) == "《中华人民共和国民事诉讼法》第八十五条第二款"
    assert not citation.seen
    assert citation.text() is None


def test_an_anchor_is_that_of_the_article_on_the_page() -> None:
    assert APL.at("第六十四条第二项").anchor == "article-64"
    assert ALL_I.at("第一百五十六条").anchor == "article-156"
    assert NOTICE.at("五(十五)").anchor == "measure-15"
    assert NOTICE.at("附件5").anchor == "annex-5"
    assert places.anchor("第六条之一") == "article-6-1"
    assert GO54.at("六").anchor == ""


def test_a_version_ends_on_the_day_its_successor_begins() -> None:
    assert ENV_PENALTY.in_force(date(2023, 6, 30))
    assert not ENV_PENALTY.in_force(date(2023, 7, 1))


def test_the_texts_not_seen_are_those_the_requirements_name() -> None:
    assert {GO54, CPL, ELS, NX_SUP} <= set(NOT_SEEN)
    assert not any(source.day_seen for source in NOT_SEEN)


@pytest.mark.parametrize("source", [source for source in SHIPPED if source.day_seen], ids=lambda source: source.id)
def test_a_first_day_of_force_called_seen_stands_in_the_text(source: Source) -> None:
    assert said(source.in_force_from) in head_and_end(source)


@pytest.mark.parametrize("source", [source for source in SHIPPED if not source.day_seen], ids=lambda source: source.id)
def test_a_first_day_of_force_called_not_seen_does_not_stand_there(source: Source) -> None:
    assert f"自{said(source.in_force_from)}起施行" not in head_and_end(source)


def said(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def head_and_end(source: Source) -> str:
    text = source.text
    assert text is not None
    return places.plain("".join(text.history) + text.articles[-1].text)


def test_every_source_has_an_id_of_its_own_fit_for_a_url() -> None:
    ids = [source.id for source in sources.every()]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9-]+", each) for each in ids)
    assert sources.by_id("apl-2021") is APL


def test_every_text_shipped_names_its_origin_and_licence() -> None:
    assert all(source.origin and "著作权法第五条" in source.licence for source in SHIPPED)
