"""The last lawful day of a measure, and which day's law governs a transfer."""

from datetime import date

import pytest

from zhunsheng.law.facts.frame import example
from zhunsheng.law.facts.measure import Measure
from zhunsheng.law.facts.transfer import Transfer
from zhunsheng.law.in_force import Law

MONDAY, FRIDAY = date(2026, 3, 2), date(2026, 3, 6)


def expires_on(law: Law, **told: object) -> date | None:
    plain = {"extension_days": 0, "excluded_days": 0, "taken_on": MONDAY}
    found: date | None = example(Measure, law, **{**plain, **told})["expires_on"].item()
    return found


@pytest.mark.parametrize("kind", ["sealing", "seizure", "freezing"])
def test_property_is_held_for_thirty_days(kind: str, law: Law) -> None:
    assert expires_on(law, kind=kind) == date(2026, 4, 1)


def test_evidence_is_registered_for_seven_working_days(law: Law) -> None:
    assert expires_on(law, kind="advance_registration", taken_on=FRIDAY) == date(2026, 3, 17)


def test_testing_lengthens_a_seizure_to_a_saturday_and_no_further(law: Law) -> None:
    assert expires_on(law, excluded_days=10) == date(2026, 4, 11)


def test_testing_does_not_lengthen_freezing(law: Law) -> None:
    assert expires_on(law, kind="freezing", excluded_days=10) == date(2026, 4, 1)


def test_the_limit_of_another_law_is_the_whole_of_it(law: Law) -> None:
    assert expires_on(law, limit_by_other_law_days=60, extension_days=30, excluded_days=2) == date(2026, 5, 3)


@pytest.mark.parametrize("unknown", ["kind", "taken_on", "extension_days", "excluded_days", "limit_by_other_law_days"])
def test_what_is_not_known_gives_no_day(unknown: str, law: Law) -> None:
    assert expires_on(law, **{unknown: None}) is None


@pytest.mark.parametrize(
    ("kind", "reported", "governed_on"),
    [
        ("police", True, date(2026, 3, 5)),
        ("police", False, MONDAY),
        ("discipline", None, MONDAY),
        ("police", None, None),
    ],
)
def test_a_crime_is_governed_by_its_report_and_a_clue_by_its_finding(
    kind: str, reported: bool | None, governed_on: date | None, law: Law
) -> None:
    row = example(Transfer, law, kind=kind, reported=reported, reported_on=date(2026, 3, 5), found_on=MONDAY)
    assert row["governed_on"].item() == governed_on
