"""Frequency phrases are read whole or not at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.register.conftest import Rows
from zhunsheng.register.frequency import Frequency, read_frequency
from zhunsheng.register.numerals import NUMBER, read_number
from zhunsheng.register.paces import Pace, Period

YEAR, HALF, QUARTER, MONTH = Period.YEAR, Period.HALF_YEAR, Period.QUARTER, Period.MONTH

READ = [
    ("每年不少于1次", Pace(1, None, YEAR)),
    ("每年不少于2次", Pace(2, None, YEAR)),
    ("每年至少一次", Pace(1, None, YEAR)),
    ("不得少于每年1次", Pace(1, None, YEAR)),
    ("2次以上/年", Pace(2, None, YEAR)),
    ("≥1次/年", Pace(1, None, YEAR)),
    ("每年应当至少进行一次监督检查", Pace(1, None, YEAR)),
    ("每年检查次数不少于1次。", Pace(1, None, YEAR)),
    ("每年至少1次以上", Pace(1, None, YEAR)),
    ("每年不超过2次", Pace(None, 2, YEAR)),
    ("每年最多2次", Pace(None, 2, YEAR)),
    ("每年2次以内", Pace(None, 2, YEAR)),
    ("对同一企业每年不超过1次", Pace(None, 1, YEAR)),
    ("每年每户不超过2次", Pace(None, 2, YEAR)),
    ("1—2次/年", Pace(1, 2, YEAR)),
    ("每年1到2次", Pace(1, 2, YEAR)),
    ("每年一至两次", Pace(1, 2, YEAR)),
    ("每年不少于1次不超过3次", Pace(1, 3, YEAR)),
    ("每年至少1次，至多2次", Pace(1, 2, YEAR)),
    ("1次/年", Pace(1, 1, YEAR)),
    ("1次／年", Pace(1, 1, YEAR)),
    ("每年1次", Pace(1, 1, YEAR)),
    ("每 年 1 次", Pace(1, 1, YEAR)),
    ("频次：每年1次", Pace(1, 1, YEAR)),
    ("一年两次", Pace(2, 2, YEAR)),
    ("1年2次", Pace(2, 2, YEAR)),
    ("年度抽查1次", Pace(1, 1, YEAR)),
    ("每年度开展十二次", Pace(12, 12, YEAR)),
    ("双随机、一公开抽查每年1次", Pace(1, 1, YEAR)),
    ("每年1次20%", Pace(1, 1, YEAR)),
    ("抽查比例不低于10%，年度抽查1次", Pace(1, 1, YEAR)),
    ("每月组织1次", Pace(1, 1, MONTH)),
    ("每半年一次", Pace(1, 1, HALF)),
    ("上、下半年各一次", Pace(1, 1, HALF)),
    ("每年2次（上半年、下半年各1次）", Pace(1, 1, HALF)),
    ("每季度至少一次", Pace(1, None, QUARTER)),
    ("每季度1次，全年4次", Pace(1, 1, QUARTER)),
    ("1次/季度", Pace(1, 1, QUARTER)),
    ("每周2次", Pace(2, 2, Period.WEEK)),
    ("每两年1次", Pace(1, 1, YEAR, 2)),
    ("1次/2年", Pace(1, 1, YEAR, 2)),
    ("隔年一次", Pace(1, 1, YEAR, 2)),
    ("三年一次", Pace(1, 1, YEAR, 3)),
    ("每两个月一次", Pace(1, 1, MONTH, 2)),
    ("每6个月不少于1次", Pace(1, None, MONTH, 6)),
]

UNREAD = [
    ("", "没有填写频次"),
    ("根据实际情况确定", "由其他文件或实际情况决定"),
    ("按照分层次监管，根据风险高低，依法属地确定。", "由其他文件或实际情况决定"),
    ("不定期", "由其他文件或实际情况决定"),
    ("适时开展", "由其他文件或实际情况决定"),
    ("每年不少于1次，具体根据实际情况确定", "由其他文件或实际情况决定"),
    ("每年多次", "次数不确切"),
    ("每年1次左右", "次数不确切"),
    ("每月检查", "没有写明次数"),
    ("1次", "没有写周期"),
    ("每年1次，2次", "没有写周期"),
    ("每年3-1次", "前小后大"),
    ("每年0次", "1 至 999"),
    ("每年1次；每年2次", "互相矛盾"),
    ("每年不少于3次不超过1次", "互相矛盾"),
    ("至少每年不超过2次", "互相矛盾"),
    ("每年不少于1-2次", "互相矛盾"),
    ("每月不超过1次，全年不超过4次", "周期不同"),
    ("每年超过2次", "读不懂“超过”"),
    ("每年1 2次", "读不懂“1 ”"),
    ("每年1.5次", "没有写明次数"),
    ("每隔两年1次", "读不懂“每隔”"),
    ("2026年1次", "读不懂“2026年”"),
    ("9月1次", "读不懂“9月”"),
    ("一季度1次", "读不懂“一”"),
    ("上半年1次", "读不懂“上”"),
    ("年均1次", "读不懂“均”"),
    ("每学期1次", "读不懂“每学期”"),
    ("每年不少于1次，每次不超过3天", "读不懂"),
    ("被投诉1次以上的每季度不超过4次", "读不懂“被投诉”"),
    ("不对低风险企业每年检查1次", "读不懂"),
    ("三年行动期间每年1次", "读不懂"),
    ("每月检查20%，每年1次", "没有写明次数"),
    ("除重点企业外，每年1次", "读不懂"),
    ("每年1次" * 100, "不是频次用语"),
]


@pytest.mark.parametrize(("text", "pace"), READ)
def test_a_phrase_is_read_into_floor_cap_and_period(text: str, pace: Pace) -> None:
    read = read_frequency(text)
    assert (read.pace, read.per, read.unread, read.wording) == (pace, (), False, text)


@pytest.mark.parametrize(("text", "why"), UNREAD)
def test_what_cannot_be_read_whole_is_unread_and_says_why(text: str, why: str) -> None:
    read = read_frequency(text)
    assert (read.unread, read.floor, read.cap, read.period, read.wording) == (True, None, None, None, text)
    assert read.why is not None
    assert why in read.why.zh


def levels(read: Frequency) -> dict[str, Pace]:
    return {each.level: each.pace for each in read.per}


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("市级局每年组织1次；县级局每月组织1次", {"市级局": Pace(1, 1, YEAR), "县级局": Pace(1, 1, MONTH)}),
        ("A级：1次/年；B级：2次/年", {"A级": Pace(1, 1, YEAR), "B级": Pace(2, 2, YEAR)}),
        ("高风险每季度1次，低风险每年1次", {"高风险": Pace(1, 1, QUARTER), "低风险": Pace(1, 1, YEAR)}),
        ("每年市级1次、县级2次", {"市级": Pace(1, 1, YEAR), "县级": Pace(2, 2, YEAR)}),
        ("市、县级每年1次", {"市、县级": Pace(1, 1, YEAR)}),
        ("每年对食品生产企业至少检查1次", {"食品生产企业": Pace(1, None, YEAR)}),
        ("市级1次/年\n县级2次/年", {"市级": Pace(1, 1, YEAR), "县级": Pace(2, 2, YEAR)}),
    ],
)
def test_different_numbers_for_levels_are_kept_apart(text: str, per: dict[str, Pace]) -> None:
    read = read_frequency(text)
    assert (levels(read), read.pace, read.unread) == (per, None, False)


def test_an_exception_for_some_stands_beside_the_pace_for_all() -> None:
    read = read_frequency("每年1次，重点企业每季度1次")
    assert (read.pace, levels(read)) == (Pace(1, 1, YEAR), {"重点企业": Pace(1, 1, QUARTER)})


def test_a_choice_is_not_made_but_shown() -> None:
    read = read_frequency("每年1次20%；或者每年2次各10%")
    assert (read.unread, read.alternatives) == (True, (Pace(1, 1, YEAR), Pace(2, 2, YEAR)))


def test_of_a_choice_only_the_part_that_has_a_number_is_shown() -> None:
    read = read_frequency("每年1次33%；或者每年分次达到33%")
    assert (read.unread, read.alternatives) == (True, (Pace(1, 1, YEAR),))


def test_in_principle_is_read_and_noted() -> None:
    read = read_frequency("原则上每季度不超过1次")
    assert read.pace == Pace(None, 1, QUARTER)
    assert read.why is not None
    assert "允许例外" in read.why.zh


paces = st.builds(
    lambda low, more, bound, period, every: Pace(
        None if bound == "cap" else low,
        {"floor": None, "exact": low}.get(bound, low + more),
        period,
        every,
    ),
    st.integers(1, 99),
    st.integers(0, 9),
    st.sampled_from(["floor", "cap", "exact", "range"]),
    st.sampled_from(Period),
    st.integers(1, 10),
)


@given(paces)
def test_every_pace_printed_reads_back_as_itself(pace: Pace) -> None:
    assert read_frequency(pace.words().zh).pace == pace


PIECES = [
    "每年", "每月", "/年", "每两年", "季度", "1次", "2次", "3—5次", "十次", "不少于", "不超过", "以上", "以内", "至多",
    "，", "；", "、", "或者", "市级局", "高风险企业", "组织", "检查", "20%", "各", "上半年", "原则上", "根据", "不",
    "的", "9月", "2026年", "一", "约", "（", "）",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join))
def test_no_number_is_read_that_is_not_written(text: str) -> None:
    read = read_frequency(text)
    said = {read_number(number) for number in re.findall(NUMBER, text)}
    for pace in [*([read.pace] if read.pace else []), *(each.pace for each in read.per), *read.alternatives]:
        assert {pace.floor, pace.cap} - {None} <= said
        assert pace.floor is None or pace.cap is None or pace.floor <= pace.cap
    assert read.unread is (read.pace is None and not read.per)
    assert read.why is not None or not read.unread


@given(st.text())
def test_nonsense_is_unread_and_never_fails(text: str) -> None:
    read = read_frequency(text)
    assert read.wording == text
    assert read.unread
    assert read.why is not None


def test_the_real_lists_are_read_or_say_why_not(rows_of: Rows) -> None:
    cells = {row["抽查频次"] for row in rows_of("inspection_items/zj_random_inspection_items_17.tsv")}
    unread = {cell for cell in cells if read_frequency(cell).unread}
    assert len(cells) == 9
    assert all(re.search("根据|按照|或者", cell) for cell in unread)
    assert not any(re.search("根据|按照|或者", cell) for cell in cells - unread)


def test_the_real_plans_with_a_frequency_in_the_ratio_cell_are_read(rows_of: Rows) -> None:
    cells = {row["抽查比例"] for row in rows_of("plans/annual_plan_rows_14.tsv")}
    read = {cell: read_frequency(cell).pace for cell in cells}
    assert {pace for cell, pace in read.items() if "次" in cell} == {Pace(1, 1, YEAR)}
    assert {pace for cell, pace in read.items() if "次" not in cell} == {None}
