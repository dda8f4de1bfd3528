"""`zhunsheng init CITY.yaml`: a real city from its own file, without demo data, with three administrators."""

import argparse

from zhunsheng.cli._answers import now
from zhunsheng.cli._works import works
from zhunsheng.law.words import Words

HELP = Words(
    "按城市文件建立一个真实的城市，设三名管理员", "Set up a real city from its file, with three administrators"
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """The city's file."""
    parser.add_argument(
        "city", metavar="CITY.yaml", help="城市文件 the city's file; law/city/zhongwei.yaml is a pattern"
    )


def run(asked: argparse.Namespace) -> int:
    """Set it up. 1: a city stands here, or the file or the key was rejected; 2: the file cannot be read."""
    return works().found(asked.city, now(), print)
