"""The papers of a plan's filing: each with its number, taken in the transaction of the act that issues it."""

from collections.abc import Sequence
from datetime import date

from zhunsheng.acts.actor import Actor
from zhunsheng.filing import moves
from zhunsheng.inspection.compilations.models import Compilation
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.papers import marks, numbers


def receipt(plan: Plan, by: Actor) -> None:
    """The receipt (备案回执): its number is the plan's filing number (M01.2)."""
    number = numbers.take(marks.mark("plan_filing", plan.department.region), by.at, "plan", plan.code)
    moves.receive(plan, by, str(number))


def return_note(plan: Plan, by: Actor, items: Sequence[str]) -> None:
    """The return note (退回补正通知书), naming the items (M01.11)."""
    numbers.take(marks.mark("plan_return", plan.department.region), by.at, "plan", plan.code)


def reminder(plan: Plan, by: Actor, due_on: date) -> None:
    """The letter to a department whose plan is overdue (催办函), saying since when and by how many days (M01.3)."""
    numbers.take(marks.mark("reminder", plan.department.region), by.at, "plan", plan.code)


def compiled(compilation: Compilation, plans: Sequence[Plan], by: Actor) -> None:
    """The county's report (汇总上报), listing what it passes up (M01.4)."""
    numbers.take(marks.mark("compilation", compilation.region), by.at, "compilation", compilation.code)
