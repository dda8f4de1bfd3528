"""文号: an organ's papers of one kind are numbered through the year, 卫司检备〔2026〕1号, without gap and without double.

A number is taken in the transaction of the paper: if that is undone, or its process dies, the number was never taken. The
year is the local one (K13), so it turns at midnight in Shanghai. (GB/T 9704-2012, 7.2.5: 六角括号, 不加“第”, 不编虚位)
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.db.models import Count, Max, Min

from zhunsheng.acts.actor import LOCAL
from zhunsheng.papers.models import IssuedNumber, Series

NEXT = """
INSERT INTO papers_series (mark, year, last) VALUES (%s, %s, 1)
ON CONFLICT (mark, year) DO UPDATE SET last = papers_series.last + 1 RETURNING last
"""  # on PostgreSQL the row stays locked to the end of the transaction: the next paper waits for this one
TYPED = re.compile(r"(?P<mark>[^\d\[\](){}<>【】〔〕〈〉《》\s]+)[\[({<【〔〈《]?(?P<year>(?:19|20)\d\d)[\])}>】〕〉》]?年?第?0*(?P<number>[1-9]\d{0,8})号?")  # fmt: skip


class NotANumber(ValueError):
    """The text is no number of a paper."""

    def __init__(self, text: str) -> None:
        self.zh = f"“{text[:40]}”不是文号。写法：卫司检备〔2026〕1号。"
        self.en = f"{text[:40]!r} is no number of a paper, as 卫司检备〔2026〕1号."
        super().__init__(self.zh)


class OutsideTransaction(RuntimeError):
    """A number was asked for where nothing could give it back."""


@dataclass(frozen=True, order=True)
class PaperNumber:
    """The number of a paper: whose and of which kind, the year, the place in it."""

    mark: str
    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.mark}〔{self.year}〕{self.number}号"

    @classmethod
    def read(cls, text: str) -> "PaperNumber":
        """The number meant, whatever brackets, blanks and zeros it is typed with. Raises NotANumber."""
        plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).replace("﹝", "〔").replace("﹞", "〕")
        found = TYPED.fullmatch(plain)
        if found is None:
            raise NotANumber(text)
        return cls(found["mark"], int(found["year"]), int(found["number"]))


def take(mark: str, at: datetime, noun: str, subject: str) -> PaperNumber:
    """The next number under `mark` in the year of `at`, for the paper about `subject`; in the caller's transaction.

    Raises OutsideTransaction without one.
    """
    if not connection.in_atomic_block:
        raise OutsideTransaction(mark)
    year = at.astimezone(LOCAL).year
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [mark, year])
        [number] = cursor.fetchone()
    IssuedNumber.objects.create(mark=mark, year=year, number=number, noun=noun, subject=subject, at=at)
    return PaperNumber(mark, year, number)


@dataclass(frozen=True)
class Fault:
    """A series whose numbers are not 1 to its last, each once."""

    mark: str
    year: int
    last: int
    issued: int  # how many papers bear its numbers

    @property
    def zh(self) -> str:
        return f"{self.mark}〔{self.year}〕应有1至{self.last}号，实有{self.issued}件。"


def faults() -> Iterator[Fault]:
    """The series with a gap, or with a number beyond their last."""
    grouped = IssuedNumber.objects.order_by().values("mark", "year")
    counted = grouped.annotate(count=Count("pk"), low=Min("number"), high=Max("number"))
    issued = {(one["mark"], one["year"]): (one["count"], one["low"], one["high"]) for one in counted}
    for series in Series.objects.order_by("mark", "year"):
        count, low, high = issued.pop((series.mark, series.year), (0, 1, 0))
        if (count, low, high) != (series.last, 1, series.last):
            yield Fault(series.mark, series.year, series.last, count)
    yield from (Fault(mark, year, 0, count) for (mark, year), (count, *_) in sorted(issued.items()))
