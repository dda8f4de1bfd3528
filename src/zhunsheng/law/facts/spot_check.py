"""Spot checks (抽查、案卷评查与回访): one round, with its theme, frame, sample, result and the supervisors who took part."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

THEMES = {
    "card": Words("行政执法案件监督卡", "supervision card"),
    "dossier": Words("案卷评查", "dossier review"),
    "publication": Words("公示", "publication"),
    "fines": Words("罚没收入", "fines"),
    "return_visit": Words("案件回访", "return visits"),
    "other": Words("其他", "other"),
}


class SpotCheck(Facts):
    """One round of checks; governed by the law of the day on which it began."""

    kind_name = "spot_check"
    title = Words("抽查、案卷评查与回访", "Spot check")
    row = "一轮抽查、案卷评查或者案件回访"

    theme = fact(dy.Enum, "主题", label="theme", words=THEMES, aliases=("抽查主题",))
    started_on = fact(dy.Date, "开始日", label="began on", aliases=("开始日期",))
    sampled = fact(dy.Bool, "已抽样", label="sample drawn", aliases=("是否抽样",))
    frame_kept = fact(dy.Bool, "抽样框与种子已存", label="frame and seed kept")
    sample_size = fact(
        dy.Int32, "抽样数", Origin.COUNTED, label="sample", counting="本轮抽中的案卷、案件或者对象", alias="sample",
    )  # fmt: skip
    frame = fact(
        dy.Int32, "抽样框数", Origin.COUNTED, label="frame", counting="案件回访为当季办结案件，其他为本轮抽样框",
    )  # fmt: skip
    two_readers = fact(
        dy.Bool, "两人评分", Origin.COMPUTED, label="read twice", meaning="dossiers: each by two readers"
    )
    score_uses_fines = fact(
        dy.Bool, "评分用罚款数额", Origin.COMPUTED, label="score uses fines", meaning="a line of the score sheet does",
    )  # fmt: skip
    reported = fact(dy.Bool, "已有结论", label="reported")
    linked_activity = fact(dy.Bool, "合并活动", label="joined with another activity")
    supervisors_with_interest = fact(
        dy.Int32, "有利害关系监督员数", Origin.COUNTED, label="supervisors with an interest",
        counting="参加本轮的监督员中，与抽中的企业或者案件有利害关系的，一人计一次",
    )  # fmt: skip
    supervisors_out_of_term = fact(
        dy.Int32, "不在任监督员数", Origin.COUNTED, label="supervisors out of term",
        counting="参加本轮的监督员中，参加日不在聘期内的，一人计一次",
    )  # fmt: skip
    opinions = fact(
        dy.Int32, "监督员意见数", Origin.COUNTED, label="supervisors' opinions", counting="监督员在本轮提出的意见",
    )  # fmt: skip
    opinions_late = fact(
        dy.Int32, "逾期未答意见数", Origin.COUNTED, label="opinions not answered in time",
        counting="监督员提出意见 supervisor_reply_wd 个工作日后仍未答复的",
    )  # fmt: skip

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": lambda _: SpotCheck.started_on.col}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 6, 30), "region": "", "level": "city", "department": "", "source": "native",
        "theme": "dossier", "started_on": date(2026, 5, 11), "sampled": True, "frame_kept": True, "sample": 20,
        "frame": 400, "two_readers": True, "score_uses_fines": False, "reported": True, "linked_activity": False,
        "supervisors_with_interest": 0, "supervisors_out_of_term": 0, "opinions": 2, "opinions_late": 0,
    }  # fmt: skip
