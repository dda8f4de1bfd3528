"""The model city: made by acts, saying that it is invented, with nothing wrong in it but what was planted."""

import re
from collections import Counter
from datetime import date

import pytest

from zhunsheng.acts import judging
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.in_force import current
from zhunsheng.acts.judging import Judged
from zhunsheng.acts.noun import NOUNS
from zhunsheng.law import rules
from zhunsheng.law.facts.special_filing import GROUNDS
from zhunsheng.law.rule import Effect
from zhunsheng.law.rules import RULES
from zhunsheng.project.demo import Built, accounts, faults, instants
from zhunsheng.project.demo.faults import PLANTED, REASONED, UNCLEAR, Planted
from zhunsheng.project.demo.items import lines
from zhunsheng.register import codes
from zhunsheng.register.models import Account, Department, Enterprise, Grant, InspectionItem, Officer
from zhunsheng.trail import verify
from zhunsheng.trail.models import Event, Outcome

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("model_city")]
DAYS = (instants.JUDGED_FROM, date(2026, 11, 25), instants.JUDGED_UNTIL)
KINDS = ("plans", "plan_items", "special_filings", "officers")


def audited(day: date) -> list[Judged]:
    judged = []
    for name in KINDS:
        noun = NOUNS[name]
        assert noun.kind
        judged.append(judging.of_noun(noun, current(), day, rules.of_kind(noun.kind)))
    return judged


@pytest.mark.parametrize("day", DAYS)
def test_an_audit_finds_what_was_planted_and_nothing_else(day: date) -> None:
    found = Counter(
        Planted(judged.kind.kind_name, one.finding.act, one.finding.rule.name)
        for judged in audited(day)
        for one in judged.findings
    )
    assert found == Counter(PLANTED)


@pytest.mark.parametrize("day", DAYS)
def test_breaches_with_an_approved_reason_are_those_listed(day: date) -> None:
    found = Counter(
        Planted(judged.kind.kind_name, one.finding.act, one.finding.rule.name)
        for judged in audited(day)
        for one in judged.reasoned
    )
    assert found == Counter(REASONED)


@pytest.mark.parametrize("day", DAYS)
def test_what_cannot_be_judged_is_what_was_left_open(day: date) -> None:
    found = Counter(
        Planted(judged.kind.kind_name, act, doubt.rule.name)
        for judged in audited(day)
        for doubt in judged.doubts
        for act in doubt.acts
    )
    assert found == Counter(UNCLEAR)


def binding() -> set[str]:
    judged = {NOUNS[name].kind for name in KINDS}
    return {name for name, rule in RULES.items() if rule.kind in judged and rule.effect is not Effect.INFORM}


def test_every_rule_that_can_be_broken_is_broken_twice() -> None:
    broken = Counter(one.rule for one in (*PLANTED, *REASONED))
    assert {name for name in binding() if broken[name] < 2} == faults.NOT_KEPT_YET


def test_what_no_noun_keeps_yet_can_break_nothing() -> None:
    standings = {
        name: set(
            judging.judgment.judge(noun.facts(noun.model._default_manager.all(), current(), DAYS[0]), [RULES[name]], current())
            .to_series()
        )
        for noun in (NOUNS[one] for one in KINDS)
        for name in faults.NOT_KEPT_YET
        if RULES[name].kind is noun.kind and noun.facts
    }  # fmt: skip
    assert all(standing <= {"kept", "not_in_point"} for standing in standings.values())
    assert set(standings) == faults.NOT_KEPT_YET


def test_its_trail_verifies() -> None:
    assert verify.verify().faults == ()


def test_it_is_as_large_as_a_city(model_city: Built) -> None:
    assert Department.objects.filter(level="city").count() == 31
    assert Department.objects.filter(level="county", kind="bureau").count() == 3
    assert not Department.objects.filter(level="county", vertical=True).exists()
    assert (model_city.enterprises, model_city.persons > 350, model_city.items > 130) == (3000, True, True)


def test_every_enterprise_and_person_says_that_it_is_invented() -> None:
    assert not Enterprise.objects.exclude(name__contains="示例").exists()
    assert not Officer.objects.exclude(name__startswith="示例·").exists()
    assert not Account.objects.exclude(name__startswith="示例·").exists()
    assert not Officer.objects.exclude(code__startswith="YL-").exists()


