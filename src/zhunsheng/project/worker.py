"""One process of the server: ready before its first request, and at work on one request at a time while each is quick."""

import gc
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.urls import get_resolver

from zhunsheng.acts.noun import NOUNS
from zhunsheng.law import rules
from zhunsheng.law.in_force import Law
from zhunsheng.law.plain import acts as plain
from zhunsheng.register.initials import initials
from zhunsheng.web.jinja import environment

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
QUICK = 0.05  # seconds; whoever takes longer no longer keeps the others waiting


def make_ready() -> None:
    """Do now what the first request would wait for: addresses, templates, pinyin, rules. Asks no database.

    Then the collector is told to pass all of it by: a full collection over what was read once and is kept (180,000 objects)
    stops every thread for a tenth of a second.
    """
    _ = get_resolver().url_patterns
    for language, _words in settings.LANGUAGES:
        pages = environment(language)
        for name in pages.list_templates():
            pages.get_template(name)
    initials("准绳")
    law = Law().narrowed("", "")
    for kind in {noun.kind for noun in NOUNS.values() if noun.kind}:
        plain.audit([plain.complete(kind, {"act": ""}, law)], rules.of_kind(kind), law)
    gc.collect()
    gc.freeze()


class InTurn:
    """Requests of one process one by one, first come first served, each for as long as it is QUICK.

    Threads that compute at the same time only take the interpreter from one another, most of all from the one that holds
    the turn to write. A long request (a workbook, an export) goes on beside the others once they have waited QUICK for it.
    """

    def __init__(self, application: Application) -> None:
        self.application = application
        self.guard = threading.Lock()
        self.line: deque[threading.Lock] = deque()  # those who wait; the first of them is let in by who leaves
        self.inside: object | None = None

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        with self.turn():
            return self.application(environ, start_response)

    @contextmanager
    def turn(self) -> Iterator[None]:
        """A turn, or a place beside whoever has been in it for too long."""
        own = threading.Lock()
        own.acquire()
        with self.guard:
            if free := self.inside is None:
                self.inside = own
            else:
                self.line.append(own)
        if not free and not own.acquire(timeout=QUICK):
            self._pass_by(own)
        try:
            yield
        finally:
            self._leave(own)

    def _pass_by(self, own: threading.Lock) -> None:
        """Whoever is inside takes too long: the turn is ours, unless it was given to us just now."""
        with self.guard:
            if own in self.line:
                self.line.remove(own)
                self.inside = own

    def _leave(self, own: threading.Lock) -> None:
        with self.guard:
            if self.inside is own:
                self.inside = self.line.popleft() if self.line else None
                if self.inside is not None:
                    self.inside.release()
