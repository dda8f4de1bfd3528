"""Builders: the ordinary entry, and a small city whose groups stand for any noun under watch."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.contrib.auth.models import Group

from zhunsheng.trail import chain, snapshots
from zhunsheng.trail.chain import Entry
from zhunsheng.trail.snapshots import Watched

AT = datetime(2026, 3, 2, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
ORDINARY = Entry(
    at=AT,
    verb="plan_item.draft",
    person="zf001",
    role="legal_section",
    department="scjg",
    region="640521",
    noun="plan_item",
    subject="1",
    subject_department="scjg",
    subject_region="640521",
    told={"企业": "某某商贸有限公司", "on": AT.date(), "visits": 2},
)
Reading = dict[str, object] | None
GROUPS = Watched("group", Group, "pk", snapshots.columns)


def entry(**told: Any) -> Entry:
    """The ordinary entry, with what the test says is not ordinary."""
    return replace(ORDINARY, **told)


def hour(count: int) -> datetime:
    return AT + timedelta(hours=count)


def grown(events: int, start: int = 0) -> None:
    """A city with so many events: groups made, renamed, a few taken away, and between them logins and refusals."""
    entries: list[Entry] = []
    for count in range(start, start + events):
        match count % 5:
            case 0 | 1:
                group = Group.objects.create(name=f"第{count}组")
                entries.append(of_group("group.create", group, None, snapshots.columns(group), count))
            case 2:
                group = Group.objects.order_by("pk")[count % Group.objects.count()]
                before = snapshots.columns(group)
                group.name = f"改名{count}"
                group.save()
                entries.append(of_group("group.rename", group, before, snapshots.columns(group), count))
            case 3:
                entries.append(entry(verb="account.login", outcome="failed", noun="", subject="", at=hour(count)))
            case _:
                grounds = {"notice.manner.announced": "未提前公告"}
                entries.append(entry(verb="group.rename", outcome="refused", grounds=grounds, at=hour(count)))
    chain.append(entries)


def of_group(
    verb: str, group: Group, before: dict[str, object] | None, after: dict[str, object] | None, at: int
) -> Entry:
    return entry(verb=verb, noun="group", subject=str(group.pk), before=before, after=after, at=hour(at))
