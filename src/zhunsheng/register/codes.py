"""Codes of enterprises: 统一社会信用代码 (GB 32100) and the registration numbers (注册号) used before it."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from zhunsheng.law.words import Words

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18
WEIGHTS = (*(pow(3, place, 31) for place in range(LENGTH - 1)), 1)  # of GB 32100; all together a multiple of 31
REGION = slice(2, 8)  # 登记管理机关行政区划码, characters 3 to 8: digits
SHAPE_EXAMPLE = "91640500MA7XXXXX0X"
LOOKS_LIKE = {"I": "1", "O": "0", "S": "5", "Z": "2", "V": "U"}


class Kind(StrEnum):
    """What the code is, by its length."""

    USCC = "uscc"  # 统一社会信用代码
    REGISTRATION_15 = "registration_15"  # 注册号, 15 digits with check digit
    REGISTRATION_14 = "registration_14"
    REGISTRATION_13 = "registration_13"


class Check(StrEnum):
    """What its check digit (校验位) says; `none` where the number has none."""

    PASSED = "passed"
    FAILED = "failed"
    NONE = "none"


@dataclass(frozen=True)
class EnterpriseCode:
    """A code that is kept: upper case, no blanks."""

    value: str
    kind: Kind
    check: Check
    marked: Words | None = None  # why the register marks it: an older number
    normalised: bool = False  # it was written otherwise: lower case, full width, with blanks


class BadCode(ValueError):
    """A code that is refused: what is expected, what was found, and the one likely right code if there is just one.

    `positions` are the characters in doubt, counted from 1.
    """

    def __init__(self, value: str, reason: Words, positions: tuple[int, ...] = (), nearest: str | None = None) -> None:
        super().__init__(reason.zh)
        self.value, self.reason, self.positions, self.nearest = value, reason, positions, nearest


def read_enterprise_code(text: str) -> EnterpriseCode:
    """The code `text` writes.

    A 统一社会信用代码 has 18 characters and its check digit is right, else BadCode. A number of 13 to 15 characters is
    a registration number of before 2015: kept and marked, also when the check digit of a 15-digit one is wrong
    (《工商行政管理注册号编制规则》: ISO 7064, MOD 11,10). Any other length is refused.
    """
    value = _normalised(text)
    rewritten = value != text
    if 13 <= len(value) <= 15:
        return _registration_number(value, rewritten=rewritten)
    _refuse_unreadable(value)
    _refuse_characters(value)
    if uscc.calc_check_digit(value[:-1]) != value[-1]:
        raise _wrong_check_digit(value)
    return EnterpriseCode(value, Kind.USCC, Check.PASSED, normalised=rewritten)


def _normalised(text: str) -> str:
    """Half width, upper case, without blanks, dashes and the marks a spreadsheet adds (`'`, `.0`)."""
    plain = re.sub(r"[\s\-–—'‘’\u200b\u200e\u200f\ufeff]", "", unicodedata.normalize("NFKC", text)).upper()
    return re.sub(r"^(\d+)\.0+$", r"\1", plain) if "E" not in plain else plain


def _registration_number(value: str, *, rewritten: bool) -> EnterpriseCode:
    if not re.fullmatch(r"[0-9]{6}[0-9A-Z]{7,9}", value):
        raise BadCode(
            value,
            Words(
                f"{len(value)} 位的旧注册号前 6 位应为登记机关代码（数字），其余为数字或字母，现为“{value}”",
                f"an older registration number of {len(value)} characters begins with 6 digits, found “{value}”",
            ),
        )
    kind = Kind(f"registration_{len(value)}")
    check, zh, en = Check.NONE, "无校验位", "it has no check digit"
    if kind is Kind.REGISTRATION_15 and value.isdigit():
        passed = mod_11_10.is_valid(value)
        check = Check.PASSED if passed else Check.FAILED
        zh, en = (
            ("校验位正确", "check digit right") if passed else ("校验位不符，请核对", "check digit wrong: to verify")
        )
    marked = Words(
        f"{len(value)} 位旧注册号，{zh}；请补录统一社会信用代码",
        f"older registration number of {len(value)} characters, {en}; the 18-character code is to be added",
    )
    return EnterpriseCode(value, kind, check, marked, rewritten)


def _refuse_unreadable(value: str) -> None:
    if not value:
        raise BadCode(value, Words("没有填写统一社会信用代码", "the unified social credit code is not given"))
    if re.fullmatch(r"\d(\.\d+)?E\+?\d+", value):
        raise BadCode(
            value,
            Words(
                f"“{value}”是表格软件改写的科学计数，原代码已经丢失；请把该列设为文本后重新填写",
                f"“{value}” was rewritten by the spreadsheet and the code is lost; enter it again as text",
            ),
        )
    if len(value) != LENGTH:
        raise BadCode(
            value,
            Words(
                f"统一社会信用代码应为 18 位，现为 {len(value)} 位；例 {SHAPE_EXAMPLE}",
                f"a unified social credit code has 18 characters, this has {len(value)}; e.g. {SHAPE_EXAMPLE}",
            ),
        )


def _refuse_characters(value: str) -> None:
    bad = tuple(place for place, character in enumerate(value, 1) if character not in ALPHABET)
    if bad:
        raise _forbidden(value, bad)
    letters = tuple(place for place, character in enumerate(value[REGION], 3) if not character.isdigit())
    if letters or value[REGION] == "000000":
        raise _suspected(
            value,
            f"第 3 至 8 位是登记机关行政区划代码，应为数字且不全为 0，现为“{value[REGION]}”",
            f"characters 3 to 8 are the region code, digits and not all 0; found “{value[REGION]}”",
            letters,
        )


def _forbidden(value: str, places: tuple[int, ...]) -> BadCode:
    first = value[places[0] - 1]
    likely = "".join(LOOKS_LIKE.get(character, character) for character in value)
    nearest = likely if _right(likely) else None
    if first in LOOKS_LIKE:
        zh, en = "代码不用字母 I、O、S、V、Z", "the letters I, O, S, V and Z are not used"
    else:
        zh, en = "代码只用数字和大写字母", "only digits and capital letters are used"
    hint_zh, hint_en = (f"，应是 {nearest} 吗", f"; is it {nearest}?") if nearest else ("", "")
    return BadCode(
        value,
        Words(
            f"第 {_listed(places)} 位有误：{zh}，现有“{first}”{hint_zh}",
            f"character {', '.join(map(str, places))} is wrong: {en}, found “{first}”{hint_en}",
        ),
        places,
        nearest,
    )


def _wrong_check_digit(value: str) -> BadCode:
    expected = uscc.calc_check_digit(value[:-1])
    return _suspected(
        value,
        f"校验位不符：按前 17 位末位应为 {expected}，现为 {value[-1]}",
        f"wrong check digit: the first 17 characters ask for {expected}, found {value[-1]}",
    )


def _suspected(value: str, zh: str, en: str, places: tuple[int, ...] = ()) -> BadCode:
    """A refusal that names the places in doubt if just one slip fits: neighbours changed over, else one character."""
    fitting = [code for code in _swapped(value) if _right(code)]
    said_zh, said_en = "疑似颠倒", "seem swapped"
    if not fitting:
        fitting = [code for code in _replaced(value) if _right(code)]
        said_zh, said_en = "疑似有误", "seems wrong"
    if len(fitting) != 1:
        return BadCode(value, Words(f"{zh}；请对照营业执照核对", f"{en}; check it against the licence"), places)
    nearest = fitting[0]
    places = tuple(place for place in range(1, LENGTH + 1) if value[place - 1] != nearest[place - 1])
    named = " and ".join(map(str, places))
    return BadCode(
        value,
        Words(
            f"{zh}；第 {_listed(places)} 位{said_zh}，应是 {nearest} 吗",
            f"{en}; character {named} {said_en}: is it {nearest}?",
        ),
        places,
        nearest,
    )


def _right(code: str) -> bool:
    return (
        all(character in ALPHABET for character in code)
        and code[REGION].isdigit()
        and code[REGION] != "000000"
        and uscc.calc_check_digit(code[:-1]) == code[-1]
        and _right_organisation(code)
    )


def _right_organisation(code: str) -> bool:
    """Characters 9 to 17 (主体标识码) carry their own check digit (GB 11714): only used to narrow a suspicion."""
    total = sum(
        int(character, 36) * weight for character, weight in zip(code[8:16], (3, 7, 9, 10, 5, 8, 4, 2), strict=True)
    )
    return code[16] == "0123456789X0"[11 - total % 11]


def _swapped(code: str) -> Iterator[str]:
    for place in range(LENGTH - 1):
        if code[place] != code[place + 1]:
            yield code[:place] + code[place + 1] + code[place] + code[place + 2 :]


def _replaced(code: str) -> Iterator[str]:
    """With one character changed so that the check digit is right: at each place there is but one such character."""
    values = [ALPHABET.index(character) for character in code]
    off = sum(value * weight for value, weight in zip(values, WEIGHTS, strict=True))
    for place, (value, weight) in enumerate(zip(values, WEIGHTS, strict=True)):
        other = ALPHABET[(value - off * pow(weight, -1, 31)) % 31]
        if other != code[place]:
            yield code[:place] + other + code[place + 1 :]


def _listed(places: tuple[int, ...]) -> str:
    return "、".join(map(str, places))
