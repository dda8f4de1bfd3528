"""`zhunsheng demo`: the model city, built the same every time; a second time it only says how to get in."""

import argparse

from zhunsheng.cli._works import works
from zhunsheng.law.words import Words

HELP = Words(
    "建立示范城市（企业、人员均为虚构）；已建立的不改动", "Build the model city (all invented); nothing if it stands"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing is asked."""


def run(asked: argparse.Namespace) -> int:
    """Build it. 2: a real city stands here, or the folder of its data cannot be written."""
    return works().demo(print)
