"""Names are searched by pinyin initials."""

import time
from pathlib import Path

import fastexcel
import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhunsheng.register.initials import initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("中卫市沙坡头区商贸有限公司", "zwssptqsmyxgs"),
        ("宁夏银行（中卫）分行", "nxyhzwfh"),
        ("重庆长城建筑公司", "cqccjzgs"),
        ("百货商行", "bhsh"),
        ("音乐学校", "yyxx"),
        ("Ａ1号 ABC-工厂", "a1habcgc"),
        ("", ""),
    ],
)
def test_a_name_becomes_its_initials_in_lower_case(name: str, expected: str) -> None:
    assert initials(name) == expected


@given(st.text())
def test_nothing_but_lower_case_letters_and_digits_is_left(name: str) -> None:
    assert all(each.isascii() and (each.islower() or each.isdigit()) for each in initials(name))


def test_every_real_name_of_enterprises_has_an_initial_a_character_and_50000_take_seconds(shared_data: Path) -> None:
    names: list[str] = []
    for file in ("a", "b"):
        sheet = fastexcel.read_excel(shared_data / f"enterprises/zj_enterprises_{file}.xlsx").load_sheet(0).to_polars()
        names += sheet["企业名称"].to_list()
    assert all(len(initials(name)) == sum(each.isalnum() for each in name) for name in names)
    many = (names * 15)[:50_000]
    started = time.perf_counter()
    for name in many:
        initials(name)
    assert time.perf_counter() - started < 10
