"""What every answer says to the browser: nothing inline, nothing framed, nothing kept of a page behind the login."""

import re

import pytest
from django.http import HttpResponseBase

from tests import permission_bodies, permission_world
from tests.test_permissions_of_pages import SEARCHES, visits
from zhunsheng.acts.roles import Role

pytestmark = pytest.mark.django_db
SAID = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
POLICY = {"default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "form-action 'self'"}
INLINE = re.compile(r"<[a-z][^>]*\s(?:style|on[a-z]+)\s*=|<style|<script(?![^>]*\ssrc=)|javascript:", re.I)


def wrong(answer: HttpResponseBase, *, known: bool) -> list[str]:
    """What an answer lacks or has too much."""
    policy = set(answer.headers.get("Content-Security-Policy", "").split("; "))
    found = [name for name, value in SAID.items() if answer.headers.get(name) != value]
    found += sorted(POLICY - policy) + [part for part in policy if "unsafe" in part or "*" in part]
    found += [] if "camera=()" in answer.headers.get("Permissions-Policy", "") else ["Permissions-Policy"]
    if known and "no-store" not in answer.headers.get("Cache-Control", ""):
        found.append("Cache-Control")
    if answer.headers.get("Content-Type", "").startswith("text/html"):
        found += INLINE.findall(permission_bodies.text(answer))
    return found


@pytest.mark.parametrize("role", [Role.PUBLIC, Role.LEGAL_SECTION, Role.CITY_BUREAU, Role.SECURITY_ADMIN])
def test_every_page_of_a_role(db: None, role: Role) -> None:
    world = permission_world.build()
    looker = next(one for one in world.lookers if one.role is role)
    client, seen = looker.browser(), {}
    for visit in visits(looker, world):
        if visit.method == "GET":
            answer = client.get(visit.path, SEARCHES.get(visit.path.split("/")[1], {}))
            seen[visit.path] = wrong(answer, known=bool(looker.person))
    assert {path: what for path, what in seen.items() if what} == {}
    assert len(seen) > 40
