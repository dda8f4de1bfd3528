"""The declarations against the reviewed table, both ways; no page, noun or act without a line."""

from collections import Counter

import pytest
from django.urls import URLPattern, URLResolver, get_resolver

from tests.permission_table import ACT, EXPORT, FILE, PAGE, READ, REVIEWED, lines, reviewed, roles
from zhunsheng import cli
from zhunsheng.acts import permissions
from zhunsheng.acts.act import ACTS, Act
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.permissions import WHAT_WORDS
from zhunsheng.acts.roles import ADMINISTRATORS, BUREAUS, LEGAL, Role, Scope
from zhunsheng.web import pages, pages_in_words
from zhunsheng.web.pages import Page

TABLE = permissions.table(pages_in_words.rows())
OF_READERS = {"", "record", "view", "columns"}  # pages of a noun that its readers have
OF_EXPORTERS = {"csv", "xlsx", "parquet"}
NOT_OURS = {"static", "api/v1/openapi.json", "api/v1/"}


def declared() -> set[tuple[str, str, Role, Scope | None]]:
    return {(WHAT_WORDS[row.what].zh, row.name, row.role, row.scope) for row in TABLE}


def test_nothing_is_permitted_that_was_not_reviewed() -> None:
    known = {(one.what, one.name, one.role, one.scope) for one in reviewed()}
    assert sorted(map(str, declared() - known)) == []


def test_nothing_was_reviewed_that_is_not_permitted() -> None:
    known = {(one.what, one.name, one.role, one.scope) for one in reviewed()}
    assert sorted(map(str, known - declared())) == []


def test_the_table_is_what_the_command_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["permissions"]) == 0
    assert capsys.readouterr().out == FILE.read_text(encoding="utf-8-sig")


def test_each_line_stands_once_and_says_what_it_is_about_in_chinese() -> None:
    keys = Counter(tuple(line[i] for i in (0, 1, 3)) for line in lines())
    assert [key for key, count in keys.items() if count > 1] == []
    assert [line for line in lines() if len(line) != 6 or not any("一" <= letter <= "鿿" for letter in line[2])] == []


def test_every_act_and_noun_has_a_line() -> None:
    named = {(what, name) for what, name, _role in REVIEWED}
    assert [noun.name for noun in NOUNS.values() if (READ, noun.name) not in named] == []
    assert [act.name for act in ACTS.values() if (ACT, act.name) not in named] == []


def enters(act: Act) -> bool:
    """Whether an import makes rows by this act."""
    return act.makes and (act.past or act.name == act.of.enter)


def expected(page: Page) -> set[Role]:
    """Who may open a page by the reviewed table; a page of a new sort has no answer here and fails."""
    if page.act:
        return roles(ACT, [page.act])
    if not page.noun:
        return roles(PAGE, [page.name])
    sort = page.name.removeprefix(page.noun).strip(".")
    if sort in OF_READERS:
        return roles(READ, [page.noun]) - ({Role.PUBLIC} if sort in ("view", "columns") else set())
    if sort in OF_EXPORTERS:
        return roles(EXPORT, [page.noun])
    acts = [act for act in ACTS.values() if act.of.name == page.noun]
    if sort == "bulk":
        return roles(ACT, [act.name for act in acts if not (act.makes or act.sets or act.sensitive)])
    if sort.split(".")[0] == "import":
        return roles(ACT, [act.name for act in acts if enters(act)]) - {Role.PUBLIC}
    raise AssertionError(f"{page.name}: a page of a new sort; say here who may open it")


def test_every_page_is_open_to_whom_the_table_says() -> None:
    differing = {
        page.name: sorted(page.readers ^ expected(page))
        for page in pages.found().values()
        if (page.readers ^ expected(page)) - {Role.SYSTEM}
    }
    assert differing == {}


def test_every_address_is_a_page_of_the_table_or_an_endpoint_of_an_act_or_noun() -> None:
    table = {page.path for page in pages.found().values()}
    unknown = [path for path in addresses() if path not in table and not _endpoint(path) and path not in NOT_OURS]
    assert unknown == []


def addresses() -> list[str]:
    """Every address of the urlconf as it is written there."""

    def below(patterns: list[URLPattern | URLResolver], before: str) -> list[str]:
        found: list[str] = []
        for one in patterns:
            path = f"{before}{one.pattern}"
            found += below(one.url_patterns, path) if isinstance(one, URLResolver) else [path]
        return found

    return below(get_resolver().url_patterns, "")


def _endpoint(path: str) -> bool:
    """Whether an address of the API serves a noun, an act, or the law, which is open to all."""
    if not path.startswith("api/v1/"):
        return False
    first, _, rest = path.removeprefix("api/v1/").partition("/")
    if first not in NOUNS:
        return first in {"rules", "judge", "calendar", "parameters"}
    noun, verb = NOUNS[first], rest.rpartition("/")[2]
    return rest in ("", "<path:key>", "<path:key>/trail", "export.<form>") or verb in {act.verb for act in noun.acts}


def test_administrators_see_and_do_no_business() -> None:
    own = {"accounts", "grants", "departments", "parameter_changes", "trail_events.administration"}
    lines_of_administrators = [one for one in reviewed() if one.role in ADMINISTRATORS and one.what != PAGE]
    assert {one.name for one in lines_of_administrators if one.what == READ} <= own
    assert {one.name.split(".")[0] for one in lines_of_administrators if one.what == ACT} <= {"account", "grant"}
    assert [one for one in lines_of_administrators if one.what == EXPORT] == []


def test_no_two_administrators_may_do_the_same() -> None:
    doers = {name: {role for what, act, role in REVIEWED if what == ACT and act == name} for _, name, _ in REVIEWED}
    assert [name for name, who in doers.items() if len(who & ADMINISTRATORS) > 1] == []


def test_the_public_and_enterprises_reach_only_what_is_published_or_their_own() -> None:
    outside = [one for one in reviewed() if one.role in (Role.PUBLIC, Role.ENTERPRISE, Role.SUPERVISOR)]
    rows = [one for one in outside if one.what in (READ, EXPORT)]
    registers = {"departments", "parameter_changes"}  # an appointed supervisor reads the roster and the numbers
    far = [one for one in rows if one.scope not in (Scope.PUBLISHED, Scope.SELF)]
    assert [one for one in far if one.role is not Role.SUPERVISOR or one.name not in registers] == []
    assert [one for one in outside if one.what == ACT] == []


def test_rows_are_exported_by_legal_sections_bureaus_and_an_enterprise_of_itself_alone() -> None:
    exporters = {one.role for one in reviewed() if one.what == EXPORT}
    assert exporters == {*LEGAL, *BUREAUS, Role.ENTERPRISE}
