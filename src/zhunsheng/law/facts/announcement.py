"""Announcements of inspections (检查预告公告, annex 4): one numbered announcement; an amendment is a new one."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import ClassVar

import dataframely as dy
import polars as pl

from zhunsheng.law import calendar
from zhunsheng.law.conditions import when_known
from zhunsheng.law.facts.head import Facts, Origin, fact
from zhunsheng.law.in_force import InForce, Law
from zhunsheng.law.parameters import LAPSE_DAYS, NOTICE_DAYS, NOTICE_UNIT
from zhunsheng.law.words import Words


def period_ends(law: InForce, since: pl.Expr) -> pl.Expr:
    """The last of so many whole days of announcement, its own day not counted; by working days where the city says (Q-05)."""
    days = law[NOTICE_DAYS]
    in_working_days = law[NOTICE_UNIT] == "working_day"
    return when_known(in_working_days, law.working_days_after(since, days), calendar.plus_days(since, days))


def first_day_after(law: InForce, since: pl.Expr) -> pl.Expr:
    """The first day on which may begin what was announced on the day `since`.

    Counted in hours, that is the last day of the period, at the hour of publication.
    """
    last = period_ends(law, since)
    return when_known(law[NOTICE_UNIT] == "hour72", last, calendar.plus_days(last, 1))


def governing_day(_: Law) -> pl.Expr:
    """The law of the day of publication governs."""
    return Announcement.published_on.col


def earliest_day(law: Law) -> pl.Expr:
    """The first day on which a visit may begin under it."""
    return first_day_after(law.reading(Announcement.governed_on.col), Announcement.published_on.col)


def lapsing_day(law: Law) -> pl.Expr:
    """So many days after its window an announcement that no visit followed has lapsed."""
    days = law.reading(Announcement.governed_on.col)[LAPSE_DAYS]
    return calendar.plus_days(Announcement.window_until.col, days)


class Announcement(Facts):
    """One announcement of inspections; governed by the law of the day of its publication."""

    kind_name = "announcement"
    title = Words("检查预告公告", "Announcement")
    row = "一份编号的检查预告公告；变更的另编新号，为新的一行"

    published = fact(dy.Bool, "已发布", label="published", aliases=("是否发布",))
    published_on = fact(dy.Date, "发布日", label="published on", aliases=("发布日期", "公告日期"))
    items_listed = fact(dy.Bool, "已列检查事项", label="items listed", meaning="with points and standard")
    time_given = fact(dy.Bool, "已列检查时间", label="time given")
    complete = fact(
        dy.Bool, "要素齐全", Origin.COMPUTED, label="complete", meaning="every required field of annex 4",
    )  # fmt: skip
    cites_filed_item = fact(
        dy.Bool, "引用已备案事项", Origin.JOINED, label="cites what was filed",
        meaning="a plan item or special filing in force on the day of publication",
    )  # fmt: skip
    window_from = fact(
        dy.Date, "检查时间起", label="window from", meaning="first day of the announced time", aliases=("检查开始日期",),
    )  # fmt: skip
    window_until = fact(dy.Date, "检查时间止(不含)", label="window until", meaning="first day after it")
    earliest_on = fact(
        dy.Date, "最早可检查日", Origin.COMPUTED, label="earliest visit on", meaning="after the days of announcement (Q-05)",
    )  # fmt: skip
    enterprises_named = fact(
        dy.Int32, "应送达企业数", Origin.COUNTED, label="enterprises named", counting="送达名单上的企业；双随机的，抽取之后",
    )  # fmt: skip
    enterprises_told = fact(
        dy.Int32, "已送达企业数", Origin.COUNTED, label="enterprises told", counting="其中有送达记录的",
    )  # fmt: skip
    edited_in_place = fact(
        dy.Bool, "原公告被改动", Origin.COMPUTED, label="edited in place", meaning="the text is not that of its publication",
    )  # fmt: skip
    replaces_earlier = fact(dy.Bool, "替换原公告", label="replaces an earlier one")
    replacement_reason_given = fact(dy.Bool, "已述变更理由", label="reason for the change given")
    followed_by_visit = fact(
        dy.Bool, "已有检查", Origin.COUNTED, label="followed by a visit", counting="引用本公告并已到场的检查，至少一次",
    )  # fmt: skip
    cancelled = fact(dy.Bool, "已取消", label="cancelled", meaning="with reason", aliases=("是否取消",))
    lapses_on = fact(dy.Date, "失效日", Origin.COMPUTED, label="lapses on", meaning="unless a visit follows")

    computed: ClassVar[Mapping[str, Callable[[Law], pl.Expr]]] = {
        "governed_on": governing_day, "earliest_on": earliest_day, "lapses_on": lapsing_day,
    }  # fmt: skip
    ordinary: ClassVar[Mapping[str, object]] = {
        "act": "例", "as_of": date(2026, 3, 20), "region": "", "level": "city", "department": "", "source": "native",
        "published": True, "published_on": date(2026, 3, 2), "items_listed": True, "time_given": True,
        "complete": True, "cites_filed_item": True, "window_from": date(2026, 3, 9), "window_until": date(2026, 3, 21),
        "enterprises_named": 20, "enterprises_told": 20, "edited_in_place": False, "replaces_earlier": True,
        "replacement_reason_given": True, "followed_by_visit": True, "cancelled": False,
    }  # fmt: skip
