"""What a table may be at most before it is opened; every refusal names one of these."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds, inclusive. Bytes, counts or seconds as each name says."""

    file_bytes: int = 20 * MB
    inside_bytes: int = 50 * MB  # all parts of a workbook unpacked
    ratio: int = 200  # unpacked size of one large part to its packed size
    entries: int = 1_000  # parts in the archive
    sheets: int = 100
    rows: int = 200_000  # of one sheet, below its first row
    columns: int = 500
    cells: int = 4_000_000
    cell_chars: int = 32_767  # what Excel itself can hold
    merges: int = 50_000
    memory_bytes: int = 1024 * MB  # of the process that opens the workbook
    cpu_seconds: int = 20


LIMITS = Limits()
