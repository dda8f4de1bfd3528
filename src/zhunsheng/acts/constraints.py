"""What the database refuses, in words: its constraints by field, as the model says them."""

import re

from django.db import IntegrityError, models
from django.utils.translation import gettext as _

UNIQUE = re.compile(r"UNIQUE constraint failed: (?P<columns>[\w., ]+)|Key \((?P<keys>[\w, ]+)\)=")
NAMED = re.compile(r'constraint failed: (\w+)$|constraint "(\w+)"')


def messages(model: type[models.Model], error: IntegrityError) -> dict[str, list[str]]:
    """The messages by field ("" for the whole row) that `error` stands for; re-raised where it is none of the model's."""
    said = str(error)
    named = NAMED.search(said)
    name = next(filter(None, named.groups()), "") if named else ""
    for constraint in model._meta.constraints:
        if constraint.name == name and not isinstance(constraint, models.UniqueConstraint):
            return {"": [str(constraint.get_violation_error_message())]}
    found = UNIQUE.search(said)
    if found is None:
        raise error
    columns = [part.strip().rpartition(".")[2] for part in (found["columns"] or found["keys"]).split(",")]
    by_column = {field.column: field for field in model._meta.concrete_fields}
    return {by_column[c].name: [_("已有相同的记录。")] for c in columns if c in by_column} or {
        "": [_("已有相同的记录。")]
    }
