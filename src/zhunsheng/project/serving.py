"""`zhunsheng serve`: granian runs the pages; a clock beside it does what happens by date."""

import multiprocessing
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.db import connections
from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from zhunsheng.project import secret, setting_up, start
from zhunsheng.project.start import CannotWrite, Stands

Say = Callable[[str], None]
DONE, WRONG = 0, 2
FIRST_TICK = 10  # seconds after the start
BACKGROUND = 10  # niceness of what nobody waits for


def serve(host: str, port: int, workers: int, threads: int, tick: int, say: Say) -> int:
    """Serve until stopped (Ctrl-C, SIGTERM); a worker that dies is started again."""
    try:
        start.prepare(say)
    except CannotWrite as refusal:
        return _wrong(str(refusal))
    standing = start.stands()
    if why := why_not(standing, host, port):
        return _wrong(why)
    say(f"准绳已启动 Serving at: {_address(host, port)}  （Ctrl-C 停止 stops it）")
    if standing is Stands.DEMO:
        setting_up.say_accounts(say)
    connections.close_all()  # a worker opens its own
    stop = threading.Event()
    if tick:
        threading.Thread(target=_tick_every, args=(tick, stop), daemon=True).start()
    _granian(host, port, workers, threads)
    stop.set()
    return DONE


def _granian(host: str, port: int, workers: int, threads: int) -> None:
    multiprocessing.set_start_method("spawn", force=True)  # the rules' engine has threads, which no fork survives
    Granian(
        "zhunsheng.project.wsgi:application", host, port, interface=Interfaces.WSGI, workers=max(1, workers),
        blocking_threads=max(1, threads), websockets=False, respawn_failed_workers=True, log_level=LogLevels.warning,
        workers_kill_timeout=10,
    ).serve()  # fmt: skip


def _tick_every(seconds: int, stop: threading.Event) -> None:
    """In a process of its own each time: it holds no memory between, gives way to pages, and its failure stops nobody's work."""
    wait = FIRST_TICK
    while not stop.wait(wait):
        with subprocess.Popen([sys.executable, "-m", "zhunsheng.cli", "tick"], stdout=subprocess.DEVNULL) as ticking:
            os.setpriority(os.PRIO_PROCESS, ticking.pid, BACKGROUND)
        wait = seconds


def why_not(standing: Stands, host: str, port: int) -> str:
    """Why it cannot be served so, in both languages; "" where it can."""
    if standing is Stands.NOTHING:
        return (
            "还没有城市：先运行 zhunsheng demo（示范）或 zhunsheng init CITY.yaml（真实）。\n"
            "No city stands here: run `zhunsheng demo` or `zhunsheng init CITY.yaml` first."
        )
    if standing is Stands.CITY and settings.DEMO:
        return "真实的城市不得设 ZHUNSHENG_DEMO。\nZHUNSHENG_DEMO is not for a real city."
    if standing is Stands.CITY and (weak := secret.weakness(settings.SECRET_KEY)):
        return weak
    if standing is Stands.CITY and not settings.SECURE and not _loopback(host):
        return (
            f"{host} 可从别的机器访问，密码会明文传输：请置于 HTTPS 代理之后并设 ZHUNSHENG_HTTPS=1。\n"
            f"{host} is open to other machines and passwords would travel in clear: put it behind an HTTPS proxy and "
            "set ZHUNSHENG_HTTPS=1."
        )
    return _taken(host, port)


def _taken(host: str, port: int) -> str:
    try:
        with socket.create_server((host, port), family=_family(host)):
            return ""
    except OSError as error:
        return (
            f"不能监听 {_address(host, port)}：端口已被占用或无权使用。换一个端口：zhunsheng serve --port {port + 1}\n"
            f"Cannot listen there ({error.strerror}): choose another port, as above."
        )
    except OverflowError:
        return f"端口 {port} 不在 1 至 65535 之间。\nPort {port} is not between 1 and 65535."


def _loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _address(host: str, port: int) -> str:
    return f"{'https' if settings.SECURE else 'http'}://{f'[{host}]' if ':' in host else host}:{port}/"


def _wrong(words: str) -> int:
    print(words, file=sys.stderr)
    return WRONG
