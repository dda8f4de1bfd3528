"""Other systems, one folder each: what is sent, what is read, and what happens when they are away.

`mail` sends reminders as a daily digest by e-mail.
"""
