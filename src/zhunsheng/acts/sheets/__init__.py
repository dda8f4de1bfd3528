"""Tables people have, read safely and handed back judged. No Django here.

limits.py        what a table may be at most            errors.py      why one is not read
kinds.py         what a file is, by its first bytes      archive.py     the archive of a workbook, before it is opened
opener.py        the process that opens workbooks        isolation.py   our side of it
delimited.py     tables as text                          header.py      which row is the header
tabulating.py    from cells to a table                   sheet.py       a table as read
reading.py       read                                    cells/         what clerks type, as values
writing.py       write, write_csv, write_parquet         prefix.py      texts that look like formulas
templates.py     sheets to fill in                       returning.py   tables handed back (ownbook.py keeps formats)
reserved.py      names of our own sheets and columns     appearance.py  how our own workbooks look
"""

from zhunsheng.acts.sheets import cells
from zhunsheng.acts.sheets.cells import BadCell
from zhunsheng.acts.sheets.errors import Hostile, Refused, Unreadable
from zhunsheng.acts.sheets.header import Header, find_header, heading_key, without_unit
from zhunsheng.acts.sheets.kinds import Format, display_name
from zhunsheng.acts.sheets.limits import LIMITS, Limits
from zhunsheng.acts.sheets.reading import read, read_pasted
from zhunsheng.acts.sheets.returning import Cover, Leaf, Remark, hand_back
from zhunsheng.acts.sheets.sheet import Kind, Sheet
from zhunsheng.acts.sheets.templates import TemplateColumn, template
from zhunsheng.acts.sheets.writing import write, write_csv, write_parquet

__all__ = [
    "LIMITS",
    "BadCell",
    "Cover",
    "Format",
    "Header",
    "Hostile",
    "Kind",
    "Leaf",
    "Limits",
    "Refused",
    "Remark",
    "Sheet",
    "TemplateColumn",
    "Unreadable",
    "cells",
    "display_name",
    "find_header",
    "hand_back",
    "heading_key",
    "read",
    "read_pasted",
    "template",
    "without_unit",
    "write",
    "write_csv",
    "write_parquet",
]
