"""Pages that explain: the rules and the texts they rest on, periods, numbers, figures, the trail, a sheet judged.

rules.py      all rules, one rule         trying.py    one rule on typed facts       supposing.py  another number
standing.py   who is caught now           laws.py      the texts, search, one text   periods.py    a period counted
numbers.py    the numbers in force        sheets.py    an outside sheet judged       held.py       sheets kept a day
figures.py    the figures                 trail.py     the trail                     reach.py      whose events one sees
wording.py    numbers and places in words
"""
