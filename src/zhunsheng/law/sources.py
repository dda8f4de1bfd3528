"""The sources of law this product stands on: those shipped with their text, and those known but not seen (待核实).

Names are those of the requirements (APL, ACL, GIR …). A first day of force is that of the version named by the id.
A revision not yet shipped ends the version before it.
"""

import csv
from datetime import date
from functools import cache
from importlib import resources

from zhunsheng.law.citation import Source

_INDEX = (resources.files("zhunsheng.law") / "texts" / "INDEX.tsv").read_text("utf-8")
_SHIPPED = {row["id"]: row for row in csv.DictReader(_INDEX.splitlines(), delimiter="\t")}


def _text(key: str, short: str, force: date, *, day_seen: bool = True, until: date | None = None) -> Source:
    """A source whose text is shipped; its title, file, origin and licence stand in texts/INDEX.tsv."""
    row = _SHIPPED[key]
    return Source(key, row["title"], short, force, until, row["file"], day_seen, row["origin"], row["licence"])


def _not_seen(key: str, title: str, short: str, force: date, until: date | None = None) -> Source:
    """A source known only from what others say of it; its first day of force too."""
    return Source(key, title, short, force, until)


# 本市的通知
NOTICE = _text("notice-2025", "分工方案", date(2025, 2, 28))

# 法律
APL = _text("apl-2021", "行政处罚法", date(2021, 7, 15))
ACL = _text("acl-2011", "行政强制法", date(2012, 1, 1))
ARL = _text("arl-2023", "行政复议法", date(2024, 1, 1))
ALL = _text("all-2017", "行政诉讼法", date(2017, 7, 1), day_seen=False)
LIC = _text("lic-2019", "行政许可法", date(2019, 4, 23), day_seen=False)
WSL = _text("wsl-2021", "安全生产法", date(2021, 9, 1), day_seen=False)
FSL = _text("fsl-2021", "食品安全法", date(2021, 4, 29), day_seen=False)
SEL = _text("sel-2013", "特种设备安全法", date(2014, 1, 1))
EPL = _text("epl-2014", "环境保护法", date(2015, 1, 1))
PSL = _text("psl-2012", "治安管理处罚法", date(2013, 1, 1), day_seen=False, until=date(2026, 1, 1))
COMPENSATION = _text("compensation-2012", "国家赔偿法", date(2013, 1, 1), day_seen=False)
EMERGENCY = _text("emergency-2024", "突发事件应对法", date(2024, 11, 1))
ARCHIVES = _text("archives-2020", "档案法", date(2021, 1, 1))
CIVIL_SERVANTS = _text("civil-servants-2018", "公务员法", date(2019, 6, 1))
SME = _text("sme-2017", "中小企业促进法", date(2018, 1, 1))
QUALITY = _text("quality-2018", "产品质量法", date(2018, 12, 29), day_seen=False)
UNFAIR_COMPETITION = _text(
    "unfair-competition-2019", "反不正当竞争法", date(2019, 4, 23), day_seen=False, until=date(2025, 10, 15)
)

# 行政法规、党内法规
OBE = _text("obe-2019", "优化营商环境条例", date(2020, 1, 1))
GIR = _text("gir-2019", "政府信息公开条例", date(2019, 5, 15))
FCS = _text("fcs-1997", "罚款决定与罚款收缴分离实施办法", date(1998, 1, 1))
TRF = _text("trf-2020", "行政执法机关移送涉嫌犯罪案件的规定", date(2020, 8, 7))
ARL_I = _text("arl-i-2007", "行政复议法实施条例", date(2007, 8, 1))
EII = _text("eii-2014", "企业信息公示暂行条例", date(2014, 10, 1), until=date(2024, 5, 1))
FSL_I = _text("fsl-i-2019", "食品安全法实施条例", date(2019, 12, 1))
PETITIONS = _text("petitions-2022", "信访工作条例", date(2022, 5, 1))
SME_PAYMENTS = _text("sme-payments-2025", "保障中小企业款项支付条例", date(2025, 6, 1))
FAIR_COMPETITION = _text("fair-competition-2024", "公平竞争审查条例", date(2024, 8, 1))
REGISTRATION = _text("registration-2021", "市场主体登记管理条例", date(2022, 3, 1))
UNLICENSED = _text("unlicensed-2017", "无证无照经营查处办法", date(2017, 10, 1))
PRICE = _text("price-2010", "价格违法行为行政处罚规定", date(2010, 12, 4), day_seen=False)
INDIVIDUAL_BUSINESS = _text("individual-business-2022", "促进个体工商户发展条例", date(2022, 11, 1))
MAJOR_DECISIONS = _text("major-decisions-2019", "重大行政决策程序暂行条例", date(2019, 9, 1))
COMPENSATION_COSTS = _text("compensation-costs-2011", "国家赔偿费用管理条例", date(2011, 1, 17))
DISCHARGE = _text("discharge-2021", "排污许可管理条例", date(2021, 3, 1))
CITY_APPEARANCE = _text("city-appearance-2017", "城市市容和环境卫生管理条例", date(2017, 3, 1), day_seen=False)
ROAD_TRANSPORT = _text("road-transport-2023", "道路运输条例", date(2023, 7, 20), day_seen=False)

