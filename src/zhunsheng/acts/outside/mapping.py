"""A list of foreign headings beside ours, as a person keeps it: JSON, YAML, or a table of two columns."""

import csv
import io

import yaml

from zhunsheng.acts.sheets import delimited
from zhunsheng.acts.sheets.errors import Unreadable

_HEADER = {"heading", "column", "foreign", "ours", "列", "列名", "表头", "原表头", "标题", "本系统列名"}
_OBJECT = (".json", ".yaml", ".yml")


class NotAMapping(ValueError):
    """The file is no list of headings; `zh` and `en` say what is wrong with it."""

    def __init__(self, name: str, zh: str, en: str) -> None:
        self.name, self.zh, self.en = name, f"对照表 {name}：{zh}", f"Mapping {name}: {en}"
        super().__init__(f"{self.zh} / {self.en}")


def read_mapping(data: bytes, name: str) -> dict[str, str]:
    """Foreign heading → column name or Chinese heading, or the other way round. Raises NotAMapping."""
    try:
        text, _ = delimited.decoded(data)
    except Unreadable as error:
        raise NotAMapping(name, error.reason, error.reason_en) from error
    whole = name.lower().endswith(_OBJECT) or text.lstrip().startswith("{")
    pairs = _of_object(text, name) if whole else _of_table(text, name)
    if not pairs:
        raise NotAMapping(name, "没有内容。", "it is empty.")
    return pairs


def _of_object(text: str, name: str) -> dict[str, str]:
    try:
        said = yaml.safe_load(text)  # JSON is YAML
    except yaml.YAMLError as error:
        raise NotAMapping(name, "不是 JSON 或 YAML。", "neither JSON nor YAML.") from error
    if not isinstance(said, dict) or not all(isinstance(value, str) for value in said.values()):
        raise NotAMapping(name, "应为“外表头: 列名”的对象。", "it should be an object, heading: column.")
    return {str(one): other for one, other in said.items()}


def _of_table(text: str, name: str) -> dict[str, str]:
    rows = [row for row in csv.reader(io.StringIO(text), delimiter=delimited.separator_of(text)) if any(row)]
    if any(len(row) < 2 or not (row[0].strip() and row[1].strip()) for row in rows):
        raise NotAMapping(name, "应有两列：外表头、列名。", "it should have two columns: heading, column.")
    if rows and {cell.strip().lower() for cell in rows[0][:2]} <= _HEADER:
        rows = rows[1:]
    return {row[0].strip(): row[1].strip() for row in rows}
