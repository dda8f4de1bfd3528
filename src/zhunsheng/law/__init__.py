"""What the law says: pure, dated, cited. No database, no clock, no web.

words.py       a text in Chinese and English
citation.py    where a sentence comes from; text.py, texts/: the articles themselves
parameter.py   a number the law fixes, and since when; numbers.py: those in force
in_force.py    the numbers and calendars on a row's day; conditions.py: what sentences are made of
fines.py       which fines are high; limitation.py: until when an act may be punished
calendar.py    working days and legal periods as expressions; derivation.py: one of them in words
facts/         what is known about each kind of act: one flat row an act
rule.py        one sentence of law; judgment.py: judging a frame of facts with it; finding.py: what is found
plain/         the same expressions for one act in hand; table.py: the look-up tables both read
notice/        the rules of the notice, one file a chapter; statutes/: those of the laws behind it
city/          what a city sets for itself, as data
"""
