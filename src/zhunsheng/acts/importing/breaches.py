"""Why the law does not let a row in, or what it finds in one that is recorded as it was."""

from collections.abc import Iterator
from functools import cache

from zhunsheng.acts import in_force
from zhunsheng.acts.importing.lines import Line
from zhunsheng.acts.importing.refusing import shown
from zhunsheng.acts.importing.remarks import Remark
from zhunsheng.acts.refusals import Refused, lacking
from zhunsheng.law.finding import Finding, Unclear
from zhunsheng.law.rule import Rule
from zhunsheng.law.words import Words

WITH_REASON = Words(
    "须经批准并说明理由，请在页面逐条办理。", " It passes only with an approved reason, given on its page."
)
WHOSE = ("region", "department", "plan_year", "level")  # named last when a refusal looks for its column


def refused(line: Line, refusal: Refused) -> Iterator[Remark]:
    """What the law says: for each rule its reason with the numbers, its article, and what would mend it."""
    for finding in refusal.barred:
        yield of_finding(line, finding, outcome=Refused.outcome)
    for finding in refusal.reasons_asked:
        yield of_finding(line, finding, outcome=Refused.outcome, asked=True)
    for unclear in refusal.missing:
        yield of_unclear(line, unclear)


def of_finding(line: Line, finding: Finding, *, outcome: str = "", asked: bool = False) -> Remark:
    """A breach: the reason, the article, the remedy."""
    reason, remedy = finding.reason, finding.remedy
    more = WITH_REASON if asked else Words("", "")
    said = Words(
        f"{reason.zh}依据：{finding.basis}。{remedy.zh}{more.zh}",
        f"{reason.en} Basis: {finding.basis}. {remedy.en}{more.en}",
    )
    column = column_of(line, finding.rule)
    value = shown(line.told.get(column))
    words = finding.rule.kind.about(column).get("words", {}) if column else {}
    value = words[value].zh if value in words else value
    return Remark(line.number, line.heading(column), value, said, rule=finding.rule.name, outcome=outcome)


def of_unclear(line: Line, unclear: Unclear) -> Remark:
    """A fact of its own is missing, without which a refusing rule cannot judge."""
    column = next((name for name in unclear.missing if line.heading(name)), "")
    return Remark(
        line.number, line.heading(column), None, lacking(unclear), rule=unclear.rule.name, outcome=Refused.outcome
    )


def column_of(line: Line, rule: Rule) -> str:
    """The column a breach is most likely mended in: one that the sheet has and the reason names, or the rule reads."""
    return next((name for name in _columns(rule) if line.heading(name)), "")


@cache
def _columns(rule: Rule) -> tuple[str, ...]:
    """The facts a rule is about, the likeliest to be mended first."""
    said = rule.reason.zh + rule.remedy.zh
    names = rule.kind.column_names()
    told = [name for name in names if f"{{{name}}}" in said]
    read = [name for name in names if name in rule.under(in_force.current()).reads]
    return tuple(sorted([*told, *read], key=lambda name: name in WHOSE))
