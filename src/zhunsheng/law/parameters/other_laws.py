"""Numbers of the other laws: transfer, reconsideration, suits, service, bank agreements; and switches of the calendar."""

from datetime import date

from zhunsheng.law import sources
from zhunsheng.law.parameter import Change, Kind, Parameter, Value
from zhunsheng.law.parameters import units
from zhunsheng.law.parameters.values import choice, default, unconfirmed
from zhunsheng.law.words import Words

_TRANSFER_2001, _TRANSFER = sources.TRF_2001.in_force_from, sources.TRF.in_force_from
_RECONSIDERATION = sources.ARL.in_force_from
_NO_ROLL = Words("日，不顺延", "calendar days, no roll-forward")

TRANSFER_DECIDE_DAYS = Parameter(
    "transfer_decide_days", Words("决定移送期限", "Transfer is decided within"), _NO_ROLL, Kind.COUNT,
    (
        unconfirmed(_TRANSFER_2001, 3, sources.TRF_2001.at("第五条第二款")),
        Value(_TRANSFER, 3, sources.TRF.at("第五条第二款", "自接到报告之日起3日内作出批准移送或者不批准移送的决定")),
    ),
    reading="Q-08",
)  # fmt: skip
TRANSFER_HOURS = Parameter(
    "transfer_hours", Words("批准后移送期限", "Once approved, it is transferred within"), units.HOURS, Kind.COUNT,
    (
        unconfirmed(_TRANSFER_2001, 24, sources.TRF_2001.at("第五条第二款")),
        Value(_TRANSFER, 24, sources.TRF.at("第五条第二款", "应当在24小时内向同级公安机关移送")),
    ),
)  # fmt: skip
POLICE_DAYS = Parameter(
    "police_days", Words("公安机关审查期限", "Police examine a transfer within"), units.DAYS, Kind.COUNT,
    (
        unconfirmed(_TRANSFER_2001, 3, sources.TRF_2001.at("第八条")),
        Value(_TRANSFER, 3, sources.TRF.at("第八条", "之日起3日内")),
    ),
)  # fmt: skip
TRANSFER_REVIEW_DAYS = Parameter(
    "transfer_review_days", Words("提请公安机关复议期限", "Police are asked to reconsider within"), units.DAYS, Kind.COUNT,
    (
        unconfirmed(_TRANSFER_2001, 3, sources.TRF_2001.at("第九条第一款")),
        Value(_TRANSFER, 3, sources.TRF.at("第九条第一款", "自接到不予立案通知书之日起3日内")),
    ),
)  # fmt: skip
TRANSFER_GOODS_DAYS = Parameter(
    "transfer_goods_days", Words("移交涉案物品期限", "Goods and material are handed over within"), units.DAYS, Kind.COUNT,
    (
        unconfirmed(_TRANSFER_2001, 3, sources.TRF_2001.at("第十二条")),
        Value(_TRANSFER, 3, sources.TRF.at("第十二条", "自接到立案通知书之日起3日内")),
    ),
)  # fmt: skip
TRF_UNIT = Parameter(
    "trf_unit", Words("移送规定的“日”按何计算", "Days of the transfer rules are"), units.CHOICE, Kind.WORD,
    choice(_TRANSFER, "calendar_day", sources.TRF.at("第五条第二款", "3日内")), Change.YES, reading="Q-08",
    choices=units.DAY_CHOICES,
)  # fmt: skip
RECONSIDERATION_DAYS = Parameter(
    "reconsideration_days", Words("申请行政复议期限", "Reconsideration is asked for within"), units.DAYS, Kind.COUNT,
    (Value(_RECONSIDERATION, 60, sources.ARL.at("第二十条第一款", "之日起六十日内提出行政复议申请")),),
)  # fmt: skip
FORWARD_WD = Parameter(
    "forward_wd", Words("转送复议申请期限", "Application is forwarded within"), units.WORKING_DAYS, Kind.COUNT,
    (Value(_RECONSIDERATION, 5, sources.ARL.at("第三十二条第二款", "之日起五日内转送行政复议机关")),),
)  # fmt: skip
REPLY_WD = Parameter(
    "reply_wd", Words("复议答复期限", "Reply to a reconsideration within"), units.WORKING_DAYS, Kind.COUNT,
    (Value(_RECONSIDERATION, 10, sources.ARL.at("第四十八条", "之日起十日内，提出书面答复")),),
)  # fmt: skip
REPLY_SUMMARY_WD = Parameter(
    "reply_summary_wd", Words("复议答复期限（简易程序）", "Reply to a summary reconsideration within"), units.WORKING_DAYS,
    Kind.COUNT, (Value(_RECONSIDERATION, 5, sources.ARL.at("第五十四条第一款", "之日起五日内，提出书面答复")),),
)  # fmt: skip
RECONSIDER_DAYS = Parameter(
    "reconsider_days", Words("复议决定期限", "Reconsideration is decided within"),
    Words("日，批准可延长不超过三十日", "calendar days, extended by at most 30"), Kind.COUNT,
    (Value(_RECONSIDERATION, 60, sources.ARL.at("第六十二条第一款", "自受理申请之日起六十日内作出行政复议决定")),),
)  # fmt: skip
RECONSIDER_EXTENSION_MAX = Parameter(
    "reconsider_extension_max", Words("复议决定最长延长", "Reconsideration is extended by at most"), units.DAYS, Kind.COUNT,
    (Value(_RECONSIDERATION, 30, sources.ARL.at("第六十二条第一款", "延长期限最多不得超过三十日")),),
)  # fmt: skip
RECONSIDER_SUMMARY_DAYS = Parameter(
    "reconsider_summary_days", Words("复议决定期限（简易程序）", "Summary reconsideration is decided within"), units.DAYS,
    Kind.COUNT,
    (Value(_RECONSIDERATION, 30, sources.ARL.at("第六十二条第二款", "自受理申请之日起三十日内作出行政复议决定")),),
)  # fmt: skip
OPINION_ANSWER_DAYS = Parameter(
    "opinion_answer_days", Words("复议意见书落实报送期限", "A reconsideration opinion is answered within"), units.DAYS,
    Kind.COUNT,
    (
        Value(sources.ARL_I.in_force_from, 60, sources.ARL_I.at("第五十七条第一款", "自收到行政复议意见书之日起60日内")),
        Value(_RECONSIDERATION, 60, sources.ARL.at("第七十六条", "自收到行政复议意见书之日起六十日内")),
    ),
)  # fmt: skip
SUIT_MONTHS = Parameter(
    "suit_months", Words("提起行政诉讼期限", "Suit is brought within"), units.MONTHS, Kind.COUNT,
    (
        unconfirmed(sources.ALL_2014.in_force_from, 6, sources.ALL_2014.at("第四十六条第一款")),
        Value(sources.ALL.in_force_from, 6, sources.ALL.at("第四十六条第一款", "之日起六个月内提出")),
    ),
)  # fmt: skip
SUIT_REPLY_DAYS = Parameter(
    "suit_reply_days", Words("行政诉讼答辩举证期限", "Defence and evidence go to the court within"), units.DAYS, Kind.COUNT,
    (
        unconfirmed(sources.ALL_2014.in_force_from, 15, sources.ALL_2014.at("第六十七条第一款")),
        Value(sources.ALL.in_force_from, 15, sources.ALL.at("第六十七条第一款", "在收到起诉状副本之日起十五日内")),
    ),
)  # fmt: skip
ANNOUNCEMENT_SERVICE_DAYS = Parameter(
    "announcement_service_days", Words("公告送达期限", "Service by announcement takes"), units.DAYS, Kind.COUNT,
    (
        unconfirmed(sources.CPL_2021.in_force_from, 30, sources.CPL_2021.at("第九十五条")),
        unconfirmed(sources.CPL.in_force_from, 30, sources.CPL.at("第九十五条")),
    ),
)  # fmt: skip
BANK_AGREEMENT_DAYS = Parameter(
    "bank_agreement_days", Words("代收罚款协议备案期限", "Agreement with a collecting bank is filed within"), units.DAYS,
    Kind.COUNT, (Value(date(1998, 1, 1), 15, sources.FCS.at("第六条第三款", "自代收罚款协议签订之日起15日内")),),
)  # fmt: skip
ROLL_FORWARD_DEPT = Parameter(
    "roll_forward_dept", Words("部门期限遇休息日顺延", "A department's period rolls forward"), units.YES_NO, Kind.YES_NO,
    default(True, "一(二)"), Change.YES, reading="Q-32",
)  # fmt: skip
COMPLAINT_REGISTER_WD = Parameter(
    "complaint_register_wd", Words("投诉举报登记期限", "Complaint is registered within"),
    Words("个工作日（0为当日，休息日收到的为下一工作日）", "working days (0: the same day, or the next working day)"), Kind.COUNT,
    default(0, "五(十六)", "积极受理"), Change.YES,
)  # fmt: skip
