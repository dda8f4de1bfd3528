"""The figures: each opens into its counting rule for everybody, and into its rows for who may read them."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.roles import BUREAUS, EVERYBODY, Scope
from zhunsheng.oversight.figure import Counted, Figure, Line, counted, day_of
from zhunsheng.oversight.figures import FIGURES
from zhunsheng.register.models import Department
from zhunsheng.web.page import render
from zhunsheng.web.pages import page

ROWS = 500  # shown of one figure


@dataclass(frozen=True)
class Opened:
    """A row behind a figure that the reader may see."""

    line: Line
    title: str


@page("figures/", "figures", EVERYBODY)
def index(request: HttpRequest, by: Actor) -> HttpResponse:
    """The figures that the reader may see, in all."""
    year = _year(request, by)
    each = [_count(figure, by, year) for figure in FIGURES.values() if _open_to(figure, by)]
    return render(request, "explain/figures.html", {"each": each, "year": year, "years": _years(by)})


@page("figures/<key:name>/", "figure", EVERYBODY)
def one(request: HttpRequest, by: Actor, name: str) -> HttpResponse:
    """One figure by department, its counting rule, its rows."""
    figure = FIGURES.get(name)
    if figure is None or not _open_to(figure, by):
        raise Http404
    year = _year(request, by)
    found = _count(figure, by, year)
    chosen = request.GET.get("department", "")[:40]
    rows = _rows(found, by, chosen)
    context = {
        "found": found, "figure": figure, "year": year, "years": _years(by), "noun": NOUNS[figure.noun], "most": ROWS,
        "names": dict(Department.objects.values_list("code", "name")), "chosen": chosen,
        "rows": rows[:ROWS] if rows is not None else None, "all": len(rows or ()),
    }  # fmt: skip
    return render(request, "explain/figure.html", context)


def _open_to(figure: Figure, by: Actor) -> bool:
    return figure.public or by.role in BUREAUS


def _count(figure: Figure, by: Actor, year: int | None) -> Counted:
    return counted(figure, in_force.current(), day_of(year, by.day))


def _year(request: HttpRequest, by: Actor) -> int | None:
    """A year that is over or runs; None for today."""
    asked = request.GET.get("year", "")
    return int(asked) if asked in {str(year) for year in _years(by)} else None


def _years(by: Actor) -> list[int]:
    return [by.day.year - back for back in range(4)]


def _rows(found: Counted, by: Actor, department: str) -> list[Opened] | None:
    """The rows that `by` may see, of one department or all; None for who sees only what is published."""
    noun = NOUNS[found.figure.noun]
    if noun.reads.get(by.role, Scope.PUBLISHED) is Scope.PUBLISHED:
        return None
    titles = dict(noun.visible(by).values_list(noun.key, noun.title))
    lines = [line for line in found.lines if line.key in titles and department in ("", line.department)]
    return [Opened(line, titles[line.key]) for line in lines]
