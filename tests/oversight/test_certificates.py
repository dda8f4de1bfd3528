"""F-15.2: 持证率 and 无证参与数, each recomputed from its rows."""

from datetime import date
from decimal import Decimal

import pytest

from tests.acts.conftest import BUREAU, department
from zhunsheng.law.in_force import Law
from zhunsheng.oversight.figure import Counted, Value, counted, day_of
from zhunsheng.oversight.figures import FIGURES
from zhunsheng.register.models import Department
from zhunsheng.register.officers.acts import close, enter
from zhunsheng.register.officers.models import Officer

ON = date(2026, 3, 2)


@pytest.fixture
def market(db: None) -> Department:
    return department("SJ-SCJG")


def officer(whose: Department, code: str, **told: object) -> Officer:
    """A certified officer on duty."""
    ordinary: dict[str, object] = {"name": "某甲", "role": "officer", "on_duty": True}
    ordinary |= {"valid_from": date(2023, 5, 1), "valid_until": date(2028, 5, 1)}
    made = enter(by=BUREAU, code=code, department=whose, **{**ordinary, **told}).subject
    assert isinstance(made, Officer)
    return made


def certified(law: Law, on: date = ON) -> Counted:
    return counted(FIGURES["certified"], law, on)


def test_f_15_2_the_share_counts_valid_certificates_of_officers_on_duty(market: Department, law: Law) -> None:
    officer(market, "001")
    officer(market, "002", valid_until=date(2026, 3, 2))  # ended today
    officer(market, "003", valid_from=None, valid_until=None)
    assert certified(law).total == Value(1, 3)
    assert certified(law).total.percent == Decimal("33.33")


def test_f_15_2_the_last_day_of_a_certificate_counts(market: Department, law: Law) -> None:
    officer(market, "001", valid_until=date(2026, 3, 3))
    assert certified(law).total == Value(1, 1)


def test_who_is_no_officer_on_duty_does_not_count(market: Department, law: Law) -> None:
    officer(market, "001")
    officer(market, "002", on_duty=False)
    officer(market, "003", role="supervisor", category="专家学者")
    close(officer(market, "004", valid_until=date(2024, 1, 1)), by=BUREAU, reason="调离")
    assert certified(law).total == Value(1, 1)


def test_each_department_has_its_own_figure_and_the_rows_add_up(market: Department, law: Law) -> None:
    officer(market, "001")
    officer(market, "002", valid_until=date(2025, 1, 1))
    officer(department("SJ-YJJ"), "003")
    found = certified(law)
    assert found.by_department == {"SJ-SCJG": Value(1, 2), "SJ-YJJ": Value(1, 1)}
    assert (sum(line.part for line in found.lines), len(found.lines)) == (found.total.part, found.total.whole)


def test_of_nobody_there_is_no_share(db: None, law: Law) -> None:
    assert certified(law).total.percent is None


def test_acts_without_a_certificate_are_for_the_bureaus_only(market: Department, law: Law) -> None:
    officer(market, "001")
    assert counted(FIGURES["without_certificate"], law, ON).total.part == 0
    assert (FIGURES["certified"].public, FIGURES["without_certificate"].public) == (True, False)


def test_a_year_is_counted_on_its_last_day_and_the_running_one_today() -> None:
    assert day_of(2025, date(2026, 3, 2)) == date(2025, 12, 31)
    assert day_of(2026, date(2026, 3, 2)) == date(2026, 3, 2)
    assert day_of(None, date(2026, 3, 2)) == date(2026, 3, 2)
