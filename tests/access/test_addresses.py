"""Where a request comes from: what our own outermost proxy saw, and nothing that a browser says of itself."""

from typing import Any

import pytest
from django.test import Client, RequestFactory

from tests.access.conftest import login
from zhunsheng.register.models import Account
from zhunsheng.web.access import address

SEEN = "203.0.113.9"  # the browser's address as our proxy saw it
OURS = "10.0.0.1"  # the proxy's own


def through_proxies(said: str, proxy: str = OURS) -> Client:
    """A browser behind our proxies, with what stands in X-Forwarded-For."""
    return Client(REMOTE_ADDR=proxy, headers={"X-Forwarded-For": said})


@pytest.mark.django_db
def test_an_address_made_up_before_the_proxy_keeps_nobody_from_being_locked(officer: Account, settings: Any) -> None:
    settings.PROXIES = 1
    tries = [login(through_proxies(f"198.51.100.{n}, {SEEN}"), f"nobody-{n}") for n in range(6)]
    assert tries == [422] * 4 + [429] * 2
    assert login(through_proxies(SEEN)) == 429
    assert login(through_proxies(f"{SEEN}, 203.0.113.10")) == 302  # who is elsewhere is not locked with them


@pytest.mark.django_db
def test_with_fewer_hops_than_proxies_the_connection_itself_counts(officer: Account, settings: Any) -> None:
    settings.PROXIES = 2
    tries = [login(through_proxies(f"198.51.100.{n}"), f"nobody-{n}") for n in range(6)]
    assert tries == [422] * 4 + [429] * 2
    assert login(through_proxies("198.51.100.0", proxy="10.0.0.2")) == 302


@pytest.mark.parametrize(
    ("proxies", "said", "counts"),
    [
        (0, f"198.51.100.1, {SEEN}", OURS),
        (0, "", OURS),
        (1, SEEN, SEEN),
        (1, f"198.51.100.1, {SEEN}", SEEN),
        (2, f"198.51.100.1, {SEEN}, 10.0.0.2", SEEN),
        (2, f"{SEEN}, 10.0.0.2", SEEN),
        (2, SEEN, OURS),
        (1, "nonsense", None),
    ],
)
def test_what_the_outermost_of_our_proxies_saw_counts(
    rf: RequestFactory, settings: Any, proxies: int, said: str, counts: str | None
) -> None:
    settings.PROXIES = proxies
    assert address.of(rf.get("/", REMOTE_ADDR=OURS, headers={"X-Forwarded-For": said})) == counts
