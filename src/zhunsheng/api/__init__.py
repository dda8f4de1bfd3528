"""The same for programs: every noun, every act, the rules, the calendar, under /api/v1/ (OpenAPI).

doorway.py   who asks: a session, or a token of an account; the one permission table decides
nouns.py     lists, records, their trail
acts.py      an endpoint an act, from its declaration
law.py       rules, judging facts, periods, numbers
answers.py   what goes out: shapes and refusals
failing.py   whatever is not done, not there or went wrong, as one shape
"""
