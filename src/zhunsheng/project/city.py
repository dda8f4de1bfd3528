"""The city's own file, read and checked: names, counties, roster, and numbers over the nation's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml

from zhunsheng.acts.roles import ADMINISTRATORS, Role
from zhunsheng.law import calendar, days
from zhunsheng.law.citation import Citation, Source
from zhunsheng.law.in_force import Law
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameter import NotAllowed, Value
from zhunsheng.law.parameters import PARAMETERS

REQUIRED = ("name", "region", "counties", "bureau", "roster")


class BadCity(ValueError):
    """The city's file cannot be used: what is wrong, and in which line of it."""


@dataclass(frozen=True)
class City:
    """One city as its file describes it."""

    name: str
    region: str
    counties: tuple[Mapping[str, str], ...]
    bureau: Mapping[str, str]
    roster: tuple[Mapping[str, Any], ...]
    english: str = ""
    numbers: tuple[tuple[str, Value], ...] = ()
    holidays: tuple[tuple[str, date], ...] = ()
    documents: Mapping[str, str] | None = None
    channels: Mapping[str, str] | None = None
    administrators: Mapping[Role, tuple[str, str]] = field(default_factory=dict)  # 工号, 姓名

    def mark(self, kind: str, region: str) -> str:
        """The mark under which papers of `kind` are numbered in `region`; "" where the file gives the city none."""
        own = (self.documents or {}).get(kind, "")
        county = next((one for one in self.counties if str(one["region"]) == region), None)
        if county is None:
            return own
        told: Mapping[str, str] = county.get("documents") or {}  # type: ignore[assignment]
        return told.get(kind) or (f"{county.get('short') or county['name']}{own[1:]}" if own else "")

    def law(self) -> Law:
        """The nation's law with this city's numbers and days off over it."""
        own = [(day.region, day.on) for day in days.regional()] + list(self.holidays)
        return Law(Numbers.national().over(self.numbers), calendar.with_regional(own))


def model_city() -> str:
    """The text of the model city's file."""
    return resources.files("zhunsheng.law.city").joinpath("zhongwei.yaml").read_text(encoding="utf-8")


@cache
def read(path: str) -> City:
    """The city described by the file at `path`; the model city for "". Raises BadCity."""
    try:
        text = Path(path).read_text(encoding="utf-8") if path else model_city()
        return city(yaml.safe_load(text))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise BadCity(f"{path}: {error}") from error


def city(said: Any) -> City:
    """A city from what its file says. Raises BadCity, naming what is missing or not allowed."""
    if not isinstance(said, dict):
        raise BadCity("城市文件应为 YAML 键值；the city's file is a mapping")
    if missing := [name for name in REQUIRED if not said.get(name)]:
        raise BadCity(f"缺少 / missing: {', '.join(missing)}")
    _check_places(said)
    _check_roster(said)
    return City(
        administrators=_administrators(said.get("administrators") or {}),
        name=said["name"], region=str(said["region"]), english=said.get("english", ""), counties=tuple(said["counties"]),
        bureau=said["bureau"], roster=tuple(said["roster"]), documents=said.get("documents"), channels=said.get("channels"),
        numbers=tuple(_number(one) for one in said.get("numbers") or ()),
        holidays=tuple((str(one["region"]), one["date"]) for one in said.get("holidays") or ()),
    )  # fmt: skip


def _check_places(said: Mapping[str, Any]) -> None:
    """The counties lie in the city by their codes, each named once. Raises BadCity."""
    region, counties = str(said["region"]), [str(county.get("region")) for county in said["counties"]]
    if not re.fullmatch(r"\d{4}00", region):
        raise BadCity(f"region: {region}：应为市的六位行政区划代码 / the city's six digits, ending in 00")
    for county in said["counties"]:
        code = str(county.get("region"))
        if not re.fullmatch(r"\d{6}", code) or code[:4] != region[:4] or code == region or counties.count(code) > 1:
            raise BadCity(f"counties: {code}：不在本市之内或重复 / not in the city, or twice")
        if not county.get("name"):
            raise BadCity(f"counties: {code}: 缺少 / missing name")


def _check_roster(said: Mapping[str, Any]) -> None:
    """Every line has a code of its own and a name; the justice bureau is one of them. Raises BadCity."""
    codes = [str(line.get("code", "")) for line in said["roster"]]
    for line in said["roster"]:
        code = str(line.get("code", ""))
        if not re.fullmatch(r"[A-Z0-9]+", code) or codes.count(code) > 1 or not line.get("name"):
            raise BadCity(f"roster: {line}：编码应为大写字母数字且不重复，须有名称 / a code of its own, and a name")
    bureaus = [line["code"] for line in said["roster"] if line.get("kind") == "bureau"]
    if bureaus != [said["bureau"].get("code")]:
        raise BadCity(
            "roster: bureau 所指的一行须为 kind: bureau，且只有一行 / one line, that of `bureau`, is kind: bureau"
        )


def _administrators(said: Mapping[str, Mapping[str, str]]) -> dict[Role, tuple[str, str]]:
    """Account and name of each of the three; whoever the file leaves out is called by the role. Raises BadCity."""
    if unknown := sorted(set(said) - ADMINISTRATORS):
        raise BadCity(f"administrators: {', '.join(unknown)}：不是管理员角色 / no administrator's role")
    told = {role: said.get(role, {}) for role in Role if role in ADMINISTRATORS}
    return {
        role: (str(one.get("account", role.value)), str(one.get("name", role.words.zh))) for role, one in told.items()
    }


def _number(said: Mapping[str, Any]) -> tuple[str, Value]:
    """One number the city sets: parameter, value, since, source, document. Raises BadCity."""
    if missing := [name for name in ("parameter", "value", "since", "source", "document") if said.get(name) is None]:
        raise BadCity(f"numbers: {said.get('parameter')}: 缺少 / missing {', '.join(missing)}")
    parameter = PARAMETERS.get(said["parameter"])
    if parameter is None:
        raise BadCity(f"numbers: {said['parameter']}: 没有这个参数 / no such parameter")
    value = tuple(said["value"]) if isinstance(said["value"], list) else said["value"]
    standing = Numbers.national().in_force(parameter, said["since"])
    try:
        parameter.check(value, standing.value if standing else None)
    except NotAllowed as refusal:
        raise BadCity(f"numbers: {refusal}") from refusal
    source = Source("city", said["source"], said["document"], said["since"])
    own = Value(said["since"], value, Citation(source, ""), region=str(said.get("region", "")),
                department=str(said.get("department", "")), document=said["document"])  # fmt: skip
    return parameter.name, own
