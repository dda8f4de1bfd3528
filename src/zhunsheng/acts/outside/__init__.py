"""Facts in other people's files: their sheets, or frames written for us, judged and handed back.

headings.py   which column a heading means; mapping.py: the list that says so for foreign headings
money.py      amounts, in fen, yuan or ten thousand yuan
values.py     what stands in a column, as the facts' own types
reading.py    a file as facts of one kind
judgeable.py  whether a file can be judged at all
bundle.py     several of them, counted across each other
returning.py  the file handed back with what was found beside each row; a template of the kind
"""

from zhunsheng.acts.outside.bundle import NoKindSaid, counted, in_folder, read_bundle
from zhunsheng.acts.outside.headings import NotAColumn
from zhunsheng.acts.outside.mapping import NotAMapping, read_mapping
from zhunsheng.acts.outside.reading import OutsideFile, UnknownKind, kind_named, read_facts
from zhunsheng.acts.outside.returning import hand_back, judge_file, template_of

__all__ = [
    "NoKindSaid", "NotAColumn", "NotAMapping", "OutsideFile", "UnknownKind", "counted", "hand_back", "in_folder", "judge_file", "kind_named",
    "read_bundle", "read_facts", "read_mapping", "template_of",
]  # fmt: skip
