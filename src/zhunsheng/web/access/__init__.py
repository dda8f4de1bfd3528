"""Coming in and staying in: login, second factor, passwords, the role one works in, sessions.

visitor.py      who stands behind a request: one query, on every request
sessions.py     the session of a browser, kept under a hash of its key
middleware.py   the one cheap check; whoever must change a password gets no further
entering.py     login and what follows it; leaving.py logout; enrolling.py a device for the second factor
again.py        the password once more, for what is sensitive: `fresh`, `prove`
me.py           one's own account: roles, sessions, second factor; password.py a new password
"""
