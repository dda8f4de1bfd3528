"""What an import came to, for its owner: his own workbook with the reason beside each row, and one JSON object."""

from collections import defaultdict

from django.utils.translation import gettext as _

from zhunsheng.acts import sheets
from zhunsheng.acts.importing import remarks
from zhunsheng.acts.importing.lines import Fate
from zhunsheng.acts.importing.plans import Plan
from zhunsheng.acts.noun import label_of


def workbook(plan: Plan, data: bytes, *, only_rejected: bool = False) -> bytes:
    """The owner's own workbook (of another format a new one), what is wrong beside each row and on each bad cell."""
    said: dict[int, list[sheets.Remark]] = defaultdict(list)
    for remark in plan.rejections:
        said[remark.row].append(remark.for_owner())
    notes = [
        (_("识别依据"), key_of(plan)),
        *((_("未采用的列"), f"{name}：{why.zh}") for name, why in plan.headings.left_out.items()),
    ]
    return sheets.hand_back(data, plan.sheet, said, notes=notes, only_rejected=only_rejected)


def key_of(plan: Plan) -> str:
    """By which columns a row is known again, so that the same sheet adds nothing the second time."""
    noun = plan.noun
    named = noun.key in plan.headings.under or not noun.same
    return "、".join(label_of(noun, noun.by_name[name]) for name in ((noun.key,) if named else noun.same))


def as_json(plan: Plan, name: str) -> dict[str, object]:
    """What `zhunsheng import --json` prints: documented and stable."""
    counts, heads = plan.counts, plan.headings
    return {
        "kind": plan.noun.name, "file": name, "sheet": plan.sheet.name,
        "confirmed": bool(plan.batch), "batch": plan.batch or None,
        "rows": counts["rows"], "accepted": plan.accepted, "rejected_rows": counts[Fate.REJECTED],
        **{fate.value: counts[fate] for fate in (Fate.NEW, Fate.CHANGED, Fate.UNCHANGED)},
        "key": key_of(plan),
        "rejected": [remarks.as_json(one) for one in plan.rejections],
        "notes": [remarks.as_json(one) for one in plan.notes],
        "headings": {
            "taken": {source.heading: list(source.tells) for source in heads.sources},
            "left_out": {heading: why.zh for heading, why in heads.left_out.items()},
            "missing": [label_of(plan.noun, column) for column in heads.missing],
        },
    }  # fmt: skip
