"""The same expressions for one act in hand, as plain Python: read from the expression itself, never written again.

An expression costs a third of a millisecond to ask of a single row, and an act asks fifty. Here its tree is read once and
becomes a function of a few microseconds. That both say the same is tested for every rule on every example and on random
rows (tests/law/plain).

tree.py        an expression as a tree, its constants and tables taken out
meaning.py     what each step of it means for single values, null included
program.py     the tree as a Python function over one row
acts.py        facts completed, and rules judged, of one act
"""
