"""Bringing a table in from a page: sent or pasted, tried, everything that is wrong shown at once, then confirmed.

sending.py    the page on which a table is sent        trying.py   the page of a trial, and its confirmation
addresses.py  the rows of the table of pages
"""

from zhunsheng.web.imports import addresses  # noqa: F401
