"""Open readings (待定的理解, Q-nn): a question the texts leave open, and the answer taken by default.

A number that answers one says so in `Parameter.reading`, a rule whose expression answers one in `Rule.readings`.

    inspection.py  plans, announcements, visits, the white list
    oversight.py   filed decisions, lists, cards, complaints, supervision, publication
    procedure.py   penalties, coercion, transfer, reconsideration and suits
"""

from zhunsheng.law.readings import inspection, oversight, procedure
from zhunsheng.law.readings.reading import Reading as Reading

READINGS: dict[str, Reading] = {
    reading.id: reading
    for reading in sorted(
        (*inspection.READINGS, *oversight.READINGS, *procedure.READINGS), key=lambda reading: reading.id
    )
}


def of(names: tuple[str, ...]) -> list[Reading]:
    """The readings of these ids, once each, in their order. Raises KeyError."""
    return [READINGS[name] for name in dict.fromkeys(names)]
