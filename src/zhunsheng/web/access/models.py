"""Sessions as stored."""

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from zhunsheng.register.models import Account


class Session(AbstractBaseSession):
    """A browser that an account is logged in on; `session_key` holds only what the cookie's key is known by.

    What must be known on every request stands in columns of its own, so that one query tells it.
    """

    account = models.ForeignKey(Account, models.CASCADE, null=True, related_name="sessions")
    mark = models.CharField(max_length=32, blank=True)  # of the password it was opened with
    role = models.CharField(max_length=20, blank=True)  # the one worked in, of those held
    opened_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    fresh_at = models.DateTimeField(null=True)  # when the password was last proved
    address = models.CharField(max_length=45, blank=True)

    class Meta:
        db_table = "web_session"
