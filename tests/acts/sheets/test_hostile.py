"""trust.md T8–T10: files made to harm are refused at once, and the refusal names the limit."""

from __future__ import annotations

import resource
from dataclasses import fields

import openpyxl
import pytest

from tests.acts.sheets import hostile
from tests.acts.sheets.books import ROWS, book
from zhunsheng.acts import sheets
from zhunsheng.acts.sheets import archive
from zhunsheng.acts.sheets.errors import WORDS


@pytest.fixture(scope="module", autouse=True)
def opener_is_warm() -> None:
    sheets.read(book(), "warm.xlsx")


def refusal_of(data: bytes) -> sheets.Refused:
    with pytest.raises(sheets.Refused) as refused:
        sheets.read(data, "看着没事.xlsx")
    return refused.value


@pytest.mark.parametrize("name", hostile.FILES)
def test_a_hostile_file_is_refused_and_the_limit_is_named(name: str) -> None:
    make, named = hostile.FILES[name]
    error = refusal_of(make())
    if named == "unreadable":
        assert isinstance(error, sheets.Unreadable), error
    else:
        assert isinstance(error, sheets.Hostile), error
        assert error.limit == named, error
    assert error.zh.endswith("。")
    assert error.en.endswith(".")


def test_there_are_sixty_of_them_and_more() -> None:
    assert len(hostile.FILES) >= 60


def test_every_limit_says_what_was_found_and_what_is_allowed() -> None:
    for limit in fields(sheets.LIMITS):
        said = str(sheets.Hostile(limit.name, 987_654_321, getattr(sheets.LIMITS, limit.name)))
        assert "上限" in said
    assert str(sheets.Hostile("rows", 1_048_575, 200_000)) == (
        "表格有1,048,575行，上限为200,000行。 / The table has 1,048,575 rows; the limit is 200,000."
    )


def test_a_limit_that_has_no_words_is_not_refused_by_number() -> None:
    assert {f.name for f in fields(sheets.LIMITS)} <= set(WORDS)


def test_the_directory_of_a_bomb_is_judged_before_anything_is_unpacked() -> None:
    bomb = hostile.FILES["bomb of 104 MB in one sheet"][0]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(sheets.Hostile):
        archive.inspect(bomb, sheets.LIMITS)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 2_000


def test_after_a_file_that_killed_its_reader_the_next_is_read() -> None:
    with pytest.raises(sheets.Hostile):
        sheets.read(hostile.FILES["a value in the last corner"][0](), "x.xlsx")
    assert sheets.read(book(), "y.xlsx").rows == ROWS


def test_limits_may_be_drawn_tighter() -> None:
    with pytest.raises(sheets.Hostile) as refused:
        sheets.read(book(), "x.xlsx", limits=sheets.Limits(rows=1))
    assert (refused.value.limit, refused.value.found, refused.value.allowed) == ("rows", 2, 1)


def test_what_takes_too_long_is_stopped_by_the_clock_of_its_process() -> None:
    heavy = book([["x", "y"], *[[f"企业{i}", i] for i in range(60_000)]])
    with pytest.raises(sheets.Hostile) as refused:
        sheets.read(heavy, "x.xlsx", limits=sheets.Limits(cpu_seconds=0))
    assert refused.value.limit == "cpu_seconds"


def test_defusedxml_guards_the_library_that_writes_into_the_owners_workbook() -> None:
    assert openpyxl.DEFUSEDXML


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\temp\\企业.xlsx", "企业.xlsx"),
        ("甲\u202excod.exe", "甲xcod.exe"),
        ("a\x00b\r\nc.csv", "abc.csv"),
        ("..", "未命名"),
        ("长" * 300 + ".xlsx", "长" * 79 + "…"),
    ],
)
def test_a_name_is_shown_without_folders_or_tricks(name: str, shown: str) -> None:
    assert sheets.display_name(name) == shown


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\u202excod.exe", "", "\x00", "长" * 300, "企业.pdf"])
def test_no_name_keeps_a_good_file_from_being_read(name: str) -> None:
    assert sheets.read("名称,数\n甲,1\n".encode(), name).rows == [["甲", "1"]]
