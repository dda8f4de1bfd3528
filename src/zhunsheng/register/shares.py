"""How many of the parties are to be inspected (抽查比例): a share, a number of parties, or both."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from zhunsheng.law.words import Words
from zhunsheng.register.numerals import NUMBER, read_number

WHOLE = 10_000
LONGEST = 500
_LEAST = "不得?应?(?:少于|低于|小于)|至少|最少|最低|≥|>="
_MOST = "不得?应?(?:超过|高于|多于|大于)|至多|最多|最高|≤|<="
_BOUND = rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))?"
_BEHIND = r"(?:(?P<or_more>(?:及|或|含)?以上)|(?P<or_less>(?:及|或|含)?(?:以内|之内|以下)))?"
_TO = "[-~—–―－至到]+"
_DECIMAL = r"\d+(?:\.\d+)?"
_SHARE = re.compile(
    rf"{_BOUND}(?<![\d.])(?:(?P<low>{_DECIMAL})(?P<low_unit>[%‰])?{_TO})?(?P<high>{_DECIMAL})(?P<unit>[%‰])(?!{_TO}\d){_BEHIND}"
)
_COUNT = re.compile(
    rf"{_BOUND}(?<![\d.每同第])(?:(?P<low>{NUMBER})(?P<low_unit>户|家)?{_TO})?(?P<high>{NUMBER})"
    rf"(?P<unit>户|家|辆|台|处|所|座|个(?=$|[|)]|企业|单位|项目|对象|工地))(?!次){_BEHIND}"
)
_SPOKEN = re.compile(rf"(?P<of>百|千)分之(?P<number>{NUMBER})")
_ALL = re.compile("(?:每年|年度|全年|抽查|检查|比例|实行|[:,])*(?:全覆盖|全部|全数)(?:抽查|检查)?[。;]?")
_TIMES = re.compile(rf"(?:{NUMBER}{_TO})?{NUMBER}次|\d{{4}}年度?")
_LEFT_OPEN = re.compile("根据|按照|依据|结合|视.{0,12}(?:情况|需要|而定)|实际|确定|适时|另行|待定")
_NOT_ONE = re.compile("或者|或(?!以)|各(?!类|级|种|县|市|有关|相关)|分次|分批|左右|约|除|其中|另")


@dataclass(frozen=True)
class Share:
    """A share in ten-thousandths (10% is 1000, 2‰ is 20) from `floor` to `cap`, equal if exactly so much.

    `least` and `most` are the same in parties (户). `why` tells why nothing was read; the wording is always kept.
    """

    wording: str
    floor: int | None = None
    cap: int | None = None
    least: int | None = None
    most: int | None = None
    counted_in: str = ""  # 户, 家, 辆 … as written
    why: Words | None = None

    @property
    def unread(self) -> bool:
        return self.why is not None

    @property
    def exact(self) -> int | None:
        """The share if it is one figure, not a bound."""
        return self.floor if self.floor == self.cap else None

    @property
    def count(self) -> int | None:
        """The number of parties if it is one figure, not a bound."""
        return self.least if self.least == self.most else None

    def words(self) -> Words:
        """The share in one fixed wording, which reads back as the same share."""
        share = _said(self.floor, self.cap, _percent)
        parties = _said(self.least, self.most, lambda number: f"{number}{self.counted_in}")
        zh = f"{share.zh}（{parties.zh}）" if share.zh and parties.zh else share.zh or parties.zh
        en = f"{share.en} ({parties.en})" if share.en and parties.en else share.en or parties.en
        return Words(zh, en)


NOT_STATED = Words("没有填写抽查比例", "no share is given")
LEFT_OPEN = Words(
    "比例由其他文件或实际情况决定，没有写明", "left to other documents or circumstances: no share is stated"
)
NOT_ONE = Words(
    "写了几种比例、分次完成或有例外，须先写成一个", "several shares, parts or exceptions: one is to be stated"
)
NO_UNIT = Words("只有数字，没有写“%”“‰”或“户”；10% 请写成“10%”", "a number without %, ‰ or 户: write 10% as “10%”")
OUT_OF_RANGE = Words("比例应大于 0、不超过 100%，前小后大", "a share is over 0 and up to 100%, the smaller first")
NO_SHARE = Words("读不出比例或户数", "no share or number of parties can be read")


def read_share(text: str) -> Share:
    """What `text` says; never raises, and never guesses: see `unread` and `why` of the answer."""
    plain = _plain(text)
    if not plain or len(plain) > LONGEST:
        return Share(text, why=NO_SHARE if plain else NOT_STATED)
    shares, rest = _taken(_SHARE, plain)
    counts, rest = _taken(_COUNT, rest)
    if _ALL.fullmatch(plain):
        return Share(text, WHOLE, WHOLE)
    why = _why_not(shares, counts, _TIMES.sub("", rest))
    if why is not None:
        return Share(text, why=why)
    try:
        floor, cap = _together(shares, _ten_thousandths)
        least, most = _together(counts, _parties)
    except ValueError:
        return Share(text, why=OUT_OF_RANGE)
    return Share(text, floor, cap, least, most, counts[0]["unit"] if counts else "")


def _plain(text: str) -> str:
    """Half width, without blanks save between digits; 百分之十 as 10%."""
    narrow = re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", unicodedata.normalize("NFKC", text).strip())
    return _SPOKEN.sub(lambda said: f"{read_number(said['number'])}{'%' if said['of'] == '百' else '‰'}", narrow)


def _taken(pattern: re.Pattern[str], text: str) -> tuple[list[re.Match[str]], str]:
    return list(pattern.finditer(text)), pattern.sub("|", text)


def _why_not(shares: list[re.Match[str]], counts: list[re.Match[str]], rest: str) -> Words | None:
    if _LEFT_OPEN.search(rest):
        return LEFT_OPEN
    if not _one(shares) or not _one(counts) or _NOT_ONE.search(rest):
        return NOT_ONE
    if not shares and not counts:
        return NO_UNIT if re.fullmatch(r"[\d.]+", rest) else NO_SHARE
    return NO_SHARE if re.search(r"[\d%‰]|超过|少于|低于|高于", rest) else None


def _one(found: list[re.Match[str]]) -> bool:
    """At most one figure, or a floor and a cap: 不少于5%且不超过10%."""
    sides = [(bool(one["least"] or one["or_more"]), bool(one["most"] or one["or_less"])) for one in found]
    return len(found) < 2 or sorted(sides) == [(False, True), (True, False)]


def _together(found: list[re.Match[str]], value: Callable[[str, str], int]) -> tuple[int | None, int | None]:
    ranges = [_range(one, value) for one in found]
    floor = next((low for low, _ in ranges if low is not None), None)
    cap = next((high for _, high in ranges if high is not None), None)
    if floor is not None and cap is not None and floor > cap:
        raise ValueError(found[0].group())
    return floor, cap


def _range(found: re.Match[str], value: Callable[[str, str], int]) -> tuple[int | None, int | None]:
    high = value(found["high"], found["unit"])
    low = value(found["low"], found["low_unit"] or found["unit"]) if found["low"] else high
    least, most = found["least"] or found["or_more"], found["most"] or found["or_less"]
    if low > high or (least and most) or ((least or most) and found["low"]):
        raise ValueError(found.group())
    return None if most else low, None if least else high


def _ten_thousandths(number: str, unit: str) -> int:
    value = Decimal(number) * (100 if unit == "%" else 10)
    if not 0 < value <= WHOLE or value != int(value):
        raise ValueError(number)
    return int(value)


def _parties(number: str, _unit: str) -> int:
    value = read_number(number)
    if not value:
        raise ValueError(number)
    return value


def _said(low: int | None, high: int | None, figure: Callable[[int], str]) -> Words:
    if low is None and high is None:
        return Words("", "")
    if high is None and low is not None:
        return Words(f"不低于{figure(low)}", f"at least {figure(low)}")
    if low is None and high is not None:
        return Words(f"不超过{figure(high)}", f"at most {figure(high)}")
    if low == high and low is not None:
        return Words(figure(low), figure(low))
    return Words(f"{figure(low or 0)}至{figure(high or 0)}", f"{figure(low or 0)} to {figure(high or 0)}")


def _percent(ten_thousandths: int) -> str:
    whole, part = divmod(ten_thousandths, 100)
    return f"{whole}.{part:02}%".replace(".00%", "%")
