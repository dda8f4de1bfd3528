"""行政处罚法 (2021 revision, in force from 15 July 2021)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts import Person
from zhunsheng.law.notice.conduct.person import not_officer
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import ACL, APL
from zhunsheng.law.words import Words

CERTIFICATE = (
    APL.at("第四十二条", "行政处罚应当由具有行政执法资格的执法人员实施"),
    APL.at("第七十六条"),
    ACL.at("第十七条"),
)


@rule(
    Person, ("M15.8", "X.3"), CERTIFICATE, Effect.REFUSE,
    title=Words("无有效证件不得执法", "Nobody enforces without a valid certificate"),
    unless=not_officer,
    reason=Words(
        "该人员在证件有效期（{valid_from} 起，至 {valid_until} 前）外或超出执法领域参与执法 {acts_outside_validity} 次。",
        "The person took part in {acts_outside_validity} acts outside the certificate's validity "
        "({valid_from} until before {valid_until}) or field.",
    ),
    remedy=Words(
        "改由证件有效、领域相符的执法人员办理；已实施的行为由法制机构审查。",
        "Let an officer with a valid certificate of that field act; the acts done go to the legal section.",
    ),
    examples=(
        kept("没有证件外的参与", acts_outside_validity=0),
        broken("参与一次", acts_outside_validity=1),
        excepted("监督员不是执法人员", role="supervisor", acts_outside_validity=1),
        unclear("参与次数不明", acts_outside_validity=None),
        unclear("身份不明", role=None, acts_outside_validity=1),
        excepted("2021年修订施行之前", acts_outside_validity=1, governed_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def nobody_acts_without_certificate() -> pl.Expr:
    """Enforcement is done by officers who hold the qualification; an expired or missing certificate does not act."""
    return Person.acts_outside_validity.col == 0


RULES = (nobody_acts_without_certificate,)
