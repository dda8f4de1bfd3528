"""What an act is, and what a noun is: everything that is the same for all of them.

roles.py       who may do things, and how far they reach
actor.py       who acts now, and at which instant
noun.py        what is stored and shown: columns, groups, filters, who may read
act.py         one lawful change: permission → move → change → law → trail, in one transaction
weighing.py    what an act newly breaks, and what that does to it
refusals.py    why an act did not happen
forms.py       the form of an act, from its declaration; fields.py its fields, clerk_dates.py days as clerks type them
grounds.py     reasons for what a rule lets pass only with one
trial.py       an act tried without doing it
listing.py     rows of a noun as asked for: search, order, pages; filters.py and periods.py what is asked of a column
plans.py       queries compiled once
exporting.py   the same rows given out as a file
importing/     tables brought in: tried, shown with everything that is wrong, written when confirmed
templates.py   a workbook to fill in for one noun
sheets/        tables people have, read safely and handed back judged
in_force.py    the law as this city applies it today
"""
