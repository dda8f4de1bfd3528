"""The limitation of penalties (追责期限, APL 36): counted alike for a case and for each line of its decision."""

import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import when_known
from zhunsheng.law.in_force import InForce
from zhunsheng.law.parameters import LIMITATION_LONG_YEARS, LIMITATION_YEARS
from zhunsheng.law.sources import APL, NOTICE
from zhunsheng.law.words import Words

LIMITATION = (
    APL.at(
        "第三十六条",
        "违法行为在二年内未被发现的，不再给予行政处罚；涉及公民生命健康安全、金融安全且有危害后果的，上述期限延长至五年。"
        "法律另有规定的除外…有连续或者继续状态的，从行为终了之日起计算",
    ),
    NOTICE.at("四(十二)", "严禁对已超过法定追责期限的违法行为给予罚款"),
)
DISCOVERED_LATE = Words(
    "违法行为于 {conduct_until} 终了，应在 {due_on} 前被发现（{limitation_years} 年；危及生命健康、金融安全且有危害后果的 "
    "{limitation_long_years} 年；另有法律规定的月数：{limitation_law_months}），实际于 {discovered_on} 发现。",
    "The act ended on {conduct_until} and was to be discovered by {due_on} ({limitation_years} years; "
    "{limitation_long_years} where life, health or finance was harmed; months by another law: {limitation_law_months}); "
    "it was discovered on {discovered_on}.",
)


def law_of_its_end(law: InForce) -> InForce:
    """The law of the day on which the act ended; a lighter provision of today brings no longer limitation with it."""
    return law.law.reading(pl.col("conduct_until"))


def last_day_of_limitation(law: InForce) -> pl.Expr:
    """The last day on which the act may be discovered: its own day is not counted, a day off does not prolong (Q-35).

    The years are those of before the revision for acts that ended before it, even where a lighter new provision applies.
    """
    years = when_known(
        pl.col("health_or_finance_harm"),
        law_of_its_end(law)[LIMITATION_LONG_YEARS],
        law_of_its_end(law)[LIMITATION_YEARS],
    )
    ended, months = pl.col("conduct_until"), pl.col("limitation_law_months")
    return when_known(months > 0, calendar.months_after(ended, months), calendar.years_after(ended, years))


def discovered_in_time(law: InForce) -> pl.Expr:
    """Discovered by the last day of limitation; an act that goes on has none yet."""
    return pl.col("conduct_continuing") | (pl.col("discovered_on") <= last_day_of_limitation(law))


FIGURES = {
    "due_on": last_day_of_limitation,
    "limitation_years": lambda law: law_of_its_end(law)[LIMITATION_YEARS],
    "limitation_long_years": lambda law: law_of_its_end(law)[LIMITATION_LONG_YEARS],
}
