"""The yearly plan from the first item to the receipt, returned, changed, carried out and ended (SM-PLAN)."""

from datetime import date

import pytest

from tests.acts.conftest import department
from tests.inspection.conftest import (
    at,
    bureau,
    by_date,
    county,
    drafted,
    filed,
    head,
    in_force,
    legal,
    signed,
    submitted,
)
from zhunsheng.acts import importing
from zhunsheng.acts import in_force as in_force_law
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.refusals import Forbidden, Invalid, NotNow, Refused
from zhunsheng.acts.weighing import Reason
from zhunsheng.inspection.models import Plan, PlanItem
from zhunsheng.inspection.plan_items.noun import PLAN_ITEMS
from zhunsheng.inspection.plans import by_date as by_dates
from zhunsheng.inspection.plans import facts, opening, season, standing
from zhunsheng.papers import numbers
from zhunsheng.register.models import Department
from zhunsheng.trail import verify
from zhunsheng.trail.models import Event

pytestmark = pytest.mark.django_db
WHY = Reason("other", "本部门的检查职权已划转综合执法部门，本年度不再开展行政检查。", "head")


def test_the_first_item_opens_the_plan_of_its_year(market: Department) -> None:
    item = drafted(market)
    assert (item.plan.code, item.plan.state, item.plan.revision) == ("SJ-SCJG-2026", "draft", 1)
    assert [one.verb for one in Event.objects.order_by("seq")][-2:] == ["plan.open_plan", "plan_item.draft"]
    assert drafted(market, item_name="加油站计量检查").plan == item.plan


def test_a_plan_is_opened_once(market: Department) -> None:
    drafted(market)
    with pytest.raises(Invalid, match="已有计划 SJ-SCJG-2026"):
        ACTS["plan.open_plan"](by=legal("2026-03-03"), department=market, plan_year=2026)


def test_a_plan_with_nothing_in_it_is_not_signed(market: Department) -> None:  # M01.1
    plan = ACTS["plan.open_plan"](by=legal("2026-03-02"), department=market, plan_year=2026).subject
    with pytest.raises(Refused) as refusal:
        ACTS["plan.sign"](plan, by=head("2026-03-03"))
    assert [one.rule.name for one in refusal.value.barred] == ["plan_has_items"]


@pytest.mark.parametrize("lacking", ["legal_basis", "object_type", "planned_frequency", "method", "window_from"])
def test_a_plan_with_an_item_that_lacks_one_of_five_is_not_signed(market: Department, lacking: str) -> None:  # M01.1
    empty = None if lacking in ("planned_frequency", "window_from") else ""
    plan = drafted(market, **{lacking: empty}).plan
    with pytest.raises(Refused) as refusal:
        ACTS["plan.sign"](plan, by=head("2026-03-03"))
    assert [one.rule.name for one in refusal.value.barred] == ["plan_items_complete"]


def test_only_the_head_signs_and_only_the_legal_section_submits(market: Department) -> None:
    plan = drafted(market).plan
    with pytest.raises(Forbidden):
        ACTS["plan.sign"](plan, by=legal("2026-03-03"))
    with pytest.raises(NotNow, match="部门审签"):
        ACTS["plan.submit"](plan, by=legal("2026-03-03"))
    with pytest.raises(Forbidden):
        ACTS["plan.submit"](plan, by=head("2026-03-03"))


def test_what_is_signed_is_not_changed_under_the_heads_hand(market: Department) -> None:
    plan = signed(market)
    with pytest.raises(Invalid, match="部门审签，事项不能再改"):
        ACTS["plan_item.amend"](plan.items.get(), by=legal("2026-03-11"), remark="改")
    with pytest.raises(Invalid, match="部门审签，事项不能再改"):
        drafted(market, item_name="另一项")


