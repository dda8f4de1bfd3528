"""The database itself refuses to change or remove an event."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from zhunsheng.trail import triggers


def put_up(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.put_up(editor.connection)


def take_down(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.take_down(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("trail", "0001_initial")]
    operations = [migrations.RunPython(put_up, take_down)]
