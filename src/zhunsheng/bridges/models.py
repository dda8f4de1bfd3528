"""What the bridges keep, gathered for Django."""

from zhunsheng.bridges.mail.models import Digest

__all__ = ["Digest"]
