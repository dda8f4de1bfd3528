"""Chapter five of the notice: supervision of enforcement (切实强化行政执法监督)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts import Person
from zhunsheng.law.notice.conduct.person import BEFORE_NOTICE
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

SUPERVISORS = NOTICE.at("五(十七)", "选聘人大代表、政协委员、专家学者等作为行政执法监督员参与行政执法监督")
not_supervisor = Person.role.col != "supervisor"


@rule(
    Person, "M17.1", SUPERVISORS, Effect.REFUSE,
    title=Words("监督员须有聘书、类别并在任", "A supervisor has a letter, a category and a running term"),
    unless=not_supervisor | ~Person.on_duty.col,
    reason=Words(
        "监督员聘书：{certificate_given}，类别载明：{category_given}，任期至 {valid_until}（不含），判断日 {as_of}。",
        "Supervisor's letter: {certificate_given}, category: {category_given}, term until {valid_until} (not included), "
        "judged on {as_of}.",
    ),
    remedy=Words("补发聘书、载明类别，或续聘后再安排监督。", "Issue the letter, state the category, or renew the term first."),
    examples=(
        kept("任期内", role="supervisor", category_given=True),
        broken("没有聘书", role="supervisor", category_given=True, certificate_given=False),
        broken("类别未载明", role="supervisor", category_given=False),
        kept("任期最后一天", role="supervisor", category_given=True, as_of=date(2028, 4, 30)),
        broken("任期届满当天", role="supervisor", category_given=True, as_of=date(2028, 5, 1)),
        broken("任期届满次日", role="supervisor", category_given=True, as_of=date(2028, 5, 2)),
        excepted("已不在任", role="supervisor", category_given=False, on_duty=False),
        excepted("执法人员", role="officer"),
        unclear("任期不明", role="supervisor", category_given=True, valid_until=None),
        unclear("类别不明", role="supervisor", category_given=None),
        unclear("是否在任不明", role="supervisor", category_given=False, on_duty=None),
        excepted("通知印发前", role="supervisor", category_given=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def supervisor_appointed_properly() -> pl.Expr:
    """A supervisor is appointed by letter, in a named category, for a term that has not ended."""
    return Person.certificate_given.col & Person.category_given.col & (Person.as_of.col < Person.valid_until.col)


@rule(
    Person, "M17.1", SUPERVISORS, Effect.JUSTIFY,
    title=Words("在职执法人员一般不任监督员", "A serving officer is not appointed supervisor"),
    unless=not_supervisor,
    reason=Words("该监督员是在职行政执法人员。", "The supervisor is a serving enforcement officer."),
    remedy=Words("另行选聘，或写明确需聘任的理由并经批准。", "Appoint somebody else, or give the approved reason."),
    examples=(
        kept("不是执法人员", role="supervisor", serving_enforcement_officer=False),
        broken("是在职执法人员", role="supervisor", serving_enforcement_officer=True),
        excepted("本来就是执法人员", role="officer", serving_enforcement_officer=True),
        unclear("是否在职不明", role="supervisor", serving_enforcement_officer=None),
        excepted("通知印发前", role="supervisor", serving_enforcement_officer=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def supervisor_not_serving_officer() -> pl.Expr:
    """Society's supervisors come from outside: those who enforce do not watch themselves."""
    return ~Person.serving_enforcement_officer.col


RULES = (supervisor_appointed_properly, supervisor_not_serving_officer)