def test_the_bureau_receives_under_the_next_number_of_its_year(market: Department) -> None:  # M01.2
    plan = filed(market)
    assert (plan.state, plan.receipt, plan.filed_on) == ("filed", "卫司检备〔2026〕1号", date(2026, 3, 16))
    assert len(plan.digest) == 64
    other = filed(department("SJ-YJJ", name="市应急管理局"))
    assert other.receipt == "卫司检备〔2026〕2号"
    assert list(numbers.faults()) == []


def test_a_county_files_with_its_own_bureau_under_its_own_mark(county_market: Department) -> None:  # 同级司法行政部门
    plan = submitted(county_market)
    with pytest.raises(Forbidden):
        ACTS["plan.receive"](plan, by=bureau("2026-03-17"))
    ACTS["plan.receive"](plan, by=county("2026-03-17"))
    assert plan.receipt == "宁司检备〔2026〕1号"


def test_a_receipt_that_is_undone_leaves_no_gap(market: Department) -> None:
    plan = submitted(market)
    with pytest.raises(Forbidden):
        ACTS["plan.receive"](plan, by=county("2026-03-17"))
    ACTS["plan.receive"](plan, by=bureau("2026-03-17"))
    assert plan.receipt == "卫司检备〔2026〕1号"


def test_a_plan_is_returned_with_its_items_named(market: Department) -> None:  # M01.11
    plan = submitted(market)
    with pytest.raises(Invalid, match="列明本计划中的事项编号"):
        ACTS["plan.send_back"](plan, by=bureau("2026-03-18"), items="第一项", reason="依据不明")
    ACTS["plan.send_back"](plan, by=bureau("2026-03-18"), items="SJ-SCJG-2026-001", reason="依据写明条款")
    assert (plan.state, plan.returned_on) == ("returned", date(2026, 3, 18))


def test_what_was_returned_comes_back_changed_and_keeps_its_first_day(market: Department) -> None:  # SM-PLAN
    plan = submitted(market)
    ACTS["plan.send_back"](plan, by=bureau("2026-03-18"), items="SJ-SCJG-2026-001", reason="依据写明条款")
    with pytest.raises(Invalid, match="没有作任何修改"):
        ACTS["plan.submit"](plan, by=legal("2026-03-20"))
    ACTS["plan_item.amend"](plan.items.get(), by=legal("2026-03-19"), legal_basis="《食品安全法》第一百一十条第一款")
    ACTS["plan.submit"](plan, by=legal("2026-05-08"))
    assert (plan.submitted_on, plan.received_on) == (date(2026, 3, 16), date(2026, 5, 8))


def test_silence_files_after_five_working_days_and_not_before(market: Department) -> None:  # M01.11, Q-07
    plan = submitted(market)  # Monday 16 March; Friday the 20th is a day off in Ningxia
    with pytest.raises(Invalid, match="2026-03-24"):
        ACTS["plan.file_by_silence"](plan, by=by_date("2026-03-24"))
    ACTS["plan.file_by_silence"](plan, by=by_date("2026-03-25"))
    assert (plan.state, plan.deemed, plan.receipt) == ("filed", True, "卫司检备〔2026〕1号")


def test_a_nil_return_is_declared_with_a_reason_signed_and_filed(market: Department) -> None:  # M01.1
    plan = ACTS["plan.open_plan"](by=legal("2026-03-02"), department=market, plan_year=2026).subject
    ACTS["plan.declare_nil"](plan, by=legal("2026-03-02"), reason="职权已划转")
    ACTS["plan.sign"](plan, by=head("2026-03-03"))
    with pytest.raises(Refused) as refusal:  # it has the power to inspect
        ACTS["plan.submit"](plan, by=legal("2026-03-03"))
    assert [one.rule.name for one in refusal.value.reasons_asked] == ["nil_return_only_without_power"]
    ACTS["plan.submit"](plan, by=legal("2026-03-03"), reasons={"nil_return_only_without_power": WHY})
    ACTS["plan.receive"](plan, by=bureau("2026-03-04"))
    assert isinstance(plan, Plan)
    assert plan.receipt


