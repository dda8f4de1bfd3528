"""A plan from a messy sheet to its receipt; returned and mended; late ones named and written to; a county passing up;
a citizen reading a plan and checking a receipt."""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.access.conftest import PASSWORD
from tests.inspection.conftest import ITEM, at, head, in_force, legal
from tests.journeys.conftest import Visitor, looked_at
from tests.journeys.test_a_sheet_judged import workbook
from zhunsheng.acts.act import ACTS
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.roles import Role
from zhunsheng.inspection.models import Plan, PlanItem
from zhunsheng.inspection.plans import opening
from zhunsheng.papers.models import Paper
from zhunsheng.register.models import Department

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
YEAR = datetime.now(UTC).year
HEADS = [
    "检查事项名称",
    "事项来源",
    "法律依据",
    "检查对象类型",
    "本计划频次",
    "检查方式",
    "时间窗口起",
    "时间窗口止（不含）",
]
LAW = "《食品安全法》第一百一十条"


def messy(path: Path) -> Path:
    """As departments send it: a title, two header rows, days as text, words for numbers, the same item twice."""
    return workbook(
        path, [f"{YEAR}年度行政检查计划（报送稿）"], ["检查事项", None, None, "检查对象", None, None, "时间", None], HEADS,
        ["食品生产企业检查", "双随机", LAW, "食品生产企业", 1, "现场", f"{YEAR}年5月6日", f"{YEAR}.12.1"],
        ["加油站计量检查", "年度", "《计量法》", "加油站", "约2次", "现场", f"{YEAR}-06-01", f"{YEAR}-09-01"],
        ["节日市场检查", "临时性阶段性", LAW, "商超", 1, "现场", f"{YEAR}-09-01", f"{YEAR}-10-01"],
        ["餐饮服务单位检查", "年度", LAW, "餐饮服务单位", 1, "现场", "六月", f"{YEAR}-10-01"],
        ["食品生产企业检查", "双随机", LAW, "食品生产企业", 1, "现场", f"{YEAR}年5月6日", f"{YEAR}.12.1"],
    )  # fmt: skip


def again(page: Page) -> None:
    """Where the password is asked once more, it is typed."""
    if "/again/" in page.url:
        page.fill("input[name=password]", PASSWORD)
        page.locator("main form button").first.click()


def does(page: Page, name: str, act: str) -> None:
    """One act on a plan, from its own page."""
    page.goto(f"/plans/{name}/")
    page.get_by_role("link", name=act, exact=True).first.click()
    again(page)
    page.locator("main form button.main").first.click()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_messy_sheet_becomes_a_filed_plan_with_a_receipt(visitor: Visitor, tmp_path: Path, script: bool) -> None:
    kind = "" if script else "-no-script"
    page = visitor("legal", script=script)
    page.goto("/plan_items/import/")
    page.set_input_files("[name=file]", messy(tmp_path / "计划.xlsx"))
    page.get_by_role("button", name="核对").click()
    main = page.locator("main")
    expect(main).to_contain_text("“计划年度”：表中没有这一列，整列填写")
    page.fill("[name=given-0]", str(YEAR))
    page.get_by_role("button", name="按此重新核对").click()
    for said in ("约2次", "临时性、阶段性", "六月", "与第4行完全相同"):
        expect(main).to_contain_text(said)
    looked_at(page, f"season-imported{kind}", script=script)
    assert not PlanItem.objects.exists()
    page.get_by_role("button", name="确认导入").click()
    expect(main).to_contain_text("已写入")
    code = f"SJ-SCJG-{YEAR}"
    page.goto(f"/screening/{code}/")
    expect(main).to_contain_text("食品生产企业检查")
    expect(main).to_contain_text("计划事项")
    looked_at(page, f"season-screened{kind}", script=script)
    does(visitor("head", script=script), code, "审签")
    does(page, code, "报送")
    expect(main).to_contain_text("已报送")
    bureau = visitor("bureau", script=script)
    bureau.goto("/desk/")
    expect(bureau.locator("main")).to_contain_text("待我办")
    bureau.get_by_role("link", name="收讫并发回执").first.click()
    bureau.locator("main form button.main").first.click()
    expect(bureau.locator("main")).to_contain_text(f"卫司检备〔{YEAR}〕1号")
    page.goto(f"/plans/{code}/")
    expect(main).to_contain_text("备案回执")
    looked_at(page, f"season-filed{kind}", script=script)
    with page.expect_download() as download:
        page.get_by_role("link", name="PDF", exact=True).first.click()
    text = PdfReader(io.BytesIO(Path(download.value.path()).read_bytes())).pages[0].extract_text()
    assert "食品生产企业检查" in text


