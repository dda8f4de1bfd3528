"""F-01: yearly plans filed and filed in time, what they hold, and what of them was carried out."""

from datetime import date

import polars as pl

from zhunsheng.inspection.plan_items import facts as plan_items
from zhunsheng.inspection.plan_items.models import PlanItem as Items
from zhunsheng.inspection.plans import facts as plans
from zhunsheng.inspection.plans import standing
from zhunsheng.inspection.plans.models import Plan as Plans
from zhunsheng.inspection.special_filings import facts as special_filings
from zhunsheng.inspection.special_filings.models import SpecialFiling as SpecialFilings
from zhunsheng.law import judgment, rules
from zhunsheng.law.facts import Plan, PlanItem
from zhunsheng.law.facts.special_filing import GROUNDS, SpecialFiling
from zhunsheng.law.in_force import Law
from zhunsheng.law.rule import Standing
from zhunsheng.law.words import Words
from zhunsheng.oversight.figure import Figure, Line, Sort
from zhunsheng.register.models import Department


def of_the_year(law: Law, on: date) -> pl.DataFrame:
    """The facts of the plans of the year of `on`, the first version of each department first."""
    return plans.of(Plans.objects.filter(plan_year=on.year).order_by("department", "revision"), law, on)


def on_roster(law: Law, on: date) -> dict[str, list[dict[str, object]]]:
    """The versions of each department that is to file by the due day; none of one that opened nothing (Q-20)."""
    facts = of_the_year(law, on)
    expected = facts.filter(Plan.filing_expected.col)["department"].unique().to_list()
    active = Department.objects.filter(state=Department.State.ACTIVE, on_roster=True, filing_expected=True)
    silent = set(active.values_list("code", flat=True)) - set(facts["department"])
    by_department: dict[str, list[dict[str, object]]] = {code: [] for code in sorted({*expected, *silent})}
    for row in facts.iter_rows(named=True):
        by_department.get(row["department"], []).append(row)
    return by_department


def _line(department: str, year: int, versions: list[dict[str, object]], *, counts: bool) -> Line:
    key = str(versions[-1]["act"]) if versions else f"{department}-{year}"
    return Line(key, department, int(counts))


def filed(law: Law, on: date) -> list[Line]:
    """A line a department of the roster: part 1 where a plan or nil return was filed by the day."""
    return [
        _line(code, on.year, rows, counts=any(_by(row["filed_on"], on) for row in rows))
        for code, rows in on_roster(law, on).items()
    ]


def filed_in_time(law: Law, on: date) -> list[Line]:
    """The same where the first complete submission was made by the due day."""
    return [
        _line(code, on.year, rows, counts=any(_by(row["submitted_on"], row["plan_due_on"]) for row in rows))
        for code, rows in on_roster(law, on).items()
    ]


def _by(day: object, last: object) -> bool:
    return isinstance(day, date) and isinstance(last, date) and day <= last


def _items(law: Law, on: date, part: pl.Expr, whole: pl.Expr | None = None) -> list[Line]:
    """A line an item that stands in a filed plan of the year."""
    rows = Items.objects.filter(standing.effective(on), plan_year=on.year).order_by("code")
    facts = plan_items.of(rows, law, on).filter(PlanItem.filed.col & (PlanItem.filed_on.col <= on))
    told = facts.select("act", "department", part.cast(pl.Int64).fill_null(0).alias("part"),
                        (pl.lit(1) if whole is None else whole).cast(pl.Int64).fill_null(0).alias("whole"))  # fmt: skip
    return [Line(*row) for row in told.iter_rows()]


def items(law: Law, on: date) -> list[Line]:
    return _items(law, on, pl.lit(1))


def joint(law: Law, on: date) -> list[Line]:
    return _items(law, on, PlanItem.joint.col)


def random(law: Law, on: date) -> list[Line]:
    return _items(law, on, PlanItem.random.col)


def carried_out(law: Law, on: date) -> list[Line]:
    return _items(law, on, PlanItem.visits_done.col, PlanItem.visits_planned.col)


def without_filing(law: Law, on: date) -> list[Line]:
    """A line an item of the year under which visits were made and whose plan is not filed."""
    rows = Items.objects.filter(plan_year=on.year, visits_done__gt=0).order_by("code")
    facts = plan_items.of(rows, law, on).filter(~PlanItem.filed.col)
    return [Line(*row) for row in facts.select("act", "department", "visits_done").iter_rows()]


def specials(law: Law, on: date) -> list[Line]:
    """A line a special inspection filed in the year by the day, under its ground."""
    facts = special_filings.of(SpecialFilings.objects.order_by("code"), law, on).filter(
        SpecialFiling.filed.col & (SpecialFiling.filed_on.col <= on) & (SpecialFiling.filed_on.col.dt.year() == on.year)
    )
    return [
        Line(act, department, 1, group=ground)
        for act, department, ground in facts.select("act", "department", "ground").iter_rows()
    ]