def test_a_plan_with_items_is_no_nil_return(market: Department) -> None:
    plan = drafted(market).plan
    with pytest.raises(Invalid, match="1 项计划事项，不能零报告"):
        ACTS["plan.declare_nil"](plan, by=legal("2026-03-02"), reason="职权已划转")


def test_a_filed_plan_is_changed_by_a_new_version_only(market: Department) -> None:  # M01.10
    plan = in_force(market)
    item = plan.items.get()
    with pytest.raises(Invalid, match="先对该计划办理“变更”"):
        drafted(market, item_name="新增的事项")
    ACTS["plan.change"](plan, by=legal("2026-06-01"), reason="机构改革后增加一项职权")
    new = standing.current(market.pk, 2026)
    assert new is not None
    assert (plan.state, new.code, new.state, new.change_reason) == (
        "amended",
        "SJ-SCJG-2026-V2",
        "draft",
        "机构改革后增加一项职权",
    )
    with pytest.raises(Invalid, match="已备案的版本，不能直接修改"):
        ACTS["plan_item.amend"](item, by=legal("2026-06-01"), remark="改")
    added = drafted(market, "2026-06-02", item_name="新增的事项", follows=item)
    ACTS["plan_item.drop"](item, by=legal("2026-06-02"), reason="由新增的事项替换")
    assert [one.code for one in standing.items_of(plan)] == [item.code]
    assert [one.code for one in standing.items_of(new)] == [added.code]


def test_the_new_version_has_its_own_receipt_and_the_first_day_stays(market: Department) -> None:  # M01.10, M01.2
    plan = in_force(market)
    ACTS["plan.change"](plan, by=legal("2026-06-01"), reason="机构改革后增加一项职权")
    new = standing.current(market.pk, 2026)
    drafted(market, "2026-06-02", item_name="新增的事项")
    ACTS["plan.sign"](new, by=head("2026-06-03"))
    ACTS["plan.submit"](new, by=legal("2026-06-03"))
    ACTS["plan.receive"](new, by=bureau("2026-06-04"))
    assert isinstance(new, Plan)
    assert (new.receipt, new.submitted_on, new.digest != plan.digest) == (
        "卫司检备〔2026〕2号",
        date(2026, 3, 16),
        True,
    )


def test_a_plan_withdrawn_before_filing_may_be_opened_again(market: Department) -> None:
    plan = submitted(market)
    ACTS["plan.withdraw"](plan, by=legal("2026-03-17"), reason="漏列事项")
    assert (plan.state, plan.submitted_on) == ("withdrawn", None)
    again = drafted(market, "2026-03-18", item_name="漏列的事项").plan
    assert again.code == "SJ-SCJG-2026-V2"
    assert standing.items_of(again).count() == 2  # what stood in the withdrawn one stands here


def test_what_is_filed_is_not_withdrawn(market: Department) -> None:
    with pytest.raises(NotNow):
        ACTS["plan.withdraw"](filed(market), by=legal("2026-03-17"), reason="漏列事项")


def test_a_plan_is_carried_out_in_its_year_and_ends_with_it(market: Department) -> None:
    plan = filed(market)
    ACTS["plan.start"](plan, by=by_date("2026-03-17"))
    with pytest.raises(Invalid, match="尚未结束"):
        ACTS["plan.end"](plan, by=by_date("2026-12-31"))
    ACTS["plan.summarise"](plan, by=legal("2026-12-20"), summary="计划检查12户，实际12户。")
    ACTS["plan.end"](plan, by=by_date("2027-01-01"))
    assert plan.state == "ended"


def test_the_items_of_a_filed_plan_are_published_but_for_what_the_head_withholds(market: Department) -> None:  # M01.13
    drafted(market, item_name="涉密线索核查")
    plan = filed(market)
    secret = PlanItem.objects.get(item_name="涉密线索核查")
    with pytest.raises(Refused) as asked:
        ACTS["plan_item.withhold"](secret, by=head("2026-03-17"))
    assert [one.rule.name for one in asked.value.reasons_asked] == ["plan_item_withheld_with_reason"]
    ACTS["plan_item.withhold"](secret, by=head("2026-03-17"), reasons={"plan_item_withheld_with_reason": WHY})
    ACTS["plan.publish"](plan, by=legal("2026-03-18"))
    told = dict(PlanItem.objects.values_list("item_name", "published_on"))
    assert told == {"涉密线索核查": None, "食品生产企业检查": date(2026, 3, 18)}


