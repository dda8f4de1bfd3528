"""What an import says to people: where long work stands, what became of the rows, what is wrong."""

import sys
import time
from collections.abc import Sequence

from zhunsheng.acts import importing
from zhunsheng.acts.importing import Plan, Remark

SHOWN = 40  # remarks printed; all of them with --json or --rejected
LONG = 5_000  # rows from which progress is told
STAGES = {"check": "核对", "store": "写入", "judge": "对照规则", "record": "留痕"}


class Progress:
    """Where long work stands, on standard error, at most once a second."""

    def __init__(self, rows: int) -> None:
        self.silent = rows < LONG
        self.told = time.monotonic()
        self.line = sys.stderr.isatty()

    def __call__(self, stage: str, done: int, of: int) -> None:
        if self.silent or time.monotonic() - self.told < 1:
            return
        self.told = time.monotonic()
        print(f"{STAGES.get(stage, stage)} {stage} {done}/{of}", end="\r" if self.line else "\n", file=sys.stderr)

    def end(self) -> None:
        if not self.silent and self.line:
            print(file=sys.stderr)


def print_plan(plan: Plan, name: str) -> None:
    """Counts, columns that were not taken, and the remarks."""
    noun, counts = plan.noun, plan.counts
    state = "核对，未写入 checked, nothing written" if not plan.batch else f"已写入 written，批次 batch {plan.batch}"
    print(f"{noun.plural.zh} {noun.name} ← {name}（{plan.sheet.name}，{counts['rows']} 行 rows）：{state}")
    print(f"识别依据 known by：{importing.key_of(plan)}")
    print(f"新增 new {counts['new']}，更改 changed {counts['changed']}，未变 unchanged {counts['unchanged']}，"
          f"退回 rejected {counts['rejected']}")  # fmt: skip
    for heading, why in plan.headings.left_out.items():
        print(f"  未采用的列 not taken：{heading}——{why.zh}")
    _print_remarks("退回 rejected", plan.rejections)
    _print_remarks("注意 note", plan.notes)


def _print_remarks(title: str, remarks: Sequence[Remark]) -> None:
    for one in remarks[:SHOWN]:
        where = f" {one.column}" if one.column else ""
        value = f"“{one.value}”" if one.value not in (None, "") else ""
        print(
            f"  {title} 第{one.row}行{where}{value}：{one.reason.zh}"
            + (f"（可改为：{one.nearest}）" if one.nearest else "")
        )
    if len(remarks) > SHOWN:
        print(f"  …… {title}还有 {len(remarks) - SHOWN} 处，用 --json 或 --rejected OUT.xlsx 查看 more with --json")
