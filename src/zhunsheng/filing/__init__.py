"""双备案: one thing is submitted to the justice bureau of its level, received with a receipt, or returned to be mended.

models.py   what every filed thing keeps, for a noun of a higher room to take up
moves.py    submit, receive, send back: what each writes down
"""
