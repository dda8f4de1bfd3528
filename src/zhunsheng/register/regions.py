"""Administrative divisions (行政区划): province, city, county; below Ningxia's counties also street and town.

Statistical codes as at 2023-06-30; source and licence in data/regions/README.md. Codes are kept at 6 digits (64 is
640000, 6405 is 640500), streets at 9.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources


class Level(StrEnum):
    """How high a division stands."""

    PROVINCE = "province"  # 省、自治区、直辖市
    CITY = "city"  # 地级市、自治州、盟
    COUNTY = "county"  # 县、市辖区、县级市
    STREET = "street"  # 街道、乡、镇


@dataclass(frozen=True)
class Region:
    """One division; `parent` is the code of the one above, None for a province."""

    code: str
    name: str
    level: Level
    parent: str | None


class UnknownRegion(LookupError):
    """No division has this code in the table of 2023-06-30 (streets are known for Ningxia only)."""

    def __init__(self, code: str) -> None:
        super().__init__(f"没有代码为“{code}”的行政区划")
        self.code = code


def region(code: str) -> Region:
    """The division with `code`, short (64, 6405) or full (640000, 640500); UnknownRegion if there is none."""
    found = _by_code().get(_full(code))
    if found is None:
        raise UnknownRegion(code)
    return found


def name(code: str) -> str:
    """Its name alone, such as 沙坡头区."""
    return region(code).name


def called(code: str) -> str:
    """Its name; the code itself where there is no such division."""
    try:
        return name(code)
    except UnknownRegion:
        return code


def full_name(code: str) -> str:
    """Its name with those above it: 宁夏回族自治区中卫市沙坡头区. The table's filler 市辖区 is left out."""
    above = parent(code)
    own = region(code)
    return (full_name(above.code) if above else "") + ("" if _filler(own) else own.name)


def parent(code: str) -> Region | None:
    """The division directly above; None for a province."""
    above = region(code).parent
    return region(above) if above else None


def children(code: str) -> tuple[Region, ...]:
    """The divisions directly below, by code."""
    return _by_parent().get(region(code).code, ())


def provinces() -> tuple[Region, ...]:
    """All provinces, by code."""
    return _by_parent()[None]


def within(code: str, ancestor: str) -> bool:
    """`code` is `ancestor` or lies in it. Both must be known."""
    here: Region | None = region(code)
    top = region(ancestor).code
    while here is not None and here.code != top:
        here = parent(here.code)
    return here is not None


def find(text: str) -> tuple[Region, ...]:
    """Divisions named `text`, alone (沙坡头区) or with all above it (中卫市沙坡头区); several if the name is shared.

    Where no name is exactly so, also without its last word (中卫 for 中卫市).
    """
    wanted = "".join(text.split())
    return _by_name().get(wanted) or _by_short_name().get(wanted, ())


def _full(code: str) -> str:
    return code.ljust(6, "0") if len(code) in (2, 4) else code


def _filler(one: Region) -> bool:
    return one.level is Level.CITY and one.name in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")


def _rows(file: str) -> list[dict[str, str]]:
    source = resources.files("zhunsheng.register") / "data" / "regions" / file
    return list(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))


def _all() -> Iterator[Region]:
    for row in _rows("provinces.csv"):
        yield Region(_full(row["code"]), row["name"], Level.PROVINCE, None)
    for row in _rows("cities.csv"):
        yield Region(_full(row["code"]), row["name"], Level.CITY, _full(row["provinceCode"]))
    for row in _rows("areas.csv"):
        if row["code"] != _full(row["cityCode"]):  # 东莞, 中山, 儋州 stand in both lists and have no counties
            yield Region(row["code"], row["name"], Level.COUNTY, _full(row["cityCode"]))
    for row in _rows("streets_64.csv"):
        yield Region(row["code"], row["name"], Level.STREET, row["areaCode"])


@cache
def _by_code() -> dict[str, Region]:
    return {one.code: one for one in _all()}


@cache
def _by_parent() -> dict[str | None, tuple[Region, ...]]:
    below: dict[str | None, list[Region]] = defaultdict(list)
    for one in sorted(_by_code().values(), key=lambda one: one.code):
        below[one.parent].append(one)
    return {above: tuple(ones) for above, ones in below.items()}


@cache
def _by_name() -> dict[str, tuple[Region, ...]]:
    return _grouped((spelling, one) for one in _by_code().values() for spelling in _spellings(one))


@cache
def _by_short_name() -> dict[str, tuple[Region, ...]]:
    endings = "省市县区旗盟镇乡"
    return _grouped(
        (one.name[:-1], one) for one in _by_code().values() if len(one.name) > 2 and one.name[-1] in endings
    )


def _spellings(one: Region) -> set[str]:
    """Its name alone and behind each run of divisions above it."""
    if _filler(one):
        return {one.name}
    spelled, above = {one.name}, parent(one.code)
    text = one.name
    while above is not None:
        if not _filler(above):
            text = above.name + text
            spelled.add(text)
        above = parent(above.code)
    return spelled


def _grouped(pairs: Iterator[tuple[str, Region]]) -> dict[str, tuple[Region, ...]]:
    groups: dict[str, list[Region]] = defaultdict(list)
    for spelling, one in pairs:
        groups[spelling].append(one)
    return {spelling: tuple(ones) for spelling, ones in groups.items()}