# 部门规章、规范性文件、司法解释
ALL_I = _text("all-i-2018", "适用行政诉讼法的解释", date(2018, 2, 8))
SAMR_P = _text("samr-p-2021", "市场监管处罚信息公示规定", date(2021, 9, 1))
SAMR_COMPLAINTS = _text(
    "samr-complaints-2022", "市场监管投诉举报处理办法", date(2022, 3, 24), day_seen=False, until=date(2022, 11, 1)
)
SEI = _text("sei-2022", "特种设备安全监督检查办法", date(2022, 7, 1))
FOOD_INSPECTION = _text("food-inspection-2021", "食品生产经营监督检查管理办法", date(2022, 3, 15))
CONSUMER = _text("consumer-2020", "侵害消费者权益行为处罚办法", date(2020, 10, 23), day_seen=False)
REGISTRATION_I = _text("registration-i-2022", "市场主体登记管理条例实施细则", date(2022, 3, 1))
POLICE_PROCEDURE = _text(
    "police-procedure-2018", "公安行政案件程序规定", date(2019, 1, 1), day_seen=False, until=date(2020, 8, 6)
)
TRAFFIC_PROCEDURE = _text("traffic-procedure-2020", "道路交通违法处理程序规定", date(2020, 5, 1), day_seen=False)
ENV_PENALTY = _text("env-penalty-2010", "环境行政处罚办法", date(2010, 3, 1), until=date(2023, 7, 1))
ENV_DAILY = _text("env-daily-2014", "按日连续处罚办法", date(2015, 1, 1))
ENV_SEIZURE = _text("env-seizure-2014", "环境查封扣押办法", date(2015, 1, 1))
ENV_RESTRICTION = _text("env-restriction-2014", "限制生产停产整治办法", date(2015, 1, 1))
ENV_DETENTION = _text("env-detention-2014", "移送行政拘留环境案件办法", date(2015, 1, 1))
ENV_CRIMINAL = _text("env-criminal-2017", "环境行刑衔接工作办法", date(2017, 1, 25), day_seen=False)
MEDICAL_WASTE = _text("medical-waste-2010", "医疗废物管理行政处罚办法", date(2010, 12, 22), day_seen=False)

# 外地的地方性法规、规章，供对照
SD_SUP = _text("shandong-sup-2014", "山东省行政执法监督条例", date(2015, 5, 1))
ZJ_ENFORCEMENT = _text("zhejiang-enforcement-2021", "浙江省综合行政执法条例", date(2022, 1, 1))
CQ_SUP = _text("chongqing-sup-2010", "重庆市行政执法监督条例", date(2010, 7, 30), day_seen=False)
CQ_RESPONSIBILITY = _text(
    "chongqing-responsibility-2010", "重庆市行政执法责任制条例", date(2010, 7, 30), day_seen=False
)
HENAN_ENFORCEMENT = _text("henan-enforcement-2016", "河南省行政执法条例", date(2016, 6, 1))
HENAN_OBE = _text("henan-obe-2020", "河南省优化营商环境条例", date(2021, 1, 1))
GD_PUBLICITY = _text("guangdong-publicity-2021", "广东省行政执法公示办法", date(2021, 5, 21), day_seen=False)
GD_RECORDING = _text("guangdong-recording-2021", "广东省行政执法全过程记录办法", date(2021, 5, 21), day_seen=False)
GD_REVIEW = _text("guangdong-review-2021", "广东省重大执法决定法制审核办法", date(2021, 5, 21), day_seen=False)

