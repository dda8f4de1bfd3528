"""How often an inspection item is to be carried out (检查频次), read from the words a department wrote.

A phrase is read whole or not at all: what a piece of it means must be known, or the phrase is unread and says why.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from zhunsheng.law.words import Words
from zhunsheng.register import phrases
from zhunsheng.register.paces import Pace, Period, Yearly, both
from zhunsheng.register.phrases import Piece, Token

LONGEST = 300


@dataclass(frozen=True)
class LevelPace:
    """The pace for one level, grade or group of parties, named as in the phrase: 县级局, 高风险, A级."""

    level: str
    pace: Pace


@dataclass(frozen=True)
class Frequency:
    """A frequency phrase with what could be read of it; the wording itself is always kept.

    `pace` holds for all, or for those whom `per` does not name. `alternatives` are choices the phrase leaves open
    (每年1次或者每年2次): it then has no pace. `why` tells why nothing was read, or what to mind in what was.
    """

    wording: str
    pace: Pace | None = None
    per: tuple[LevelPace, ...] = ()
    alternatives: tuple[Pace, ...] = ()
    why: Words | None = None

    @property
    def unread(self) -> bool:
        return self.pace is None and not self.per

    @property
    def floor(self) -> int | None:
        """At least so many times a period (不少于)."""
        return self.pace.floor if self.pace else None

    @property
    def cap(self) -> int | None:
        """At most so many times a period (不超过)."""
        return self.pace.cap if self.pace else None

    @property
    def period(self) -> Period | None:
        return self.pace.period if self.pace else None

    @property
    def every(self) -> int | None:
        """How many periods make one stretch: 2 in 每两年."""
        return self.pace.every if self.pace else None

    def yearly(self) -> Yearly:
        """Visits per 12 months, floor rounded down and cap up (see Pace.yearly); nothing where unread."""
        return self.pace.yearly() if self.pace else Yearly(None, None)


class _Unread(Exception):
    """The phrase, or a part of it, can't be read."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.why = Words(zh, en)


@dataclass(frozen=True)
class _Saying:
    """One statement of the phrase: for whom, how often."""

    level: str
    pace: Pace
    period_leads: bool  # 每年市级1次: the period stands before the level and goes on to the next one


NOT_STATED = Words("没有填写频次", "no frequency is given")
LEFT_OPEN = Words(
    "频次由其他文件或实际情况决定，未写明确数", "left to other documents or circumstances, not to a number"
)
INEXACT = Words("次数不确切（多次、左右、分次等）", "the number of times is not exact (several, about, in parts)")
IN_PRINCIPLE = Words("写有“原则上”，允许例外", "says “in principle”: exceptions are allowed")
CHOICE = Words("写了几种做法任选其一，须先选定", "leaves a choice between several ways: one must be chosen first")
_VAGUE = re.compile("根据|按照|依据|结合|视.{0,12}(?:情况|需要|而定)|适时|不定期|随时|按需|必要时|实际|确定|另行|待定")
_INEXACT = re.compile("分次|分批|左右|约|若干|多次|数次|几次")
_NOT_A_LEVEL = re.compile(
    f"{_VAGUE.pattern}|{_INEXACT.pattern}|如|若|或|除|但|(?<!许)可|每|隔|超过|少于|以上|以下|不|免|禁止|取消|停止|已|仅|再|[,;]"
)
_LEVEL_ENDS = re.compile(
    r"(?:级|类|档|局|厅|委|部门|机关|所|站|队|企业|单位|户|机构|场所|者|主体|风险|等级|学校|食堂|事项|项目|车辆|人员|公司|"
    r"工地|医院|诊所|药店|超市|市场|商场|酒店|宾馆|库|厂|园|店|检查|抽查)$"
)
_VERBS_BEHIND = re.compile(
    r"(?:应当|必须|应|须|需|由|进行|开展|实施|组织|安排|监督检查|行政检查|监督|检查|抽查|各|均|[():])+$"
)

