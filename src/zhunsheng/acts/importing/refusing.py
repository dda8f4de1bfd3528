"""Why a row is not taken, apart from a cell that cannot be read: who may, when, what is missing, what the law says."""

from collections.abc import Iterator

from zhunsheng.acts.act import Act, state_words
from zhunsheng.acts.actor import Actor
from zhunsheng.acts.importing.columns import choices
from zhunsheng.acts.importing.doing import Doing
from zhunsheng.acts.importing.lines import Line
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.noun import Noun, label_of, of_model
from zhunsheng.acts.refusals import Forbidden, Invalid, NotNow
from zhunsheng.acts.roles import Scope
from zhunsheng.law.words import Words


def forbidden(line: Line, act: Act, by: Actor) -> Remark:
    """The role may not do this at all."""
    said = Forbidden(by, act.words, [role.words for role in act.reaches]).words
    return Remark(line.number, "", None, said, outcome=Forbidden.outcome)


def out_of_reach(line: Line, act: Act, by: Actor) -> Remark:
    """The role may, but not for this department or region."""
    own = by.department if act.reaches.get(by.role) is Scope.OWN else by.region
    nearest = {"department": by.department, "region": by.region}
    column = next((name for name in (*nearest, act.of.key) if line.heading(name)), "")
    said = Words(
        f"不在本人范围（{own or '未设'}），{by.role.words.zh}不能“{act.words.zh}”",
        f"outside your scope ({own or 'none'}): {by.role.words.en} may not “{act.words.en}” it",
    )
    value, would_do = shown(line.told.get(column)), nearest.get(column) or None
    return Remark(line.number, line.heading(column), value, said, would_do, outcome=Forbidden.outcome)


def not_now(line: Line, act: Act, state: str) -> Remark:
    """The row is not in a state from which it can be changed."""
    words = state_words(act.of.model)
    said = NotNow(act.words, words[state], [words[start] for start in sorted(act.start)]).words
    return Remark(line.number, line.heading(act.of.key), line.key, said, outcome=NotNow.outcome)


def changed_meanwhile(noun: Noun, line: Line) -> Remark:
    """Somebody entered or changed the row since the sheet was weighed."""
    said = Words(
        "试算之后已被他人登记或修改，未覆盖；请重新导入",
        "entered or changed by somebody meanwhile; not overwritten, import again",
    )
    return Remark(line.number, line.heading(noun.key), line.key, said, outcome="conflict")


def missing(doing: Doing, line: Line, name: str) -> Remark:
    """A new row cannot do without this column."""
    label = label_of(doing.noun, doing.noun.by_name[name])
    options = "、".join(names[0] for names in choices(doing.field(name)).values()) if doing.field(name).choices else ""
    offered_zh, offered_en = (f"，可选：{options}", f"; one of: {options}") if options else ("", "")
    heading = line.heading(name)
    where_zh, where_en = ("", "") if heading else ("（表中没有这一列）", " (the sheet has no such column)")
    said = Words(f"未填写“{label}”{where_zh}{offered_zh}", f"“{label}” is not given{where_en}{offered_en}")
    return Remark(line.number, heading or label, None, said)


def invalid(doing: Doing, line: Line, errors: Invalid) -> Iterator[Remark]:
    """What the act itself says of its fields."""
    for name, messages in errors.errors.items():
        value = line.told.get(name)
        if name in doing.names and value in (None, "") and doing.requires(name):
            yield missing(doing, line, name)
        else:
            said = "；".join(messages)
            yield Remark(line.number, line.heading(name), in_words(doing, name, value), Words(said, said))


def told(doing: Doing, line: Line, name: str) -> object:
    """What the row tells of a column, as a person writes it: a member of an enum by its word."""
    return in_words(doing, name, line.told.get(name))


def in_words(doing: Doing, name: str, value: object) -> object:
    """A value of a column as a person writes it."""
    field = doing.field(name) if name in doing.names else None
    words = choices(field).get(str(value)) if field is not None and field.choices else None
    return words[0] if words else shown(value)


def shown(value: object) -> object:
    """A value as a person wrote it: a linked row by its key."""
    noun = of_model(type(value)) if hasattr(value, "_meta") else None  # type: ignore[arg-type]
    return getattr(value, noun.key) if noun else value
