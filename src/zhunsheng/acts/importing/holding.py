"""Whether a sheet tells anything of a noun at all: one of something else is refused, not found to hold nothing new."""

from django.utils.translation import override

from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.plans import Plan
from zhunsheng.acts.noun import label_of
from zhunsheng.acts.sheets import Unreadable
from zhunsheng.law.words import Words


def holding(plan: Plan, name: str) -> Plan:
    """The plan, if the sheet tells something of the noun. Raises Unreadable naming the headings expected."""
    said = Words(name or "粘贴的表", name or "the pasted table")
    if not plan.headings.sources:
        noun, zh, en = plan.noun, _expected(plan.doing, "zh-hans"), _expected(plan.doing, "en")
        raise Unreadable(
            f"“{said.zh}”的表头没有一个是“{noun.words.zh}”的列。应有：{zh}",
            f"No heading of {said.en} is a column of “{noun.words.en}”. Expected: {en}",
        )
    if not plan.lines:
        raise Unreadable(f"“{said.zh}”的表头之下没有一行", f"There is no row beneath the headings of {said.en}")
    return plan


def _expected(doing: Doing, language: str) -> str:
    """What a new row needs, as a sheet says it; where it needs nothing, all that a sheet may tell."""
    needed = [one for one in doing.columns if doing.requires(one.name)] or doing.columns
    with override(language):
        return ("、" if language != "en" else ", ").join(str(label_of(doing.noun, one)) for one in needed)