# 未见原文，待核实
APL_1996 = _not_seen(
    "apl-1996", "中华人民共和国行政处罚法（1996年）", "行政处罚法（1996年）", date(1996, 10, 1), date(2021, 7, 15)
)
TRF_2001 = _not_seen(
    "trf-2001", "行政执法机关移送涉嫌犯罪案件的规定（2001年）", "移送规定（2001年）", date(2001, 7, 9), date(2020, 8, 7)
)
ALL_2014 = _not_seen(
    "all-2014", "中华人民共和国行政诉讼法（2014年）", "行政诉讼法（2014年）", date(2015, 5, 1), date(2017, 7, 1)
)
CPL_2021 = _not_seen(
    "cpl-2021", "中华人民共和国民事诉讼法（2021年）", "民事诉讼法（2021年）", date(2022, 1, 1), date(2024, 1, 1)
)
CPL = _not_seen("cpl-2023", "中华人民共和国民事诉讼法", "民事诉讼法", date(2024, 1, 1))
PIPL = _not_seen("pipl-2021", "中华人民共和国个人信息保护法", "个人信息保护法", date(2021, 11, 1))
SUPV = _not_seen("supv-2024", "中华人民共和国监察法", "监察法", date(2025, 6, 1))
BUD = _not_seen("bud-2018", "中华人民共和国预算法", "预算法", date(2018, 12, 29))
AUD = _not_seen("aud-2021", "中华人民共和国审计法", "审计法", date(2022, 1, 1))
FIRE = _not_seen("fire-2021", "中华人民共和国消防法", "消防法", date(2021, 4, 29))
LSR = _not_seen("lsr-2004", "劳动保障监察条例", "劳动保障监察条例", date(2004, 12, 1))
ELS = _not_seen("els-2025", "行政执法监督条例", "行政执法监督条例", date(2026, 2, 1))
GO54 = _not_seen(
    "go54-2024", "国务院办公厅关于严格规范涉企行政检查的意见", "国办发〔2024〕54号", date(2025, 1, 3)
)  # the day of its publication
SC5 = _not_seen("sc5-2024", "国务院关于进一步规范和监督罚款设定与实施的指导意见", "国发〔2024〕5号", date(2024, 2, 9))
GO27 = _not_seen(
    "go27-2022", "国务院办公厅关于进一步规范行政裁量权基准制定和管理工作的意见", "国办发〔2022〕27号", date(2022, 7, 29)
)
GO49 = _not_seen(
    "go49-2020",
    "国务院办公厅关于进一步完善失信约束制度构建诚信建设长效机制的指导意见",
    "国办发〔2020〕49号",
    date(2020, 12, 7),
)
GO118 = _not_seen(
    "go118-2018",
    "国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见",
    "国办发〔2018〕118号",
    date(2018, 12, 5),
)
MOJ_DOC = _not_seen(
    "moj-doc-2025", "行政检查文书基本格式文本（试行）", "行政检查文书格式", date(2025, 5, 8)
)  # the day of the ministry's commentary on it; its own day is not known
SAMR_PROCEDURE = _not_seen(
    "samr-procedure-2021", "市场监督管理行政处罚程序规定", "市场监管处罚程序规定", date(2021, 7, 15)
)
SAMR_HEARING = _not_seen("samr-hearing-2021", "市场监督管理行政处罚听证办法", "市场监管处罚听证办法", date(2021, 7, 15))
CREDIT_REPAIR = _not_seen(
    "credit-repair-2023", "失信行为纠正后的信用信息修复管理办法（试行）", "信用信息修复管理办法", date(2023, 5, 1)
)
NX_SUP = _not_seen(
    "ningxia-sup-2021", "宁夏回族自治区行政执法监督条例", "宁夏行政执法监督条例", date(2021, 11, 30)
)  # as amended; first adopted in 2003
NX_HEARING = _not_seen(
    "ningxia-hearing-2005", "宁夏回族自治区行政听证程序规定", "宁夏行政听证程序规定", date(2005, 8, 1)
)
NX_GUIDE = _not_seen(
    "ningxia-guide", "宁夏回族自治区行政执法协调监督工作指引", "宁夏协调监督工作指引", NOTICE.in_force_from
)  # named by the notice; its own day is not known


@cache
def every() -> tuple[Source, ...]:
    """All sources, the notice first, in the order of this page."""
    return tuple(source for source in globals().values() if isinstance(source, Source))


def by_id(key: str) -> Source:
    """The source of an id such as apl-2021. Raises LookupError."""
    return _BY_ID[key]


_BY_ID = {source.id: source for source in every()}
