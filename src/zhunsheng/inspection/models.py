"""The tables of inspection, gathered for Django."""

from zhunsheng.inspection.plan_items.models import PlanItem

__all__ = ["PlanItem"]
