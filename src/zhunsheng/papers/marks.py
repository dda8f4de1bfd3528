"""机关代字: under which mark an organ numbers its papers of one kind. What the city's file says is handed down here."""

from collections.abc import Callable

Marks = Callable[[str, str], str]
_provider: list[Marks] = []


class NoMark(LookupError):
    """Nobody said under which mark papers of this kind are numbered in this region."""

    def __init__(self, kind: str, region: str) -> None:
        super().__init__(
            f"{region}：城市文件 documents 没有写明 {kind} 的机关代字 / no mark for {kind} in the city's file"
        )
        self.kind, self.region = kind, region


def provide(marks: Marks) -> None:
    """Let `marks` say from now on which mark the papers of a kind bear in a region; "" where none was set."""
    _provider[:] = [marks]


def mark(kind: str, region: str, short: str = "") -> str:
    """The mark for papers of `kind` in `region`: 卫司检备. `short` names a department whose own papers they are.

    A mark written with `{}` takes `short` in its place: 卫{}专备 of 市场监管 is 卫市场监管专备. Raises NoMark.
    """
    found = _provider[0](kind, region) if _provider else ""
    if not found:
        raise NoMark(kind, region)
    return found.replace("{}", short)
