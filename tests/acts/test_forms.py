"""A form is its act's declaration: what it asks, what may be chosen, and what it then tells."""

from datetime import date
from typing import Any

import pytest
from django import forms as django_forms

from tests.acts.conftest import BUREAU, LEGAL, department
from tests.acts.test_listing import planned
from zhunsheng.acts import fields, forms, grounds
from zhunsheng.acts.act import ACTS, Act
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.noun import NOUNS
from zhunsheng.acts.refusals import Invalid
from zhunsheng.acts.roles import Scope
from zhunsheng.register.models import Department

pytestmark = pytest.mark.django_db
DRAFT, AMEND = ACTS["plan_item.draft"], ACTS["plan_item.amend"]
DRAFTED = {"department": "SJ-SCJG", "plan_year": "2026", "item_name": "食品检查", "origin": "annual"}
WRITTEN = "对方事项在同一时段停产检修，客观上不能合并检查。"


def told(act: Act, by: Actor = LEGAL, **data: str) -> dict[str, Any]:
    form = forms.form_of(act, by)(data)
    assert form.is_valid(), form.errors
    return forms.told(form)


def wrong(act: Act, by: Actor = LEGAL, **data: str) -> dict[str, Any]:
    form = forms.form_of(act, by)(data)
    assert not form.is_valid()
    return dict(form.errors)


@pytest.mark.parametrize("name", ACTS)
def test_every_act_has_a_form_of_what_it_sets_and_asks(name: str) -> None:
    act = ACTS[name]
    assert set(forms.form_of(act, BUREAU).base_fields) == {*act.sets, *act.asks}


def test_a_form_tells_only_what_was_sent(market: Department) -> None:
    assert told(DRAFT, **DRAFTED) == {
        "department": market,
        "plan_year": 2026,
        "item_name": "食品检查",
        "origin": "annual",
    }


def test_what_cannot_be_empty_is_not_told_empty(market: Department) -> None:
    said = told(DRAFT, **DRAFTED, random="", objects_planned="", remark="")
    assert "random" not in said
    assert (said["objects_planned"], said["remark"]) == (None, "")


def test_dates_and_yes_and_no_are_read_as_clerks_say_them(market: Department) -> None:
    said = told(DRAFT, **DRAFTED, window_from="0501", window_until="6.1", random="yes", joint="no")
    assert (said["window_from"], said["window_until"]) == (date(2026, 5, 1), date(2026, 6, 1))
    assert (said["random"], said["joint"]) == (True, False)


def test_a_row_is_chosen_by_its_key_within_the_scope(market: Department) -> None:
    department("SJ-YJJ", name="市应急管理局")
    assert "不在您的范围内" in str(wrong(DRAFT, **DRAFTED | {"department": "SJ-YJJ"})["department"])
    offered = forms.form_of(DRAFT, LEGAL).base_fields["department"].offered  # type: ignore[attr-defined]
    assert offered == [("SJ-SCJG", "市市场监督管理局（SJ-SCJG）")]


def test_many_rows_are_typed_instead_of_chosen(market: Department, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fields, "MOST", 1)
    department("SJ-YJJ", name="市应急管理局")
    made = fields.KeyField(noun=NOUNS["departments"], scope=Scope.ALL, by=BUREAU)
    assert made.offered == []
    assert made.clean("SJ-YJJ 市应急管理局") == Department.objects.get(code="SJ-YJJ")


def test_a_form_starts_from_the_ordinary(market: Department) -> None:
    start = {name: field.initial for name, field in forms.form_of(DRAFT, LEGAL).base_fields.items()}
    assert (start["department"], start["plan_year"], start["merge_answer"]) == ("SJ-SCJG", 2026, "not_asked")
    assert start["origin"] is None  # where there is no ordinary, one must choose


def test_a_change_starts_from_the_record_as_it_stands(market: Department) -> None:
    item = planned(market, item_name="加油站检查", random=True)
    start = {name: field.initial for name, field in forms.form_of(AMEND, LEGAL, item).base_fields.items()}
    assert (start["item_name"], start["random"]) == ("加油站检查", True)


def test_what_an_act_asks_is_typed_by_its_signature(market: Department) -> None:
    close, publish = forms.form_of(ACTS["department.close"], BUREAU), forms.form_of(ACTS["item.publish"], LEGAL)
    reason, on = close.base_fields["reason"], publish.base_fields["published_on"]
    assert (reason.label, type(reason.widget)) == ("原因", django_forms.Textarea)
    assert (on.label, type(on)) == ("公布日期", fields.DayField)
    assert wrong(ACTS["department.close"], BUREAU)["reason"]


@pytest.mark.parametrize("hostile", ["𠮷" * 30_000, "0001-01-01", "9999-99-99", "NaN", "-1", "1e308", str(2**63)])
def test_hostile_input_is_an_error_beside_its_field(hostile: str, market: Department) -> None:
    form = forms.form_of(DRAFT, LEGAL)({**DRAFTED, "objects_planned": hostile, "window_from": hostile})
    assert not form.is_valid()
    assert set(form.errors) <= {"objects_planned", "window_from"}


@pytest.fixture
def heads() -> Any:
    before = list(grounds._provider)
    grounds.provide(lambda by: [("head-1", "示例负责人")])
    yield
    grounds._provider[:] = before


def reason(**parts: str) -> dict[str, str]:
    said = {"code": "impossible", "text": WRITTEN, "approver": "head-1"} | parts
    return {grounds.field("merge_declined_with_reason", part): value for part, value in said.items()}


def test_a_reason_is_coded_written_and_approved(heads: None) -> None:
    given = forms.reasons(reason(), LEGAL)["merge_declined_with_reason"]
    assert (given.code, given.text, given.approver) == ("impossible", WRITTEN, "head-1")
    assert forms.reasons({"item_name": "食品"}, LEGAL) == {}


@pytest.mark.parametrize(
    ("part", "value"),
    [("code", ""), ("code", "whim"), ("text", "太短，只有十几个字。　　　　　　"), ("approver", "officer-1")],
)
def test_a_reason_that_is_not_whole_names_what_is_missing(heads: None, part: str, value: str) -> None:
    with pytest.raises(Invalid) as lacking:
        forms.reasons(reason(**{part: value}), LEGAL)
    assert list(lacking.value.errors) == [f"reason.merge_declined_with_reason.{part}"]
