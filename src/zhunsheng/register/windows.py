"""Time windows (检查时间) of plan items as half-open dates, read from the words a department wrote."""

import re
import unicodedata
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from zhunsheng.law.words import Words
from zhunsheng.register.numerals import read_number


@dataclass(frozen=True)
class Window:
    """From `since`, the first day, until `until`, the first day after it."""

    since: date
    until: date
    wording: str

    @property
    def last_on(self) -> date:
        """The last day inside."""
        return self.until - timedelta(days=1)

    def words(self) -> Words:
        """The window in one fixed wording, which reads back as the same window."""
        return Words(f"{_chinese(self.since)}至{_chinese(self.last_on)}", f"{self.since} to {self.last_on}")


class BadWindow(ValueError):
    """A window that can't be read, with the reason; nothing is guessed."""

    def __init__(self, wording: str, reason: Words) -> None:
        super().__init__(reason.zh)
        self.wording, self.reason = wording, reason


MONTH_END = -1
LONGEST = 200


@dataclass(frozen=True)
class _Stretch:
    """Days of one year as written: 3月 is (3, 1) to (3, MONTH_END)."""

    year: int | None
    first: tuple[int, int]
    last: tuple[int, int]


_SPANS = {"全年": (1, 12), "上半年": (1, 6), "下半年": (7, 12)}
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, MONTH_END)}
_TO = r"(?:[-~—–―－]+|至|到)"
_YEAR = r"(?P<year>\d{4}年度?)?"
_WHOLE = re.compile(r"(?P<year>\d{4}年)度?")
_SPAN = re.compile(rf"{_YEAR}(?:(?P<span>全年|上半年|下半年)|第?(?P<quarter>[1-4])季度)")
_DAY = re.compile(rf"{_YEAR}(?P<month>\d{{1,2}})月份?(?:(?P<day>\d{{1,2}})[日号]|(?P<third>[上中下]旬))?")
_FIGURES = re.compile(r"(?P<year>\d{4})[-./](?P<month>\d{1,2})(?:[-./](?P<day>\d{1,2})日?)?")
_SHORTENED = (
    (re.compile(rf"{_YEAR}(?P<a>\d{{1,2}}){_TO}(?P<b>\d{{1,2}})月份?"), "{year}{a}月~{b}月"),
    (re.compile(rf"{_YEAR}(?P<m>\d{{1,2}}月)(?P<a>\d{{1,2}}){_TO}(?P<b>\d{{1,2}})[日号]"), "{year}{m}{a}日~{m}{b}日"),
    (
        re.compile(rf"{_YEAR}(?P<m>\d{{1,2}}月)(?P<a>\d{{1,2}})[日号]{_TO}(?P<b>\d{{1,2}})[日号]"),
        "{year}{m}{a}日~{m}{b}日",
    ),
    (re.compile(rf"{_YEAR}第?(?P<a>[1-4])(?:季度)?(?:、|{_TO})第?(?P<b>[1-4])季度"), "{year}{a}季度~{b}季度"),
)
_VAGUE = re.compile("长期|常年|适时|不定期|随时|待定|另行|根据|按照|实际|确定")
_FRAME = re.compile(r"^(?:检查|抽查|实施)?(?:时间)?:?(?:自|从)?|(?:期间|止|结束|[。;,])$")


def read_window(text: str, plan_year: int | None = None) -> Window:
    """The window `text` writes; `plan_year` where it names no year. BadWindow with the reason if it can't be read."""
    plain = _plain(text)
    _refuse_open(text, plain)
    since, until = _sides(text, _lengthened(plain))
    year = since.year or until.year or plan_year
    if year is None:
        raise BadWindow(text, Words("没有写年份，也没有计划年度", "neither it nor the plan names a year"))
    first = _date(text, since.year or year, since.first)
    last = _date(text, until.year or since.year or year, until.last)
    if last < first:
        raise BadWindow(
            text,
            Words(
                f"止（{_chinese(last)}）早于起（{_chinese(first)}）；跨年的请写明两端年份",
                f"it ends ({last}) before it begins ({first}); if it passes into another year, state both years",
            ),
        )
    return Window(first, last + timedelta(days=1), text)


