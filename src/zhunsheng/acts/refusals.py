"""Why an act did not happen. Nothing has changed then but the trail, which holds a trace under `trace`."""

from collections.abc import Mapping, Sequence

from django.core.exceptions import ValidationError

from zhunsheng.acts.actor import Actor
from zhunsheng.law.facts import Facts
from zhunsheng.law.finding import Finding, Unclear
from zhunsheng.law.parameters import PARAMETERS
from zhunsheng.law.words import Words


class NotDone(Exception):
    """The act did not happen; `trace` is the number of the event that says so (0 before it is recorded)."""

    outcome = "failed"

    def __init__(self, words: Words) -> None:
        super().__init__(words.zh)
        self.words = words
        self.trace = 0


class Forbidden(NotDone):
    """The role may not do this act, or not to this row."""

    outcome = "forbidden"

    def __init__(self, by: Actor, verb: Words, allowed: Sequence[Words]) -> None:
        zh = "、".join(words.zh for words in allowed) or "无"
        en = ", ".join(words.en for words in allowed) or "nobody"
        super().__init__(
            Words(
                f"{by.role.words.zh}不能对这条记录“{verb.zh}”。可以办理的：{zh}（在各自范围内）。",
                f"{by.role.words.en} may not “{verb.en}” here. Who may, within their scope: {en}.",
            )
        )
        self.by, self.allowed = by, tuple(allowed)


class NotNow(NotDone):
    """The act does not start from the state its subject is in."""

    outcome = "not_now"

    def __init__(self, verb: Words, state: Words, start: Sequence[Words]) -> None:
        zh = "、".join(words.zh for words in start)
        en = ", ".join(words.en for words in start)
        super().__init__(
            Words(
                f"当前状态“{state.zh}”不能“{verb.zh}”；须为：{zh}。",
                f"“{verb.en}” does not start from “{state.en}” but from: {en}.",
            )
        )


class Invalid(NotDone):
    """What was told is not complete or not well formed: messages by field."""

    outcome = "failed"

    def __init__(self, errors: Mapping[str, Sequence[str]]) -> None:
        said = "；".join(f"{name}：{'、'.join(map(str, messages))}" for name, messages in errors.items())
        super().__init__(Words(said, said))
        self.errors = {name: [str(message) for message in messages] for name, messages in errors.items()}


def invalid(error: ValidationError) -> Invalid:
    """What a function of the domain found wrong, by field."""
    return Invalid(error.message_dict if hasattr(error, "error_dict") else {"": error.messages})


class Changed(NotDone):
    """Somebody changed the record meanwhile: both versions, field by field, for the page to show side by side."""

    outcome = "conflict"

    def __init__(self, seen: int, now: int, present: Mapping[str, object]) -> None:
        super().__init__(
            Words(
                f"这条记录已被他人修改（您看到的是第 {seen} 版，现为第 {now} 版），未覆盖。",
                f"The record was changed meanwhile (you saw version {seen}, it is now {now}); nothing was overwritten.",
            )
        )
        self.seen, self.now, self.present = seen, now, dict(present)


class Refused(NotDone):
    """The law forbids the act as it would stand: findings, facts that are missing, and reasons that could be given."""

    outcome = "refused"

    def __init__(self, barred: Sequence[Finding], missing: Sequence[Unclear], reasons_asked: Sequence[Finding]) -> None:
        said = [finding.reason for finding in (*barred, *reasons_asked)] + [lacking(unclear) for unclear in missing]
        super().__init__(Words("".join(w.zh for w in said), " ".join(w.en for w in said)))
        self.barred, self.missing, self.reasons_asked = tuple(barred), tuple(missing), tuple(reasons_asked)

    @property
    def only_reasons(self) -> bool:
        """Whether a written, approved reason for each would let the act pass."""
        return not self.barred and not self.missing


def lacking(unclear: Unclear) -> Words:
    """What is missing before a rule can judge the act."""
    called = [called_in(unclear.rule.kind, name) for name in unclear.missing]
    zh, en = "、".join(one.zh for one in called), ", ".join(one.en for one in called)
    return Words(
        f"缺：{zh}，不能判断“{unclear.rule.title.zh}”。", f"Missing: {en}; “{unclear.rule.title.en}” cannot be judged."
    )


def called_in(kind: type[Facts], name: str) -> Words:
    """What a missing fact of a kind, or a number that nobody set, is called."""
    if name in kind.column_names():
        return Words(kind.heading(name), kind.english(name))
    title = PARAMETERS[name].title
    return Words(f"参数“{title.zh}”（尚未设定）", f"the number “{title.en}” (not set)")
