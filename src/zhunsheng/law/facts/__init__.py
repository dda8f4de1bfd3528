"""The kinds of facts: one flat row an act, the same row for guard, audit, outside file, warning and what-if.

head.py     what every act has
frame.py    rows from anywhere made into facts of a kind
counts/     what is counted over other acts, by kind
and a file a kind, found by its name
"""

import importlib
import pkgutil

from zhunsheng.law.facts.head import Facts, Origin, fact

ORDER = (
    "plan", "plan_item", "special_filing", "announcement", "visit", "problem", "off_site_check", "item", "case",
    "evidence", "measure", "decision", "penalty", "fine", "enforcement", "service", "transfer", "remedy", "list_entry",
    "repair", "standard", "decision_filing", "publication", "complaint", "supervision", "spot_check", "person",
    "department_year", "revenue_month",
)  # fmt: skip


def _kinds() -> dict[str, type[Facts]]:
    """Every kind, in the order of the work."""
    there = {module.name for module in pkgutil.iter_modules(__path__)}
    found: dict[str, type[Facts]] = {}
    for name in ORDER:
        if name in there:
            module = importlib.import_module(f"{__name__}.{name}")
            found[name] = next(
                k for k in vars(module).values() if isinstance(k, type) and vars(k).get("kind_name") == name
            )
    return found


KINDS: dict[str, type[Facts]] = _kinds()

from zhunsheng.law.facts.person import Person  # noqa: E402
from zhunsheng.law.facts.plan import Plan  # noqa: E402
from zhunsheng.law.facts.plan_item import PlanItem  # noqa: E402

__all__ = ["KINDS", "Facts", "Origin", "Person", "Plan", "PlanItem", "fact"]
