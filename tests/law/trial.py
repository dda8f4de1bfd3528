"""The law of the land, with a number of its own where only a city sets one: what examples are judged under."""

from zhunsheng.law.in_force import Law
from zhunsheng.law.numbers import Numbers
from zhunsheng.law.parameter import Status, Value
from zhunsheng.law.parameters import RECORDER_PERCENT, SPECIALS_YEARLY, STORAGE_DAYS
from zhunsheng.law.sources import GO54, NOTICE

SET_BY_A_CITY = {
    SPECIALS_YEARLY.name: Value(GO54.in_force_from, 4, GO54.at(""), Status.DEFAULT),
    RECORDER_PERCENT.name: Value(NOTICE.in_force_from, 50, NOTICE.at("三(八)"), Status.DEFAULT),
    STORAGE_DAYS.name: Value(NOTICE.in_force_from, 180, NOTICE.at("三(八)"), Status.DEFAULT),
}

LAW = Law(Numbers.national().over(SET_BY_A_CITY.items()))