def test_nothing_is_published_before_it_is_filed(market: Department) -> None:
    item = submitted(market).items.get()
    with pytest.raises(Invalid, match="计划备案以后才能公开"):
        ACTS["plan_item.publish"](item, by=legal("2026-03-18"))


def test_last_years_plan_is_this_years_draft_a_year_later(market: Department) -> None:
    window = {"window_from": date(2025, 2, 28), "window_until": date(2025, 12, 1)}
    record = ACTS["plan_item.record"]
    record(by=legal("2026-01-05"), department=market, plan_year=2025, item_name="甲", origin="annual", **window)
    record(by=legal("2026-01-05"), department=market, plan_year=2025, item_name="专项", origin="temporary", **window)
    plan = ACTS["plan.open_plan"](by=legal("2026-03-02"), department=market, plan_year=2026).subject
    ACTS["plan.copy_last_year"](plan, by=legal("2026-03-02"))
    assert isinstance(plan, Plan)
    [item] = standing.items_of(plan)
    assert (item.item_name, item.window_from, item.code) == ("甲", date(2026, 2, 28), "SJ-SCJG-2026-001")
    with pytest.raises(Invalid, match="都已套用"):
        ACTS["plan.copy_last_year"](plan, by=legal("2026-03-02"))


def test_a_plan_is_opened_on_new_years_day_for_all_of_the_roster(market: Department) -> None:
    other = department("SJ-YJJ", name="市应急管理局")
    drafted(market)
    assert opening.open_year(2026, by_date("2026-01-01"), [market, other]) == 1
    assert opening.open_year(2026, by_date("2026-01-01"), [market, other]) == 0
    assert Plan.objects.get(department=other).state == "draft"


def test_every_step_stands_in_the_trail_and_the_rows_agree_with_it(market: Department) -> None:
    plan = in_force(market)
    ACTS["plan.change"](plan, by=legal("2026-06-01"), reason="机构改革后增加一项职权")
    assert list(verify.verify().faults) == []
    verbs = list(Event.objects.filter(noun="plan", outcome="done").order_by("seq").values_list("verb", flat=True))
    assert verbs == [
        "plan.open_plan",
        "plan.sign",
        "plan.submit",
        "plan.receive",
        "plan.start",
        "plan.new_version",
        "plan.change",
    ]


def test_what_happens_by_date_happens_once(market: Department) -> None:
    other = submitted(department("SJ-YJJ", name="市应急管理局"))
    filed(market)
    department("SJ-XFZD", name="市消防救援支队", filing_expected=False)
    assert by_dates.move(at("2026-03-24")) == 1  # the filed plan starts; the other may still be returned
    assert by_dates.move(at("2026-03-25")) == 2  # filed by silence, and started
    assert by_dates.move(at("2026-03-25")) == 0
    other.refresh_from_db()
    assert (other.state, other.deemed) == ("in_force", True)
    assert by_dates.move(at("2027-01-01")) == 4  # two end, two of the new year are opened
    assert sorted(Plan.objects.values_list("code", "state")) == [
        ("SJ-SCJG-2026", "ended"), ("SJ-SCJG-2027", "draft"), ("SJ-YJJ-2026", "ended"), ("SJ-YJJ-2027", "draft"),
    ]  # fmt: skip


def test_a_return_names_an_item_not_one_whose_code_begins_like_it() -> None:
    assert standing.named("甲-1000、甲-2", ["甲-100", "甲-1000", "甲-2"]) == ["甲-1000", "甲-2"]


