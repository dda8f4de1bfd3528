"""`zhunsheng serve`: the pages and the API over HTTP, behind the city's own HTTPS proxy."""

import argparse
import os
from functools import partial

from zhunsheng.cli._works import works
from zhunsheng.law.words import Words

SAY = partial(print, flush=True)  # whoever reads a log reads it now

HELP = Words("启动服务", "Serve pages and API")
FEW = 4
EVERY = 300  # seconds


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where, and with how many processes and threads."""
    parser.add_argument("--host", default="127.0.0.1", help="监听地址 address (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="端口 port (8000)")
    parser.add_argument("--workers", type=int, default=min(FEW, os.cpu_count() or 1), help="进程数 processes")
    parser.add_argument("--threads", type=int, default=FEW, help="每个进程的线程数 threads of each process (4)")
    parser.add_argument("--no-tick", action="store_true", help="不办理到期事项 leave what happens by date to a timer")


def run(asked: argparse.Namespace) -> int:
    """Serve until stopped. 2: no city stands here, the port is taken, or the folder of its data cannot be written."""
    tick = 0 if asked.no_tick else EVERY
    return works().serve(asked.host, asked.port, asked.workers, asked.threads, tick, SAY)
