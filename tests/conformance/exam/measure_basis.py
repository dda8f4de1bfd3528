"""行政强制法 第二章: who may take a measure, and on what basis."""

from tests.conformance.exam.question import Paper, Question
from zhunsheng.law.rule import broken, kept

LOCAL = {"basis_level": "local_regulation"}
ADMIN = {"basis_level": "admin_regulation"}

QUESTIONS = (
    Question(
        Paper.SINGLE, "2372", "C", "非强制手段够用时能否强制", "necessity_stated", "第五条",
        (broken("没有说明为什么非强制手段不够", necessity_stated=False), kept("已说明", necessity_stated=True)),
        says="2026年3月2日 的扣押没有说明为什么采用非强制手段不能达到行政管理目的",
    ),
    Question(
        Paper.JUDGE, "2346", "对", "情节显著轻微可否不采取措施", "slight_act_left_alone", "第十六条第二款",
        (kept("不是显著轻微", slight_act=False), broken("显著轻微仍采取，须说明理由", slight_act=True)),
        says="仍采取了扣押",
    ),
    Question(
        Paper.SINGLE, "2390", "D", "哪一层级不能设定查封", "measure_has_basis", "第十条",
        (
            broken("依据部门规章查封", kind="sealing", basis_level="rule"),
            kept("依据地方性法规查封", kind="sealing", **LOCAL),
        ),
        says="规章",
    ),
    Question(
        Paper.SINGLE, "2392", "B", "冻结由什么设定", "measure_has_basis", "第十条",
        (kept("依据法律冻结", kind="freezing"), broken("依据行政法规冻结", kind="freezing", **ADMIN)),
        says="行政法规",
    ),
    Question(
        Paper.SINGLE, "2388", "B", "规范性文件能否设定措施", "measure_has_basis", "第十条",
        (broken("依据规范性文件扣押", basis_level="normative_document"), kept("依据法律扣押", basis_level="law")),
        says="规范性文件",
    ),
    Question(
        Paper.SINGLE, "2386", "C", "没有法律时国务院事项由什么设定部分措施", "measure_has_basis", "第十条",
        (kept("依据行政法规扣押", **ADMIN), broken("依据规章扣押", basis_level="rule")),
        says="扣押的依据：规章",
    ),
    Question(
        Paper.JUDGE, "2116", "错", "市政府文件能否设定措施", "measure_has_basis", "第十条",
        (
            broken("依据市政府文件查封", kind="sealing", basis_level="normative_document"),
            kept("依据地方性法规查封", kind="sealing", **LOCAL),
        ),
        says="查封的依据：其他规范性文件",
    ),
    Question(
        Paper.JUDGE, "2310", "错", "地方性法规能否设定限制人身自由", "measure_has_basis", "第十条",
        (broken("依据地方性法规限制人身自由", kind="liberty", **LOCAL), kept("依据法律", kind="liberty")),
        says="限制公民人身自由的依据：地方性法规",
    ),
    Question(
        Paper.JUDGE, "2296", "错", "地方性法规能否设定冻结", "measure_has_basis", "第十条",
        (broken("依据地方性法规冻结", kind="freezing", **LOCAL), kept("依据法律", kind="freezing")),
        says="冻结存款、汇款的依据：地方性法规",
    ),
    Question(
        Paper.JUDGE, "2302", "对", "行政法规能否设定查封", "measure_has_basis", "第十条",
        (kept("依据行政法规查封", kind="sealing", **ADMIN), broken("依据行政法规限制自由", kind="liberty", **ADMIN)),
        says="限制公民人身自由的依据：行政法规",
    ),
    Question(
        Paper.MULTIPLE, "2586", "ACD", "哪些层级可以规定由谁查封、扣押", "measure_has_basis", "第十条",
        (kept("地方性法规规定的机关扣押", **LOCAL), broken("规章规定的机关扣押", basis_level="rule")),
        says="扣押的依据：规章",
    ),
    Question(
        Paper.SINGLE, "2426", "C", "查封、扣押由谁实施", "measure_has_basis", "第十条",
        (broken("法规没有规定由本机关实施", basis_names_measure=False), kept("法规规定的机关", **LOCAL)),
        says="依据载明该措施和本机关：否",
    ),
    Question(
        Paper.SINGLE, "2410", "A", "措施权能否委托", "measure_not_entrusted", "第十七条第一款",
        (broken("委托其他组织扣押", entrusted_body=True), kept("本机关实施", entrusted_body=False)),
        says="2026年3月2日 的扣押由受委托的机关或者组织实施",
    ),
    Question(
        Paper.MULTIPLE, "2578", "ABC", "实施主体须具备哪些资格", "measure_not_entrusted", "第十七条第一款",
        (broken("委托实施查封", kind="sealing", entrusted_body=True), kept("本机关查封", kind="sealing")),
        says="2026年3月2日 的查封由受委托的机关或者组织实施",
    ),
    Question(
        Paper.JUDGE, "2126", "错", "不具备资格的人受委托能否实施", "two_officers_carry_out", "第四十二条第一款",
        (
            broken("两人中一人没有证件", officers=2, certified_officers=1),
            kept("两人都持证", officers=2, certified_officers=2),
        ),
        says="不得少于 2 人",
    ),
)  # fmt: skip
