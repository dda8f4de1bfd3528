"""The city's file as departments to be entered: the roster of annex 6, and its counterparts in the counties."""

from collections.abc import Iterator, Mapping
from typing import Any

from zhunsheng.project.city import City
from zhunsheng.register.models import Department

CITY_PREFIX = "SJ"  # 市级


def code(city: City, region: str, short: str) -> str:
    """The code of a department: SJ-SCJG in the city, 640521-SCJG in a county."""
    return f"{CITY_PREFIX if region == city.region else region}-{short}"


def bureau(city: City, region: str = "") -> str:
    """The code of the justice bureau (司法行政部门) of the city, or of one of its counties."""
    return code(city, region or city.region, city.bureau["code"])


def departments(city: City) -> Iterator[dict[str, Any]]:
    """What is told of each department, the city's first; `parent` is the code of the counterpart one level up."""
    for line in city.roster:
        yield _in_city(city, line)
    for county in city.counties:
        yield from (_in_county(city, county, line) for line in city.roster if stands_in_counties(line))


def stands_in_counties(line: Mapping[str, Any]) -> bool:
    """Whether the counties have the department too; what is managed vertically (垂直管理) has none there."""
    return bool(line.get("counties", not line.get("vertical", False)))


def _in_city(city: City, line: Mapping[str, Any]) -> dict[str, Any]:
    name = _without_city(line["name"])
    return {
        **_told(line), "code": code(city, city.region, line["code"]), "name": f"{city.name}{name}",
        "short_name": line.get("short", line["name"]), "level": Department.Level.CITY, "region": city.region,
    }  # fmt: skip


def _in_county(city: City, county: Mapping[str, str], line: Mapping[str, Any]) -> dict[str, Any]:
    name, short = _without_city(line["name"]), _without_city(line.get("short", line["name"]))
    return {
        **_told(line), "code": code(city, county["region"], line["code"]), "name": f"{county['name']}{name}",
        "short_name": f"{county['name']}{short}", "level": Department.Level.COUNTY, "region": county["region"],
        "parent": code(city, city.region, line["code"]),
    }  # fmt: skip


def _told(line: Mapping[str, Any]) -> dict[str, Any]:
    vertical = bool(line.get("vertical", False))
    return {
        "kind": line.get("kind", Department.Kind.ORGAN), "fields": "、".join(line.get("fields", ())),
        "vertical": vertical, "filing_expected": not vertical, "inspects": line.get("inspects", True),
    }  # fmt: skip


def _without_city(name: str) -> str:
    return name.removeprefix("市")
