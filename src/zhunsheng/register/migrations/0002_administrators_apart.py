"""The database itself keeps the three administrators apart from every other role. Written by hand: keep it."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from zhunsheng.register.accounts import triggers


def put_up(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.put_up(editor.connection)


def take_down(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.take_down(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(put_up, take_down)]
