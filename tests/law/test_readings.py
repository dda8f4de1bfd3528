"""Every question the texts leave open has its default, in both languages, and says what changes it."""

import re
from pathlib import Path

from zhunsheng.law import readings
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.readings import READINGS

ROW = re.compile(r"^\| (Q-\d\d) \| .*\| ([^|]*) \|$", re.MULTILINE)
IN_PARTS = {
    "hearing_threshold": {"hearing_fine_citizen", "hearing_fine_organisation", "hearing_inclusive"},
    "high_fine": {"high_fine_citizen", "high_fine_organisation"},
    "complaint_*": {"complaint_accept_wd", "complaint_days", "complaint_extension_days"},
}


def test_every_open_question_of_the_policy_is_answered_and_names_the_numbers_that_change_it(shared_data: Path) -> None:
    listed = dict(ROW.findall((shared_data.parent / "policy" / "requirements.md").read_text("utf-8")))
    assert READINGS.keys() == listed.keys()
    for name, where in listed.items():
        named: set[str] = set()
        for number in re.findall(r"`([^`]+)`", where):
            named |= IN_PARTS.get(number, {number} & PARAMETERS.keys())
        assert named <= set(READINGS[name].changed_by), name


def test_a_reading_speaks_both_languages_and_names_numbers_that_are_there() -> None:
    for reading in READINGS.values():
        assert all((*reading.question, *reading.default, *(reading.elsewhere or ())))
        assert set(reading.changed_by) <= PARAMETERS.keys()


def test_a_number_that_answers_a_question_is_named_by_it() -> None:
    asked = [one for one in PARAMETERS.values() if one.reading]
    assert [one.name for one in asked if one.name not in READINGS[one.reading].changed_by] == []


def test_readings_come_once_each_in_the_order_asked() -> None:
    assert [one.id for one in readings.of(("Q-12", "Q-01", "Q-12"))] == ["Q-12", "Q-01"]
