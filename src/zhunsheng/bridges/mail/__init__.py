"""E-mail: what falls due, as a digest a person, at most two a day.

Sent through Django's mail backend (`ZHUNSHENG_MAIL`), or laid down as files where no server is named. When the server is
away nothing is noted as sent, and the next `tick` tries again.

`reminders` says what falls due and who is to be told, `digest` puts what is new into one message, `models` keeps it.
"""
