"""The pages of imports, as rows of the one table: for each noun that can be imported, for whoever may do its acts."""

from functools import partial

from zhunsheng.acts.noun import NOUNS, Noun
from zhunsheng.acts.roles import Role
from zhunsheng.web import pages
from zhunsheng.web.imports import sending, trying
from zhunsheng.web.pages import Page

BOTH = ("GET", "POST")


def pages_of(noun: Noun) -> list[Page]:
    """Sending, the template, the trial, and the workbook handed back."""
    doers: frozenset[Role] = frozenset(
        role for doing in sending.doings(noun) for act in doing.acts for role in act.reaches
    )
    if not doers:
        return []
    name, where = f"{noun.name}.import", f"{noun.name}/import/"
    return [
        Page(where, name, doers, partial(sending.sent, noun=noun), BOTH, noun=noun.name),
        Page(f"{where}template.xlsx", f"{name}.template", doers, partial(sending.template, noun=noun), noun=noun.name),
        Page(f"{where}<slug:token>/", f"{name}.trial", doers, partial(trying.trial, noun=noun), BOTH, noun=noun.name),
        Page(
            f"{where}<slug:token>.xlsx", f"{name}.workbook", doers, partial(trying.workbook, noun=noun), noun=noun.name
        ),
    ]


for _noun in list(NOUNS.values()):
    for _page in pages_of(_noun):
        pages.add(_page)
