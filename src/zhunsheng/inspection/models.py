"""The tables of inspection, gathered for Django."""

from zhunsheng.inspection.compilations.models import Compilation
from zhunsheng.inspection.plan_items.models import PlanItem
from zhunsheng.inspection.plans.models import Plan
from zhunsheng.inspection.special_filings.models import SpecialFiling

__all__ = ["Compilation", "Plan", "PlanItem", "SpecialFiling"]
