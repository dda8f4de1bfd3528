"""The units that the numbers of the law are counted in."""

from collections.abc import Mapping
from types import MappingProxyType

from zhunsheng.law.parameter import Number
from zhunsheng.law.words import Words

WORKING_DAYS = Words("个工作日", "working days")
CLEAR_WORKING_DAYS = Words("个完整工作日前", "clear working days before")
DAYS = Words("日", "calendar days")
LEADS = Words("日前", "calendar days before")
MONTHS = Words("个月", "months")
YEARS = Words("年", "years")
HOURS = Words("小时", "hours")
PERSONS = Words("人", "persons")
PERCENT = Words("%", "%")
FEN = Words("分", "fen")
MONTH_DAY = Words("月-日", "month-day")
YES_NO = Words("是/否", "yes/no")
CHOICE = Words("选项", "choice")
TIMES_AS_MUCH = Words("倍", "times")

DAY_CHOICES: Mapping[Number, Words] = MappingProxyType({
    "calendar_day": Words("日历日", "calendar days"),
    "working_day": Words("工作日", "working days"),
})  # fmt: skip