_COUNTS = "(?P<counts>[LM]?f*C[GH]?(?:f*[LM]f*C)?)"
_TAIL = "(?P<tail>f*(?:[LM]?S)?f*)"
_PERIOD_FIRST = re.compile(rf"(?P<head>[fo]*)I?(?P<early>[LM]?)f*P(?P<mid>[fo]*)I?{_COUNTS}{_TAIL}")
_COUNT_FIRST = re.compile(rf"(?P<head>[fo]*)I?{_COUNTS}(?P<gap>f*)P{_TAIL}")
_NO_PERIOD = re.compile(rf"(?P<head>[fo]*)I?{_COUNTS}{_TAIL}")
_LETTER = {
    Piece.SHARE: "S", Piece.COUNT: "C", Piece.PERIOD: "P", Piece.LEAST: "L", Piece.MOST: "M", Piece.OR_MORE: "G",
    Piece.OR_LESS: "H", Piece.IN_PRINCIPLE: "I", Piece.FILLER: "f", Piece.BREAK: "f", Piece.OTHER: "o",
}  # fmt: skip


def read_frequency(text: str) -> Frequency:
    """What `text` says; never raises, and never guesses: see `unread` and `why` of the answer."""
    plain = phrases.plain(text)
    if not plain:
        return Frequency(text, why=NOT_STATED)
    if len(plain) > LONGEST:
        return Frequency(
            text, why=Words(f"超过 {LONGEST} 字，不是频次用语", f"over {LONGEST} characters: no frequency phrase")
        )
    choices = [part for part in re.split("[,;、]?(?:或者|或)(?!以)", plain) if part]
    if len(choices) > 1:
        return Frequency(text, alternatives=_alternatives(choices), why=CHOICE)
    try:
        sayings = _sayings(plain)
    except _Unread as unread:
        return Frequency(text, why=_loose(plain) or unread.why)
    return _joined(text, sayings, IN_PRINCIPLE if re.search("原则上|一般情况下", plain) else None)


def _loose(text: str) -> Words | None:
    """Why a phrase without a firm number has none."""
    return LEFT_OPEN if _VAGUE.search(text) else INEXACT if _INEXACT.search(text) else None


def _alternatives(choices: list[str]) -> tuple[Pace, ...]:
    read = (read_frequency(choice).pace for choice in choices)
    return tuple(pace for pace in read if pace is not None)


def _joined(text: str, sayings: list[_Saying], why: Words | None) -> Frequency:
    by_level: dict[str, Pace] = {}
    for saying in sayings:
        known = by_level.get(saying.level)
        pace = both(known, saying.pace) if known else saying.pace
        if pace is None:
            return Frequency(
                text, why=Words("几处次数互相矛盾或周期不同", "its numbers contradict each other or differ in period")
            )
        by_level[saying.level] = pace
    general = by_level.pop("", None)
    return Frequency(text, general, tuple(LevelPace(level, pace) for level, pace in by_level.items()), why=why)


def _sayings(plain: str) -> list[_Saying]:
    said: list[_Saying] = []
    for clause in _clauses(phrases.tokens(plain)):
        said += _in_clause(clause, said[-1] if said else None)
    if not said:
        raise _Unread("没有写明次数", "no number of times is stated")
    return said


def _clauses(tokens: Iterable[Token]) -> list[list[Token]]:
    """Parts between stops; `、` parts them only behind a number or period (市、县级每年1次 is one)."""
    clauses: list[list[Token]] = [[]]
    for token in tokens:
        numbers = any(known.piece in (Piece.COUNT, Piece.PERIOD, Piece.SHARE) for known in clauses[-1])
        if token.piece is Piece.STOP or (token.piece is Piece.BREAK and numbers):
            clauses.append([])
        else:
            clauses[-1].append(token)
    return [clause for clause in clauses if clause]


def _in_clause(clause: list[Token], before: _Saying | None) -> list[_Saying]:
    letters = "".join(_LETTER[token.piece] for token in clause)
    if "C" not in letters:
        _pass_over(clause, letters)
        return []
    said: list[_Saying] = []
    start = 0
    while start < len(letters):
        match = _PERIOD_FIRST.match(letters, start) or _COUNT_FIRST.match(letters, start)
        if match:
            said.append(_saying(clause, match, None))
        elif match := _NO_PERIOD.match(letters, start):
            said.append(_saying(clause, match, said[-1] if said else before))
        else:
            raise _not_understood(clause[start:])
        start = match.end()
    return said


def _pass_over(clause: list[Token], letters: str) -> None:
    """A clause without a count may speak of a share or say nothing; anything else leaves the phrase unread."""
    periods = {phrases.period(token.text) for token in clause if token.piece is Piece.PERIOD}
    if "S" in letters and not _loose(_text(clause)) and periods <= {(Period.YEAR, 1)}:
        return
    if set(letters) - {"f"}:
        raise _Unread("没有写明次数", "no number of times is stated") if "P" in letters else _not_understood(clause)


