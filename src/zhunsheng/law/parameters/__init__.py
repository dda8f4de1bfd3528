"""The numbers of the law that the rules use, each with its first day of force, its source and who may change it.

    notice.py      plans, filing, announcements, visits (公告与计划)
    oversight.py   filed decisions, lists, cards, complaints, income, supervision (备案、名单、监督)
    penalty.py     the law on administrative penalties (行政处罚法)
    coercion.py    the law on administrative coercion (行政强制法)
    other_laws.py  the other laws, and switches of the calendar (其他法律)

A constant is its number's name in capitals: PUBLISH_WD is `publish_wd`.
"""

from zhunsheng.law.parameter import Parameter
from zhunsheng.law.parameters import coercion, notice, other_laws, oversight, penalty
from zhunsheng.law.parameters.coercion import *  # noqa: F403  (every constant of each group)
from zhunsheng.law.parameters.notice import *  # noqa: F403
from zhunsheng.law.parameters.other_laws import *  # noqa: F403
from zhunsheng.law.parameters.oversight import *  # noqa: F403
from zhunsheng.law.parameters.penalty import *  # noqa: F403
from zhunsheng.law.parameters.values import NOTICE_DAY as NOTICE_DAY

PARAMETERS: dict[str, Parameter] = {
    parameter.name: parameter
    for group in (notice, oversight, penalty, coercion, other_laws)
    for parameter in vars(group).values()
    if isinstance(parameter, Parameter)
}
