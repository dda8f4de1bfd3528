"""Readings about plans, announcements and visits."""

from zhunsheng.law.readings.reading import Reading
from zhunsheng.law.words import Words

READINGS = (
    Reading(
        "Q-01",
        Words("“4月底前”是否含4月30日？", "Does “before the end of April” include 30 April?"),
        Words("含，至4月30日24时，遇休息日不顺延。", "It does, until 24:00 on 30 April; no roll-forward on a day off."),
        ("plan_due",),
    ),
    Reading(
        "Q-03",
        Words("县（区）计划“同步”报备是指哪一天？", "Which day is “at the same time” for the county's report?"),
        Words(
            "与备案截止日同日；之后变更的，变更备案后5个工作日内。",
            "The same date as the filing; later changes within 5 working days.",
        ),
        ("report_up_wd",),
    ),
    Reading(
        "Q-04",
        Words("专项检查“及时”备案是多久？", "How soon is “in time” for filing a special inspection?"),
        Words(
            "首次检查之前；情况紧急的，2个工作日内补备案。",
            "Before the first visit; in an emergency within 2 working days after.",
        ),
        ("special_late_wd",),
    ),
    Reading(
        "Q-05",
        Words(
            "预告“不少于3天”是日历日还是工作日，哪几天计入？",
            "“Not less than 3 days” of announcement: calendar or working days, and which of them count?",
        ),
        Words(
            "3个完整日历日，公布当日和检查当日都不计，即公布后第4日起可以检查；可改为工作日或者72小时。",
            "Three whole calendar days; publication and visit day excluded, so from the fourth day on. "
            "Can be switched to working days or 72 hours.",
        ),
        ("notice_days", "notice_unit"),
    ),
    Reading(
        "Q-06",
        Words(
            "1月1日至4月30日新计划备案之前能否检查？",
            "May there be inspections from 1 January to 30 April, before the new plan is filed?",
        ),
        Words(
            "上年度计划中标注“续行”的事项可以检查，须说明理由并预警；没有的拒绝；5月1日起只认新计划。",
            "On last year's items marked to go on (续行), with a reason and a warning; else refused. "
            "From 1 May only the new plan counts.",
        ),
        ("plan_due",),
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
        "Q-10",
        Words(
            "预告是否点名企业，检查计划是否公开？",
            "Does the announcement name enterprises, and are plans public?",
        ),
        Words(
            "公开检查对象类型，企业名称只告知本企业；计划事项公开，不公开的说明理由。",
            "Types of objects are public, names go to the enterprise only; "
            "plan items are public unless withheld with a reason.",
        ),
        elsewhere=Words("由部门设置。", "A setting of the department."),
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
        ("white_scope", "quarter_kind", "white_list_cap"),
    ),
    Reading(
        "Q-13",
        Words(
            "联合检查是否要求每个部门都有两名执法人员？",
            "Does a joint visit need two officers of each department?",
        ),
        Words(
            "为处罚记录事实的部门，各两名；其他情形全部合计不少于两名（行政处罚法第四十二条是对实施处罚的机关说的）。",
            "Two of each department that records facts for a penalty; else at least two in all "
            "(the penalties law, article 42, speaks of the acting agency).",
        ),
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
        elsewhere=Words("由本市文件的部门名单确定。", "The roster in the city's file."),
    ),
    Reading(
        "Q-28",
        Words(
            "整改复核是否计入检查频次和上限？",
            "Does a recheck count as a visit in the figures of frequency and in the caps?",
        ),
        Words(
            "单独统计；对白名单企业的现场复核不占用其季度次数。",
            "It is counted apart; an on-site recheck of a white-listed firm does not use up its quarter.",
        ),
    ),
    Reading(
        "Q-33",
        Words(
            "专项检查、投诉举报、突发事件是一概免预告，还是只有“必须立即检查”时才免？",
            "Do special inspections, complaints and emergencies need no announcement as such, "
            "or only where one must inspect at once?",
        ),
        Words(
            "写明为何必须立即检查的才免（该语在列举之后）；没有写明的，应当预告。",
            "Only with a recorded reason why at once (the words stand after the list); without it, announce.",
        ),
        ("notice_exempt_needs_urgency",),
    ),
)
