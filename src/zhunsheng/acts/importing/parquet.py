"""A Parquet file as a sheet, so that what was exported as one comes back."""

import io

import polars as pl

from zhunsheng.acts.sheets import LIMITS, Hostile, Sheet, Unreadable, display_name
from zhunsheng.acts.sheets.kinds import Format

MAGIC = b"PAR1"
PLAIN = (pl.String, pl.Boolean, pl.Date, pl.Int64, pl.Float64)


def read(data: bytes, name: str) -> Sheet:
    """Its columns under their names, the first row numbered 2 as below a heading. Raises sheets.Refused."""
    if len(data) > LIMITS.file_bytes:
        raise Hostile("file_bytes", len(data), LIMITS.file_bytes)
    try:
        scanned = pl.scan_parquet(io.BytesIO(data))
        if (height := scanned.select(pl.len()).collect().item()) > LIMITS.rows:
            raise Hostile("rows", height, LIMITS.rows)
        frame = pl.DataFrame([_plain(column) for column in scanned.collect()])
    except pl.exceptions.PolarsError as error:
        raise Unreadable("Parquet 文件已损坏", "The Parquet file is damaged") from error
    return Sheet(
        name=display_name(name), format=Format.CSV, encoding="", headings=frame.columns, header_row=1, frame=frame,
        row_numbers=pl.Series("row", range(2, frame.height + 2), pl.Int64),
        places={heading: place for place, heading in enumerate(frame.columns)},
    )  # fmt: skip


def _plain(column: pl.Series) -> pl.Series:
    """Numbers, days, truths and texts as they are; any other type as text."""
    if column.dtype in PLAIN or column.dtype == pl.Datetime:
        return column
    if column.dtype.is_integer():
        return column.cast(pl.Int64, strict=False)
    if column.dtype.is_float():
        return column.cast(pl.Float64)
    return column.cast(pl.String, strict=False)
