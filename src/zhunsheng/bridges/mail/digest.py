"""The digest: what is new for a person since the last message, with the rest below it, in the person's language."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date, datetime, timedelta
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import IntegrityError, transaction

from zhunsheng.acts.actor import LOCAL
from zhunsheng.bridges.mail import reminders
from zhunsheng.bridges.mail.models import Digest
from zhunsheng.bridges.mail.reminders import Reminder
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words
from zhunsheng.register.models import Account

A_DAY = 2
REMEMBERED = timedelta(days=400)


class MailAway(OSError):
    """The mail server did not take a message; `sent` were taken before it."""

    def __init__(self, sent: int, why: Exception) -> None:
        super().__init__(f"邮件服务器没有收下，下次再发：{why}\nThe mail server is away; it is tried again: {why}")
        self.sent = sent


def send(at: datetime, law: Law) -> int:
    """Send what is new to whom it concerns; how many messages. Raises MailAway."""
    day = at.astimezone(LOCAL).date()
    by_person: dict[str, list[Reminder]] = {}
    for one in reminders.due(day, law):
        by_person.setdefault(one.person, []).append(one)
    with closing(get_connection()) as post:
        return _send(post, by_person, day, at)


def _send(post: BaseEmailBackend, by_person: Mapping[str, list[Reminder]], day: date, at: datetime) -> int:
    told, counts = _told(by_person, day)
    accounts = Account.objects.in_bulk(list(by_person), field_name="username")
    sent = 0
    for person, due in by_person.items():
        fresh = [one for one in due if one.line not in told.get(person, set())]
        if not fresh or counts.get(person, 0) >= A_DAY or person not in accounts:
            continue
        known = [one for one in due if one not in fresh]
        digest = Digest(
            person=person, day=day, number=counts.get(person, 0) + 1, sent_at=at, lines=[one.line for one in fresh]
        )
        sent += _post(post, digest, _message(accounts[person], fresh, known), sent)
    return sent


def _told(persons: Iterable[str], day: date) -> tuple[dict[str, set[str]], dict[str, int]]:
    """What each person was told before, and how many messages went today."""
    told: dict[str, set[str]] = {}
    counts: dict[str, int] = {}
    past = Digest.objects.filter(person__in=list(persons), day__gte=day - REMEMBERED)
    for person, on, lines in past.values_list("person", "day", "lines"):
        told.setdefault(person, set()).update(lines)
        counts[person] = counts.get(person, 0) + (on == day)
    return told, counts


def _post(post: BaseEmailBackend, digest: Digest, message: EmailMessage, sent: int) -> int:
    """Noted as sent only if it was taken; 0 where another process sent it meanwhile."""
    try:
        with transaction.atomic():
            digest.save()
            post.open()
            post.send_messages([message])
    except IntegrityError:
        return 0
    except (SMTPException, OSError) as error:
        raise MailAway(sent, error) from error
    return 1


def _message(account: Account, fresh: list[Reminder], known: list[Reminder]) -> EmailMessage:
    english = account.language == "en"
    subject = Words(f"准绳：{len(fresh)} 项到期提醒", f"Zhunsheng: {len(fresh)} things fall due")
    parts = [_list(Words("新的", "New"), fresh, english=english)]
    parts += [_list(Words("已提醒过、仍未办结", "Told before, still open"), known, english=english)] if known else []
    address = f"{account.username}@{settings.MAIL_DOMAIN}"
    return EmailMessage(_said(subject, english=english), "\n\n".join(parts) + "\n", to=[address])


def _list(title: Words, due: list[Reminder], *, english: bool) -> str:
    lines = [f"  {number}. {_said(one.words, english=english)}" for number, one in enumerate(due, 1)]
    return "\n".join([f"{_said(title, english=english)}{':' if english else '：'}", *lines])


def _said(words: Words, *, english: bool) -> str:
    return words.en if english else words.zh
