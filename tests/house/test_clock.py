"""No clock below the faces: law, acts and queries are told the day or the instant."""

import ast

from tests.house.source import FACES, Module, modules

READS = {
    "now", "utcnow", "today", "localdate", "localtime", "time_ns", "monotonic", "perf_counter", "gmtime",
}  # fmt: skip
OWNERS = {"datetime", "date", "timezone", "time", "functions", "dt"}
STAMPS = {"auto_now", "auto_now_add"}


def clocks(module: Module) -> list[str]:
    """The places where a module reads the clock, or lets Django or the database read it."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and node.attr in READS | {"time", "Now"} and _of_a_clock(node):
            found.append(f"{module.at(node)} {ast.unparse(node)}")
        if isinstance(node, ast.keyword) and node.arg in STAMPS:
            found.append(f"{module.at(node.value)} {node.arg}")
        if isinstance(node, ast.ImportFrom) and node.module in ("time", "django.utils.timezone"):
            found += [f"{module.at(node)} {name.name}" for name in node.names if name.name in READS | {"time"}]
        if isinstance(node, ast.ImportFrom) and node.module == "django.db.models.functions":
            found += [f"{module.at(node)} Now" for name in node.names if name.name == "Now"]
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "CURRENT_TIMESTAMP" in node.value:
            found.append(f"{module.at(node)} CURRENT_TIMESTAMP")
    return found


def _of_a_clock(node: ast.Attribute) -> bool:
    owner = node.value
    name = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
    return name == "time" if node.attr == "time" else name in OWNERS


def test_what_is_below_the_faces_reads_no_clock() -> None:
    assert [place for module in modules("src") if module.room not in FACES for place in clocks(module)] == []


def test_a_clock_is_seen_wherever_it_stands() -> None:
    written = (
        "import time, datetime\nfrom time import time\nfrom django.utils import timezone\n"
        "a = datetime.datetime.now()\nb = datetime.date.today()\nc = timezone.now\nd = time.time()\n"
        "e = DateField(auto_now=True)\nf = 'DEFAULT CURRENT_TIMESTAMP'\n"
    )
    one = modules("tests")[0]
    assert len(clocks(Module(one.path, written, ast.parse(written)))) == 7
