"""Chapter three of the notice: the black list, which nobody else may see, and the two lists against each other."""

from datetime import date

import polars as pl

from zhunsheng.law.conditions import whole_days
from zhunsheng.law.facts.list_entry import ListEntry
from zhunsheng.law.notice.manner.list_entry import BEFORE_NOTICE, BLACK, RISK, not_effective, not_listing
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GIR, NOTICE, PIPL
from zhunsheng.law.words import Words

SECRET = NOTICE.at("三(七)", "监管“黑名单”不公示")
BOTH = NOTICE.at("三(七)", "需同步报送市发展改革委和同级司法行政部门")
BY_CREDIT = NOTICE.at("三(七)", "按照“守信激励、失信惩戒”的原则，采取差异化分类监管措施")
SENT = {
    **BLACK, "sent_to_drc_on": date(2025, 12, 22), "sent_to_bureau": True, "sent_to_bureau_on": date(2025, 12, 22),
}  # fmt: skip

not_black = ListEntry.list.col != "black"


@rule(
    ListEntry, "M07.5", SECRET, Effect.REFUSE,
    title=Words("黑名单不公示", "The black list is never published"),
    unless=not_black, readings=("Q-14", "Q-22"),
    reason=Words("黑名单条目于 {published_on} 公示。", "The black entry was shown to the public on {published_on}."),
    remedy=Words("立即撤下，记录泄露范围并报告。", "Take it down at once, record who could see it and report it."),
    examples=(
        kept("没有公示", **BLACK),
        broken("已公示", list="black", published=True),
        excepted("白名单", published=True),
        unclear("是否公示不明", list="black", published=None),
        unclear("哪种名单不明", list=None, published=True),
        excepted("通知印发前列入", list="black", published=True, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def black_never_published() -> pl.Expr:
    """The black list is not shown to the public."""
    return ~ListEntry.published.col


@rule(
    ListEntry, "M07.5", BOTH, Effect.REFUSE,
    title=Words("黑名单同步报发改和司法行政部门", "The black list goes to both offices at once"),
    unless=not_black | not_effective,
    reason=Words(
        "黑名单条目报送市发展改革委：{sent_to_drc}（{sent_to_drc_on}），报送同级司法行政部门：{sent_to_bureau}"
        "（{sent_to_bureau_on}），应在同一日。",
        "The black entry went to the development commission: {sent_to_drc} ({sent_to_drc_on}), to the justice bureau: "
        "{sent_to_bureau} ({sent_to_bureau_on}); both on one day.",
    ),
    remedy=Words("同步报送两个部门，送达后生效。", "Send it to both together; it takes effect when both have it."),
    examples=(
        kept("同日报送", **SENT),
        broken("没有报送发改", **{**SENT, "sent_to_drc": False}),
        broken("没有报送司法行政", **{**SENT, "sent_to_bureau": False}),
        broken("司法行政晚一日", **{**SENT, "sent_to_bureau_on": date(2025, 12, 23)}),
        broken("司法行政早一日", **{**SENT, "sent_to_bureau_on": date(2025, 12, 21)}),
        excepted("尚未生效", **{**SENT, "sent_to_bureau": False}, effective=False),
        excepted("白名单", sent_to_bureau=False),
        unclear("报送日不明", **{**SENT, "sent_to_bureau_on": None}),
        unclear("是否生效不明", **{**SENT, "sent_to_bureau": False}, effective=None),
        excepted("通知印发前列入", **{**SENT, "sent_to_bureau": False}, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def black_sent_to_both() -> pl.Expr:
    """The black list goes to the city's development commission and the justice bureau of the same level, on the same day."""
    return (
        ListEntry.sent_to_drc.col
        & ListEntry.sent_to_bureau.col
        & (whole_days(ListEntry.sent_to_drc_on.col, ListEntry.sent_to_bureau_on.col) == 0)
    )


@rule(
    ListEntry, "M07.6", (SECRET, PIPL.at("第二十五条"), GIR.at("第十五条")), Effect.REFUSE,
    title=Words("黑名单不得泄露", "The black list leaks nowhere"),
    unless=not_black, readings=("Q-14",),
    reason=Words(
        "黑名单条目在有权查看者以外出现 {disclosures} 次。", "The black entry appeared {disclosures} times outside its holders' views.",
    ),
    remedy=Words("堵住泄露处，记录范围并报告。", "Close the leak, record its reach and report it."),
    examples=(
        kept("没有泄露", **BLACK, disclosures=0),
        broken("泄露一次", **BLACK, disclosures=1),
        excepted("白名单", disclosures=1),
        unclear("是否泄露不明", **BLACK, disclosures=None),
        unclear("哪种名单不明", list=None, disclosures=1),
        excepted("通知印发前列入", **BLACK, disclosures=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def black_not_disclosed() -> pl.Expr:
    """What is not to be shown stands in no portal, export, search, report or log that others can read."""
    return ListEntry.disclosures.col == 0


@rule(
    ListEntry, "M07.10", BY_CREDIT, Effect.REFUSE,
    title=Words("同一领域不得既白又黑", "Not white and black in one sector"),
    unless=not_effective | not_listing,
    reason=Words(
        "该经营主体在{sector}同时有 {opposite_same_sector} 条相反名单（白、黑）。",
        "The enterprise also stands on the opposite list in the sector {sector}: {opposite_same_sector} entries.",
    ),
    remedy=Words("先按调整程序移出其中一份名单。", "Have one of the two changed first."),
    examples=(
        kept("没有相反名单"),
        broken("白名单企业同领域有一条黑名单", opposite_same_sector=1),
        broken("黑名单企业同领域有一条白名单", **BLACK, opposite_same_sector=1),
        excepted("尚未生效", opposite_same_sector=1, effective=False),
        excepted("风险管控名单", **RISK, opposite_same_sector=1),
        unclear("有无相反名单不明", opposite_same_sector=None),
        unclear("是否生效不明", opposite_same_sector=1, effective=None),
        excepted("通知印发前列入", opposite_same_sector=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def not_white_and_black_in_one_sector() -> pl.Expr:
    """Kept faith is rewarded, broken faith not: nobody is on both lists of one sector."""
    return ListEntry.opposite_same_sector.col == 0


@rule(
    ListEntry, "M07.10", BY_CREDIT, Effect.WARN,
    title=Words("不同领域既白又黑的应提示", "White in one sector and black in another is seen"),
    unless=not_effective | not_listing,
    reason=Words(
        "该经营主体在其他行业领域有 {opposite_other_sector} 条相反名单（白、黑）；降低检查频次只适用于白名单的领域。",
        "The enterprise stands on the opposite list in other sectors: {opposite_other_sector} entries; fewer visits hold for "
        "the white sector only.",
    ),
    remedy=Words("与其他领域的拟定部门核对后，维持或者提出调整。", "Compare with the other sector's department, then keep it or propose a change."),
    examples=(
        kept("没有相反名单"),
        broken("其他领域有一条黑名单", opposite_other_sector=1),
        excepted("尚未生效", opposite_other_sector=1, effective=False),
        excepted("风险管控名单", **RISK, opposite_other_sector=1),
        unclear("有无相反名单不明", opposite_other_sector=None),
        unclear("是否生效不明", opposite_other_sector=1, effective=None),
        excepted("通知印发前列入", opposite_other_sector=1, **BEFORE_NOTICE),
    ),
)  # fmt: skip
def not_white_and_black_across_sectors() -> pl.Expr:
    """White in one sector and black in another may be right; it is looked at."""
    return ListEntry.opposite_other_sector.col == 0


RULES = (
    black_never_published,
    black_sent_to_both,
    black_not_disclosed,
    not_white_and_black_in_one_sector,
    not_white_and_black_across_sectors,
)