def test_no_code_of_an_enterprise_was_ever_issued() -> None:
    """Of 18 characters all are right, and none belongs to anybody; a share is older, and of these some are wrong."""
    kinds: Counter[tuple[str, str]] = Counter()
    for code in Enterprise.objects.values_list("code", flat=True):
        read = codes.read_enterprise_code(code)
        kinds[read.kind.value, read.check.value] += 1
        assert read.kind is not codes.Kind.USCC or (code[8:10] == "YL" and code[2:6] == "6405")
    assert kinds["uscc", "passed"] == 2750
    assert kinds["registration_15", "passed"] > 200
    assert kinds["registration_15", "failed"] == 2


def test_every_person_in_the_trail_is_an_account_that_holds_the_role() -> None:
    held = {(grant.account.username, grant.role) for grant in Grant.objects.select_related("account")}
    acted = set(Event.objects.exclude(person="").values_list("person", "role"))
    assert {pair for pair in acted if pair[1]} <= held


def test_every_event_is_of_an_act_that_its_role_may_do() -> None:
    verbs = Event.objects.filter(verb__in=list(ACTS), outcome=Outcome.DONE).values_list("verb", "role").distinct()
    assert {(verb, role) for verb, role in verbs if role not in {str(one) for one in ACTS[verb].reaches}} == set()


def test_it_happened_in_order() -> None:
    instants_told = list(Event.objects.order_by("seq").values_list("at", flat=True))
    assert instants_told == sorted(instants_told)


def test_there_is_an_account_to_try_for_every_role() -> None:
    roles = {one.role for one in accounts.TRIALS}
    assert {role for role in Grant._meta.get_field("role").choices or () if role[0] not in roles} <= {
        ("public", "公众"), ("system", "系统"),
    }  # fmt: skip
    account = Account.objects.get(username="legal")
    assert account.check_password(accounts.PASSWORD)
    assert not Account.objects.get(username="SJ-YJJ-FZ").has_usable_password()


def test_frequencies_are_read_from_the_wording_and_some_cannot_be() -> None:
    wordings = {line["frequency"] for line in lines()}
    unread = InspectionItem.objects.filter(frequency_period="").values_list("frequency_wording", flat=True)
    assert len(wordings) > 12
    assert set(unread) == {"每学期1次", "按季度监测", "根据工程进度和风险等级确定"}


def test_a_number_was_changed_by_two_persons_and_one_waits_for_the_second() -> None:
    changes = NOUNS["parameter_changes"].model._default_manager.order_by("code")
    assert list(changes.values_list("parameter", "state")) == [
        ("specials_yearly", "confirmed"), ("plan_leads", "confirmed"), ("publish_wd", "proposed"),
    ]  # fmt: skip


def test_what_the_law_and_the_permissions_refused_left_a_trace() -> None:
    tried = Event.objects.filter(verb="plan_item.draft").exclude(outcome=Outcome.DONE)
    assert sorted(tried.values_list("outcome", flat=True)) == ["forbidden", "refused"]


def test_special_inspections_of_both_years_rest_on_every_ground_and_stand_in_every_state() -> None:
    rows = NOUNS["special_filings"].model._default_manager
    years = {year: set(rows.filter(year=year).values_list("ground", flat=True)) for year in (2025, 2026)}
    assert years == {year: set(GROUNDS) for year in (2025, 2026)}
    assert {"draft", "filed", "returned", "under_way", "ended", "withdrawn", "recorded"} == set(
        rows.values_list("state", flat=True)
    )
    assert set(rows.filter(late=True).values_list("code", flat=True)) == {"SJ-WJW-2026-Z001"}


def test_no_planted_line_is_missing() -> None:
    """What is planted names lines that are there, once each."""
    plan_items = set(NOUNS["plan_items"].model._default_manager.values_list("code", flat=True))
    persons = set(Officer.objects.values_list("code", flat=True))
    assert {plant.act for plant in faults.PLAN_ITEMS} <= plan_items
    assert {plant.act for plant in faults.PERSONS} <= persons
    specials = set(NOUNS["special_filings"].model._default_manager.values_list("code", flat=True))
    assert {plant.act for plant in faults.SPECIALS} <= specials
    assert len({plant.act for plant in faults.PLAN_ITEMS}) == len(faults.PLAN_ITEMS)
    assert all(re.fullmatch(r"[A-Z0-9]+-[A-Z]+-20\d\d-\d{3}", plant.act) for plant in faults.PLAN_ITEMS)
