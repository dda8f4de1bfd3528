"""Tables brought into the register: tried, shown with everything that is wrong at once, and written when confirmed.

    doing.py      which acts an import does           names.py      what columns are called
    headings.py   which headings of a sheet are taken reading.py    what its cells tell (columns.py, links.py)
    matching.py   which row of the register is meant  making.py     the row as it would stand
    storing.py    rows into the database, many at once judging.py    all of them under the law, at once
    recording.py  what the trail keeps                refusing.py   why a row is not taken
    running.py    the steps in order: plan, confirm   returning.py  handed back to the owner
    parquet.py    a Parquet file as a sheet
    lines.py, remarks.py  a row on its way, and what is said of it
    keeping.py    what a page keeps between trial and confirmation

A sheet's rows go the way of every act: permission, move, change, law, trail. A row that fails never stops the others.
"""

from zhunsheng.acts.importing.constants import BadConstant
from zhunsheng.acts.importing.doing import NotImported
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.names import NotAColumn
from zhunsheng.acts.importing.plans import Options, Plan
from zhunsheng.acts.importing.recording import DoneBefore
from zhunsheng.acts.importing.remarks import LeftOpen, Remark
from zhunsheng.acts.importing.returning import as_json, key_of, workbook
from zhunsheng.acts.importing.running import confirm, plan, read, read_pasted

__all__ = [
    "BadConstant", "DoneBefore", "Fate", "LeftOpen", "Line", "NotAColumn", "NotImported", "Options", "Plan", "Remark", "as_json",
    "confirm", "key_of", "plan", "read", "read_pasted", "workbook",
]  # fmt: skip
