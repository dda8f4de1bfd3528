"""What is served is safe to serve; if not, it is said why and how."""

import pytest
from pytest_django.fixtures import Settings

from zhunsheng.project import serving
from zhunsheng.project.start import Stands

KEY = "0123456789abcdefghijklmnopqrstuvwxyzABCDEF"


@pytest.fixture
def real(settings: Settings) -> Settings:
    """A real city's settings."""
    settings.DEMO, settings.SECURE, settings.SECRET_KEY = False, False, KEY
    return settings


def test_a_real_city_is_served_to_its_own_machine(real: Settings) -> None:
    assert serving.why_not(Stands.CITY, "127.0.0.1", 0) == ""


def test_a_real_city_is_not_served_in_clear_to_other_machines(real: Settings) -> None:
    assert "ZHUNSHENG_HTTPS=1" in serving.why_not(Stands.CITY, "0.0.0.0", 0)
    real.SECURE = True
    assert serving.why_not(Stands.CITY, "0.0.0.0", 0) == ""


def test_a_real_city_is_not_served_as_a_demo(real: Settings) -> None:
    real.DEMO = True
    assert "ZHUNSHENG_DEMO" in serving.why_not(Stands.CITY, "127.0.0.1", 0)
    assert serving.why_not(Stands.DEMO, "127.0.0.1", 0) == ""


def test_a_real_city_is_not_served_with_a_default_key(real: Settings) -> None:
    real.SECRET_KEY = "django-insecure"
    assert "ZHUNSHENG_SECRET_KEY" in serving.why_not(Stands.CITY, "127.0.0.1", 0)


def test_a_port_that_is_none_is_told(real: Settings) -> None:
    assert "65535" in serving.why_not(Stands.CITY, "127.0.0.1", 70_000)


def test_a_host_that_is_none_is_told(real: Settings) -> None:
    assert "no.such.host.invalid" in serving.why_not(Stands.DEMO, "no.such.host.invalid", 0)