def test_a_nil_return_takes_no_items(market: Department) -> None:
    plan = ACTS["plan.open_plan"](by=legal("2026-03-02"), department=market, plan_year=2026).subject
    ACTS["plan.declare_nil"](plan, by=legal("2026-03-02"), reason="职权已划转")
    with pytest.raises(Invalid, match="已作零报告，不能列入事项"):
        drafted(market)


def test_a_plan_taken_over_from_elsewhere_is_changed_like_any_other(market: Department) -> None:
    told = {
        "submitted_on": date(2026, 3, 1),
        "filed_on": date(2026, 3, 3),
        "receipt": "甲〔2026〕1号",
        "signed_on": date(2026, 3, 1),
    }
    plan = ACTS["plan.record"](by=legal("2026-04-01"), department=market, plan_year=2026, **told).subject
    ACTS["plan.change"](plan, by=legal("2026-06-01"), reason="机构改革后增加一项职权")
    assert isinstance(plan, Plan)
    assert plan.state == "amended"
    law = in_force_law.current()
    assert facts.of(Plan.objects.filter(pk=plan.pk), law, date(2026, 7, 1))["submitted"].to_list() == [True]
    assert drafted(market, "2026-06-02").plan.code == "SJ-SCJG-2026-V2"


def test_after_a_change_was_withdrawn_nothing_is_drafted_until_the_next_is_begun(market: Department) -> None:
    plan = in_force(market)
    ACTS["plan.change"](plan, by=legal("2026-06-01"), reason="机构改革后增加一项职权")
    ACTS["plan.withdraw"](standing.current(market.pk, 2026), by=legal("2026-06-02"), reason="不再变更")
    with pytest.raises(Invalid, match="先“起草新版本”"):
        drafted(market, "2026-06-03", item_name="新增的事项")
    told = {"department": market, "plan_year": 2026, "change_reason": "再次变更"}
    ACTS["plan.new_version"](by=legal("2026-06-03"), **told)
    assert drafted(market, "2026-06-03", item_name="新增的事项").plan.code == "SJ-SCJG-2026-V3"


def test_an_item_that_a_version_not_yet_filed_drops_is_still_planned_and_public(market: Department) -> None:
    plan = in_force(market)
    item = plan.items.get()
    ACTS["plan_item.publish"](item, by=legal("2026-03-17"))
    ACTS["plan.change"](plan, by=legal("2026-06-01"), reason="机构改革后调整职权")
    drafted(market, "2026-06-02", item_name="新增的事项")
    ACTS["plan_item.drop"](item, by=legal("2026-06-02"), reason="职权已划转")
    published = PlanItem.objects.filter(PLAN_ITEMS.paths.published)
    assert [one.code for one in published] == [item.code]
    new = standing.current(market.pk, 2026)
    ACTS["plan.sign"](new, by=head("2026-06-03"))
    ACTS["plan.submit"](new, by=legal("2026-06-03"))
    ACTS["plan.receive"](new, by=bureau("2026-06-04"))
    assert not published.all().exists()
    counted = PlanItem.objects.filter(standing.effective(date(2026, 6, 3)))
    assert item in counted
    assert item not in PlanItem.objects.filter(standing.effective(date(2026, 6, 4)))


def test_a_sheet_whose_plan_was_signed_since_it_was_tried_is_handed_back(market: Department) -> None:
    plan = drafted(market).plan
    text = "计划年度\t检查事项名称\t事项来源\n2026\t加油站计量检查\t年度\n"
    noun = PLAN_ITEMS
    tried = importing.plan(noun, importing.read_pasted(noun, text), legal("2026-03-03"))
    assert tried.rejections == []
    ACTS["plan.sign"](plan, by=head("2026-03-03"))
    done = importing.confirm(tried, legal("2026-03-03"))
    assert (done.counts["rejected"], PlanItem.objects.count()) == (1, 1)
    assert "部门审签，事项不能再改" in done.rejections[0].reason.zh


def test_who_opened_nothing_at_all_is_late_too(market: Department) -> None:
    [row] = season.season(2026, Department.objects.all(), in_force_law.current(), date(2026, 5, 11)).rows
    assert (row.plan, row.late) == (None, 11)
