"""What falls due, and who is to be told: certificates that end, and days on which a rule on plan items will be broken."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import PlanItem
from zhunsheng.inspection.plan_items import facts
from zhunsheng.law import judgment, rules
from zhunsheng.law.facts import PlanItem as Kind
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import PLAN_LEADS
from zhunsheng.law.rule import Rule
from zhunsheng.law.words import Words
from zhunsheng.register.models import Grant, Officer

DEADLINE = "due_on"  # the figure by which a rule says that it sets a last day
JUST_NOW = timedelta(days=7)  # what has been overdue for longer is for the audit, not for the mail


@dataclass(frozen=True)
class Reminder:
    """One thing to be told to one person; `lead`: how many days before its last day it is told, 0 once that is past."""

    person: str
    key: str
    last: date
    lead: int
    words: Words

    @property
    def line(self) -> str:
        """By what it is known: told once for each lead."""
        return f"{self.key} {self.last.isoformat()} {self.lead}"

    @classmethod
    def of(cls, person: str, key: str, last: date, day: date, leads: list[int], words: Words) -> "Reminder":
        """As told on `day`: for the shortest of `leads` that reaches to the last day."""
        left = (last - day).days
        return cls(person, key, last, 0 if left < 0 else next(lead for lead in leads if left <= lead), words)


def due(day: date, law: Law) -> list[Reminder]:
    """All reminders of a day, the soonest first."""
    number = law.numbers.in_force(PLAN_LEADS, day)
    leads = sorted(number.value) if number and isinstance(number.value, tuple) else []
    if not leads:
        return []
    legal = _legal_sections()
    found = [*_certificates(day, leads, legal), *_plan_items(day, leads, legal, law)]
    return sorted(found, key=lambda one: (one.last, one.key, one.person))


def _legal_sections() -> Mapping[str, list[str]]:
    """The accounts of each department's legal section (法制机构)."""
    held = Grant.objects.filter(role=Role.LEGAL_SECTION, ended_at=None, account__state="active")
    found: dict[str, list[str]] = {}
    for department, person in held.order_by("pk").values_list("account__department__code", "account__username"):
        found.setdefault(department, []).append(person)
    return found


def _certificates(day: date, leads: list[int], legal: Mapping[str, list[str]]) -> Iterator[Reminder]:
    """Told to the holder and to the legal section."""
    until = day + timedelta(days=leads[-1])
    ending = Officer.objects.filter(state=Officer.State.ACTIVE, valid_until__gte=day, valid_until__lte=until)
    columns = ("code", "name", "account", "department__code", "valid_until")
    for code, name, account, department, ends in ending.order_by("code").values_list(*columns):
        words = Words(
            f"{name}的证件 {code} 自 {ends} 起失效。", f"The certificate {code} of {name} is void from {ends}."
        )
        last = ends - timedelta(days=1)
        for person in dict.fromkeys([*filter(None, [account]), *legal.get(department, ())]):
            yield Reminder.of(person, code, last, day, leads, words)


def _plan_items(day: date, leads: list[int], legal: Mapping[str, list[str]], law: Law) -> Iterator[Reminder]:
    """The same rules that will find them, judged on later days."""
    since, until = day - JUST_NOW, day + timedelta(days=leads[-1])
    acts = facts.of(PlanItem.objects.filter(filed_on__isnull=False), law, since)
    names = dict(PlanItem.objects.values_list("code", "item_name"))
    for rule in (rule for rule in rules.of_kind(Kind) if DEADLINE in rule.figures):
        breaking = judgment.breaks_on(acts, rule, law, until)
        for act, department, on in zip(acts["act"], acts["department"], breaking, strict=True):
            if on is not None and on > since:
                words = _words(rule, f"{names[act]}（{act}）", on, day)
                for person in legal.get(department, ()):
                    yield Reminder.of(person, f"{act} {rule.name}", on - timedelta(days=1), day, leads, words)


def _words(rule: Rule, what: str, on: date, day: date) -> Words:
    last = on - timedelta(days=1)
    if on <= day:
        return Words(
            f"{rule.title.zh}：{what}，{last} 到期，已逾期。", f"{rule.title.en}: {what}, overdue since {last}."
        )
    return Words(f"{rule.title.zh}：{what}，最晚 {last}。", f"{rule.title.en}: {what}, by {last} at the latest.")
