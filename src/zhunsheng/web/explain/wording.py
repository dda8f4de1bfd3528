"""Values and places as these pages write them."""

from zhunsheng.law.parameter import Parameter, Value
from zhunsheng.register import regions
from zhunsheng.web import shown


def value(parameter: Parameter, one: Value) -> str:
    """A number as people read it: 20 个工作日, 30、15、7、1 日前, 5000元, 是."""
    return shown.said(parameter.said(one))


def place_of(code: str) -> str:
    """A region by its name; its code where it has none here."""
    try:
        return regions.name(code.ljust(6, "0"))
    except regions.UnknownRegion:
        return code
