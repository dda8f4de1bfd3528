"""The tables of days off (休) and made-up workdays (班), as shipped; counting with them is the calendar's."""

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Day:
    """A day on which the nation rests or, by 调休, works though it is a weekend."""

    on: date
    name: str  # 春节
    works: bool
    document: str  # the yearly arrangement that says so: 2026年部分节假日安排


@dataclass(frozen=True)
class RegionalDay:
    """A day off of one region by minority custom; unconfirmed (待核实) until a document number stands behind it."""

    region: str  # prefix of the region's code: 64 is Ningxia
    on: date
    name: str
    confirmed: bool


@cache
def national() -> tuple[Day, ...]:
    """Every day of the national tables that is not as its weekday would have it, or is named; in order of date."""
    return tuple(
        Day(date.fromisoformat(row["date"]), row["name"], row["day"] == "work", f"{row['document']}年部分节假日安排")
        for row in _rows("national.tsv")
    )


@cache
def regional() -> tuple[RegionalDay, ...]:
    """The days off that regions have of their own, beside the national ones."""
    return tuple(
        RegionalDay(row["region"], date.fromisoformat(row["date"]), row["name"], row["status"] == "confirmed")
        for row in _rows("regional.tsv")
    )


@cache
def tabled_years() -> range:
    """The years whose arrangement is in the table; outside them Monday to Friday counts as working (K12)."""
    years = [int(row["document"]) for row in _rows("national.tsv")]
    return range(min(years), max(years) + 1)


def _rows(table: str) -> list[dict[str, str]]:
    written = resources.files("zhunsheng.law.days").joinpath(table).read_text("utf-8")
    return list(csv.DictReader(written.splitlines(), delimiter="\t"))
