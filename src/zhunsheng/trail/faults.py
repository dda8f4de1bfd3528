"""What can be wrong with the trail, named: the kind, the event or the row, and a sentence in both languages."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """How the trail, or a row it watches, was tampered with."""

    ALTERED = "altered"
    DELETED = "deleted"
    INSERTED = "inserted"
    REORDERED = "reordered"
    REGENERATED = "regenerated"
    TRUNCATED = "truncated"
    HEAD_DIFFERS = "head_differs"
    ROW_CHANGED = "row_changed"
    ROW_DELETED = "row_deleted"
    ROW_INSERTED = "row_inserted"


@dataclass(frozen=True)
class Fault:
    """One fault: of the events `seq` to `upto` (both counted), or of the row `noun` `subject`."""

    kind: Kind
    zh: str
    en: str
    seq: int | None = None
    upto: int | None = None
    noun: str = ""
    subject: str = ""

    def __str__(self) -> str:
        return f"{self.zh} {self.en}"


def altered(seq: int, name: str) -> Fault:
    """The event does not give its own hash."""
    return Fault(Kind.ALTERED, f"第{seq}号事件（{name}）被改动。", f"Event {seq} ({name}) was altered.", seq, seq)


def rewritten(seq: int, then: int) -> Fault:
    """Two events do not join although each gives its own hash: the first was made anew, or the second forged."""
    return Fault(
        Kind.ALTERED,
        f"第{seq}号事件与第{then}号事件不相衔接：第{seq}号被改写（杂凑值一并重算），或者第{then}号系伪造。",
        f"Events {seq} and {then} do not join: {seq} was rewritten with its hash, or {then} is forged.",
        seq,
        then,
    )


def deleted(seq: int, upto: int) -> Fault:
    """Events are missing between two that are there."""
    zh, en = (f"第{seq}号", f"Event {seq} is") if seq == upto else (f"第{seq}至{upto}号", f"Events {seq} to {upto} are")
    return Fault(Kind.DELETED, f"{zh}事件缺失，已被删除。", f"{en} missing: deleted.", seq, upto)


def inserted(seq: int, upto: int) -> Fault:
    """Events stand where the chain has no place for them."""
    zh, en = (f"第{seq}号", f"Event {seq}") if seq == upto else (f"第{seq}至{upto}号", f"Events {seq} to {upto}")
    return Fault(
        Kind.INSERTED,
        f"{zh}事件是插入的，链上没有它的位置。",
        f"{en} inserted: the chain has no such place.",
        seq,
        upto,
    )


def reordered(seq: int, upto: int, place: int) -> Fault:
    """True events stand out of their place."""
    zh, en = (f"第{seq}号", f"Event {seq}") if seq == upto else (f"第{seq}至{upto}号", f"Events {seq} to {upto}")
    return Fault(
        Kind.REORDERED,
        f"{zh}事件被挪动，现编为{place}号。",
        f"{en} moved, now numbered {place}.",
        seq,
        upto,
    )


def regenerated(seq: int, upto: int) -> Fault:
    """The events join, but are not those a head was made of."""
    return Fault(
        Kind.REGENERATED,
        f"第{seq}至{upto}号事件之中有被重造的：与{upto}号处另行存留的树根不符。",
        f"Of the events {seq} to {upto} some were made anew: they do not give the head kept at {upto}.",
        seq,
        upto,
    )


def head_differs(seq: int, upto: int) -> Fault:
    """The events are not those a head in the database's own table was made of: one or the other was changed."""
    return Fault(
        Kind.HEAD_DIFFERS,
        f"第{seq}至{upto}号事件与树根表中{upto}号处的树根不符：事件被重造，或者树根被改动。",
        f"Events {seq} to {upto} do not give the head in the table at {upto}: either was changed.",
        seq,
        upto,
    )


def truncated(seq: int, upto: int) -> Fault:
    """A head covers more events than there are."""
    return Fault(
        Kind.TRUNCATED,
        f"第{seq}至{upto}号事件缺失：留痕被截断，或者换上了旧备份。",
        f"Events {seq} to {upto} are missing: the trail was cut short, or an old backup was put in its place.",
        seq,
        upto,
    )


def row_changed(noun: str, subject: str, seq: int, names: str) -> Fault:
    """The row does not read as its last event left it."""
    return Fault(
        Kind.ROW_CHANGED,
        f"{noun} {subject} 未留痕即被改动（{names}），与第{seq}号事件不符。",
        f"{noun} {subject} was changed without an event ({names}); it differs from event {seq}.",
        seq,
        seq,
        noun,
        subject,
    )


def row_changed_before(noun: str, subject: str, seq: int, names: str) -> Fault:
    """An event found the row otherwise than the event before had left it."""
    return Fault(
        Kind.ROW_CHANGED,
        f"{noun} {subject} 在第{seq}号事件之前未留痕即被改动（{names}）。",
        f"{noun} {subject} was changed without an event ({names}) before event {seq}.",
        seq,
        seq,
        noun,
        subject,
    )


def row_deleted(noun: str, subject: str, seq: int) -> Fault:
    """The row is gone, and no event took it away."""
    return Fault(
        Kind.ROW_DELETED,
        f"{noun} {subject} 未留痕即被删除，最后一次留痕为第{seq}号事件。",
        f"{noun} {subject} was deleted without an event; the last one is {seq}.",
        seq,
        seq,
        noun,
        subject,
    )


def row_inserted(noun: str, subject: str) -> Fault:
    """The row is there, and no event made it."""
    return Fault(
        Kind.ROW_INSERTED,
        f"{noun} {subject} 未留痕即被写入。",
        f"{noun} {subject} was inserted without an event.",
        noun=noun,
        subject=subject,
    )
