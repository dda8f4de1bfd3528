"""`DATABASE_URL` read into Django's settings: SQLite in a file by default, PostgreSQL for a city."""

from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

SQLITE = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA temp_store=MEMORY;"
    "PRAGMA mmap_size=134217728;PRAGMA journal_size_limit=67108864;PRAGMA cache_size=-20000;"
)


class UnknownDatabase(ValueError):
    """The address names a database this product does not serve."""

    def __init__(self, scheme: str) -> None:
        super().__init__(f"DATABASE_URL: {scheme or '(empty)'}; sqlite:///… 或 / or postgresql://…")
        self.scheme = scheme


def database(url: str, default: Path) -> dict[str, object]:
    """The `DATABASES["default"]` that `url` asks for; an empty `url` means SQLite in the file `default`.

    A socket folder of PostgreSQL is given as `postgresql://user@/name?host=/folder`. Raises UnknownDatabase.
    """
    address = urlsplit(url or f"sqlite:///{default}")
    if address.scheme == "sqlite":
        return _sqlite(unquote(address.path)[1:] or ":memory:")
    if address.scheme in ("postgres", "postgresql"):
        asked = parse_qs(address.query)
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": unquote(address.path)[1:],
            "USER": unquote(address.username or ""),
            "PASSWORD": unquote(address.password or ""),
            "HOST": asked.get("host", [address.hostname or ""])[0],
            "PORT": str(address.port or ""),
            "CONN_MAX_AGE": 600,
            "OPTIONS": {
                "server_side_binding": True,
                "prepare_threshold": 3,
            },  # a query's plan is made once a connection
        }
    raise UnknownDatabase(address.scheme)


def _sqlite(name: str) -> dict[str, object]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": name,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE},
    }
