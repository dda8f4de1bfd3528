"""Lists and records of every noun; scope is applied in the query, as on the pages."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from zhunsheng.acts import exporting, listing
from zhunsheng.acts.act import law_of
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.refusals import Forbidden
from zhunsheng.acts.roles import Scope
from zhunsheng.api import doorway
from zhunsheng.api.answers import PROBLEMS, NotFound, Record, Rows, finding
from zhunsheng.law import rules
from zhunsheng.law.plain.acts import audit
from zhunsheng.law.words import Words
from zhunsheng.web.explain import reach

router = Router(tags=["nouns"])
READ = Words("查看", "read")


def readable(noun: Noun, by: Actor) -> None:
    """Raise Forbidden unless the role reads rows of `noun`."""
    if by.role not in noun.reads:
        raise Forbidden(by, READ, [role.words for role in noun.reads])


def row_of(noun: Noun, by: Actor, key: str) -> Any:
    """The row `key` within the actor's scope. Raises NotFound: the same for a row that is not there and for another's."""
    readable(noun, by)
    found = noun.visible(by).filter(**{noun.key: key}).first() if "\0" not in key else None
    if found is None:
        raise NotFound(key)
    return found


def _list(noun: Noun) -> Any:
    def rows(request: HttpRequest) -> Rows:
        by: Actor = request.auth  # type: ignore[attr-defined]
        readable(noun, by)
        params = {name: request.GET.getlist(name) for name in request.GET}
        found = listing.rows(noun, by, listing.asked(noun, params))
        names = [column.name for column in found.columns]
        lines = [
            {"key": key, **dict(zip(names, row, strict=True))} for key, row in zip(found.keys, found.rows, strict=True)
        ]
        return Rows(
            total=found.total, page=found.page, pages=found.pages, size=found.size, rows=lines, notes=list(found.notes)
        )

    rows.__name__ = f"list_{noun.name}"
    rows.__doc__ = f"{noun.plural.zh}：按列名筛选（?列=值），q 搜索，order 排序，page、size 分页，columns 选列。"
    return rows


def _record(noun: Noun) -> Any:
    def record(request: HttpRequest, key: str) -> Record:
        by: Actor = request.auth  # type: ignore[attr-defined]
        row = row_of(noun, by, key)
        values = noun.visible(by).filter(pk=row.pk).values_list(*(column.source for column in noun.columns)).get()
        named = {column.name: value for column, value in zip(noun.columns, values, strict=True)}
        open_acts = [act.verb for act in noun.acts if act.open_to(row, by)]
        return Record(key=key, version=row.version, values=named, acts=open_acts, findings=_findings(noun, row, by))

    record.__name__ = f"get_{noun.singular}"
    record.__doc__ = f"{noun.words.zh}：各列、版本、现在可以办理的事、规则判断。"
    return record


def _findings(noun: Noun, row: Any, by: Actor) -> list[dict[str, Any]]:
    if noun.kind is None or noun.reads[by.role] is Scope.PUBLISHED:
        return []  # how the law judges a row is not published with it
    law = law_of(noun, row)
    facts = noun.facts_of_row(row, law, by.day)
    return [finding(one) for one in audit([facts], rules.of_kind(noun.kind), law).findings] if facts else []


def _trail(noun: Noun) -> Any:
    def trail(request: HttpRequest, key: str) -> list[dict[str, Any]]:
        by: Actor = request.auth  # type: ignore[attr-defined]
        row_of(noun, by, key)
        return [
            {
                "seq": e.seq,
                "at": e.at,
                "person": e.person,
                "role": e.role,
                "verb": e.verb,
                "outcome": e.outcome,
                "hash": e.hash,
            }
            for e in reach.events(by).filter(noun=noun.singular, subject=key).order_by("seq")
        ]

    trail.__name__ = f"trail_of_{noun.singular}"
    trail.__doc__ = f"{noun.words.zh}的留痕。"
    return trail


def _export(noun: Noun) -> Any:
    def export(request: HttpRequest, form: str) -> HttpResponse:
        by: Actor = request.auth  # type: ignore[attr-defined]
        readable(noun, by)
        if noun.personal:
            doorway.proved_by_person(request)
        if form not in exporting.FORMATS:
            raise NotFound(form)
        asked = listing.asked(noun, {name: request.GET.getlist(name) for name in request.GET})
        data = exporting.write(exporting.frame(noun, by, asked), form, noun, by, asked)
        answer = HttpResponse(data, content_type=exporting.FORMATS[form])
        answer["Content-Disposition"] = f'attachment; filename="{noun.name}.{form}"'
        return answer

    export.__name__ = f"export_{noun.name}"
    export.__doc__ = f"导出{noun.plural.zh}（csv、xlsx、parquet），筛选与列表相同。"
    return export


for _noun in NOUNS.values():
    router.get(f"/{_noun.name}", response={200: Rows, **PROBLEMS})(_list(_noun))
    router.get(f"/{_noun.name}/export.{{form}}", response={200: Any, **PROBLEMS})(_export(_noun))
    router.get(f"/{_noun.name}/{{path:key}}/trail", response={200: list[dict[str, Any]], **PROBLEMS})(_trail(_noun))
    router.get(f"/{_noun.name}/{{path:key}}", response={200: Record, **PROBLEMS})(_record(_noun))
