"""The guard of one act under ten rules, verdict and message, against zen-engine, which gives a verdict alone.

Beside it the same rules asked of the one row by Polars: the form in which a million are audited.

python benchmarks/law/guard.py
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))
from benchmarks.law import matters
from benchmarks.side_by_side import in_turn, show
from zhunsheng.law.facts import PlanItem
from zhunsheng.law.facts.frame import example
from zhunsheng.law.in_force import Law
from zhunsheng.law.judgment import judge
from zhunsheng.law.plain.acts import audit
from zhunsheng.law.rules import of_kind

TIMES = 50  # guards in one measured turn


def main() -> None:
    import zen

    law = Law().narrowed("640500", "SJ-SCJG")
    rules = of_kind(PlanItem)[:10]
    frame = example(PlanItem, law)
    [act], [breaking] = frame.to_dicts(), example(PlanItem, law, origin="temporary").to_dicts()
    ten = [zen.compile_expression(matters.zen(one)) for one in matters.sentences()[15:25]]
    row: dict[str, Any] = matters.acts(1).drop("governed_on", *matters.DAYS).to_dicts()[0]

    def guard(facts: Any) -> None:
        for _ in range(TIMES):
            for finding in audit([facts], rules, law).findings:
                finding.reason.zh  # noqa: B018

    def by_polars() -> None:
        for _ in range(TIMES):
            judge(frame, rules, law)

    def peer() -> None:
        for _ in range(TIMES):
            [expression.evaluate(row) for expression in ten]

    seconds = in_turn(
        {
            "zhunsheng, kept": lambda: guard(act),
            "zhunsheng, one broken": lambda: guard(breaking),
            "by Polars": by_polars,
            "zen-engine": peer,
        }
    )
    show("one act under ten rules", {name: one / TIMES for name, one in seconds.items()}, "zen-engine", "ms")


if __name__ == "__main__":
    main()