def _saying(clause: list[Token], match: re.Match[str], before: _Saying | None) -> _Saying:
    part = {name: clause[slice(*match.span(name))] for name in match.groupdict()}
    head, mid = _level(part["head"]), _level(part.get("mid", []))
    if head and mid:
        raise _not_understood(part["mid"])
    behind = [*part.get("gap", []), *part["tail"]]
    if re.search("[的由对其]", _text(behind)):
        raise _not_understood(behind)
    counts = [*part.get("early", []), *part["counts"]]
    floor, cap = _bounds(counts)
    named = [token for token in clause[match.start() : match.end()] if token.piece is Piece.PERIOD]
    if not named:
        return _continued(before, head, floor, cap)
    period = phrases.period(named[0].text)
    if period is None:
        raise _not_understood(named)
    return _Saying(head or mid, Pace(floor, cap, *period), bool(mid))


def _continued(before: _Saying | None, level: str, floor: int | None, cap: int | None) -> _Saying:
    """A count without its own period goes on from the one before: 每年至少1次，至多2次; 每年市级1次、县级2次."""
    if before is not None:
        pace = Pace(floor, cap, before.pace.period, before.pace.every)
        if level and before.period_leads:
            return _Saying(level, pace, True)
        opposite = (before.pace.floor is None, before.pace.cap is None) == (floor is not None, cap is not None)
        if not level and opposite and floor != cap:
            return _Saying(before.level, pace, before.period_leads)
    raise _Unread("写了次数，没有写周期（每年、每季度……）", "a number of times without a period (a year, a quarter …)")


def _level(tokens: list[Token]) -> str:
    """Whom a piece of text names; "" if it only has words without a number, _Unread if it can't be a name."""
    if all(token.piece in (Piece.FILLER, Piece.BREAK) for token in tokens):
        return ""
    text = re.sub("^[对由:(]+|[):]+$", "", _text(tokens))
    shorter = _VERBS_BEHIND.sub("", text)
    name = shorter if _LEVEL_ENDS.search(shorter) else text
    if _NOT_A_LEVEL.search(name) or not _LEVEL_ENDS.search(name) or len(name) > 30:
        raise _not_understood(tokens)
    return name


def _bounds(tokens: list[Token]) -> tuple[int | None, int | None]:
    """Floor and cap of a run of bounds and counts: 不少于1次不超过3次, 2次以上, 1—2次."""
    floors, caps = [], []
    for marks, low, high in (counted := _marked(tokens)):
        if len(marks) > 1 or (marks and low != high) or (not marks and len(counted) > 1):
            raise _Unread("几处次数互相矛盾", "its numbers contradict each other")
        if marks != {Piece.MOST}:
            floors.append(low)
        if marks != {Piece.LEAST}:
            caps.append(high)
    if len(floors) > 1 or len(caps) > 1 or (floors and caps and floors[0] > caps[0]):
        raise _Unread("几处次数互相矛盾", "its numbers contradict each other")
    return floors[0] if floors else None, caps[0] if caps else None


def _marked(tokens: list[Token]) -> list[tuple[set[Piece], int, int]]:
    """Each count with the bounds that stand before or behind it."""
    found: list[tuple[set[Piece], int, int]] = []
    waiting: set[Piece] = set()
    for token in tokens:
        if token.piece in (Piece.LEAST, Piece.MOST):
            waiting.add(token.piece)
        elif token.piece in (Piece.OR_MORE, Piece.OR_LESS):
            found[-1][0].add(Piece.LEAST if token.piece is Piece.OR_MORE else Piece.MOST)
        elif token.piece is Piece.COUNT:
            times = phrases.count(token.text)
            if times is None:
                raise _Unread("次数应为 1 至 999，前小后大", "a number of times is 1 to 999, the smaller first")
            found.append((waiting, *times))
            waiting = set()
    return found


def _not_understood(tokens: list[Token]) -> _Unread:
    text = _text(tokens)[:30]
    return _Unread(f"读不懂“{text}”", f"“{text}” is not understood")


def _text(tokens: list[Token]) -> str:
    return "".join(token.text for token in tokens)
