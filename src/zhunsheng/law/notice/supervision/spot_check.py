"""Chapter five of the notice: dossiers reviewed, supervisors taking part (案卷评查、监督员参与监督)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.spot_check import SpotCheck
from zhunsheng.law.parameters import SUPERVISOR_REPLY_WD
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import APL, NOTICE, SD_SUP
from zhunsheng.law.words import Words

REVIEW = (
    NOTICE.at("五(十五)", "日常监督、重点监督和综合监督"),
    SD_SUP.at("第十四条", "实行行政执法案卷评查制度"),
)
NO_FINES = (*REVIEW, NOTICE.at("四(十二)", "不得同行政执法部门及其工作人员的考核、考评直接或者间接变相挂钩"))
SUPERVISORS = NOTICE.at("五(十七)", "作为行政执法监督员参与行政执法监督")
BEFORE_NOTICE = {"started_on": date(2025, 2, 27)}

not_dossiers = SpotCheck.theme.col != "dossier"


@rule(
    SpotCheck, "M15.7", REVIEW, Effect.REFUSE,
    title=Words("案卷评查随机抽取、两人评分", "Dossiers are drawn at random and read by two"),
    unless=~SpotCheck.reported.col | not_dossiers,
    reason=Words(
        "案卷评查已有结论，抽样框与种子已存：{frame_kept}，两人评分：{two_readers}。",
        "The review has its result; frame and seed kept: {frame_kept}, read by two: {two_readers}.",
    ),
    remedy=Words("保存抽样框和种子，由两人分别评分后再定稿。", "Keep frame and seed; have two readers score before it is settled."),
    examples=(
        kept("抽样框已存，两人评分"),
        broken("没有保存抽样框", frame_kept=False),
        broken("一人评分", two_readers=False),
        excepted("尚无结论", reported=False, two_readers=False),
        excepted("监督卡抽查", theme="card", two_readers=False),
        unclear("抽样框是否保存不明", frame_kept=None),
        unclear("是否两人评分不明", two_readers=None),
        unclear("主题不明", theme=None, two_readers=False),
        excepted("通知印发前开始", two_readers=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def dossiers_drawn_and_read_twice() -> pl.Expr:
    """Dossiers are drawn by chance, so that the draw can be repeated, and each is read by two."""
    return SpotCheck.frame_kept.col & SpotCheck.two_readers.col


@rule(
    SpotCheck, "M15.7", NO_FINES, Effect.REFUSE,
    title=Words("案卷评分不得使用罚款数额", "A score never uses fines"),
    unless=not_dossiers,
    reason=Words("案卷评查的评分表使用了罚款数额。", "The score sheet of the dossier review uses amounts of fines."),
    remedy=Words("从评分表中删去罚款数额，重新评分。", "Take fines out of the score sheet and score again."),
    examples=(
        kept("没有使用", score_uses_fines=False),
        broken("使用了罚款数额", score_uses_fines=True),
        excepted("罚没收入抽查", theme="fines", score_uses_fines=True),
        unclear("是否使用不明", score_uses_fines=None),
        unclear("主题不明", theme=None, score_uses_fines=True),
        excepted("通知印发前开始", score_uses_fines=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def score_without_fines() -> pl.Expr:
    """Fines are tied to nobody's appraisal, directly or not: a score of dossiers does not use them."""
    return ~SpotCheck.score_uses_fines.col


@rule(
    SpotCheck, "M17.2", SUPERVISORS, Effect.WARN,
    title=Words("监督员意见按期答复", "Supervisors' opinions are answered in time"),
    unless=SpotCheck.opinions.col == 0, numbers=(SUPERVISOR_REPLY_WD,),
    reason=Words(
        "监督员提出意见 {opinions} 条，其中 {opinions_late} 条超过 {supervisor_reply_wd} 个工作日没有答复。",
        "Of {opinions} opinions of supervisors {opinions_late} were not answered within {supervisor_reply_wd} working days.",
    ),
    remedy=Words("逐条答复监督员意见。", "Answer each opinion."),
    examples=(
        kept("均已答复", opinions_late=0),
        broken("一条逾期未答复", opinions=1, opinions_late=1),
        broken("两条逾期未答复", opinions_late=2),
        excepted("没有意见", opinions=0, opinions_late=1),
        unclear("是否答复不明", opinions_late=None),
        unclear("意见数不明", opinions=None, opinions_late=1),
        excepted("通知印发前开始", opinions_late=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def supervisor_opinions_answered() -> pl.Expr:
    """What a supervisor says is answered."""
    return SpotCheck.opinions_late.col == 0


@rule(
    SpotCheck, "M17.3", (SUPERVISORS, APL.at("第四十三条第一款", "应当回避")), Effect.REFUSE,
    title=Words("监督员须在聘期内且无利害关系", "Supervisors are in their term and without an interest"),
    reason=Words(
        "参加的监督员中，有利害关系的 {supervisors_with_interest} 人，不在聘期内的 {supervisors_out_of_term} 人。",
        "Of the supervisors assigned {supervisors_with_interest} have an interest, {supervisors_out_of_term} are out of term.",
    ),
    remedy=Words("另行指派监督员。", "Assign other supervisors."),
    examples=(
        kept("均在聘期内，无利害关系"),
        broken("一人有利害关系", supervisors_with_interest=1),
        broken("一人聘期已满", supervisors_out_of_term=1),
        unclear("有无利害关系不明", supervisors_with_interest=None),
        unclear("是否在聘期内不明", supervisors_out_of_term=None),
        excepted("通知印发前开始", supervisors_with_interest=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def supervisor_without_interest() -> pl.Expr:
    """A supervisor with an interest in the enterprise or case, or out of term, takes no part."""
    return (SpotCheck.supervisors_with_interest.col == 0) & (SpotCheck.supervisors_out_of_term.col == 0)


RULES = (
    dossiers_drawn_and_read_twice,
    score_without_fines,
    supervisor_opinions_answered,
    supervisor_without_interest,
)