def specials_late(law: Law, on: date) -> list[Line]:
    """Of these, the emergencies that were filed after their two working days, or not at all."""
    visited = special_filings.of(SpecialFilings.objects.order_by("code"), law, on).filter(
        SpecialFiling.emergency.col & (SpecialFiling.first_visit_on.col.dt.year() == on.year)
    )
    broken = judgment.judge(visited, [rules.RULES[LATE]], law)[LATE] == Standing.BROKEN.value
    told = visited.select("act", "department", late=broken.cast(pl.Int64))
    return [Line(act, department, late) for act, department, late in told.iter_rows()]


LATE = "emergency_special_filed_after"
COUNTED_ON = "一年的数按12月31日，年内按当日。百分比四舍五入，保留两位小数。"
COUNTED_ON_EN = "A year is counted on 31 December, the running year today. Percent, rounded half up to two decimals."
FILED = Figure(
    "F-01.1", "plans_filed", Words("计划备案率", "Plans filed"),
    Words(
        "统计日已备案年度计划或零报告的部门 ÷ 名单内应当备案的部门。垂直管理部门未经本市确定的不计；"
        f"撤回的、只报送未备案的不算。{COUNTED_ON}",
        "Departments with a filed plan or nil return on the day ÷ departments of the roster that are to file. Vertical units "
        f"only where the city says so; withdrawn, or submitted and not filed, is not filed. {COUNTED_ON_EN}",
    ),
    Sort.SHARE, public=True, noun="plans", lines=filed,
)  # fmt: skip
IN_TIME = Figure(
    "F-01.2", "plans_filed_in_time", Words("按期备案率", "Plans filed in time"),
    Words(
        f"首次完整报送（含零报告）不晚于应备案截止日（4月30日24时）的部门 ÷ 名单内应当备案的部门。退回补正不改变首次报送日。{COUNTED_ON}",
        "Departments whose first complete submission (or nil return) was made by the due day (30 April, 24:00) ÷ departments "
        f"of the roster that are to file. A return does not move that day. {COUNTED_ON_EN}",
    ),
    Sort.SHARE, public=True, noun="plans", lines=filed_in_time,
)  # fmt: skip
ITEMS = Figure(
    "F-01.3", "plan_items_filed", Words("计划事项数", "Items planned"),
    Words(
        "已备案的本年度计划中的事项；已备案的变更删去的不计。", "Items standing in the filed plans of the year; those dropped in a filed version are not counted."
    ),
    Sort.COUNT, public=True, noun="plan_items", lines=items,
)  # fmt: skip
JOINT = Figure(
    "F-01.3", "plan_items_joint", Words("联合事项数", "Joint items"),
    Words("其中标明联合检查的。", "Of these, the joint ones."), Sort.COUNT, public=True, noun="plan_items", lines=joint,
)  # fmt: skip
RANDOM = Figure(
    "F-01.3", "plan_items_random", Words("双随机占比", "Share of random items"),
    Words(
        f"标明双随机的事项 ÷ 已备案的本年度计划事项。{COUNTED_ON}",
        f"Items drawn at random ÷ items of the filed plans of the year. {COUNTED_ON_EN}",
    ),
    Sort.SHARE, public=True, noun="plan_items", lines=random,
)  # fmt: skip
SPECIALS = Figure(
    "F-01.4", "special_filings", Words("专项检查备案数", "Special inspections filed"),
    Words(
        "本年度备案日在统计日以前的专项检查，按备案事由分列；退回、撤回的不计。",
        "Special inspections filed in the year by the day, told apart by their ground; returned and withdrawn ones are not counted.",
    ),
    Sort.COUNT, public=True, noun="special_filings", lines=specials, groups=GROUNDS,
)  # fmt: skip
SPECIALS_LATE = Figure(
    "F-01.4", "special_filings_late", Words("逾期补备数", "Emergencies filed late"),
    Words(
        "本年度先行实施的紧急专项检查中，首次检查后2个工作日内没有补办备案的。",
        "Emergencies of the year, carried out first, that were not filed within two working days of the first visit.",
    ),
    Sort.COUNT, public=True, noun="special_filings", lines=specials_late,
)  # fmt: skip
WITHOUT = Figure(
    "F-01.5", "visits_without_filing", Words("无备案依据检查数", "Visits without filing"),
    Words(
        "本年度计划未备案的事项下已经进行的检查次数（登记的检查；逐次检查记录启用前按事项登记数）。",
        "Visits made under items of the year whose plan is not filed, as recorded with the items until visits are kept one by one.",
    ),
    Sort.COUNT, public=False, noun="plan_items", lines=without_filing,
)  # fmt: skip
CARRIED_OUT = Figure(
    "F-01.6", "plan_carried_out", Words("计划完成率", "Plan carried out"),
    Words(
        f"已检查次数 ÷ 计划检查次数（拟查数量×频次），只计已备案计划的事项；没有填拟查数量或频次的计0次计划。{COUNTED_ON}",
        "Visits done ÷ visits planned (objects × frequency), of the items of filed plans; an item without number or frequency "
        f"plans none. {COUNTED_ON_EN}",
    ),
    Sort.SHARE, public=True, noun="plan_items", lines=carried_out,
)  # fmt: skip
FIGURES = (FILED, IN_TIME, ITEMS, JOINT, RANDOM, SPECIALS, SPECIALS_LATE, WITHOUT, CARRIED_OUT)
