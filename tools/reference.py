"""Writes docs/reference/ from the declarations themselves: rules, kinds of facts, numbers, acts, permissions, commands, law.

python tools/reference.py [--check]     --check writes nothing and exits 1 if a page is stale
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zhunsheng.project.settings")

import django

django.setup()
sys.path.insert(0, str(Path(__file__).parent))  # also when a test loads this file

from reference_law import MADE, coverage, law, row, table  # noqa: E402

from zhunsheng.acts import permissions  # noqa: E402
from zhunsheng.acts.act import state_words  # noqa: E402
from zhunsheng.acts.noun import NOUNS, label_of, look_of  # noqa: E402
from zhunsheng.cli import commands, parser  # noqa: E402
from zhunsheng.law.facts import KINDS  # noqa: E402
from zhunsheng.law.in_force import Law  # noqa: E402
from zhunsheng.law.parameters import PARAMETERS  # noqa: E402
from zhunsheng.law.rules import RULES  # noqa: E402

REFERENCE = Path(__file__).parents[1] / "docs" / "reference"
STATUS = {"text": "原文", "default": "默认", "unconfirmed": "待核实"}


def rules() -> Iterator[str]:
    """Every rule: sentence, basis, effect, facts, numbers."""
    national = Law()
    yield from ["# 规则 Rules", "", MADE, f"共 {len(RULES)} 条。", ""]
    for rule in RULES.values():
        numbers = "、".join(f"`{number.name}`" for number in rule.numbers) or "—"
        facts = "、".join(f"`{name}`" for name in rule.under(national).reads)
        yield from [
            f"## `{rule.name}` {rule.title.zh}", "", f"{rule.title.en}. {rule.sentence}", "",
            *table("要求 requirement", "对象 kind", "效力 effect", "依据 basis", "事实 facts", "参数 numbers"),
            row("、".join(rule.requirements), f"`{rule.kind.kind_name}`", rule.effect.value,
                "；".join(str(one) for one in rule.basis), facts, numbers), "",
        ]  # fmt: skip


def kinds() -> Iterator[str]:
    """Every kind of facts with its columns: what an outside file may hold."""
    yield from ["# 事实 Kinds of facts", "", MADE]
    for kind in KINDS.values():
        yield from [f"## `{kind.kind_name}` {kind.title.zh} {kind.title.en}", "", f"一行：{kind.row}。", "",
                    *table("列 column", "中文列名", "类型", "来源", "含义", "计数规则")]  # fmt: skip
        for name, column in kind.columns().items():
            about = kind.about(name)
            words = "、".join(f"{member}={said.zh}" for member, said in about.get("words", {}).items())
            yield row(f"`{name}`", about.get("heading", ""), words or column.dtype, about.get("origin", ""),
                      about.get("meaning", ""), about.get("counting", ""))  # fmt: skip
        yield ""


def numbers() -> Iterator[str]:
    """Every dated number with its history and source."""
    yield from [
        "# 参数 Numbers",
        "",
        MADE,
        *table("参数", "含义", "单位", "自何日起", "数值", "依据", "状态", "本市可改", "读法"),
    ]
    for one in PARAMETERS.values():
        for value in one.values or (None,):
            told = (
                (value.since, one.said(value).zh, value.source, STATUS[value.status])
                if value
                else ("—", "未定", "—", "—")
            )
            yield row(
                f"`{one.name}`",
                f"{one.title.zh} {one.title.en}",
                one.unit.zh,
                *told,
                one.change.value,
                one.reading or "—",
            )
    yield ""


def acts() -> Iterator[str]:
    """The state tables: every act with its states, roles, basis and what it asks."""
    yield from ["# 行为与状态 Acts and states", "", MADE]
    for noun in NOUNS.values():
        states = state_words(noun.model) if any(f.name == "state" for f in noun.model._meta.concrete_fields) else {}
        yield from [f"## `{noun.singular}` {noun.words.zh} {noun.words.en}", "",
                    *table("从 from", "到 to", "行为 act", "谁 who", "依据 basis", "要求", "填写 asks")]  # fmt: skip
        for act in noun.acts:
            start = "、".join(states[state].zh if state in states else state for state in sorted(act.start)) or "—"
            end = states[act.end].zh if act.end else "不变"
            who = "、".join(f"{role.words.zh}（{scope.value}）" for role, scope in act.reaches.items())
            yield row(start, end, f"`{act.name}` {act.words.zh}", who, "；".join(str(one) for one in act.basis),
                      "、".join(act.requirements) or "—", "、".join(f"`{name}`" for name in (*act.sets, *act.asks)) or "—")  # fmt: skip
        yield ""


def nouns() -> Iterator[str]:
    """Every noun with its columns, as lists, files and endpoints name them."""
    yield from ["# 登记内容 Nouns", "", MADE]
    for noun in NOUNS.values():
        yield from [f"## `{noun.name}` {noun.plural.zh} {noun.plural.en}", "",
                    *table("列 column", "中文列名", "形式", "其他列名 aliases", "可筛选")]  # fmt: skip
        for column in noun.columns:
            yield row(f"`{column.name}`", label_of(noun, column), look_of(noun, column).value, "、".join(column.aliases) or "—",
                      "是" if column.filtered else "")  # fmt: skip
        yield ""


def permission_table() -> Iterator[str]:
    """Who may do what, how far: the one table."""
    yield from [
        "# 权限 Permissions",
        "",
        MADE,
        *table("类别 what", "对象 name", "角色 role", "范围 scope", "依据 basis"),
    ]
    for one in permissions.table():
        yield row(
            one.what,
            f"`{one.name}`",
            one.role.words.zh if hasattr(one.role, "words") else one.role,
            one.scope,
            one.basis,
        )
    yield ""


def command_pages() -> Iterator[str]:
    """Every command of the terminal with its options."""
    yield from [
        "# 命令 Commands",
        "",
        MADE,
        "退出码 exit status：0 完成 done，1 有被拒绝或有发现 rejected or found，2 用法不对 bad use。",
        "",
    ]
    whole = parser()
    [each] = [action for action in whole._actions if isinstance(action, argparse._SubParsersAction)]
    for name in commands():
        yield from [f"## `zhunsheng {name}`", "", *described(each.choices[name])]


def described(own: argparse.ArgumentParser) -> Iterator[str]:
    """A command's sentence and its options; its own sub-commands after it."""
    yield from [str(own.description or "").replace("\n", " "), "", *table("选项", "含义")]
    below: list[tuple[str, argparse.ArgumentParser]] = []
    for action in own._actions:
        if isinstance(action, argparse._SubParsersAction):
            below += list(action.choices.items())
        elif "--help" not in action.option_strings:
            yield row(
                " ".join(f"`{text}`" for text in action.option_strings) or f"`{action.metavar or action.dest}`",
                action.help or "",
            )
    yield ""
    for _name, sub in below:
        yield from [f"## `{sub.prog}`", "", *described(sub)]


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "rules.md": rules, "kinds.md": kinds, "parameters.md": numbers, "acts.md": acts, "nouns.md": nouns,
    "permissions.md": permission_table, "commands.md": command_pages,
    "law.md": law, "coverage.md": coverage,
}  # fmt: skip


def stale() -> list[str]:
    """The pages that are not what the declarations say now."""
    made = {name: "\n".join(page()) + "\n" for name, page in PAGES.items()}
    kept = {
        name: (REFERENCE / name).read_text(encoding="utf-8") if (REFERENCE / name).exists() else "" for name in made
    }
    return [name for name, text in made.items() if text != kept[name]]


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--check", action="store_true")
    if asked.parse_args().check:
        print("\n".join(stale()))
        return bool(stale())
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, page in PAGES.items():
        (REFERENCE / name).write_text("\n".join(page()) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
