"""What a person keeps for themselves: saved views of lists, and the columns they chose. Nobody else reads them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from zhunsheng.web.access.models import Session

__all__ = ["ColumnChoice", "SavedView", "Session"]


class SavedView(models.Model):
    """常用视图: a list with its filters and order, under a name of one's own."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    noun = models.CharField(max_length=40)
    name = models.CharField(_("视图名称"), max_length=30)
    query = models.CharField(max_length=1000)  # as in the list's address

    class Meta:
        db_table = "web_saved_view"
        constraints = [models.UniqueConstraint(fields=["account", "noun", "name"], name="saved_view_name")]
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class ColumnChoice(models.Model):
    """列的选择: which columns of a noun's list one wants to see, in which order."""

    account = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    noun = models.CharField(max_length=40)
    columns = models.CharField(max_length=1000)  # names joined by commas

    class Meta:
        db_table = "web_column_choice"
        constraints = [models.UniqueConstraint(fields=["account", "noun"], name="column_choice_once")]

    def __str__(self) -> str:
        return f"{self.noun}: {self.columns}"
