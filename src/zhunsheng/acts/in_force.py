"""The law as this city applies it: the project hands it over at start-up, the rooms above ask here."""

from collections.abc import Callable

from zhunsheng.law.in_force import Law

_national = Law()
_provider: list[Callable[[], Law]] = []


def provide(law: Callable[[], Law]) -> None:
    """Let `law` answer from now on (the city's file and the changes kept in the register)."""
    _provider[:] = [law]


def current() -> Law:
    """The law in force in this city; the nation's where no city was set up."""
    return _provider[0]() if _provider else _national
