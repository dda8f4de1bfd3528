"""Sheets as people send them, tried and confirmed."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from tests.acts.conftest import BUREAU
from zhunsheng.acts import importing
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing import Options, Plan
from zhunsheng.acts.noun import NOUNS

CODE = "91640500MA7YY0014P"
OTHER_CODE = "91640500MA7YY0022J"
SWAPPED = OTHER_CODE[:8] + OTHER_CODE[9] + OTHER_CODE[8] + OTHER_CODE[10:]  # two characters of it changed over


def csv_of(*rows: Mapping[str, object]) -> bytes:
    """A CSV of these rows; the first says the headings."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def tried(noun: str, *rows: Mapping[str, object], by: Actor = BUREAU, **options: Any) -> Plan:
    """The trial of a sheet of these rows."""
    return of_bytes(noun, csv_of(*rows), by, **options)


def of_bytes(noun: str, data: bytes, by: Actor = BUREAU, **options: Any) -> Plan:
    """The trial of a file."""
    told = Options(**options)
    return importing.plan(NOUNS[noun], importing.read(NOUNS[noun], data, "表.csv", told), by, told)


def done(noun: str, *rows: Mapping[str, object], by: Actor = BUREAU, **options: Any) -> Plan:
    """A sheet of these rows, tried and confirmed."""
    return importing.confirm(tried(noun, *rows, by=by, **options), by)


def problems(plan: Plan) -> list[tuple[int, str, str]]:
    """Row, heading and reason of each rejection."""
    return [(one.row, one.column, one.reason.zh) for one in plan.rejections]


def enterprise(code: str = CODE, name: str = "示例商贸有限公司", **told: object) -> dict[str, object]:
    """A row of a list of enterprises."""
    return {"统一社会信用代码": code, "企业名称": name, **told}


def plan_item(**told: object) -> dict[str, object]:
    """A row of a yearly plan that breaks nothing."""
    ordinary = {
        "部门": "市市场监督管理局", "计划年度": "2026", "检查事项名称": "食品生产日常检查", "事项来源": "年度",
        "法律依据": "《食品安全法》第一百零九条", "检查对象类型": "食品生产企业", "计划频次": "1", "检查方式": "现场检查",
        "时间": "2026年5月1日至2026年11月30日",
    }  # fmt: skip
    return {**ordinary, **told}
