"""Inspection items as sheets give them: a list seldom has codes, and says how often in words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from zhunsheng.law.words import Words
from zhunsheng.register import frequency
from zhunsheng.register.items.models import InspectionItem


def notices(item: InspectionItem) -> Iterator[tuple[str, Words]]:
    """A frequency that is not read into floor, cap and period is kept in its wording, and told."""
    if not item.frequency_wording:
        return
    said = frequency.read_frequency(item.frequency_wording)
    if said.why is not None:
        yield (
            "frequency_wording",
            Words(f"频次只保留原文：{said.why.zh}", f"frequency kept in its wording only: {said.why.en}"),
        )
    elif said.per:
        levels = "、".join(one.level for one in said.per)
        yield (
            "frequency_wording",
            Words(
                f"频次按层级分列（{levels}），只保留原文", f"frequency differs by level ({levels}): kept in its wording"
            ),
        )


def numbered(items: Sequence[InspectionItem]) -> None:
    """Codes for new items whose list gives none: the department's code and the next number, SCJG-JC-0001."""
    by_department: dict[str, list[InspectionItem]] = defaultdict(list)
    for item in items:
        by_department[item.department.code].append(item)
    for department, own in by_department.items():
        stem = f"{department}-JC-"
        last = _last(stem)
        for number, item in enumerate(own, last + 1):
            item.code = f"{stem}{number:04}"


def _last(stem: str) -> int:
    """The highest number given under `stem` so far."""
    given = InspectionItem.objects.filter(code__startswith=stem).values_list("code", flat=True)
    return max((int(tail) for code in given if (tail := code.removeprefix(stem)).isdecimal()), default=0)
