"""Codes of enterprises: the 18 characters are checked, the older numbers are kept and marked."""

from collections.abc import Callable
from pathlib import Path

import fastexcel
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from zhunsheng.register.codes import ALPHABET, BadCode, Check, Kind, read_enterprise_code

AN_OLD_NUMBER = "64050000000001" + mod_11_10.calc_check_digit("64050000000001")
WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def a_code(region: str = "640500", organisation: str = "MA76A1B2") -> str:
    """An invented code with right check digits."""
    remainder = sum(int(each, 36) * weight for each, weight in zip(organisation, WEIGHTS, strict=True)) % 11
    body = f"91{region}{organisation}{'0X987654321'[remainder]}"
    return body + uscc.calc_check_digit(body)


def refusal(text: str) -> BadCode:
    with pytest.raises(BadCode) as refused:
        read_enterprise_code(text)
    return refused.value


def swapped(code: str, place: int) -> str:
    """Characters `place` and `place` + 1, counted from 1, changed over."""
    return code[: place - 1] + code[place] + code[place - 1] + code[place + 1 :]


def test_a_right_code_is_kept_as_it_is() -> None:
    code = read_enterprise_code(a_code())
    assert (code.value, code.kind, code.check, code.marked, code.normalised) == (
        a_code(), Kind.USCC, Check.PASSED, None, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "write",
    [
        str.lower,
        lambda code: f" {code[:2]} {code[2:8]}\u3000{code[8:]}\n",
        lambda code: "".join(chr(ord(each) + 0xFEE0) for each in code),
        lambda code: f"'{code}",
        lambda code: f"{code[:8]}-{code[8:]}",
    ],
)
def test_lower_case_full_width_and_blanks_are_put_right_and_that_is_told(write: Callable[[str], str]) -> None:
    code = read_enterprise_code(write(a_code()))
    assert (code.value, code.normalised) == (a_code(), True)


def test_a_code_of_a_village_collective_begins_with_a_letter() -> None:
    body = "N2" + a_code()[2:17]
    assert read_enterprise_code(body + uscc.calc_check_digit(body)).kind is Kind.USCC


def test_a_character_short_is_refused_and_told_how_many_there_are() -> None:
    assert refusal(a_code()[:-1]).reason.zh == "统一社会信用代码应为 18 位，现为 17 位；例 91640500MA7XXXXX0X"
    assert "has 18 characters, this has 17" in refusal(a_code()[:-1]).reason.en


def test_an_empty_cell_is_refused() -> None:
    assert refusal("  ").reason.zh == "没有填写统一社会信用代码"


def test_scientific_notation_is_refused_because_the_digits_are_lost() -> None:
    assert "科学计数" in refusal("9.16405E+17").reason.zh


@pytest.mark.parametrize(("letter", "digit"), [("O", "0"), ("I", "1"), ("Z", "2"), ("S", "5")])
def test_a_forbidden_letter_is_named_and_the_digit_it_looks_like_offered(letter: str, digit: str) -> None:
    code = a_code(organisation=f"MA76{digit}1B2")
    refused = refusal(code[:12] + letter + code[13:])
    assert (refused.positions, refused.nearest) == ((13,), code)
    assert "代码不用字母 I、O、S、V、Z" in refused.reason.zh


def test_a_masked_code_is_refused() -> None:
    refused = refusal(a_code()[:10] + "****" + a_code()[14:])
    assert (refused.positions, refused.nearest) == ((11, 12, 13, 14), None)


def test_a_letter_in_the_region_is_refused_with_its_place() -> None:
    refused = refusal("9164A500MA76A1B2XX")
    assert refused.positions == (5,)
    assert "应为数字且不全为 0，现为“64A500”" in refused.reason.zh


def test_eighteen_zeros_are_no_code() -> None:
    assert "行政区划代码" in refusal("0" * 18).reason.zh


@pytest.mark.parametrize("place", [1, 3, 5, 8, 9, 12, 13, 16])
def test_two_neighbours_changed_over_are_found(place: int) -> None:
    code = a_code("640521", "M7A61B2D")
    refused = refusal(swapped(code, place))
    assert (refused.positions, refused.nearest) == ((place, place + 1), code)
    assert f"第 {place}、{place + 1} 位疑似颠倒，应是 {code} 吗" in refused.reason.zh


