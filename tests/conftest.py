"""What every test stands on: a home of its own, Chinese, the law of the land, and real files where they are."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import override_settings
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

from tests.trail.append_only import append_only, django_db_setup
from zhunsheng.law.in_force import Law
from zhunsheng.project import translations

__all__ = ["append_only", "django_db_setup"]

# Two busy cores decide how long an example takes; in CI the same examples are tried each time.
hypothesis.register_profile(
    "house", deadline=None, derandomize="CI" in os.environ, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis.load_profile("house")

# Playwright's sync API runs inside an event loop, where Django would refuse its database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of this city's data, for this worker only; ZHUNSHENG_HOME tells it to commands that are started."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "static").mkdir()
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}  # the city's needs collectstatic first
    with (
        pytest.MonkeyPatch.context() as patch,
        override_settings(
            HOME=folder,
            DEMO=False,  # whatever city stands in the checkout itself
            CITY="",
            STATIC_ROOT=folder / "static",
            MEDIA_ROOT=folder / "files",
            STORAGES={**settings.STORAGES, "staticfiles": plain},
            PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        ),
    ):
        patch.setenv("ZHUNSHENG_HOME", str(folder))
        translations.compile_all()
        yield folder


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None, home: Path) -> None:
    """SQLite's test database is a file, as in a city: in memory, a live server's threads would share one connection."""
    default = settings.DATABASES["default"]
    if default["ENGINE"].endswith("sqlite3"):
        default.setdefault("TEST", {})["NAME"] = str(home / "test.sqlite3")


@pytest.fixture(autouse=True)
def in_chinese() -> Iterator[None]:
    """Every test starts in the language of a page that nobody chose one for."""
    with translation.override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(scope="session")
def law() -> Law:
    """The law of the land, as no city has changed it."""
    return Law()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files: `data` in ../shared beside the checkout, or where ZHUNSHENG_SHARED says.

    A test that asks for it is skipped without it; in CI it fails.
    """
    beside = Path(__file__).parents[2] / "shared"
    folder = Path(os.environ.get("ZHUNSHENG_SHARED", beside)) / "data"
    if not folder.is_dir() and os.environ.get("CI"):
        pytest.fail("no real files beside the checkout: ../shared/data")
    if not folder.is_dir():
        pytest.skip("no real files beside the checkout: ../shared/data")
    return folder


def pytest_runtest_setup(item: pytest.Item) -> None:
    """What needs PostgreSQL runs in the pass that has one (./test --all)."""
    if item.get_closest_marker("pg") and not settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        pytest.skip("needs PostgreSQL: ./test --all")
