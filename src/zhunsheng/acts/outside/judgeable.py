"""Whether a sheet can be judged at all: a wrong or an empty one is not a clean one."""

from collections.abc import Collection

from zhunsheng.acts.judging import Judged
from zhunsheng.acts.outside.reading import OutsideFile, headings_of
from zhunsheng.acts.sheets import Unreadable
from zhunsheng.law.facts import Facts


def holding(file: OutsideFile, name: str, *, rows: bool = True) -> OutsideFile:
    """The file, if it holds something of its kind. Raises Unreadable naming the headings that are expected."""
    if not file.headings:
        raise unknown_headings(file.kind, name, file.missing_columns)
    if rows and file.facts.is_empty():
        raise no_row(name)
    return file


def unknown_headings(kind: type[Facts], name: str, expected: Collection[str]) -> Unreadable:
    """No heading of the table is one of the kind's."""
    names = [one for one in kind.column_names() if one == "act" or one in expected]
    return Unreadable(
        f"“{name}”的表头没有一个是“{kind.title.zh}”的列。应有：{headings_of(kind, names)}",
        f"No heading of {name} is a column of “{kind.title.en}”. Expected: "
        + ", ".join(kind.english(one) for one in names),
    )


def no_row(name: str) -> Unreadable:
    """The table has nothing beneath its headings."""
    return Unreadable(f"“{name}”的表头之下没有一行", f"{name} has no row beneath its headings")


def nothing_judged(judged: Judged) -> bool:
    """Whether no rule could judge any of the acts."""
    return sum(doubt.count for doubt in judged.doubts) == judged.acts * len(judged.rules)
