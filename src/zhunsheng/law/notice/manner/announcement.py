"""Chapter three of the notice: the announcement itself (实施“预告式”行政执法检查)."""

from datetime import date

import polars as pl

from zhunsheng.law.facts.announcement import Announcement as Notice
from zhunsheng.law.parameters import LAPSE_DAYS, NOTICE_DAYS, NOTICE_UNIT
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import NOTICE
from zhunsheng.law.words import Words

ANNOUNCED = NOTICE.at("三(六)", "应将所涉行政执法检查清单、检查时间等内容进行“预告”")
AS_FILED = NOTICE.at("三(六)", "预告期满，行政执法部门根据已备案的检查计划开展行政执法检查")
PERIOD = NOTICE.at("三(六)", "预告期限一般不少于3天")
UNANNOUNCED = NOTICE.at("三(六)", "未经“预告”的，不得检查")
BEFORE_NOTICE = {"published_on": date(2025, 2, 27)}
NO_REASON = {"replacement_reason_given": False}
UNFOLLOWED = {"followed_by_visit": False}

not_published = ~Notice.published.col
no_amendment = not_published | ~Notice.replaces_earlier.col


@rule(
    Notice, "M06.1", ANNOUNCED, Effect.REFUSE,
    title=Words("预告应列明事项、时间等内容", "An announcement lists items, time and the rest"),
    unless=not_published,
    reason=Words(
        "{published_on} 发布的预告内容不全：检查事项 {items_listed}，检查时间 {time_given}，其他必填要素 {complete}。",
        "The announcement of {published_on} is incomplete: items {items_listed}, time {time_given}, other required fields "
        "{complete}.",
    ),
    remedy=Words("补齐后以新编号重新预告。", "Complete it and announce anew under a new number."),
    examples=(
        kept("内容齐全"),
        broken("没有列检查事项", items_listed=False),
        broken("没有列检查时间", time_given=False),
        broken("其他要素不全", complete=False),
        excepted("尚未发布", published=False, complete=False),
        unclear("是否列明事项不详", items_listed=None),
        unclear("是否列明时间不详", time_given=None),
        unclear("要素是否齐全不详", complete=None),
        unclear("要素不全，是否发布不明", published=None, complete=False),
        excepted("通知印发前的公告", complete=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def announcement_complete() -> pl.Expr:
    """Before an inspection its items, its time and the rest of annex 4 are announced."""
    return Notice.items_listed.col & Notice.time_given.col & Notice.complete.col


@rule(
    Notice, "M06.3", AS_FILED, Effect.REFUSE,
    title=Words("预告应引用已备案的事项", "An announcement cites what was filed"),
    unless=not_published,
    reason=Words(
        "{published_on} 发布的预告没有引用当日有效的备案计划事项或者专项检查备案。",
        "The announcement of {published_on} cites no plan item or special filing in force on that day.",
    ),
    remedy=Words("先备案，再以新编号预告并引用备案号。", "File first, then announce anew, citing the filing."),
    examples=(
        kept("引用已备案的计划事项"),
        broken("没有引用", cites_filed_item=False),
        excepted("尚未发布", published=False, cites_filed_item=False),
        unclear("备案情况不明", cites_filed_item=None),
        unclear("没有引用，是否发布不明", published=None, cites_filed_item=False),
        excepted("通知印发前的公告", cites_filed_item=False, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def announcement_cites_filing() -> pl.Expr:
    """What is announced is what was filed: a plan item or a special inspection in force on the day of publication."""
    return Notice.cites_filed_item.col


@rule(
    Notice, "M06.5", ANNOUNCED, Effect.WARN,
    title=Words("预告应送达所列企业", "Each named enterprise is told"),
    unless=not_published | (Notice.as_of.col < Notice.window_from.col), readings=("Q-10",),
    reason=Words(
        "预告的检查时间自 {window_from} 起，应送达 {enterprises_named} 户企业，已送达 {enterprises_told} 户。",
        "The announced time begins on {window_from}; {enterprises_told} of {enterprises_named} enterprises were told.",
    ),
    remedy=Words("逐户送达并记录；没有送达的，检查前补送。", "Tell each and record it; who was not told is told before the visit."),
    examples=(
        kept("都已送达"),
        kept("多送一户", enterprises_told=21),
        broken("一户没有送达", enterprises_told=19),
        broken("检查时间首日，一户没有送达", enterprises_told=19, as_of=date(2026, 3, 9)),
        excepted("检查时间未到", enterprises_told=19, as_of=date(2026, 3, 8)),
        excepted("尚未发布", enterprises_told=19, published=False),
        unclear("送达户数不明", enterprises_told=None),
        unclear("应送达户数不明", enterprises_named=None),
        unclear("一户没有送达，检查时间不明", enterprises_told=19, window_from=None),
        unclear("一户没有送达，是否发布不明", enterprises_told=19, published=None),
        excepted("通知印发前的公告", enterprises_told=19, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def named_enterprises_told() -> pl.Expr:
    """Each enterprise named in an announcement is told of it before the announced time begins."""
    return Notice.enterprises_told.col >= Notice.enterprises_named.col


@rule(
    Notice, "M06.6", UNANNOUNCED, Effect.REFUSE,
    title=Words("已发布的预告不得改动", "A published announcement is not edited"),
    unless=not_published,
    reason=Words("{published_on} 发布的预告，原文被改动。", "The text of the announcement of {published_on} was changed."),
    remedy=Words("恢复原文；需要变更的，以新编号发布并说明理由。", "Restore the text; what must change is announced under a new number."),
    examples=(
        kept("没有改动"),
        broken("原文被改动", edited_in_place=True),
        excepted("尚未发布", edited_in_place=True, published=False),
        unclear("是否改动不明", edited_in_place=None),
        unclear("有改动，是否发布不明", edited_in_place=True, published=None),
        excepted("通知印发前的公告", edited_in_place=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def announcement_not_edited() -> pl.Expr:
    """What was announced stays as it was; a change is a new numbered announcement."""
    return ~Notice.edited_in_place.col


@rule(
    Notice, "M06.6", UNANNOUNCED, Effect.REFUSE,
    title=Words("变更预告应说明理由", "An amended announcement has a reason"),
    unless=no_amendment,
    reason=Words(
        "{published_on} 发布的变更公告没有说明理由。", "The amendment announced on {published_on} gives no reason.",
    ),
    remedy=Words("写明变更的理由。", "Give the reason for the change."),
    examples=(
        kept("已说明理由"),
        broken("没有理由", **NO_REASON),
        excepted("首次预告", replaces_earlier=False, **NO_REASON),
        excepted("尚未发布", published=False, **NO_REASON),
        unclear("是否说明理由不明", replacement_reason_given=None),
        unclear("没有理由，是否变更公告不明", replaces_earlier=None, **NO_REASON),
        unclear("没有理由，是否发布不明", published=None, **NO_REASON),
        excepted("通知印发前的公告", **NO_REASON, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def amendment_reasoned() -> pl.Expr:
    """An announcement is amended only by a new one that gives the reason."""
    return Notice.replacement_reason_given.col


@rule(
    Notice, "M06.6", PERIOD, Effect.REFUSE,
    title=Words("变更预告后期限重新计算", "An amendment starts the period anew"),
    unless=no_amendment, numbers=(NOTICE_DAYS, NOTICE_UNIT),
    reason=Words(
        "变更公告于 {published_on} 发布，最早 {earliest_on} 可以检查，公告的检查时间自 {window_from} 起。",
        "The amendment was announced on {published_on}; a visit may begin on {earliest_on} at the earliest, and the "
        "announced time begins on {window_from}.",
    ),
    remedy=Words("将检查时间推迟到 {earliest_on} 或者以后。", "Move the time of inspection to {earliest_on} or later."),
    examples=(
        kept("第七日起检查"),
        kept("第四日起检查", window_from=date(2026, 3, 6)),
        broken("第三日起检查", window_from=date(2026, 3, 5)),
        excepted("首次预告", replaces_earlier=False, window_from=date(2026, 3, 5)),
        excepted("尚未发布", published=False, window_from=date(2026, 3, 5)),
        unclear("检查时间不明", window_from=None),
        unclear("第三日起检查，是否变更公告不明", replaces_earlier=None, window_from=date(2026, 3, 5)),
        unclear("第三日起检查，是否发布不明", published=None, window_from=date(2026, 3, 5)),
        unclear("发布日不明", published_on=None),
        excepted("通知印发前的公告", window_from=date(2025, 2, 28), earliest_on=date(2025, 3, 3), **BEFORE_NOTICE),
    ),
)  # fmt: skip
def amendment_starts_period_anew() -> pl.Expr:
    """The three days of announcement run again from an amendment."""
    return Notice.window_from.col >= Notice.earliest_on.col


@rule(
    Notice, "M06.7", ANNOUNCED, Effect.INFORM,
    title=Words("预告后没有检查的即失效", "An announcement that no visit followed lapses"),
    unless=not_published | Notice.cancelled.col, numbers=(LAPSE_DAYS,),
    reason=Words(
        "{published_on} 发布的预告，检查时间过后 {lapse_days} 日没有检查，自 {lapses_on} 起失效。",
        "No visit followed the announcement of {published_on} in its time and {lapse_days} days more; it lapsed on "
        "{lapses_on}.",
    ),
    remedy=Words("不再检查的，取消并说明理由；仍要检查的，重新预告。", "Cancel it with the reason, or announce anew."),
    examples=(
        kept("已有检查"),
        kept("检查时间过后第30日前一天，没有检查", as_of=date(2026, 4, 19), **UNFOLLOWED),
        broken("检查时间过后第30日，没有检查", as_of=date(2026, 4, 20), **UNFOLLOWED),
        broken("检查时间过后第31日，没有检查", as_of=date(2026, 4, 21), **UNFOLLOWED),
        kept("失效日以后，已有检查", as_of=date(2026, 5, 6)),
        excepted("尚未发布", published=False, as_of=date(2026, 5, 6), **UNFOLLOWED),
        excepted("已取消", cancelled=True, as_of=date(2026, 5, 6), **UNFOLLOWED),
        unclear("有无检查不明", followed_by_visit=None, as_of=date(2026, 5, 6)),
        unclear("没有检查，检查时间不明", window_until=None, **UNFOLLOWED),
        unclear("没有检查，是否取消不明", cancelled=None, as_of=date(2026, 5, 6), **UNFOLLOWED),
        excepted("通知印发前的公告", as_of=date(2026, 5, 6), **UNFOLLOWED, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def announcement_not_lapsed() -> pl.Expr:
    """An announcement that no visit follows within its time and thirty days more has lapsed, and is shown so."""
    return Notice.followed_by_visit.col | (Notice.as_of.col < Notice.lapses_on.col)


RULES = (
    announcement_complete,
    announcement_cites_filing,
    named_enterprises_told,
    announcement_not_edited,
    amendment_reasoned,
    amendment_starts_period_anew,
    announcement_not_lapsed,
)
