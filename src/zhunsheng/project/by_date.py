"""`zhunsheng tick`: what happens by date. Doing it twice is the same as once; `serve` does it every few minutes."""

import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib import import_module

from django.conf import settings

from zhunsheng.acts import in_force
from zhunsheng.acts.actor import LOCAL
from zhunsheng.acts.importing import keeping
from zhunsheng.bridges.mail import digest
from zhunsheng.inspection.plans import by_date as plans
from zhunsheng.inspection.special_filings import by_date as special_filings
from zhunsheng.project import start
from zhunsheng.project.start import Stands
from zhunsheng.trail import heads
from zhunsheng.trail.models import Event, Head

DONE, AWAY, WRONG = 0, 1, 2
APART = timedelta(minutes=1)


def tick(at: datetime, say: Callable[[str], None]) -> int:
    """Plans and special inspections that move by date, a head of the trail a day, sessions and uploads that are over, reminders. 1: the mail server is away, else all done."""
    if start.stands() is Stands.NOTHING:
        print("还没有城市。No city stands here.", file=sys.stderr)
        return WRONG
    if behind(at):
        print(
            "本机时钟早于最近一次留痕，请校时。The clock is behind the last event of the trail: set it.",
            file=sys.stderr,
        )
    if moved := plans.move(at) + special_filings.move(at):
        say(f"到期办理的计划和专项检查事务 {moved} 件。Plans and special inspections moved by date: {moved}.")
    if (head := publish_head(at)) is not None:
        say(f"已公布留痕树根（{head.size} 个事件）：{head.root}  A head of the trail was published.")
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    keeping.sweep(at)
    try:
        sent = digest.send(at, in_force.current())
    except digest.MailAway as away:
        print(away, file=sys.stderr)
        return AWAY
    say(f"已发送摘要 {sent} 份。Digests sent: {sent}.")
    return DONE


def behind(at: datetime) -> bool:
    """Whether the clock stands before the last event, beyond what two servers may differ by."""
    last = Event.objects.order_by("-seq").values_list("at", flat=True).first()
    return last is not None and at + APART < last


def publish_head(at: datetime) -> Head | None:
    """The head of the day; None where the day has one, or nothing happened since the last."""
    last = Head.objects.order_by("id").last()
    if last is not None and last.at.astimezone(LOCAL).date() >= at.astimezone(LOCAL).date():
        return None
    head = heads.publish(at)
    return None if last is not None and head.pk == last.pk else head
