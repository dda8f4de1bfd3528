"""行政强制法 第四章: urging, deciding and carrying out."""

from datetime import date

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, excepted, kept

DECIDED = {
    "way": "own_power", "has_power": True, "act_kind": "transfer_deposit", "kind_given_by_law": True, "applied": False,
    "urged_on": date(2026, 3, 4), "urge_until": date(2026, 3, 18), "decided": True, "decided_on": date(2026, 3, 25),
    "decision_complete": True,
}  # fmt: skip
EARLY = {**DECIDED, "decided_on": date(2026, 3, 9)}
CARRIED_OUT = {**DECIDED, "carried_out": True, "carried_out_on": date(2026, 3, 31), "late_fine_days": 31}
NIGHT = {**CARRIED_OUT, "at_night_or_holiday": True}
DEMOLITION = {
    **CARRIED_OUT, "act_kind": "demolish", "demolition_announced": True, "decision_served_on": date(2025, 9, 3),
}  # fmt: skip
AUCTION = {
    **CARRIED_OUT, "has_power": False, "act_kind": "auction", "sealed_earlier": True, "late_fine_days": 0,
    "auction_house": True, "proceeds_to_treasury": True,
}  # fmt: skip
SUBSTITUTE = {
    **CARRIED_OUT, "way": "substitute", "act_kind": "restore", "substitute_urged": True, "agency_present": True,
    "substitute_urged_on": date(2026, 3, 25), "cost_at_cost": True, "performer_with_interest": False,
}  # fmt: skip
SUSPENDED = {
    **CARRIED_OUT, "urged_on": date(2023, 3, 6), "suspended": True, "suspended_on": date(2023, 3, 20),
    "harmless_no_means": True,
}  # fmt: skip

