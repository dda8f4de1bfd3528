"""A real city is set up once, from its own file, without demo data, with three administrators."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from pytest_django.fixtures import Settings

from zhunsheng.acts.roles import Role
from zhunsheng.project import setting_up, start
from zhunsheng.project.city import model_city
from zhunsheng.project.secret import weakness
from zhunsheng.project.start import Stands
from zhunsheng.register.models import Account, Department, Enterprise, Grant
from zhunsheng.trail import verify

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
KEY = "0123456789abcdefghijklmnopqrstuvwxyzABCDEF"


@pytest.fixture
def file(tmp_path: Path, settings: Settings) -> Path:
    """A city's own file, on a machine where nothing stands."""
    settings.HOME, settings.CITY, settings.DEMO, settings.SECRET_KEY = tmp_path / "var", "", False, KEY
    settings.STATIC_ROOT = tmp_path / "static"
    said = {**yaml.safe_load(model_city()), "name": "示例市"}
    path = tmp_path / "city.yaml"
    path.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    return path


def found(file: Path) -> tuple[int, str]:
    said: list[str] = []
    return setting_up.found(str(file), AT, said.append), "\n".join(said)


def test_a_real_city_has_its_departments_and_no_demo_data(file: Path) -> None:
    assert found(file)[0] == 0
    assert Department.objects.count() == 103
    assert Department.objects.filter(name__startswith="示例市").count() == 31
    assert not Enterprise.objects.exists()
    assert start.stands() is Stands.CITY


def test_three_persons_hold_one_administrators_role_each(file: Path) -> None:
    found(file)
    held = dict(Grant.objects.values_list("account__username", "role"))
    assert held == {"xtgly": Role.SYSTEM_ADMIN, "aqgly": Role.SECURITY_ADMIN, "sjgly": Role.AUDIT_ADMIN}


def test_each_password_is_shown_once_and_must_be_changed(file: Path) -> None:
    _status, said = found(file)
    for account in Account.objects.all():
        [line] = [line for line in said.splitlines() if f"：{account.username}  " in line]
        assert account.check_password(line.split()[-1])
        assert account.must_change_password


def test_the_file_is_kept_beside_the_data(file: Path, settings: Settings) -> None:
    found(file)
    assert (settings.HOME / "city.yaml").read_bytes() == file.read_bytes()


def test_its_trail_verifies(file: Path) -> None:
    found(file)
    assert verify.verify().faults == ()


def test_what_stands_is_not_set_up_again(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found(file)
    assert found(file)[0] == 1
    assert "已有一个城市" in capsys.readouterr().err
    assert Account.objects.count() == 3


def test_no_demo_data_goes_into_a_real_city(file: Path, settings: Settings) -> None:
    found(file)
    assert setting_up.demo(lambda _: None) == 2
    assert not Enterprise.objects.exists()
    assert not (settings.HOME / "demo").exists()


def test_a_default_key_signs_no_real_city(file: Path, settings: Settings) -> None:
    settings.SECRET_KEY = "django-insecure-0123456789abcdefghijklmnopqrstuv"
    assert found(file)[0] == 1
    assert not Department.objects.exists()


@pytest.mark.parametrize("key", ["", "short", "a" * 64, "change-me-change-me-change-me-change-me"])
def test_a_weak_key_is_told(key: str) -> None:
    assert "ZHUNSHENG_SECRET_KEY" in weakness(key)


def test_a_file_that_is_not_there_is_bad_use_and_a_bad_one_is_rejected(file: Path) -> None:
    bad = file.with_name("bad.yaml")
    bad.write_text("name: 示例市\n", encoding="utf-8")
    assert setting_up.found(str(file.with_name("none.yaml")), AT, lambda _: None) == 2
    assert setting_up.found(str(bad), AT, lambda _: None) == 1


def test_what_fails_half_way_leaves_no_city(file: Path) -> None:
    said = yaml.safe_load(file.read_text(encoding="utf-8"))
    said["administrators"]["audit_admin"] = said["administrators"]["system_admin"]
    file.write_text(yaml.safe_dump(said, allow_unicode=True), encoding="utf-8")
    assert found(file)[0] == 1
    assert start.stands() is Stands.NOTHING
