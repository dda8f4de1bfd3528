"""Readings about filed decisions, lists, cards, complaints, supervision and publication."""

from zhunsheng.law.readings.reading import Reading
from zhunsheng.law.words import Words

READINGS = (
    Reading(
        "Q-02",
        Words(
            "重大决定“1个月内”备案，从作出之日还是送达之日起算，是否日历月？",
            "Filing “within 1 month”: from the decision or its service, and a calendar month?",
        ),
        Words(
            "从作出决定之日起（“作出行政执法决定后”），按日历月，遇休息日顺延。",
            "From the decision (the words are “after the decision”), a calendar month, rolled forward off a day off.",
        ),
        ("filing_months",),
    ),
    Reading(
        "Q-11",
        Words("司法行政部门审查备案的期限？", "How long may the bureau review a filed decision?"),
        Words("以30日为目标，超过只预警。", "30 calendar days as a target; more is only warned of."),
        ("filing_review_days",),
    ),
    Reading(
        "Q-14",
        Words("列入黑名单的企业能否知道自己被列入？", "May a black-listed enterprise know of its own entry?"),
        Words(
            "能，并告知理由和异议途径（“不公示”是对公众而言）。",
            "It may, with the reason and how to object (“not published” is about the public).",
        ),
    ),
    Reading(
        "Q-15",
        Words("其他部门能否看到黑名单标记？", "Do other departments see the black flag?"),
        Words(
            "只看到“加强检查对象”，不见理由；差异化监管需要。",
            "They see “to be inspected more” and no reason; differentiated supervision needs it.",
        ),
    ),
    Reading(
        "Q-16",
        Words("“初次违法”往前看多久？", "How far back does a “first” breach look?"),
        Words(
            "24个月内、同类违法、同一系统各部门；清单适用规则另有规定的从其规定。",
            "24 months, the same kind of breach, the same system of departments; else by the rule of the list.",
        ),
        ("first_time_months",),
        Words("由“包容免罚”清单的适用规则确定。", "The rules of the leniency list."),
    ),
    Reading(
        "Q-17",
        Words(
            "监督卡最迟何时发放？简易程序和非现场（电子）案件怎么办？",
            "By which day is the card given; what of summary and of off-site (electronic) cases?",
        ),
        Words(
            "首次接触时，最迟立案后5个工作日；简易程序随决定书打印（缺少的预警）；电子案件在告知书中附链接。",
            "At the first contact, 5 working days at most; summary cases: printed with the decision (warned if not); "
            "electronic cases: a link in the notice.",
        ),
        ("card_wd",),
    ),
    Reading(
        "Q-18",
        Words("年度行政执法监督工作方案何时制定？", "By when is the yearly supervision plan made?"),
        Words("3月31日前。", "By 31 March."),
        ("sup_plan_due",),
    ),
    Reading(
        "Q-19",
        Words("投诉举报的受理、答复期限？", "How soon are complaints accepted and answered?"),
        Words(
            "7个工作日内决定是否受理，30日内答复，可延长一次30日；12345工单自身期限更短的，从其期限。",
            "7 working days; 30 calendar days, once 30 more; an order of 12345 keeps its own limit if shorter.",
        ),
        ("complaint_accept_wd", "complaint_days", "complaint_extension_days"),
    ),
    Reading(
        "Q-22",
        Words("是否公布黑名单总数？", "Is the number of black-listed published?"),
        Words("不公布；自治区曾经公布，本市可以打开。", "It is not; the region did publish it, and a city may."),
        ("publish_black_total",),
    ),
    Reading(
        "Q-23",
        Words("是否按部门公布罚款总额？", "Are fine totals published by department?"),
        Words(
            "只公布全市总额；分部门的只供监督机构查看，以免形成排名。",
            "The city's total only; by department for the supervising bureau alone, to avoid a ranking.",
        ),
        elsewhere=Words("由本市设置。", "A setting of the city."),
    ),
    Reading(
        "Q-24",
        Words(
            "“重大决定”备案的范围：按目录清单还是按听证权？（通知以清单内容“为主”，1个月对有听证权的案件）",
            "Which decisions are filed: those of the list or those with a right to a hearing? "
            "(The notice takes the list “mainly”, and its month runs for hearing cases.)",
        ),
        Words(
            "有听证权的报司法行政部门；清单中其他的报本部门法制机构。",
            "With a right to a hearing: to the bureau; other entries of the list: to the own legal section.",
        ),
    ),
    Reading(
        "Q-25",
        Words(
            "县（区）的决定只报县（区）司法局，还是也报市？",
            "Do county decisions go to the county's bureau only, or to the city's too?",
        ),
        Words("报县（区）司法局；市司法局可以查看。", "To the county's bureau; the city's may read them."),
    ),
    Reading(
        "Q-26",
        Words(
            "首批白名单，发展改革部门是批准还是只汇总？",
            "The first white list: does the development commission approve or only compile it?",
        ),
        Words(
            "汇总并作形式审查；之后调整须经其同意。", "It compiles with a formal check; later changes need its consent."
        ),
    ),
    Reading(
        "Q-29",
        Words(
            "2026年2月1日前后，监督文书及其条件、期限依据什么？",
            "Instruments of supervision, their conditions and limits before and after 1 February 2026?",
        ),
        Words(
            "2026年1月31日前依宁夏条例，之后依行政执法监督条例，两部文本由司法行政部门提供；期限默认30日。",
            "Ningxia's regulation until 31 January 2026, the State Council's after; the bureau supplies both texts. "
            "Limits are 30 calendar days by default.",
        ),
        ("supervision_reply_days", "els_from"),
        Words("由文书条件表确定。", "The table of instruments."),
    ),
)
