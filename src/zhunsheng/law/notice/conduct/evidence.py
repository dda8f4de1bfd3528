"""Chapter four of the notice: no evidence by unlawful means (严禁随意执法)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.evidence import Evidence
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words

UNLAWFUL = NOTICE.at("四(十三)", "不得采取利诱、欺诈、胁迫、暴力等非法手段收集证据，并据此对当事人实施行政处罚")


@rule(
    Evidence, "M13.1", (APL.at("第四十六条第三款", "以非法手段取得的证据，不得作为认定案件事实的根据"), UNLAWFUL),
    Effect.REFUSE,
    title=Words("非法手段取得的证据不得认定事实", "Evidence by unlawful means proves nothing"),
    unless=~Evidence.supports_fact.col,
    reason=Words(
        "该证据（{evidence_kind}，{obtained_on} 取得）以利诱、欺诈、胁迫、暴力等非法手段取得，却用于认定事实。",
        "This evidence ({evidence_kind}, obtained on {obtained_on}) was taken by unlawful means and yet supports a fact.",
    ),
    remedy=Words("排除该证据，以合法取得的其他证据认定事实。", "Exclude it and rest the fact on other, lawful evidence."),
    examples=(
        kept("合法取得", unlawful_means=False),
        broken("以欺诈取得", unlawful_means=True),
        excepted("已排除，不用于认定事实", unlawful_means=True, supports_fact=False),
        unclear("是否合法尚未审查", unlawful_means=None),
        unclear("是否用于认定事实不明", unlawful_means=True, supports_fact=None),
        excepted("2021年修订施行之前取得", unlawful_means=True, obtained_on=date(2021, 7, 14)),
    ),
)  # fmt: skip
def unlawful_evidence_supports_nothing() -> pl.Expr:
    """Evidence taken by inducement, fraud, coercion, violence or other unlawful means is no ground for a fact."""
    return ~Evidence.unlawful_means.col


@rule(
    Evidence, "M13.1", (UNLAWFUL, APL.at("第四十六条第二款", "证据必须经查证属实")), Effect.REFUSE,
    title=Words("证据须载明来源和取得方式", "Evidence states where it comes from and how"),
    reason=Words(
        "{obtained_on} 取得的证据（{evidence_kind}）没有载明取得方式、取得人、地点和所附笔录。",
        "The evidence ({evidence_kind}) of {obtained_on} does not state how, by whom, where and with which record.",
    ),
    remedy=Words("补充载明取得方式、取得人、地点和笔录。", "State how, by whom, where and with which record it was obtained."),
    examples=(
        kept("已载明", source_stated=True),
        broken("没有载明", source_stated=False),
        broken("没有载明，也没有用于认定事实", source_stated=False, supports_fact=False),
        unclear("是否载明不详", source_stated=None),
        excepted("通知印发前取得", source_stated=False, obtained_on=date(2025, 2, 27)),
    ),
)  # fmt: skip
def evidence_source_stated() -> pl.Expr:
    """Each piece of evidence states how, by whom, where and with which record it was obtained."""
    return Evidence.source_stated.col


RULES = (unlawful_evidence_supports_nothing, evidence_source_stated)