QUESTIONS = (
    Question(
        Paper.JUDGE, "2114", "对", "法律没有授权时由谁强制执行", "own_enforcement_only_by_law", "第十三条",
        (broken("没有强制执行权而自行执行", **{**DECIDED, "has_power": False}), kept("法律授权", **DECIDED)),
        says="法律授予强制执行权：否",
    ),
    Question(
        Paper.JUDGE, "2328", "错", "法律没有授权时能否自行执行", "own_enforcement_only_by_law", "第十三条",
        (
            broken("没有授权即划拨", **{**CARRIED_OUT, "has_power": False}),
            excepted("申请法院执行", **{**CARRIED_OUT, "has_power": False, "way": "court"}),
        ),
        says="法律授予强制执行权：否",
    ),
    Question(
        Paper.JUDGE, "2322", "错", "地方性法规能否设定强制执行", "own_enforcement_only_by_law", "第十三条",
        (broken("法律没有规定该方式", **{**DECIDED, "kind_given_by_law": False}), kept("法律规定", **DECIDED)),
        says="法律规定该方式：否",
    ),
    Question(
        Paper.JUDGE, "2130", "对", "决定执行前是否须催告", "urged_before_enforcing", "第三十五条",
        (broken("没有催告", **DECIDED, urged=False), kept("先催告", **DECIDED, urged=True)),
        says="已催告：否",
    ),
    Question(
        Paper.JUDGE, "2134", "错", "催告书可否不写陈述权、申辩权", "urged_before_enforcing", "第三十五条",
        (broken("催告内容不齐", **DECIDED, urge_complete=False), kept("齐全", **DECIDED, urge_complete=True)),
        says="催告内容齐全：否",
    ),
    Question(
        Paper.JUDGE, "2136", "错", "收到催告书后无权申辩", "urged_before_enforcing", "第三十六条",
        (broken("没有听取意见", **DECIDED, statement_heard=False), kept("已听取", **DECIDED, statement_heard=True)),
        says="已听取意见：否",
    ),
    Question(
        Paper.JUDGE, "2142", "错", "执行决定可否口头作出", "enforcement_decision_complete", "第三十七条第二款",
        (broken("没有五项书面内容", **{**DECIDED, "decision_complete": False}), kept("书面、齐全", **DECIDED)),
        says="2026年3月25日 的强制执行决定书缺少法定事项",
    ),
    Question(
        Paper.SINGLE, "2466", "A", "经催告逾期不履行能否决定执行", "urging_period_awaited", "第三十七条第一款",
        (
            kept("期满次日决定", **{**DECIDED, "decided_on": date(2026, 3, 19)}),
            broken("期满当日决定", **{**DECIDED, "decided_on": date(2026, 3, 18)}),
        ),
        says="2026年3月18日",
    ),
    Question(
        Paper.JUDGE, "2144", "对", "催告期间能否立即执行", "urging_period_awaited", "第三十七条第三款",
        (kept("有转移财物的证据", **EARLY, hiding_property=True), broken("没有证据", **EARLY, hiding_property=False)),
        says="没有转移、隐匿财物的证据",
    ),
    Question(
        Paper.SINGLE, "2552", "B", "催告书拒收后怎样送达", "urge_served_directly_first", "第三十八条",
        (
            kept("拒收后留置", paper="urge_letter", way="left", refused=True),
            broken("没有直接送达即邮寄", paper="urge_letter", way="post"),
        ),
        says="也没有记明当事人拒收（拒收：否）或者无法直接送达（否）",
    ),
    Question(
        Paper.JUDGE, "2146", "对", "拒收执行决定书怎样送达", "refusal_left_with_proof", "第八十九条",
        (
            kept("留置，有见证", paper="enforcement_decision", way="left", refused=True, left_with_proof=True),
            broken("留置，没有见证", paper="enforcement_decision", way="left", refused=True, left_with_proof=False),
        ),
        says="也没有拍照、录像",
    ),
    Question(
        Paper.SINGLE, "2546", "C", "无力履行、中止满三年还执行吗", "no_enforcement_after_long_suspension",
        "第三十九条第二款",
        (
            broken("满三年次日执行", **{**SUSPENDED, "carried_out_on": date(2026, 3, 21)}),
            kept("满三年当日执行", **{**SUSPENDED, "carried_out_on": date(2026, 3, 20)}),
        ),
        says="满 3 年未恢复",
    ),
    Question(
        Paper.MULTIPLE, "2642", "ACD", "执行后决定被变更怎么办", "wrong_execution_made_good", "第四十一条",
        (
            broken("变更后没有退还", outcome="changed", executed=True, restored=False),
            kept("已退还", outcome="changed", executed=True, restored=True),
            broken("撤销后没有恢复", outcome="revoked", executed=True, restored=False),
        ),
        says="没有恢复原状、退还财物或者赔偿",
    ),
    Question(
        Paper.JUDGE, "2170", "错", "夜间一律不得执行", "night_enforcement_only_if_urgent", "第四十三条第一款",
        (kept("夜间，情况紧急", **NIGHT, urgent=True), broken("夜间，不紧急", **NIGHT, urgent=False)),
        says="情况并不紧急",
    ),
    Question(
        Paper.MULTIPLE, "2644", "BD", "哪些时间不得执行", "night_enforcement_only_if_urgent", "第四十三条第一款",
        (
            broken("清明节放假日", **{**CARRIED_OUT, "carried_out_on": date(2026, 4, 6)}, at_night_or_holiday=None),
            excepted("普通周六白天", **{**CARRIED_OUT, "carried_out_on": date(2026, 3, 28)}, at_night_or_holiday=False),
        ),
        says="情况并不紧急",
    ),
    Question(
        Paper.MULTIPLE, "2652", "ABCD", "能否对居民停水停电", "no_cutting_off_residents", "第四十三条第二款",
        (broken("停水", residents_utilities=True), kept("没有停", residents_utilities=False)),
        says="以停止居民供水、供电、供热、供燃气的方式迫使当事人履行",
    ),
    Question(
        Paper.JUDGE, "2174", "对", "强制拆除前是否公告", "demolition_after_remedies", "第四十四条",
        (broken("没有公告", **{**DEMOLITION, "demolition_announced": False}), kept("已公告", **DEMOLITION)),
        says="复议诉讼期至 2026年3月3日",
    ),
    Question(
        Paper.CASE, "22-1", "ACD", "没有催告即决定强拆是否违法", "urged_before_enforcing", "第三十五条",
        (broken("没有催告", **DEMOLITION, urged=False), kept("先催告", **DEMOLITION, urged=True)),
        says="已催告：否",
    ),
    Question(
        Paper.CASE, "22-3", "ABC", "何时可以强制拆除", "demolition_after_remedies", "第四十四条",
        (
            kept("救济期满次日", **{**DEMOLITION, "carried_out_on": date(2026, 3, 4)}),
            broken("救济期满当日", **{**DEMOLITION, "carried_out_on": date(2026, 3, 3)}),
            broken("当事人已起诉", **DEMOLITION, remedy_filed=True, remedy_pending=True),
        ),
        says="复议诉讼期至 2026年3月3日",
    ),
    Question(
        Paper.SINGLE, "2488", "B", "加处罚款要告知什么", "late_fine_standard_told", "第四十五条第一款",
        (broken("没有告知标准", standard_told=False), kept("已告知", standard_told=True)),
        says="没有告知当事人加处的标准",
    ),
    Question(
        Paper.SINGLE, "2490", "B", "加处罚款超过几日可以强制执行", "direct_enforcement_after_thirty_days",
        "第四十六条第一款",
        (
            kept("31日", **CARRIED_OUT),
            broken("30日", **{**CARRIED_OUT, "late_fine_days": 30}),
            broken("15日", **{**CARRIED_OUT, "late_fine_days": 15}),
        ),
        says="复议诉讼期至 2026年3月3日",
    ),
    Question(
        Paper.SINGLE, "2492", "A", "没有执行权能否拍卖已扣押的财物", "direct_enforcement_after_thirty_days",
        "第四十六条第三款",
        (
            kept("救济期满次日", **{**AUCTION, "carried_out_on": date(2026, 3, 4)}),
            broken("救济期满当日", **{**AUCTION, "carried_out_on": date(2026, 3, 3)}),
        ),
        says="复议诉讼期至 2026年3月3日",
    ),
    Question(
        Paper.MULTIPLE, "2660", "BC", "哪些财物可以拍卖抵缴", "direct_enforcement_after_thirty_days", "第四十六条第三款",
        (kept("先前扣押的", **AUCTION), broken("先前没有扣押的", **{**AUCTION, "sealed_earlier": False})),
        says="复议诉讼期至 2026年3月3日",
    ),
    Question(
        Paper.SINGLE, "2494", "C", "划拨存款由谁决定", "deposits_moved_only_by_law", "第四十七条第一款",
        (broken("法律没有规定的机关", **{**CARRIED_OUT, "has_power": False}), kept("法律规定的机关", **CARRIED_OUT)),
        says="有强制执行权：否",
    ),
    Question(
        Paper.SINGLE, "2496", "D", "拍卖所得归哪里", "auction_by_auction_house", "第四十九条",
        (broken("没有上缴", **{**AUCTION, "proceeds_to_treasury": False}), kept("上缴国库", **AUCTION)),
        says="款项上缴国库或者财政专户：否",
    ),
    Question(
        Paper.SINGLE, "2504", "A", "代履行几日前催告", "substitute_urged_three_days_before", "第五十一条第一款第二项",
        (
            kept("留足3个工作日", **SUBSTITUTE),
            broken("只有2个工作日", **{**SUBSTITUTE, "substitute_urged_on": date(2026, 3, 26)}),
        ),
        says="应不晚于 2026年3月25日（留足 3 个完整工作日）",
    ),
    Question(
        Paper.JUDGE, "2198", "错", "代履行可以不派员到场", "substitute_watched_at_cost", "第五十一条第一款第三项",
        (broken("没有到场", **{**SUBSTITUTE, "agency_present": False}), kept("到场监督", **SUBSTITUTE)),
        says="行政机关到场监督：否",
    ),
    Question(
        Paper.JUDGE, "2196", "对", "遗洒物能否立即代履行", "substitute_urged_three_days_before", "第五十一条第一款第二项",
        (
            excepted("立即清除，不必催告", **{**SUBSTITUTE, "substitute_urged": False}, immediate_obstacle=True),
            broken("不须立即清除，没有催告", **{**SUBSTITUTE, "substitute_urged": False}, immediate_obstacle=False),
        ),
        says="应不晚于 2026年3月25日（留足 3 个完整工作日）",
    ),
)  # fmt: skip
