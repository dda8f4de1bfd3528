"""Three thousand enterprises that do not exist: 示例 stands in every name, and YL in every code."""

from collections.abc import Iterator, Mapping

from stdnum.cn import uscc
from stdnum.iso7064 import mod_11_10

from zhunsheng.project.city import City

SHARES = (1500, 900, 600)  # by county, in the order of the city's file
OLD_NUMBERS_EVERY = 12  # so many still stand under a registration number of before 2015
WRONG_EVERY = 100  # of those, so many with a wrong check digit: accepted and marked
FIRST = "兴润丰恒瑞昌隆祥裕盛德信诚和嘉泰安康宁远达通弘景"
SECOND = "禾泽源川原林岭溪湖田园庄坊舟帆桥路云峰岩松竹兰晨"
TRADES = (
    ("食品", "食品制造业", "有限公司"), ("餐饮", "餐饮业", "店"), ("商贸", "批发业", "有限公司"),
    ("超市", "零售业", "店"), ("枸杞制品", "农副食品加工业", "有限公司"), ("硒砂瓜", "农业", "农民专业合作社"),
    ("建筑", "房屋建筑业", "有限公司"), ("物业服务", "房地产业", "有限公司"), ("物流", "道路运输业", "有限公司"),
    ("化工", "化学原料和化学制品制造业", "有限公司"), ("汽车维修", "机动车、电子产品和日用产品修理业", "部"),
    ("旅行社", "商务服务业", "有限公司"), ("宾馆", "住宿业", "店"), ("冶金", "黑色金属冶炼和压延加工业", "有限公司"),
    ("新能源", "电力、热力生产和供应业", "有限公司"), ("养殖", "畜牧业", "农民专业合作社"), ("诊所", "卫生", "部"),
    ("培训学校", "教育", "有限公司"), ("加油站", "零售业", "有限公司"), ("药房", "零售业", "店"),
)  # fmt: skip
KINDS = {"有限公司": "91", "店": "92", "部": "92", "农民专业合作社": "93"}  # 登记管理部门、机构类别
ORGANISATION = "YL"  # 主体标识码 are digits, or begin with MA: what begins with YL belongs to nobody
WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def told(city: City) -> Iterator[Mapping[str, object]]:
    """What is told of each enterprise, county by county."""
    number = 0
    for county, share in zip(city.counties, SHARES, strict=False):
        for _one in range(share):
            number += 1
            yield _enterprise(county, number)


def _enterprise(county: Mapping[str, str], number: int) -> dict[str, object]:
    trade, industry, form = TRADES[number % len(TRADES)]
    old = number % OLD_NUMBERS_EVERY == 0
    return {
        "code": old_number(county["region"], number) if old else code(KINDS[form], county["region"], number),
        "name": f"{county['short']}示例{_word(number)}{trade}{form}",
        "registered_at": f"{county['name']}市场监督管理局",
        "overseen_by": f"{county['short']}示例第{number % 7 + 1}市场监管所",
        "region": county["region"], "industry": industry, "address": f"{county['name']}示例路{number}号",
    }  # fmt: skip


def _word(number: int) -> str:
    """Two characters; with the trade they make a name that no other enterprise of the model city has."""
    turn = number // len(TRADES)
    return FIRST[turn % len(FIRST)] + SECOND[turn // len(FIRST) % len(SECOND)]


def code(kind: str, region: str, number: int) -> str:
    """An 18-character code, both of its check digits right."""
    organisation = f"{ORGANISATION}{number:06}"
    total = sum(int(letter, 36) * weight for letter, weight in zip(organisation, WEIGHTS, strict=True))
    first = f"{kind}{region}{organisation}{'0123456789X0'[11 - total % 11]}"
    return f"{first}{uscc.calc_check_digit(first)}"


def old_number(region: str, number: int) -> str:
    """A 15-digit registration number (注册号); now and then with a wrong check digit, as registers hold them."""
    first = f"{region}2{number:07}"
    digit = mod_11_10.calc_check_digit(first)
    wrong = number // OLD_NUMBERS_EVERY % WRONG_EVERY == 0
    return f"{first}{(int(digit) + 1) % 10 if wrong else digit}"
