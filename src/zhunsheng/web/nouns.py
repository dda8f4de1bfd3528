"""The pages that every noun has, as rows of the one table: its list, its record, its acts."""

from functools import partial

from zhunsheng.acts.act import Act
from zhunsheng.acts.exporting import FORMATS
from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import EVERYBODY
from zhunsheng.web import acting, bulk, lists, pages, records, saved
from zhunsheng.web.pages import Page

POST = ("POST",)
BOTH = ("GET", *POST)
PERSONS = EVERYBODY - {"public"}


def pages_of(noun: Noun) -> list[Page]:
    """The list, its files, the record, and what one keeps for oneself of the list."""
    name, readers = noun.name, frozenset(noun.reads)
    exporters = readers & noun.exports
    found = [
        Page(f"{name}/", name, readers, partial(lists.listed, noun=noun), noun=name),
        Page(f"{name}/<key:key>/", f"{name}.record", readers, partial(records.record, noun=noun), noun=name),
        Page(f"{name}/view/", f"{name}.view", readers & PERSONS, partial(saved.save, noun=noun), POST, noun=name),
        Page(
            f"{name}/columns/", f"{name}.columns", readers & PERSONS, partial(saved.choose, noun=noun), POST, noun=name
        ),
    ]
    files = [
        Page(
            f"{name}.{form}",
            f"{name}.{form}",
            exporters,
            partial(lists.exported, noun=noun, form=form),
            BOTH,
            noun=name,
        )
        for form in FORMATS
        if exporters
    ]
    return found + files + _bulk(noun) + [_act(act) for act in noun.acts]


def _bulk(noun: Noun) -> list[Page]:
    whole = [act for act in noun.acts if not act.makes and not act.sets and not act.sensitive]
    doers = frozenset(role for act in whole for role in act.reaches)
    checked = partial(bulk.checked, noun=noun)
    return [Page(f"{noun.name}/bulk/", f"{noun.name}.bulk", doers, checked, ("POST",), noun=noun.name)] if doers else []


def _act(act: Act) -> Page:
    noun = act.of
    if not act.makes:
        where, view = f"{noun.name}/<key:key>/{act.verb}/", partial(acting.change, act=act)
    else:
        where = f"{noun.name}/new/" if act.name == noun.enter else f"{noun.name}/new/{act.verb}/"
        view = partial(acting.make, act=act)
    return Page(where, act.name, frozenset(act.reaches), view, BOTH, noun=noun.name, act=act.name)


for _noun in list(NOUNS.values()):
    for _page in pages_of(_noun):
        pages.add(_page)
