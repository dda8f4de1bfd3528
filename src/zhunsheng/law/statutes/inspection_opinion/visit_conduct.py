"""国办发〔2024〕54号: where, under what name and why at all an inspection is made on site (X.8–X.12; text not seen)."""

import polars as pl

from zhunsheng.law.facts.visit import Visit
from zhunsheng.law.notice.filing.visit import NOT_YET, before_approval
from zhunsheng.law.notice.joint_inspection.visit import MERGED, before_start
from zhunsheng.law.parameters import MERGE_DAYS
from zhunsheng.law.rule import Effect, broken, excepted, kept, rule, unclear
from zhunsheng.law.sources import GO54, NOTICE
from zhunsheng.law.statutes.inspection_opinion.visit import BEFORE_OPINION, OPINION
from zhunsheng.law.words import Words

MERGE_OR_JOIN = GO54.at("能合并检查的不得重复检查，能联合检查的不得多头检查")
OFF_SITE = NOTICE.at("三(八)", "通过非现场监管能达到行政检查目的的，不再进行现场检查")
AWAY = {"outside_territory": True}
MERGEABLE = {"mergeable_visits": 1, "why_apart_stated": False}


@rule(
    Visit, "X.8", OPINION, Effect.JUSTIFY,
    title=Words("检查应在本辖区内", "An agency inspects in its own territory"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查在本部门辖区之外，没有理由。",
        "{enterprise} was inspected outside the department's territory and no reason is given.",
    ),
    remedy=Words(
        "移交当地部门检查，或者请其协助；确需异地检查的，写明理由并经负责人批准。",
        "Leave it to the department there or ask for its assistance; else give a reason approved by the head.",
    ),
    examples=(
        kept("在本辖区内", outside_territory=False),
        broken("异地检查", **AWAY),
        excepted("尚未到场", begun=False, **AWAY),
        unclear("是否异地不明", outside_territory=None),
        unclear("异地，是否到场不明", begun=None, **AWAY),
        excepted("文件公布前的检查", **AWAY, **BEFORE_OPINION),
    ),
)  # fmt: skip
def not_outside_territory() -> pl.Expr:
    """Inspection is a matter of the place: an agency inspects outside its territory only with a reason."""
    return ~Visit.outside_territory.col


@rule(
    Visit, "X.8", OPINION, Effect.REFUSE,
    title=Words("异地检查须办协助手续", "Inspection elsewhere goes through assistance"),
    unless=before_start | ~Visit.outside_territory.col,
    reason=Words(
        "对 {enterprise} 的异地检查没有办理协助手续。",
        "{enterprise} was inspected outside the territory without the assistance procedure.",
    ),
    remedy=Words("向当地部门发协助函并记录后再检查。", "Send a letter of assistance to the department there and record it first."),
    examples=(
        kept("异地，已办协助手续", assistance_recorded=True, **AWAY),
        broken("异地，没有办协助手续", assistance_recorded=False, **AWAY),
        excepted("在本辖区内", assistance_recorded=False),
        excepted("尚未到场", assistance_recorded=False, begun=False, **AWAY),
        unclear("是否办理不明", assistance_recorded=None, **AWAY),
        unclear("没有办理，是否异地不明", assistance_recorded=False, outside_territory=None),
        excepted("文件公布前的检查", assistance_recorded=False, **AWAY, **BEFORE_OPINION),
    ),
)  # fmt: skip
def assistance_recorded_outside() -> pl.Expr:
    """An inspection outside the territory goes through the assistance procedure and is recorded."""
    return Visit.assistance_recorded.col


@rule(
    Visit, "X.10", OPINION, Effect.REFUSE,
    title=Words("不得以观摩督导考察之名检查", "An inspection goes by its name"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查以“{named_as}”的名义进行。", "The inspection of {enterprise} goes by the name of {named_as}.",
    ),
    remedy=Words(
        "按检查办理审批、预告和通知；不是检查的，不得查阅资料、提出整改要求。",
        "Treat it as an inspection with approval, announcement and notice; else demand and inspect nothing.",
    ),
    examples=(
        kept("以检查名义", named_as="inspection"),
        broken("以观摩名义", named_as="observation"),
        broken("以督导名义", named_as="supervision"),
        broken("以考察名义", named_as="study_tour"),
        excepted("尚未到场", named_as="observation", begun=False),
        unclear("名义不明", named_as=None),
        unclear("以督导名义，是否到场不明", named_as="supervision", begun=None),
        excepted("文件公布前的检查", named_as="observation", **BEFORE_OPINION),
    ),
)  # fmt: skip
def inspection_called_inspection() -> pl.Expr:
    """What is an inspection is not carried out under the name of observation, supervision or a study tour."""
    return Visit.named_as.col == "inspection"


@rule(
    Visit, "X.10", OPINION, Effect.REFUSE,
    title=Words("不得以接受检查为许可、优惠的前提", "Inspection is no precondition of a benefit"),
    unless=before_approval,
    reason=Words(
        "接受检查被作为 {enterprise} 取得许可或者优惠的前提，没有法律依据。",
        "Without legal basis {enterprise} has to be inspected before it gets a licence or benefit.",
    ),
    remedy=Words("取消该前提；有法律依据的，写明条款。", "Drop the condition, or cite the article it rests on."),
    examples=(
        kept("不是前提"),
        broken("作为享受优惠的前提", precondition_of_benefit=True),
        broken("已审批、尚未到场，作为优惠的前提", precondition_of_benefit=True, begun=False),
        excepted("尚未审批也未到场", precondition_of_benefit=True, **NOT_YET),
        unclear("是否作为前提不明", precondition_of_benefit=None),
        unclear("作为前提，是否审批不明", precondition_of_benefit=True, approved=None, begun=False),
        excepted("文件公布前的检查", precondition_of_benefit=True, **BEFORE_OPINION),
    ),
)  # fmt: skip
def no_inspection_as_precondition() -> pl.Expr:
    """Without a basis in law, nobody has to be inspected to get a licence or a benefit."""
    return ~Visit.precondition_of_benefit.col


