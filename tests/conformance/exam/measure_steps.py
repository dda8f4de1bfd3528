"""行政强制法 第三章第一节: how a measure is taken."""

from datetime import date, datetime

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, kept

URGENT = {"urgent": True, "taken_at": datetime.fromisoformat("2026-03-02 10:00")}
ABSENT = {"party_present": False, "party_told": False, "party_heard": False}
HELD = {"kind": "liberty", "family_told": True, "within_liberty_limit": True, "reported_on_return": True}


def answered(moment: str) -> dict[str, object]:
    """When the head answered."""
    return {"head_answered_at": datetime.fromisoformat(moment)}


QUESTIONS = (
    Question(
        Paper.SINGLE, "2420", "D", "当场实施后多久补办批准", "measure_approval_made_up", "第十九条",
        (
            kept("24小时整补办", **URGENT, **answered("2026-03-03 10:00")),
            broken("24小时零一分补办", **URGENT, **answered("2026-03-03 10:01")),
            broken("48小时补办", **URGENT, **answered("2026-03-04 10:00")),
        ),
        says="24 小时",
    ),
    Question(
        Paper.JUDGE, "2354", "对", "实施前是否须报告并经批准", "measure_approved_beforehand", "第十八条第一项",
        (kept("先批准", **answered("2026-03-02 10:00")), broken("实施后一分钟才批准", **answered("2026-03-02 10:01"))),
        says="批准时间：2026年3月2日10:01",
    ),
    Question(
        Paper.SINGLE, "2460", "D", "先报批后实施体现什么制度", "measure_approved_beforehand", "第十八条第一项",
        (broken("没有批准即实施", approved=False), kept("经批准", approved=True)),
        says="负责人已批准：否",
    ),
    Question(
        Paper.SINGLE, "2414", "A", "几名执法人员实施措施", "two_officers_carry_out", "第四十二条第一款",
        (
            kept("两名", certified_officers=2),
            broken("一名", officers=1, certified_officers=1),
            kept("三名", officers=3, certified_officers=3),
        ),
        says="不得少于 2 人",
    ),
    Question(
        Paper.MULTIPLE, "2580", "ABCD", "实施措施要遵守哪些规定", "measure_steps_done", "第十八条",
        (broken("没有出示证件", certificates_shown=False), kept("已出示", certificates_shown=True)),
        says="出示证件 否",
    ),
    Question(
        Paper.SINGLE, "2416", "C", "理由、依据何时告知当事人", "measure_steps_done", "第十八条",
        (broken("当场没有告知", party_told=False), kept("当场告知", party_told=True)),
        says="告知理由依据权利救济 否",
    ),
    Question(
        Paper.JUDGE, "2298", "对", "当事人对强制有无陈述权、申辩权", "measure_steps_done", "第十八条",
        (broken("没有听取", party_heard=False), kept("已听取", party_heard=True)),
        says="听取陈述申辩 否",
    ),
    Question(
        Paper.SINGLE, "2418", "A", "现场笔录由谁签名", "measure_steps_done", "第十八条",
        (broken("没有签名，也没有注明", signed_or_witnessed=False), kept("签名或者注明", signed_or_witnessed=True)),
        says="签字、注明或者见证 否",
    ),
    Question(
        Paper.JUDGE, "2360", "对", "当事人不到场由谁签字", "measure_steps_done", "第十八条",
        (kept("有见证人签字", **ABSENT), broken("没有见证人", **ABSENT, signed_or_witnessed=False)),
        says="签字、注明或者见证 否",
    ),
    Question(
        Paper.MULTIPLE, "2582", "AC", "哪些是实施措施的规定", "measure_steps_done", "第十八条",
        (broken("没有现场笔录", recorded=False), kept("有现场笔录", recorded=True)),
        says="现场笔录 否",
    ),
    Question(
        Paper.SINGLE, "2422", "C", "限制人身自由是否告知家属", "family_told_and_within_limit", "第二十条第一款第一项",
        (broken("没有告知家属", **{**HELD, "family_told": False}), kept("立即通知", **HELD)),
        says="已立即通知家属 否",
    ),
    Question(
        Paper.SINGLE, "2424", "B", "限制人身自由能否超期", "family_told_and_within_limit", "第二十条第二款",
        (broken("超过法定期限", **{**HELD, "within_liberty_limit": False}), kept("没有超过", **HELD)),
        says="未超过法定期限 否",
    ),
    Question(
        Paper.MULTIPLE, "2584", "ABCD", "当场限制人身自由后怎样补批", "liberty_reported_on_return", "第二十条第一款第二项",
        (
            broken("返回后没有立即报告补批", **{**HELD, "reported_on_return": False}, urgent=True),
            kept("返回后立即报告补批", **HELD, urgent=True),
        ),
        says="返回机关后没有立即报告负责人并补办批准",
    ),
    Question(
        Paper.MULTIPLE, "2588", "AD", "查封、扣押的文书何时交付", "seizure_papers_delivered", "第二十四条第一款",
        (
            broken("24小时内（次日）才交付决定书", decision_delivered_on=date(2026, 3, 3)),
            kept("当场交付", decision_delivered_on=date(2026, 3, 2)),
        ),
        says="已交付决定书 是（2026年3月3日）",
    ),
    Question(
        Paper.SINGLE, "2432", "C", "清单几份、由谁保存", "seizure_papers_delivered", "第二十四条第三款",
        (broken("没有交付清单", list_delivered=False), kept("双方各一份", list_delivered=True)),
        says="已交付清单 否",
    ),
)  # fmt: skip
