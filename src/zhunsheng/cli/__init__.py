"""The product from a terminal: `zhunsheng COMMAND`. One file a command; the files are the table.

A command's module has `HELP` (Words), `arguments(parser)` and `run(asked) -> int`. Exit status: 0 done, 1 something was
rejected or found, 2 bad use.
"""

import argparse
import contextlib
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from types import ModuleType


def commands() -> dict[str, ModuleType]:
    """Every command by its name."""
    found = sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_"))
    modules = {name: importlib.import_module(f"{__name__}.{name}") for name in found}
    return {name.removesuffix("_"): module for name, module in modules.items() if hasattr(module, "run")}


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    whole = argparse.ArgumentParser(prog="zhunsheng", description="准绳：行政执法运行、协调与监督")
    each = whole.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, module in commands().items():
        said = module.HELP
        own = each.add_parser(name, help=f"{said.zh} {said.en}", description=f"{said.zh}\n{said.en}",
                              formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
        module.arguments(own)
        own.set_defaults(run=module.run)
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhunsheng.project.settings")
    import django

    try:
        django.setup()
    except OSError as error:
        return _no_home(error)
    asked = parser().parse_args(arguments)
    try:
        return int(asked.run(asked))
    except BrokenPipeError:
        _no_reader()
        return 1
    except OSError as error:
        return _no_file(error)


def _no_reader() -> None:
    """Let what is left of the output go nowhere: flushed at the end, it would fail once more and say so."""
    with contextlib.suppress(OSError, ValueError):  # a terminal without a descriptor of its own, as in a test
        output = sys.stdout.fileno()
        os.dup2(os.open(os.devnull, os.O_WRONLY), output)


def _no_file(error: OSError) -> int:
    """A file that a command was given cannot be read, or not be written: say which, and why; exit status 2."""
    what, why = error.filename or "", error.strerror or str(error)
    print(f"读不到或写不了：{what}（{why}）\nCannot be read or written: {what}: {why}", file=sys.stderr)
    return 2


def _no_home(error: OSError) -> int:
    """The folder of the city's data cannot be used: say which, and how to name another; exit status 2."""
    print(
        f"数据目录不能使用：{error.filename}（{error.strerror}）。请改正权限，或用 ZHUNSHENG_HOME 指定别的目录。\n"
        f"The folder of the data cannot be used: {error.filename} ({error.strerror}). Mend its rights, or name another "
        "with ZHUNSHENG_HOME.",
        file=sys.stderr,
    )
    return 2