def test_the_bureau_returns_a_plan_sees_who_is_late_and_writes_to_them(visitor: Visitor, city: Department) -> None:
    today = timezone.localtime().date().isoformat()
    item = ACTS["plan_item.draft"](by=legal(today), department=city, plan_year=YEAR, **_this_year()).subject
    assert isinstance(item, PlanItem)
    ACTS["plan.sign"](item.plan, by=head(today))
    ACTS["plan.submit"](item.plan, by=legal(today))
    opening.open_year(YEAR, Actor("", Role.SYSTEM, at(f"{YEAR}-01-01")), Department.objects.filter(code="SJ-SFJ"))
    page = visitor("bureau")
    page.goto(f"/plans/SJ-SCJG-{YEAR}/")
    page.get_by_role("link", name="退回补正").first.click()
    page.fill("[name=items]", "全部")
    page.fill("[name=reason]", "依据写明条款")
    page.locator("main form button.main").first.click()
    expect(page.locator("main")).to_contain_text("退回须列明本计划中的事项编号")
    page.fill("[name=items]", item.code)
    page.locator("main form button.main").first.click()
    expect(page.locator("main")).to_contain_text("退回补正")
    page.goto(f"/season/?year={YEAR}")
    looked_at(page, "season-matrix")
    if timezone.localtime().date() > datetime(YEAR, 4, 30, tzinfo=UTC).date():
        expect(page.locator("#late")).to_contain_text("市司法局")
        page.get_by_role("button", name="发催办函").click()
        expect(page.locator("main")).to_contain_text("可以办 1 条")
        page.locator("main form button.main").first.click()
        looked_at(page, "season-letters")
        assert Paper.objects.get(template="reminder").number == f"卫司检催〔{YEAR}〕1号"


def _this_year() -> dict[str, object]:
    return {**ITEM, "window_from": f"{YEAR}-05-06", "window_until": f"{YEAR}-12-01"}


def test_a_county_passes_its_plans_up_and_the_city_receives_them(visitor: Visitor, county: Department) -> None:
    in_force(county, "2026-03-16")
    page = visitor("county-bureau")
    page.goto("/compilations/")
    looked_at(page, "compilations-empty")
    page.goto("/compilations/new/?plan_year=2026")
    page.fill("[name=plan_year]", "2026")
    page.locator("main form button.main").first.click()
    page.get_by_role("link", name="上报市司法局").first.click()
    page.locator("main form button.main").first.click()
    expect(page.locator("main")).to_contain_text("已上报")
    looked_at(page, "compilation-reported")
    city = visitor("bureau")
    city.goto("/desk/")
    city.get_by_role("link", name="接收").first.click()
    city.locator("main form button.main").first.click()
    expect(city.locator("main")).to_contain_text("已接收")
    assert Plan.objects.get().reported_up_on is not None


def test_a_citizen_reads_a_plan_and_checks_its_receipt(visitor: Visitor, city: Department) -> None:
    plan = in_force(city, "2026-03-16")
    ACTS["plan.publish"](plan, by=legal("2026-03-17"))
    page = visitor()
    page.goto("/filed/?year=2026")
    expect(page.locator("main")).to_contain_text("市市场监督管理局")
    looked_at(page, "public-filed")
    page.locator("main table a").first.click()
    expect(page.locator("main")).to_contain_text("食品生产企业检查")
    page.goto("/check/")
    page.fill("#q", "卫司检备[2026]1号")
    page.get_by_role("button", name="核验").click()
    expect(page.locator("main")).to_contain_text("核验一致")
    looked_at(page, "public-check")


def test_a_plan_is_compared_with_last_years(visitor: Visitor, city: Department) -> None:
    record = ACTS["plan_item.record"]
    record(by=legal("2026-01-05"), department=city, plan_year=2025, item_name="旧事项", origin="annual")
    in_force(city, "2026-03-16")
    page = visitor("legal")
    page.goto("/comparison/SJ-SCJG-2026/")
    for said in ("新增", "不再列入", "旧事项"):
        expect(page.locator("main")).to_contain_text(said)
    looked_at(page, "plans-compared")
