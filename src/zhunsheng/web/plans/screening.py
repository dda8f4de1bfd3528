"""The screening report of a plan, and the plan beside another one."""

from collections.abc import Iterator

from django.http import Http404, HttpRequest, HttpResponse

from zhunsheng.acts.act import law_of
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS, Noun, label_of
from zhunsheng.acts.refusals import called_in
from zhunsheng.acts.roles import BUREAUS, DEPARTMENT_ROLES, Role
from zhunsheng.inspection.plans import comparing, screening, standing
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.law.words import Words
from zhunsheng.web import records, shown
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

records.BESIDE["plans"] = [
    (Words("筛查报告", "Screening report"), "screening", ""), (Words("与上年、上一版本比较", "Compare"), "comparison", ""),
    (Words("附件1（Word）", "Annex 1 (Word)"), "annex", ".docx"), (Words("附件1（PDF）", "Annex 1 (PDF)"), "annex", ".pdf"),
]  # fmt: skip
READERS = (DEPARTMENT_ROLES - {Role.SECTOR_LEAD}) | BUREAUS


def plan_of(by: Actor, key: str) -> tuple[Noun, Plan]:
    """The plan of that code, if the reader may read it. Raises Http404."""
    noun = NOUNS["plans"]
    plan = noun.visible(by).filter(code=key).select_related("department").first()
    if not isinstance(plan, Plan):
        raise Http404
    return noun, plan


@page("screening/<key:key>/", "screening", READERS)
def report(request: HttpRequest, by: Actor, key: str) -> HttpResponse:
    """Each item of a plan with what the rules would find in it if it were submitted today (M01.12)."""
    noun, plan = plan_of(by, key)
    found = screening.screened(plan, law_of(noun, plan), by.day)
    context = {
        "noun": noun, "plan": plan, "key": key, "found": found, "acts": records.open_acts(noun, plan, by),
        "others": comparing.against(plan), "item_noun": NOUNS["plan_items"], "open": plan.state in standing.OPEN,
        "called": called_in, "chosen": request.GET.get("only", ""),
    }  # fmt: skip
    return render(request, "plans/screening.html", context)


@page("comparison/<key:key>/", "comparison", READERS)
def comparison(request: HttpRequest, by: Actor, key: str) -> HttpResponse:
    """A plan beside its version before, or last year's: what is new, gone, changed."""
    noun, plan = plan_of(by, key)
    others = comparing.against(plan)
    asked = request.GET.get("with", "")
    other = next((one for one in others if one.code == asked), others[0] if others else None)
    pairs = comparing.compared(other, plan) if other else []
    sorts = ("new", "gone", "changed", "same")
    context = {
        "noun": noun, "plan": plan, "key": key, "other": other, "others": others, "item_noun": NOUNS["plan_items"],
        "pairs": [(pair, list(_changes(pair))) for pair in pairs if pair.sort != "same"],
        "counts": {sort: sum(pair.sort == sort for pair in pairs) for sort in sorts},
    }  # fmt: skip
    return render(request, "plans/comparison.html", context)


def _changes(pair: comparing.Pair) -> Iterator[tuple[str, str, str]]:
    items = NOUNS["plan_items"]
    for change in pair.changes:
        column = items.by_name[change.name]
        yield label_of(items, column), shown.fact(items, column, change.before), shown.fact(items, column, change.after)
