"""The pieces of a frequency phrase (频次用语): periods, counts, bounds, shares, and words that carry no number."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from zhunsheng.register.numerals import NUMBER, read_number
from zhunsheng.register.paces import Period


class Piece(StrEnum):
    """What a piece of the phrase does."""

    SHARE = "share"  # 20%: not a frequency
    COUNT = "count"  # 1次, 1—2次
    PERIOD = "period"  # 每年, /季度
    LEAST = "least"  # 不少于
    MOST = "most"  # 不超过
    OR_MORE = "or_more"  # 以上
    OR_LESS = "or_less"  # 以内
    IN_PRINCIPLE = "in_principle"  # 原则上
    BREAK = "break"  # 、
    STOP = "stop"  # ， ；
    FILLER = "filler"  # 组织, 检查: no number, no condition
    OTHER = "other"  # whatever is none of these


@dataclass(frozen=True)
class Token:
    """One piece with its text."""

    piece: Piece
    text: str


TO = r"[-~—–―－至到]+"
UNITS = {
    "半年": Period.HALF_YEAR, "年": Period.YEAR, "季": Period.QUARTER, "月": Period.MONTH, "周": Period.WEEK,
    "星期": Period.WEEK, "日": Period.DAY, "天": Period.DAY,
}  # fmt: skip
LONGEST = 10  # years: 2026年 is a date, not a period
_UNIT = "(?:" + "|".join(UNITS) + ")度?"
_PERIOD = (
    rf"(?:每|/每?|按){NUMBER}?个?(?:自然)?{_UNIT}内?"
    rf"|{NUMBER}个?(?:自然)?年度?内?|{NUMBER}个(?:半年|季|月|星期)度?内?"
    r"|上(?:半年)?[、和及]?下半年各?|隔年|[全本当]?年度?内?|半年度?|季度|月度"
)
_VERBS = (
    "监督检查|行政检查|飞行检查|书面检查|依法|全覆盖|双随机|一公开|检查对象|抽查对象|经营主体|市场主体|被检查|检查|抽查|抽取|监督|监管|巡查|组织|开展|"
    "进行|实施|安排|完成|落实|执行|应当|必须|应|须|需|要|现场|实地|日常|随机|专项|定期|例行|常规|集中|联合|统一|行政|"
    "执法|计划|辖区内|[每/]户|[每/]家|所有|全部|同一|企业|单位|对象|频次|频率|比例|次数|总体|对|其|由|户|家|为|是|的|各"
)
_GRAMMAR = re.compile(
    "|".join(
        f"(?P<{piece}>{pattern})"
        for piece, pattern in {
            Piece.SHARE: rf"\d+(?:\.\d+)?(?:[%‰]?{TO}\d+(?:\.\d+)?)?[%‰]",
            Piece.COUNT: rf"(?<![\d.]){NUMBER}次?(?:{TO}{NUMBER})?[次轮回](?!数|性|日|月)",
            Piece.LEAST: "不得?应?能?(?:少于|低于|小于)|至少|最少|最低|≥|>=|≧",
            Piece.MOST: "不得?应?能?(?:超过|多于|高于|大于)|至多|最多|最高|≤|<=|≦",
            Piece.OR_MORE: "(?:含|及|或者?)?以上",
            Piece.OR_LESS: "(?:含|及|或者?)?(?:以内|之内|以下)",
            Piece.PERIOD: _PERIOD,
            Piece.IN_PRINCIPLE: "原则上|一般情况下",
            Piece.BREAK: "、",
            Piece.STOP: "[,;。\n]",
            Piece.FILLER: rf"{_VERBS}|[():“”\"]",
            Piece.OTHER: ".",
        }.items()
    )
)


def plain(text: str) -> str:
    """Half width, lines joined by `;`, without blanks save between two digits (1 2次 is not 12次)."""
    lines = ";".join(line for line in unicodedata.normalize("NFKC", text).splitlines() if line.strip())
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", lines.strip())


def tokens(text: str) -> list[Token]:
    """`text`, already plain, in pieces; nothing is left out."""
    found = []
    for match in _GRAMMAR.finditer(text):
        piece = Piece(match.lastgroup or Piece.OTHER)
        if piece is Piece.PERIOD and period(match.group()) is None:
            piece = Piece.OTHER
        found.append(Token(piece, match.group()))
    return found


def period(text: str) -> tuple[Period, int] | None:
    """The period a piece names and how many of it: 每两年 is two years; None if it is a date or unheard of."""
    if text == "隔年":
        return Period.YEAR, 2
    if text.startswith("上"):
        return Period.HALF_YEAR, 1
    matched = re.fullmatch(rf"[每/按全本当]*(?P<number>{NUMBER})?个?(?:自然)?(?P<unit>{'|'.join(UNITS)})度?内?", text)
    if matched is None:
        return None
    number = read_number(matched["number"]) if matched["number"] else 1
    unit = UNITS[matched["unit"]]
    if number is None or number < 1 or number > (LONGEST if unit is Period.YEAR else 366):
        return None
    return unit, number


def count(text: str) -> tuple[int, int] | None:
    """The least and most times a count names: 1—2次 is 1 and 2; None if they are no usable numbers."""
    numbers = [read_number(part) for part in re.findall(NUMBER, text)]
    low, high = numbers[0], numbers[-1]
    if low is None or high is None or not 1 <= low <= high <= 999:
        return None
    return low, high
