"""F-15.2: officers on duty who hold a valid certificate (持证率), and acts done without one (无证参与数)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts import Person
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words
from zhunsheng.oversight.figure import Figure, Line, Sort
from zhunsheng.register.officers.noun import OFFICERS

VALID = (
    Person.certificate_given.col
    & (Person.valid_from.col <= Person.as_of.col)
    & (Person.as_of.col < Person.valid_until.col)
).fill_null(value=False)  # a validity that nobody gave is no validity


def officers(law: Law, on: date) -> pl.DataFrame:
    """The facts of the officers on duty (执法人员、在岗、在册); reviewers and supervisors are none."""
    rows = OFFICERS.model._default_manager.filter(state="active", role="officer", on_duty=True)
    assert OFFICERS.facts is not None
    return OFFICERS.facts(rows, law, on)


def certified(law: Law, on: date) -> list[Line]:
    """A line an officer: part 1 where the certificate is valid on the day."""
    facts = officers(law, on).select("act", "department", VALID.cast(pl.Int64).alias("valid"))
    return [Line(act, department, valid) for act, department, valid in facts.iter_rows()]


def without_certificate(law: Law, on: date) -> list[Line]:
    """A line an officer: part is the number of acts done outside the certificate's validity or field."""
    facts = officers(law, on).select("act", "department", Person.acts_outside_validity.col.fill_null(0))
    return [Line(act, department, acts) for act, department, acts in facts.iter_rows()]


CERTIFIED = Figure(
    "F-15.2", "certified", Words("持证率", "Officers with a valid certificate"),
    Words(
        "统计日证件有效的在岗执法人员 ÷ 在岗执法人员。身份为执法人员、在岗、在册的计入；"
        "统计日早于有效起、不早于有效止，或者有效期未填的，不算有效。"
        "按所在部门计；一年的数按12月31日，年内按当日。百分比四舍五入，保留两位小数。",
        "Officers on duty whose certificate is valid on the day ÷ officers on duty. Counted: role officer, on duty, "
        "on the register; before “valid from”, from “valid until” on, or without a validity, is not valid. "
        "By department; a year is counted on 31 December, the running year today. "
        "Percent, rounded half up to two decimals.",
    ),
    Sort.SHARE, public=True, noun="officers", lines=certified,
)  # fmt: skip
WITHOUT = Figure(
    "F-15.2", "without_certificate", Words("无证参与数", "Acts without a valid certificate"),
    Words(
        "在岗执法人员参与的检查、调查取证、强制措施、决定中，日期在证件有效期外或者超出证件执法领域的件数。"
        "一人一件计一次，按所在部门计。",
        "Inspections, investigations, measures and decisions in which officers on duty took part on a day outside the "
        "certificate's validity, or outside its field. One person in one act counts once; by department.",
    ),
    Sort.COUNT, public=False, noun="officers", lines=without_certificate,
)  # fmt: skip
