"""Qualifications of persons (人员资格): officer, legal reviewer, supervision staff, appointed supervisor."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import Law
from zhunsheng.law.words import Words

ROLES = {
    "officer": Words("执法人员", "officer"),
    "legal_reviewer": Words("法制审核人员", "legal reviewer"),
    "supervision_staff": Words("监督人员", "supervision staff"),
    "supervisor": Words("行政执法监督员", "appointed supervisor"),
}


class Person(Facts):
    """One qualification of one person; governed by the law of the judging day."""

    kind_name = "person"
    title = Words("人员资格", "Qualification of a person")
    row = "一名人员的一项资格"

    role = fact(dy.Enum, "身份", label="role", words=ROLES, aliases=("人员类别",))
    certificate_given = fact(
        dy.Bool, "有证件", label="certificate", meaning="its number is kept; of a supervisor: the letter of appointment",
    )  # fmt: skip
    valid_from = fact(dy.Date, "有效起", label="valid from", aliases=("发证日期",))
    valid_until = fact(dy.Date, "有效止(不含)", label="valid until", meaning="first day without validity")
    acts_outside_validity = fact(
        dy.Int32, "无有效证件参与数", Origin.COUNTED, label="acts without certificate",
        counting="该人参与的检查、调查取证、强制措施、决定中，日期在证件有效期外或超出证件执法领域的",
    )  # fmt: skip
    standard_trainings = fact(
        dy.Int32, "裁量基准培训次数", Origin.COUNTED, label="trainings in the standard",
        counting="判断日前 training_months 个月内主题含裁量权基准的培训",
    )  # fmt: skip
    on_duty = fact(dy.Bool, "在岗执法", label="on duty")
    category_given = fact(dy.Bool, "类别已载明", label="category given", meaning="人大代表、政协委员、专家学者…")
    serving_enforcement_officer = fact(dy.Bool, "在职执法人员", Origin.JOINED, label="serving officer")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {"governed_on": lambda _: pl.col("as_of")}
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "governed_on": date(2026, 4, 1), "as_of": date(2026, 4, 1), "region": "", "level": "city",
        "department": "", "source": "native", "role": "officer", "certificate_given": True,
        "valid_from": date(2023, 5, 1), "valid_until": date(2028, 5, 1), "acts_outside_validity": 0,
        "standard_trainings": 1, "on_duty": True, "category_given": None, "serving_enforcement_officer": None,
    }  # fmt: skip
