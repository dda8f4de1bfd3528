"""Pages for people.

pages.py      the one table of pages: no row, no address; addresses.py each behind its row
who.py        who asks, at which instant          rail.py       the words at the left
page.py       a template in the frame of all       jinja.py      how templates are written
shown.py      values as people read them           links.py      addresses; keys.py keys in them
nouns.py      the pages of every noun: lists.py (tables.py, saved.py), records.py (clocks.py), bulk.py
acting.py     the page of every act (asking.py its form); refusing.py why it did not happen
desk.py       the work of today                    search.py     finding, and straight to a number
faults.py     what was not found or went wrong     small.py      language, health, echoes
headers.py    what a browser may do                reauth.py     the password once more
access/       coming in and staying in             explain/      rules, law, trail, figures, audit
imports/      sheets sent from a page              static/, templates/
"""
