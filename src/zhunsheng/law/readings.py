"""Open readings (待定的理解, Q-nn): a question the texts leave open, and the answer taken by default.

Only those on which something built so far rests; a number that answers one says so in `Parameter.reading`, a rule whose
expression answers one in `Rule.readings`.
"""

from dataclasses import dataclass

from zhunsheng.law.words import Words


@dataclass(frozen=True)
class Reading:
    """One open question, what is taken until the city decides otherwise, and which parameter changes it."""

    id: str
    question: Words
    default: Words
    changed_by: tuple[str, ...] = ()  # names of parameters; empty: fixed in the rule


READINGS: dict[str, Reading] = {
    reading.id: reading
    for reading in (
        Reading(
            "Q-01",
            Words("“4月底前”是否含4月30日？", "Does “before the end of April” include 30 April?"),
            Words(
                "含，至4月30日24时，遇休息日不顺延。",
                "It does, until 24:00 on 30 April; no roll-forward on a day off.",
            ),
            ("plan_due",),
        ),
        Reading(
            "Q-05",
            Words(
                "预告“不少于3天”是日历日还是工作日，哪几天计入？",
                "“Not less than 3 days” of announcement: calendar or working days, and which of them count?",
            ),
            Words(
                "3个完整日历日，公布当日和检查当日都不计，即公布后第4日起可以检查。",
                "Three whole calendar days; publication and visit day excluded, so from the fourth day on.",
            ),
            ("notice_days",),
        ),
        Reading(
            "Q-07",
            Words("备案是不是批准？之后变更怎么办？", "Is filing an approval, and what of later changes?"),
            Words(
                "备案不是批准；形式上不齐的5个工作日内退回；变更须重新备案。",
                "It is not; what is incomplete is returned within 5 working days; changes are filed again.",
            ),
            ("plan_return_wd",),
        ),
        Reading(
            "Q-12",
            Words(
                "白名单“每季度不超过1次”：自然季度还是滚动计算，各部门分别还是合并计算？",
                "White list, “at most once a quarter”: calendar or rolling quarter, each department or all together?",
            ),
            Words(
                "按自然季度；全市各部门、各县（区）合并计算；联合检查算一次；因写明“原则上”，可以说明理由。",
                "Calendar quarter; all departments of city and counties together; a joint visit counts once; "
                "because of “in principle” a reason may be given.",
            ),
            ("white_list_cap",),
        ),
        Reading(
            "Q-20",
            Words(
                "消防、税务、气象、烟草、邮政等垂直管理单位是否向同级司法行政部门备案？",
                "Do vertical units (fire, tax, weather, tobacco, post) file with the bureau of their level?",
            ),
            Words(
                "列入名单并应当备案，但单独列示；本市确认之前不计入备案率。",
                "Listed and expected to, but shown apart and not counted in the filing rate until the city says so.",
            ),
        ),
        Reading(
            "Q-32",
            Words(
                "部门的办理期限遇休息日是否顺延？",
                "Does a department's period roll forward when its last day is a day off?",
            ),
            Words(
                "“……内”的期限顺延；限制财产的期限、最短等待期、4月30日、移送期限不顺延。",
                "“Within” periods do; restraint of property, minimum waits, 30 April and transfers do not.",
            ),
            ("roll_forward_dept",),
        ),
    )
}


def of(names: tuple[str, ...]) -> list[Reading]:
    """The readings of these ids, once each, in their order. Raises KeyError."""
    return [READINGS[name] for name in dict.fromkeys(names)]
