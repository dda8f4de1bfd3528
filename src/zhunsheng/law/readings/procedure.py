"""Readings of the statutes: penalties, coercion, transfer, reconsideration and suits."""

from zhunsheng.law.readings.reading import Reading
from zhunsheng.law.words import Words

READINGS = (
    Reading(
        "Q-08",
        Words(
            "移送涉嫌犯罪案件的“3日”是日历日还是工作日？", "The “3 days” of the transfer rules: calendar or working?"
        ),
        Words("日历日，不顺延（从严）。", "Calendar days, no roll-forward (the stricter)."),
        ("trf_unit", "transfer_decide_days"),
    ),
    Reading(
        "Q-09",
        Words("90日办案期限扣除哪些时间？", "What is deducted from the 90 days?"),
        Words(
            "行政处罚法未规定扣除；法律、法规、规章规定扣除听证、检测、公告等时间的，从其规定。",
            "Nothing by the penalties law; a law, regulation or rule may deduct hearing, testing, announcement.",
        ),
        elsewhere=Words(
            "由部门写明规章条款的扣除项确定。", "Deductions a department enters with the article of its rule."
        ),
    ),
    Reading(
        "Q-21",
        Words("宁夏听证的“较大数额”是多少？", "What is a “large amount” for hearings in Ningxia?"),
        Words(
            "暂按公民5000元、法人或者其他组织10万元，待核实；由有权人员写明文号确认之前始终提示。",
            "5,000 yuan for a citizen and 100,000 for an organisation, unconfirmed, and said so "
            "until a person with authority confirms them with a document number.",
        ),
        ("hearing_fine_citizen", "hearing_fine_organisation", "hearing_inclusive"),
    ),
    Reading(
        "Q-27",
        Words("哪些停产停业、关闭须报政府批准？", "Which stops need the government's approval?"),
        Words(
            "法律规定须批准的才须批准；其他的写明理由；成片停产停业一律须批准。",
            "Only where the law says so; otherwise a reasoned statement; an area-wide stop always.",
        ),
    ),
    Reading(
        "Q-30",
        Words("“顶格”“高额”罚款从何起算？", "What is a top fine, and a high one?"),
        Words(
            "顶格为法定幅度或者裁量档次的上限；高额为听证罚款标准，部门另定的从其数额。",
            "Top is the maximum of the law or of the band; high is the threshold of a hearing, or the department's number.",
        ),
        ("high_fine_citizen", "high_fine_organisation"),
    ),
    Reading(
        "Q-31",
        Words(
            "个体工商户在简易程序限额和听证标准上按公民还是按组织？",
            "Is a one-person business a citizen or an organisation, for the summary limits and for hearings?",
        ),
        Words(
            "按公民（听证从宽、简易程序从严）；部门规章另有规定的，写明条款。",
            "A citizen (protective for the hearing, strict for the summary procedure); "
            "a department may take the other with the article of its rule.",
        ),
        ("individual_business_as",),
    ),
    Reading(
        "Q-32",
        Words(
            "部门的办理期限遇休息日是否顺延？",
            "Does a department's period roll forward when its last day is a day off?",
        ),
        Words(
            "“……内”的期限顺延；限制财产的期限、最短等待期、4月30日、移送期限不顺延。",
            "“Within” periods do; restraint of property, minimum waits, 30 April and transfers do not.",
        ),
        ("roll_forward_dept",),
    ),
    Reading(
        "Q-34",
        Words(
            "行政强制法第四十三条的“夜间”“法定节假日”指什么？",
            "What are “night” and “statutory holidays” in article 43 of the law on coercion?",
        ),
        Words(
            "22时至次日6时；国家和本地区放假日；普通周末只预警。",
            "22:00–06:00; the days off of the nation and the region; an ordinary weekend is only warned of.",
        ),
        ("night_hours",),
    ),
    Reading(
        "Q-35",
        Words(
            "追责期限：违法当日是否计入，末日是否顺延，什么是“发现”？",
            "Limitation: does the day of the act count, does the end roll forward, what is discovery?",
        ),
        Words(
            "违法当日不计，末日不顺延；“发现”为收到投诉举报、首次检查记录、线索登记中最早的一项。",
            "The act's day is not counted, no roll-forward; discovery is the earliest recorded of complaint received, "
            "first check noting it, clue registered.",
        ),
    ),
    Reading(
        "Q-36",
        Words(
            "最长期限（行政复议法第二十条第三款、行政诉讼法第四十六条第二款）遇休息日是否顺延？",
            "Do long-stop periods (reconsideration law 20, paragraph 3; litigation law 46, paragraph 2) roll forward?",
        ),
        Words("不顺延。", "They do not."),
    ),
    Reading(
        "Q-37",
        Words(
            "代履行“三日前”催告，是否与听证一样按完整日计算？",
            "Urging “three days before” performance by others: clear days, as for a hearing?",
        ),
        Words("是，三个完整工作日，两端不计。", "They are: three clear working days."),
        ("substitute_wd",),
    ),
    Reading(
        "Q-38",
        Words(
            "部分缴纳或者分期缴纳的，每日百分之三以什么为基数？",
            "The base of the 3 % when part is paid, or by instalments?",
        ),
        Words(
            "各期未缴部分，自该期到期次日起算；加处数额以该笔罚款为限。",
            "The unpaid part of each instalment, from the day after it falls due; the cap is per fine.",
        ),
    ),
    Reading(
        "Q-39",
        Words(
            "行政处罚法第七十三条第三款从哪日到哪日不计加处罚款？",
            "From and to which day does article 73, paragraph 3 keep late fines from running?",
        ),
        Words(
            "自受理复议申请或者立案之日，至复议决定或者裁判生效之日，两端都不计。",
            "From the day the application or suit is accepted to the day the decision or judgment takes effect, "
            "both left out of the count.",
        ),
    ),
    Reading(
        "Q-40",
        Words(
            "暂扣许可证件、限制开展生产经营活动是否属于“其他较重的行政处罚”？",
            "Are suspended licences and restricted business “other heavier penalties” of article 63?",
        ),
        Words(
            "属于（从宽），部门写明另有规定的除外。",
            "They are (protective), until the department cites a rule that says otherwise.",
        ),
    ),
    Reading(
        "Q-41",
        Words(
            "简易程序限额按当事人还是按决定；查封扣押能延长几次；法制审核人员能否是办案人员？",
            "Summary limits: per party or per decision? How often is a seizure extended? May a reviewer handle the case?",
        ),
        Words(
            "按决定中的每一当事人；一次；不能。",
            "Per party in the decision; once; no.",
        ),
    ),
    Reading(
        "Q-42",
        Words(
            "满十四、十八周岁从生日当日还是次日起？", "Is the age of 14 or 18 reached on the birthday or the day after?"
        ),
        Words("生日次日。", "The day after the birthday."),
        ("age_of_penalty", "age_of_majority"),
    ),
)
