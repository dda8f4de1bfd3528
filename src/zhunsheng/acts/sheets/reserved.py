"""Names that this house itself puts into a workbook, so that reading it back leaves them out."""

from __future__ import annotations

from typing import Final

MARK: Final = "标记 / Mark"  # first column of a template
EXAMPLE: Final = "示例"  # a row so marked is never read
PROBLEM: Final = "问题 / Problem"  # right of a table handed back
ROW: Final = "原行号 / Row"  # where a rejected row stood in the sender's own file

OUTCOME: Final = "导入结果"  # cover of a table handed back
JUDGED: Final = "判断结果"  # cover of a table judged
UNCLEAR: Final = "不能判断"  # its rows for which a fact is missing
NOTES: Final = "说明"  # what an export says about itself
GUIDE: Final = "填写说明"
CHOICES: Final = "选项"

OUR_SHEETS: Final = frozenset({OUTCOME, JUDGED, UNCLEAR, NOTES, GUIDE, CHOICES})
OUR_COLUMNS: Final = frozenset({MARK, PROBLEM, ROW})