@rule(
    Visit, "X.10", OPINION, Effect.REFUSE,
    title=Words("不得向企业转嫁检查费用", "The enterprise does not pay for the inspection"),
    unless=before_start,
    reason=Words("检查费用转嫁给了 {enterprise}。", "The cost of the inspection was shifted to {enterprise}."),
    remedy=Words("由实施机关承担费用；已收取的退还。", "The agency bears the cost; what was taken is returned."),
    examples=(
        kept("没有转嫁费用"),
        broken("让企业承担检测费用", cost_shifted=True),
        excepted("尚未到场", cost_shifted=True, begun=False),
        unclear("有无转嫁不明", cost_shifted=None),
        unclear("转嫁费用，是否到场不明", cost_shifted=True, begun=None),
        excepted("文件公布前的检查", cost_shifted=True, **BEFORE_OPINION),
    ),
)  # fmt: skip
def no_cost_to_enterprise() -> pl.Expr:
    """The cost of an inspection is not shifted to the enterprise inspected."""
    return ~Visit.cost_shifted.col


@rule(
    Visit, "X.11", OPINION, Effect.JUSTIFY,
    title=Words("扫码入企", "The visit is stamped by a scan at the door"),
    unless=before_start,
    reason=Words(
        "对 {enterprise} 的检查（{starts_at}）没有扫码，没有理由。",
        "The visit to {enterprise} ({starts_at}) was not scanned at the door and no reason is given.",
    ),
    remedy=Words(
        "入企时扫码；无法扫码的（无网络、设备故障等），写明理由并经负责人批准。",
        "Scan at the door; where that is impossible (no network, device fails) give the reason, approved by the head.",
    ),
    examples=(
        kept("已扫码"),
        broken("没有扫码", scanned=False),
        excepted("尚未到场", scanned=False, begun=False),
        unclear("是否扫码不明", scanned=None),
        unclear("没有扫码，是否到场不明", scanned=False, begun=None),
        excepted("文件公布前的检查", scanned=False, **BEFORE_OPINION),
    ),
)  # fmt: skip
def scanned_at_the_door() -> pl.Expr:
    """Officers scan the enterprise's code at the door, so that the visit is stamped; without a scan there is a reason."""
    return Visit.scanned.col


@rule(
    Visit, "X.12", (MERGE_OR_JOIN, MERGED, OFF_SITE), Effect.REFUSE,
    title=Words("分开检查、现场检查的理由须说明为何不能", "The reason says why merging or off-site was impossible"),
    unless=(
        before_approval | Visit.urgent.col
        | ((Visit.mergeable_visits.col == 0) & (Visit.off_site_possible.col != "yes"))
    ),
    numbers=(MERGE_DAYS,), readings=("Q-33",),
    reason=Words(
        "对 {enterprise} 另有 {mergeable_visits} 次检查可以合并，能否非现场：{off_site_possible}；没有说明为何不能合并或者非现场。",
        "{mergeable_visits} other visits to {enterprise} could be merged, off-site possible: {off_site_possible}; nothing "
        "says why merging or off-site was impossible.",
    ),
    remedy=Words(
        "在理由中写明为何不能合并、联合或者非现场监管；说明不了的，合并检查或者改为非现场。",
        "Say in the reason why merging, joining or off-site was impossible; if that cannot be said, merge or check off-site.",
    ),
    examples=(
        kept("另有一次可合并，已说明为何不能", mergeable_visits=1, why_apart_stated=True),
        broken("另有一次可合并，没有说明", **MERGEABLE),
        broken("能非现场，没有说明", off_site_possible="yes", why_apart_stated=False),
        broken("已审批、尚未到场，另有一次可合并，没有说明", begun=False, **MERGEABLE),
        broken("投诉举报，未说明为何必须立即检查", urgent_ground="complaint", why_at_once_stated=False, **MERGEABLE),
        excepted("尚未审批也未到场", **MERGEABLE, **NOT_YET),
        excepted("投诉举报，必须立即检查", urgent_ground="complaint", why_at_once_stated=True, **MERGEABLE),
        excepted("没有可合并的，也不能非现场", mergeable_visits=0, off_site_possible="no", why_apart_stated=False),
        excepted("没有可合并的，部分能非现场", mergeable_visits=0, off_site_possible="partly", why_apart_stated=False),
        unclear("是否说明不详", mergeable_visits=1, why_apart_stated=None),
        unclear("没有说明，可合并检查数不明", mergeable_visits=None, why_apart_stated=False),
        unclear("没有说明，能否非现场不明", off_site_possible=None, why_apart_stated=False),
        excepted("文件公布前的检查", **MERGEABLE, **BEFORE_OPINION),
    ),
)  # fmt: skip
def why_not_merged_or_off_site() -> pl.Expr:
    """What can be merged or checked off-site is not visited apart; the reason says why it could not."""
    return Visit.why_apart_stated.col


RULES = (
    not_outside_territory,
    assistance_recorded_outside,
    inspection_called_inspection,
    no_inspection_as_precondition,
    no_cost_to_enterprise,
    scanned_at_the_door,
    why_not_merged_or_off_site,
)