def test_one_wrong_character_is_named_if_only_one_can_be_meant() -> None:
    code = a_code()
    refused = refusal(code[:14] + "5" + code[15:])
    assert (refused.positions, refused.nearest) == ((15,), code)


def test_a_wrong_check_digit_says_what_was_expected_and_guesses_nothing() -> None:
    code = a_code()
    refused = refusal(code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert f"末位应为 {code[-1]}" in refused.reason.zh


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A right code, and the same with one character mistyped or two changed over."""
    code = a_code("640521", draw(st.text(ALPHABET, min_size=8, max_size=8)))
    place = draw(st.integers(1, 17))
    typed = code[: place - 1] + draw(st.sampled_from(ALPHABET)) + code[place:]
    return code, draw(st.sampled_from([typed, swapped(code, place)]))


@given(slips())
def test_a_slip_is_refused_and_only_a_right_code_is_offered_instead(slip: tuple[str, str]) -> None:
    code, text = slip
    assume(text != code)
    refused = refusal(text)
    assume(refused.nearest)
    assert refused.nearest is not None
    assert read_enterprise_code(refused.nearest).check is Check.PASSED
    assert [n for n in range(1, 19) if text[n - 1] != refused.nearest[n - 1]] == list(refused.positions)


@given(st.text())
def test_no_text_fails_otherwise_than_with_a_reason_in_both_languages(text: str) -> None:
    try:
        answer = read_enterprise_code(text).value
    except BadCode as refused:
        answer = refused.reason.zh and refused.reason.en
    assert answer


def test_an_older_number_with_a_right_check_digit_is_kept_and_marked() -> None:
    code = read_enterprise_code(AN_OLD_NUMBER)
    assert (code.kind, code.check) == (Kind.REGISTRATION_15, Check.PASSED)
    assert code.marked is not None
    assert "校验位正确" in code.marked.zh


def test_an_older_number_with_a_wrong_check_digit_is_kept_too_and_says_so() -> None:
    code = read_enterprise_code(AN_OLD_NUMBER[:-1] + str((int(AN_OLD_NUMBER[-1]) + 1) % 10))
    assert code.check is Check.FAILED
    assert code.marked is not None
    assert "校验位不符" in code.marked.zh


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("6405001234567", Kind.REGISTRATION_13),
        ("64050012345678", Kind.REGISTRATION_14),
        ("64050060000123A", Kind.REGISTRATION_15),
    ],
)
def test_older_numbers_without_check_digit_are_kept_and_marked(text: str, kind: Kind) -> None:
    code = read_enterprise_code(text)
    assert (code.kind, code.check, code.marked is None) == (kind, Check.NONE, False)


def test_a_number_a_spreadsheet_gave_a_decimal_point_is_put_right() -> None:
    assert read_enterprise_code(f"{AN_OLD_NUMBER}.0").value == AN_OLD_NUMBER


def test_thirteen_letters_are_no_registration_number() -> None:
    assert "前 6 位应为登记机关代码" in refusal("ABCDEFGHJKLMN").reason.zh


def test_all_3361_real_codes_are_accepted_and_the_older_ones_marked(shared_data: Path) -> None:
    found: dict[tuple[Kind, Check], int] = {}
    for name in ("a", "b"):
        sheet = fastexcel.read_excel(shared_data / f"enterprises/zj_enterprises_{name}.xlsx").load_sheet(0).to_polars()
        for text in sheet["注册号/统一社会信用代码"]:
            code = read_enterprise_code(text)
            found[code.kind, code.check] = found.get((code.kind, code.check), 0) + 1
    assert found == {
        (Kind.USCC, Check.PASSED): 2209,
        (Kind.REGISTRATION_15, Check.PASSED): 1141,
        (Kind.REGISTRATION_15, Check.FAILED): 2,
        (Kind.REGISTRATION_13, Check.NONE): 9,
    }
