"""Tables brought into the register: tried, shown with everything that is wrong at once, and written when confirmed.

    running.py    the steps in order: read, plan, confirm      plans.py      what is asked, what it would come to
    doing.py      which acts an import does                    lines.py      a row on its way
    names.py      what columns are called                      headings.py   which headings of a sheet are taken
    reading.py    what the cells tell                          columns.py, links.py, constants.py  how each is read
    matching.py   which row of the register is meant           making.py, knowing.py, admitting.py  how it would stand
    storing.py    rows into the database, many at once         joining.py, undoing.py  what follows from that
    judging.py    all of them under the law, at once           breaches.py   what the law says of one
    recording.py  what the trail keeps                         refusing.py, remarks.py  what is said of a row
    returning.py  handed back to the owner                     parquet.py    an export of that kind as a sheet
    holding.py    refuses what tells nothing of the noun
    keeping.py    what a page keeps between trial and confirmation, as written.py writes it down

A sheet's rows go the way of every act: permission, move, change, law, trail. A row that fails never stops the others.
"""

from zhunsheng.acts.importing.constants import BadConstant
from zhunsheng.acts.importing.doing import NotImported
from zhunsheng.acts.importing.holding import holding
from zhunsheng.acts.importing.lines import Fate, Line
from zhunsheng.acts.importing.names import NotAColumn
from zhunsheng.acts.importing.plans import Options, Plan
from zhunsheng.acts.importing.recording import DoneBefore
from zhunsheng.acts.importing.remarks import LeftOpen, Remark
from zhunsheng.acts.importing.returning import as_json, key_of, workbook
from zhunsheng.acts.importing.running import confirm, plan, read, read_pasted

__all__ = [
    "BadConstant", "DoneBefore", "Fate", "LeftOpen", "Line", "NotAColumn", "NotImported", "Options", "Plan", "Remark", "as_json",
    "confirm", "holding", "key_of", "plan", "read", "read_pasted", "workbook",
]  # fmt: skip
