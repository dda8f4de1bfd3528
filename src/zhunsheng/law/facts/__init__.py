"""The kinds of facts: one flat row an act, the same row for guard, audit, outside file, warning and what-if.

head.py        what every act has
plan_item.py   annual plan items (年度检查计划事项)
person.py      qualifications of persons (人员资格)
frame.py       rows from anywhere made into facts of a kind
"""

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.facts.person import Person
from zhunsheng.law.facts.plan_item import PlanItem

KINDS: dict[str, type[Facts]] = {kind.kind_name: kind for kind in (PlanItem, Person)}

__all__ = ["KINDS", "Facts", "Origin", "Person", "PlanItem", "fact"]
