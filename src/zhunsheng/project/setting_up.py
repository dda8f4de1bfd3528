"""`zhunsheng demo` and `zhunsheng init`: the model city, or a real one. What stands is never built over."""

import shutil
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from django.conf import settings

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.refusals import NotDone
from zhunsheng.acts.roles import Role
from zhunsheng.project import city as cities
from zhunsheng.project import demo as model
from zhunsheng.project import roster, secret, start
from zhunsheng.project.city import BadCity, City
from zhunsheng.project.demo import accounts, instants
from zhunsheng.project.start import CannotWrite, Stands
from zhunsheng.register.accounts.start import NotThreePersons, three_administrators
from zhunsheng.register.models import Department

Say = Callable[[str], None]
DONE, REJECTED, WRONG = 0, 1, 2


def demo(say: Say) -> int:
    """Build the model city if nothing stands, and say how to get in."""
    try:
        start.prepare(say)
    except CannotWrite as refusal:
        return _wrong(str(refusal))
    standing = start.stands()
    if standing is Stands.CITY:
        return _wrong("这里已有一个真实的城市，不放入示范数据。\nA real city stands here; no demo data goes into it.")
    start.mark_demo(settings.HOME, shown_accounts())
    if standing is Stands.NOTHING:
        _build(say)
    say_accounts(say)
    return DONE


def _build(say: Say) -> None:
    began = time.monotonic()
    city = cities.read("")
    say(f"正在建立示范城市{city.name}（企业、人员均为虚构）…… Building the model city (all invented) …")
    start.found(
        city, instants.DEPARTMENTS, lambda: model.build(city, lambda what, count: say(f"  {what} {count}")), demo=True
    )
    say(f"建成，用时 {time.monotonic() - began:.1f} 秒。Built.")


def shown_accounts() -> list[dict[str, str]]:
    """The accounts to try, as the marker keeps them for whoever shows them."""
    return [
        {"username": one.username, "password": accounts.PASSWORD, "role": one.role.value, "department": one.department}
        for one in accounts.TRIALS
    ]


def say_accounts(say: Say) -> None:
    """One account a role."""
    say(f"示范账号（密码均为 {accounts.PASSWORD}）Demo accounts, all with the password {accounts.PASSWORD}:")
    for one in accounts.TRIALS:
        say(f"  {one.username:<20} {one.role.words.zh} {one.role.words.en} {one.department}".rstrip())


def found(file: str, at: datetime, say: Say) -> int:
    """Set up a real city: its departments, three administrators with passwords that are shown this once."""
    try:
        city = cities.read(file)
    except BadCity as refusal:
        return _wrong(str(refusal), REJECTED if Path(file).is_file() else WRONG)
    if weak := secret.weakness(settings.SECRET_KEY):
        return _wrong(weak, REJECTED)
    try:
        start.prepare(say)
    except CannotWrite as refusal:
        return _wrong(str(refusal))
    if start.stands() is not Stands.NOTHING:
        return _wrong("这里已有一个城市，不重新建立。\nA city stands here already; it is not set up again.", REJECTED)
    settings.CITY = file  # its own numbers are in force while it is filled
    passwords: dict[str, str] = {}
    try:
        start.found(city, at, lambda: passwords.update(_fill(city, at)), demo=False)
    except (NotThreePersons, NotDone) as refusal:
        return _wrong(f"{file}：{refusal}", REJECTED)
    shutil.copyfile(file, settings.HOME / "city.yaml")
    say(f"{city.name}已建立：{Department.objects.count()} 个部门。 {city.english or city.name} is set up.")
    _say_administrators(city, passwords, say)
    return DONE


def _fill(city: City, at: datetime) -> dict[str, str]:
    """The departments of the roster, then the administrators; their one-time passwords by account."""
    by = Actor("", Role.CITY_BUREAU, at, roster.bureau(city), city.region, "city")
    entered: dict[str, Department] = {}
    for line in roster.departments(city):
        parent = entered.get(str(line.get("parent")))
        row = ACTS["department.enter"](by=by, **{**line, "parent": parent}).subject
        assert isinstance(row, Department)
        entered[row.code] = row
    return three_administrators(city.administrators, at=at)


def _say_administrators(city: City, passwords: dict[str, str], say: Say) -> None:
    say("三名管理员的一次性密码，只显示这一次，首次登录须修改：")
    say("One-time passwords of the three administrators, shown this once; each is changed at the first login:")
    for role, (username, name) in city.administrators.items():
        say(f"  {name} {role.words.en}：{username}  {passwords[username]}")


def _wrong(words: str, status: int = WRONG) -> int:
    print(words, file=sys.stderr)
    return status
