"""All rules, in the order of the texts: the notice first, then the statutes behind it."""

from zhunsheng.law.facts import Facts
from zhunsheng.law.notice import conduct, filing, joint_inspection, manner, supervision
from zhunsheng.law.rule import Rule
from zhunsheng.law.statutes import administrative_penalty, business_environment, food_safety

CHAPTERS = (
    filing, joint_inspection, manner, conduct, supervision, administrative_penalty, business_environment, food_safety,
)  # fmt: skip
RULES: dict[str, Rule] = {rule.name: rule for chapter in CHAPTERS for rule in chapter.RULES}


def of_kind(kind: type[Facts]) -> tuple[Rule, ...]:
    """The rules that judge acts of `kind`, in the order of the texts."""
    return tuple(rule for rule in RULES.values() if rule.kind is kind)
