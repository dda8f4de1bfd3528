"""What falls due or came in, and who is to be told: certificates that end, days on which a rule on plans will be broken,
receipts, returns and letters of the bureau."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

import polars as pl
from django.db.models import Q

from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import LOCAL
from zhunsheng.acts.roles import BUREAUS, Role
from zhunsheng.inspection.models import Plan, PlanItem
from zhunsheng.inspection.plan_items import facts
from zhunsheng.inspection.plans import facts as plan_facts
from zhunsheng.law import judgment, rules
from zhunsheng.law.facts import Facts
from zhunsheng.law.facts import Plan as PlanKind
from zhunsheng.law.facts import PlanItem as ItemKind
from zhunsheng.law.in_force import Law
from zhunsheng.law.parameters import PLAN_LEADS
from zhunsheng.law.rule import Rule
from zhunsheng.law.words import Words
from zhunsheng.register.models import Grant, Officer
from zhunsheng.trail.models import Event, Outcome

DEADLINE = "due_on"  # the figure by which a rule says that it sets a last day
PASSED_UP = "plan_reported_to_city"  # the duty of the county's bureau
PASSED = "compilation.report"  # from a county to the city
RECEIVED = ("plan.submit", PASSED)  # told to the bureau that is to receive it
NOTICED = ("plan.receive", "plan.file_by_silence", "plan.send_back", "plan.remind")
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
    found = [
        *_certificates(day, leads, legal), *_plan_items(day, leads, legal, law), *_plans(day, leads, legal, law),
        *_notices(day, legal),
    ]  # fmt: skip
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
    """Items of filed plans: to be published in time."""
    filed = PlanItem.objects.filter(Q(filed_on__isnull=False) | Q(plan__filed_on__isnull=False))
    acts = facts.of(filed, law, day - JUST_NOW)
    names = dict(PlanItem.objects.values_list("code", "item_name"))
    yield from _by_rules(ItemKind, acts, names, day, leads, lambda _, department: legal.get(department, []), law)


def _plans(day: date, leads: list[int], legal: Mapping[str, list[str]], law: Law) -> Iterator[Reminder]:
    """Plans of this year: to be submitted in time, told to the legal section; to be passed up, told to the county's bureau."""
    plans = Plan.objects.filter(plan_year=day.year)
    acts, bureaus = plan_facts.of(plans, law, day - JUST_NOW), _bureaus()
    names = dict(plans.values_list("code", "title"))
    regions = dict(zip(acts["department"], acts["region"], strict=True))

    def whom(rule: Rule, department: str) -> list[str]:
        return bureaus.get(regions[department], []) if rule.name == PASSED_UP else legal.get(department, [])

    yield from _by_rules(PlanKind, acts, names, day, leads, whom, law)


def _by_rules(
    kind: type[Facts], acts: pl.DataFrame, names: Mapping[str, str], day: date, leads: list[int],
    whom: Callable[[Rule, str], list[str]], law: Law,
) -> Iterator[Reminder]:  # fmt: skip
    """The same rules that will find them, judged on later days."""
    since, until = day - JUST_NOW, day + timedelta(days=leads[-1] + 1)  # broken on the day after the last
    for rule in (rule for rule in rules.of_kind(kind) if DEADLINE in rule.figures):
        breaking = judgment.breaks_on(acts, rule, law, until)
        for act, department, on in zip(acts["act"], acts["department"], breaking, strict=True):
            if on is not None and on > since:
                words = _words(rule, f"{names[act]}（{act}）", on, day)
                for person in whom(rule, department):
                    yield Reminder.of(person, f"{act} {rule.name}", on - timedelta(days=1), day, leads, words)


def _notices(day: date, legal: Mapping[str, list[str]]) -> Iterator[Reminder]:
    """What happened lately to plans: a receipt, a return, a letter to the legal section; what was sent to the bureau. Told once."""
    since = datetime.combine(day - JUST_NOW, time(), LOCAL)
    done = Event.objects.filter(verb__in=(*NOTICED, *RECEIVED), outcome=Outcome.DONE, at__gte=since).order_by("seq")
    columns = ("seq", "verb", "subject", "subject_department", "subject_region", "at")
    bureaus = _bureaus()
    for seq, verb, subject, department, region, at in done.values_list(*columns):
        on, words = at.astimezone(LOCAL).date(), ACTS[verb].words
        told = Words(f"{subject} {words.zh}（{on}）。", f"{subject}: {words.en} ({on}).")
        whom = (
            legal.get(department, [])
            if verb in NOTICED
            else bureaus.get(_city(region) if verb == PASSED else region, [])
        )
        for person in whom:
            yield Reminder(person, f"event {seq}", on, 0, told)


def _city(region: str) -> str:
    """The region of the city that a county lies in."""
    return f"{region[:4]}00"


def _bureaus() -> Mapping[str, list[str]]:
    """The accounts of each justice bureau, by region."""
    held = Grant.objects.filter(role__in=sorted(BUREAUS), ended_at=None, account__state="active")
    found: dict[str, list[str]] = {}
    for region, person in held.order_by("pk").values_list("account__department__region", "account__username"):
        found.setdefault(region, []).append(person)
    return found


def _words(rule: Rule, what: str, on: date, day: date) -> Words:
    last = on - timedelta(days=1)
    if on <= day:
        return Words(
            f"{rule.title.zh}：{what}，{last} 到期，已逾期。", f"{rule.title.en}: {what}, overdue since {last}."
        )
    return Words(f"{rule.title.zh}：{what}，最晚 {last}。", f"{rule.title.en}: {what}, by {last} at the latest.")
