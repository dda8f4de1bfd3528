"""`zhunsheng calendar`: periods counted by K1 to K12, with the days skipped."""

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("vector", "words", "expected"),
    [
        ("V1", ("2026-03-06", "--working", 7), "2026-03-17"),
        ("V2", ("2026-03-05", "--working", 5), "2026-03-12"),
        ("V3", ("2026-03-17", "--working", 5), "2026-03-24"),
        ("V3 in Ningxia", ("2026-03-17", "--working", 5, "--region", 640500), "2026-03-25"),
        ("V4", ("2026-03-31", "--before", 7), "2026-03-19"),
        ("V6", ("2026-03-06", "--days", 15), "2026-03-23"),
        ("V6 without roll-forward", ("2026-03-06", "--days", 15, "--no-roll"), "2026-03-21"),
        ("V14", ("2026-01-31", "--months", 1), "2026-02-28"),
        ("V15", ("2026-03-15", "--months", 1), "2026-04-15"),
        ("V18", ("2026-03-02", "--working", 20), "2026-03-30"),
        ("V23", ("2026-02-13", "--working", 3), "2026-02-25"),
        ("V24", ("2026-04-20", "--days", 15), "2026-05-06"),
    ],
)
def test_a_period_ends_where_the_vector_says(run: Run, vector: str, words: tuple[object, ...], expected: str) -> None:
    answer = run("calendar", *words, "--json")
    assert (answer.status, answer.json["date"]) == (0, expected), vector


def test_every_day_off_is_told_with_its_reason(run: Run) -> None:
    found = run("calendar", "2026-02-13", "--working", 3, "--json").json
    assert "2026-02-14" not in found["skipped"]  # a Saturday that is worked
    assert found["skipped"][0] == "2026-02-15"
    assert {day["why"] for day in found["days"] if day["on"] == "2026-02-16"} == {"周一，春节放假"}


def test_a_day_may_be_typed_as_clerks_type_it(run: Run) -> None:
    assert run("calendar", "2026年3月2日", "--working", 20).out.splitlines()[0] == "2026-03-30"
    assert run("calendar", "20260302", "--working", 20).out.splitlines()[0] == "2026-03-30"


def test_a_roll_forward_names_the_day_it_left(run: Run) -> None:
    assert run("calendar", "2026-03-06", "--days", 15, "--json").json["rolled_from"] == "2026-03-21"


def test_a_year_without_a_table_is_told(run: Run) -> None:
    assert run("calendar", "2031-03-02", "--working", 3, "--json").json["untabled"] == [2031]


@pytest.mark.parametrize(
    "words",
    [
        ("32.13", "--working", 3),
        ("", "--days", 1),
        ("2026-03-02", "--working", -1),
        ("2026-03-02",),
        (),
        ("2026-03-02", "--working", 3, "--region", 999999),
        ("2026-03-02", "--working", 3, "--region", "中卫"),
    ],
)
def test_what_cannot_be_counted_is_bad_use(run: Run, words: tuple[object, ...]) -> None:
    answer = run("calendar", *words)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err
