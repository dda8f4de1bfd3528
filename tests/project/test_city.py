"""A city's file is taken as it is written, or refused with the line that is wrong."""

from typing import Any

import pytest
import yaml

from zhunsheng.acts.roles import ADMINISTRATORS
from zhunsheng.papers import marks
from zhunsheng.project import roster
from zhunsheng.project.city import BadCity, City, city, model_city, read


def said(**told: Any) -> dict[str, Any]:
    """The model city's file, save for what is told."""
    return {**yaml.safe_load(model_city()), **told}


def test_the_model_city_has_the_roster_of_annex_6() -> None:
    assert len(city(said()).roster) == 31


def test_a_county_has_what_is_not_managed_vertically() -> None:
    departments = {line["code"]: line for line in roster.departments(city(said()))}
    assert departments["640521-SCJG"]["name"] == "中宁县市场监督管理局"
    assert departments["640521-SCJG"]["parent"] == "SJ-SCJG"
    assert departments["SJ-SCJG"]["name"] == "中卫市市场监督管理局"
    assert "640521-SWSJ" not in departments
    assert "640521-GJJ" not in departments


def test_a_vertical_department_files_only_where_the_city_says_so() -> None:
    departments = {line["code"]: line for line in roster.departments(city(said()))}
    assert (departments["SJ-XFZD"]["filing_expected"], departments["SJ-SCJG"]["filing_expected"]) == (False, True)


def test_the_three_administrators_are_named_in_the_file() -> None:
    administrators = city(said()).administrators
    assert set(administrators) == ADMINISTRATORS
    assert len({account for account, _name in administrators.values()}) == 3


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ({"roster": None}, "roster"),
        ({"region": "640521"}, "640521"),
        ({"counties": [{"region": "640102", "name": "某区"}]}, "640102"),
        ({"counties": [{"region": "640521", "name": "甲县"}, {"region": "640521", "name": "乙县"}]}, "640521"),
        ({"counties": [{"region": "640521"}]}, "name"),
        ({"bureau": {"code": "WU"}}, "bureau"),
        ({"administrators": {"officer": {"account": "a"}}}, "officer"),
        ({"roster": [{"code": "SFJ", "name": "市司法局", "kind": "bureau"}, {"code": "SFJ", "name": "乙"}]}, "SFJ"),
        ({"roster": [{"code": "SFJ", "name": "市司法局", "kind": "bureau"}, {"code": "乙局", "name": "乙"}]}, "乙局"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(told: dict[str, Any], named: str) -> None:
    with pytest.raises(BadCity, match=named):
        city(said(**told))


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(BadCity, match="YAML"):
        city(["中卫市"])


def test_a_file_that_is_no_text_is_refused(tmp_path: Any) -> None:
    (tmp_path / "city.yaml").write_bytes(b"\xff\xfe\x00name")
    with pytest.raises(BadCity, match=r"city\.yaml"):
        read(str(tmp_path / "city.yaml"))


def test_two_cities_are_two(tmp_path: Any) -> None:
    other = tmp_path / "city.yaml"
    other.write_text(yaml.safe_dump(said(name="示例市"), allow_unicode=True), encoding="utf-8")
    assert isinstance(read(""), City)
    assert (read("").name, read(str(other)).name) == ("中卫市", "示例市")


def test_a_county_numbers_under_its_own_mark_or_under_one_made_of_the_citys() -> None:
    there = read("")
    assert there.mark("plan_filing", "640500") == "卫司检备"
    assert there.mark("plan_filing", "640521") == "宁司检备"
    assert there.mark("plan_return", "640521") == "中宁司检退"
    assert there.mark("unheard_of", "640521") == ""


def test_a_mark_nobody_set_is_named_with_its_kind_and_region() -> None:
    assert marks.mark("special_filing", "640500", "市场监管") == "卫市场监管专备"
    with pytest.raises(marks.NoMark, match="unheard_of"):
        marks.mark("unheard_of", "640500")
