"""The trigger that lets events only follow looks a used key up in its index, however long the trail is."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from zhunsheng.trail import triggers


def renew(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    triggers.take_down(editor.connection)
    triggers.put_up(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("trail", "0002_append_only")]
    operations = [migrations.RunPython(renew, renew)]
