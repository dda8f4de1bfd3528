"""What every act has, and how a column says what it means."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

import dataframely as dy
import polars as pl

from zhunsheng.law.words import Words

if TYPE_CHECKING:
    from zhunsheng.law.in_force import Law


FIRST_YEAR, LAST_YEAR = 1950, 2100  # of years that are facts: the calendar ends with them
C = TypeVar("C", bound=dy.Column)


class Origin(StrEnum):
    """Where a fact comes from."""

    STORED = "stored"  # typed, or set by an act
    COMPUTED = "computed"  # from other columns of the row, numbers and the calendar
    JOINED = "joined"  # from the row it belongs to
    COUNTED = "counted"  # over other acts, by the rule written beside it
    GIVEN = "given"  # by whoever judges


def fact(
    column: type[C],
    heading: str,
    origin: Origin = Origin.STORED,
    *,
    label: str = "",
    meaning: str = "",
    counting: str = "",
    aliases: tuple[str, ...] = (),
    words: Mapping[str, Words] | None = None,
    **shape: Any,
) -> C:
    """A column of facts: its Chinese heading, what it means and where it comes from; null is ignorance, never “no”.

    `words` gives the members of an enum in both languages; `aliases` are other headings met in real sheets.
    """
    if words:
        shape["categories"] = list(words)
    about = {"heading": heading, "origin": origin, "label": label, "meaning": meaning, "counting": counting}
    return column(nullable=True, metadata={**about, "aliases": aliases, "words": words or {}}, **shape)


LEVELS = {
    "city": Words("市级", "city"),
    "county": Words("县级", "county"),
    "township": Words("乡级", "township"),
}
SOURCES = {
    "native": Words("本系统", "native"),
    "import": Words("导入", "imported"),
    "federated": Words("交换", "exchanged"),
}


class Facts(dy.Schema):
    """What every act has. All columns but `act` may be unknown: an outside file holds what it holds."""

    kind_name: ClassVar[str] = ""
    title: ClassVar[Words] = Words("", "")
    row: ClassVar[str] = ""
    ordinary: ClassVar[Mapping[str, object]] = {}  # a row that breaks nothing: what examples and builders start from
    computed: ClassVar[Mapping[str, Callable[["Law"], pl.Expr]]] = {}

    act = dy.String(
        primary_key=True,
        metadata={"heading": "行为编号", "origin": Origin.STORED, "label": "number", "aliases": ("编号",)},
    )
    governed_on = fact(
        dy.Date,
        "适用法律日期",
        Origin.COMPUTED,
        label="day whose law applies",
        meaning="the law in force on this day governs the act",
    )
    as_of = fact(dy.Date, "判断日", Origin.GIVEN, label="day of judging", meaning="the day on which the row is judged")
    region = fact(dy.String, "行政区划", meaning="6-digit code; chooses regional numbers and holidays")
    level = fact(dy.Enum, "层级", words=LEVELS)
    department = fact(
        dy.String, "执法部门", aliases=("部门", "行政执法部门", "实施机关"), meaning="the acting department"
    )
    source = fact(dy.Enum, "数据来源", words=SOURCES)
    justified = fact(
        dy.List,
        "已说明理由的规则",
        label="rules excused by an approved reason",
        inner=dy.String(),
        meaning="rules for which an approved reason stands in the register",
    )
    known_at = fact(
        dy.Datetime, "所知时点", Origin.GIVEN, label="known since", meaning="the row as it was known at this instant"
    )
    restated = fact(
        dy.Bool,
        "事后更正",
        Origin.COMPUTED,
        label="corrected later",
        meaning="a fact differs from the row that was guarded",
    )

    @classmethod
    def about(cls, column: str) -> Mapping[str, Any]:
        """Heading, origin, meaning, counting rule, aliases and words of a column."""
        return _about(cls)[column]

    @classmethod
    def heading(cls, column: str) -> str:
        return str(cls.about(column).get("heading", column))

    @classmethod
    def english(cls, column: str) -> str:
        """What a column, or a figure beside them, is called in English: its label, else its name in plain words."""
        label = cls.about(column).get("label") if column in cls.column_names() else ""
        return str(label or column.replace("_", " "))

    @classmethod
    def span(cls, column: str) -> tuple[int | None, int | None]:
        """The least and the most that a whole number may be; None where the law sets no end."""
        one = cls.columns()[column]
        return getattr(one, "min", None), getattr(one, "max", None)

    @classmethod
    def dtypes(cls) -> dict[str, pl.DataType]:
        """The Polars type of each column."""
        return {name: column.dtype for name, column in cls.columns().items()}


@cache
def _about(kind: type[Facts]) -> dict[str, Mapping[str, Any]]:
    """What is said of each column, looked up once a kind."""
    return {name: column.metadata or {} for name, column in kind.columns().items()}
