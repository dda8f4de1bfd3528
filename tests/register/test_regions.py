"""Administrative divisions are found by code and by name."""

import csv
from pathlib import Path

import pytest

from zhunsheng.register import regions
from zhunsheng.register.regions import Level


def test_a_city_is_found_by_its_short_and_its_full_code() -> None:
    assert regions.region("6405") == regions.region("640500")
    assert regions.region("6405").code == "640500"
    assert regions.name("6405") == "中卫市"


def test_the_counties_of_zhongwei_are_its_children() -> None:
    assert [(one.code, one.name) for one in regions.children("640500")] == [
        ("640502", "沙坡头区"),
        ("640521", "中宁县"),
        ("640522", "海原县"),
    ]


def test_a_street_lies_in_its_county_city_and_province_and_in_no_other() -> None:
    street = regions.children("640502")[0]
    assert street.level is Level.STREET
    assert all(regions.within(street.code, above) for above in (street.code, "640502", "6405", "64"))
    assert not any(regions.within(street.code, other) for other in ("640521", "640100", "63"))


def test_what_is_above_a_county_is_its_city_and_above_a_province_nothing() -> None:
    above = regions.parent("640502")
    assert above is not None
    assert above.name == "中卫市"
    assert regions.parent("640000") is None


def test_a_full_name_runs_from_the_province_down_without_fillers() -> None:
    assert regions.full_name("640502") == "宁夏回族自治区中卫市沙坡头区"
    assert regions.full_name("110101") == "北京市东城区"


@pytest.mark.parametrize("text", ["沙坡头区", "中卫市沙坡头区", "宁夏回族自治区中卫市沙坡头区", " 沙坡头 区", "沙坡头"])
def test_a_county_is_found_by_name_alone_or_behind_those_above(text: str) -> None:
    assert [one.code for one in regions.find(text)] == ["640502"]


def test_a_shared_name_finds_all_who_bear_it() -> None:
    assert len(regions.find("鼓楼区")) == 4
    assert [one.code for one in regions.find("南京市鼓楼区")] == ["320106"]
    assert regions.find("无此地") == ()


@pytest.mark.parametrize("code", ["", "6", "640599", "64050", "abcdef", "640502999"])
def test_an_unknown_code_is_refused_and_named(code: str) -> None:
    with pytest.raises(regions.UnknownRegion) as refused:
        regions.name(code)
    assert refused.value.code == code


def test_every_division_but_the_provinces_has_one_above_that_is_known() -> None:
    open_ends = list(regions.provinces())
    seen = 0
    while open_ends:
        one = open_ends.pop()
        seen += 1
        below = regions.children(one.code)
        assert all(child.parent == one.code and regions.within(child.code, one.code) for child in below)
        open_ends += below
    assert seen == 31 + 342 + 2978 - 3 + 259


def test_the_shipped_rows_are_those_of_the_source(shared_data: Path) -> None:
    shipped = Path(regions.__file__).parent / "data" / "regions"
    for name in ("provinces.csv", "cities.csv", "areas.csv"):
        assert (shipped / name).read_bytes() == (shared_data / "regions" / name).read_bytes()
    with (shared_data / "regions" / "streets.csv").open(encoding="utf-8", newline="") as file:
        of_ningxia = {row["code"]: row["name"] for row in csv.DictReader(file) if row["provinceCode"] == "64"}
    assert {code: regions.name(code) for code in of_ningxia} == of_ningxia


def test_the_licence_and_the_source_are_shipped_too() -> None:
    shipped = Path(regions.__file__).parent / "data" / "regions"
    assert "DO WHAT THE FUCK YOU WANT TO PUBLIC LICENSE" in (shipped / "LICENSE").read_text()
    assert "2023-06-30" in (shipped / "README.md").read_text(encoding="utf-8")
