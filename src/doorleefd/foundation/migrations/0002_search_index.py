from django.db import migrations

from doorleefd.foundation.search import tables


def make_index(apps, schema_editor):
    """FTS5 on SQLite, a tsvector on PostgreSQL; no model can say it. To be kept when migrations are squashed."""
    tables.create(schema_editor.connection)


def remove_index(apps, schema_editor):
    tables.remove(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("foundation", "0001_initial")]

    operations = [migrations.RunPython(make_index, remove_index)]
