"""The works handed down to the command line; each is imported only when it is asked for."""

from collections.abc import Callable
from datetime import datetime

Say = Callable[[str], None]


class CityWorks:
    """This installation's works (see cli/_works.py)."""

    def demo(self, say: Say) -> int:
        from zhunsheng.project import setting_up

        return setting_up.demo(say)

    def found(self, file: str, at: datetime, say: Say) -> int:
        from zhunsheng.project import setting_up

        return setting_up.found(file, at, say)

    def serve(self, host: str, port: int, workers: int, threads: int, tick: int, say: Say) -> int:
        from zhunsheng.project import serving

        return serving.serve(host, port, workers, threads, tick, say)

    def tick(self, at: datetime, say: Say) -> int:
        from zhunsheng.project import by_date

        return by_date.tick(at, say)