def _plain(text: str) -> str:
    """Half width, without blanks save between digits, clock times of midnight and framing words; 三月 as 3月."""
    narrow = re.sub(r"\s*\b00:00(?::00)?\b", "", unicodedata.normalize("NFKC", text).strip())
    narrow = _FRAME.sub("", re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", narrow))
    chinese = re.compile(rf"[零〇一二两三四五六七八九十]+(?=[年月日号、]|季度|{_TO})")
    return chinese.sub(lambda found: str(read_number(found.group()) or found.group()), narrow)


def _refuse_open(text: str, plain: str) -> None:
    if not plain:
        raise BadWindow(text, Words("没有填写检查时间", "no time is given"))
    if len(plain) > LONGEST:
        raise BadWindow(
            text, Words(f"超过 {LONGEST} 字，不是起止日期", f"over {LONGEST} characters: no first and last day")
        )
    if _VAGUE.search(plain):
        raise BadWindow(text, Words("没有写明起止日期", "no first and last day are stated"))
    if re.search("[前起后]$|(?:前|底前|之前|以前)完成$", plain):
        raise BadWindow(text, Words("只写了起或止，另一端没有写", "only one end is stated"))


def _lengthened(plain: str) -> str:
    """3—10月 as 3月~10月: both sides in full."""
    for pattern, form in _SHORTENED:
        if found := pattern.fullmatch(plain):
            return form.format_map({name: part or "" for name, part in found.groupdict().items()})
    return plain


def _sides(text: str, plain: str) -> tuple[_Stretch, _Stretch]:
    if whole := _stretch(plain):
        return whole, whole
    for mark in re.finditer(_TO, plain):
        since, until = _stretch(plain[: mark.start()]), _stretch(plain[mark.end() :])
        if since and until:
            return since, until
        if since and re.fullmatch(r"\d*年?", plain[mark.end() :]):
            raise _cut_short(text, plain[mark.end() :])
    if re.search("[、和及,;]", plain):
        raise BadWindow(text, Words("不止一段时间，请分行填写", "more than one stretch: give each its own row"))
    raise BadWindow(text, Words("读不出起止日期；例 2026年3月1日至2026年11月30日", "no first and last day can be read"))


def _cut_short(text: str, rest: str) -> BadWindow:
    if not rest:
        return BadWindow(
            text, Words("“至”后面没有止期，文字可能被截断", "nothing stands after “至”: it may have been cut short")
        )
    return BadWindow(
        text,
        Words(
            f"止期只有“{rest}”，没有写月或日，文字可能被截断", f"the end is only “{rest}”: it may have been cut short"
        ),
    )


def _stretch(text: str) -> _Stretch | None:
    if found := _WHOLE.fullmatch(text):
        return _Stretch(_year(found), (1, 1), (12, MONTH_END))
    if found := _SPAN.fullmatch(text):
        quarter = int(found["quarter"] or 0)
        start, end = (quarter * 3 - 2, quarter * 3) if quarter else _SPANS[found["span"]]
        return _Stretch(_year(found), (start, 1), (end, MONTH_END))
    if found := _FIGURES.fullmatch(text) or _DAY.fullmatch(text):
        month = int(found["month"])
        start, end = _THIRDS.get(found.groupdict().get("third") or "", (1, MONTH_END))
        if found["day"]:
            start = end = int(found["day"])
        return _Stretch(_year(found), (month, start), (month, end))
    return None


def _year(found: re.Match[str]) -> int | None:
    return int(found["year"][:4]) if found["year"] else None


def _date(text: str, year: int, month_and_day: tuple[int, int]) -> date:
    month, day = month_and_day
    if not 2000 <= year <= 2100 or not 1 <= month <= 12:
        raise BadWindow(text, Words(f"没有{year}年{month}月这个时间", f"there is no month {year}-{month} here"))
    longest = monthrange(year, month)[1]
    day = longest if day == MONTH_END else day
    if not 1 <= day <= longest:
        raise BadWindow(
            text,
            Words(
                f"{year}年{month}月只有 {longest} 天，写了 {day} 日", f"{year}-{month:02} has {longest} days, not {day}"
            ),
        )
    return date(year, month, day)


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
