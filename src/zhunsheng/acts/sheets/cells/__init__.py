"""What clerks type into a cell, read into a value or refused with what is wrong and the nearest right one.

Each function takes a cell as read (str, int, float, bool, date, datetime or None) and gives None for a blank one.
"""

from zhunsheng.acts.sheets.cells.bad import BadCell
from zhunsheng.acts.sheets.cells.choices import choice, yes_no
from zhunsheng.acts.sheets.cells.codes import code
from zhunsheng.acts.sheets.cells.dates import day, moment
from zhunsheng.acts.sheets.cells.numbers import number, percent, shares_are_fractions, whole
from zhunsheng.acts.sheets.cells.words import compared, is_blank, text

__all__ = [
    "BadCell",
    "choice",
    "code",
    "compared",
    "day",
    "is_blank",
    "moment",
    "number",
    "percent",
    "shares_are_fractions",
    "text",
    "whole",
    "yes_no",
]
