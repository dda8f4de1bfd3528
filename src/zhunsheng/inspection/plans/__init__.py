"""Yearly inspection plans (年度行政执法检查计划): drafted, signed, filed, carried out; each version a row."""
