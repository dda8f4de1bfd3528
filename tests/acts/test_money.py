"""Money in outside sheets: the law counts in fen, and no unit is guessed where the cell or its heading names one."""

from datetime import date

import pytest

from zhunsheng.acts import outside
from zhunsheng.acts.outside import OutsideFile
from zhunsheng.law.facts import KINDS
from zhunsheng.law.in_force import Law

FINE, MONTH = KINDS["fine"], KINDS["revenue_month"]


def read(text: str, law: Law, name: str = "fine") -> OutsideFile:
    return outside.read_facts(KINDS[name], text.encode(), "x.csv", law=law, as_of=date(2026, 4, 10))


@pytest.mark.parametrize(
    ("heading", "cell", "fen"),
    [
        ("amount", "300001", 300001),
        ("应缴罚款（元）", "3000.01", 300001),
        ("应缴罚款(单位：万元)", "1.2", 1_200_000),
        ("应缴罚款（万元）", "1.2", 1_200_000),
        ("应缴罚款", "3000.01元", 300001),
        ("应缴罚款（万元）", '"12,000元"', 1_200_000),
        ("应缴罚款（元）", "300001分", 300001),
        ("应缴罚款（人民币千元）", "5", 500_000),
        ("应缴罚款/万元", "1.2", 1_200_000),
        ("应缴罚款（单位：亿元）", "0.01", 100_000_000),
        ("应缴罚款（元/次）", "3", 300),
        ("应缴罚款（分）", "300001", 300001),
        ("应缴罚款（元）", "3000.001", None),
        ("应缴罚款（元）", "约3000", None),
        ("应缴罚款（元）", "", None),
    ],
)
def test_an_amount_is_read_in_the_unit_that_the_cell_or_the_heading_names(
    law: Law, heading: str, cell: str, fen: int | None
) -> None:
    heading = heading.replace("应缴罚款", FINE.heading("amount"))
    file = read(f"编号,{heading}\nA1,{cell}\n", law)
    assert file.facts["amount"].item() == fen
    assert bool(file.unread) == (fen is None and cell != "")


def test_a_mean_of_money_is_no_share(law: Law) -> None:
    file = read(f"编号,{MONTH.heading('same_month_mean')}（元）\nA1,300000\nA2,0.005\n", law, "revenue_month")
    assert file.facts["same_month_mean"].to_list() == [30_000_000.0, 0.5]


def test_the_template_asks_for_money_in_yuan_and_reads_it_so(law: Law) -> None:
    file = outside.read_facts(FINE, outside.template_of(FINE), "x.xlsx", law=law, as_of=date(2026, 4, 10))
    assert file.headings["amount"].endswith("（元）")
    assert (file.facts.height, file.unknown_headings) == (0, ())
