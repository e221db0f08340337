"""Codes that an employee had in hand before that was kept: of stories written down, and codes that were replaced.

Of a replaced one nothing says by whom, so its owner is advised to take another.
"""

from django.db import migrations
from django.db.models import Q


def seen_before(apps, schema_editor):
    written = apps.get_model("collect", "Contribution").objects.filter(entered_by__isnull=False)
    apps.get_model("people", "PersonalCode").objects.filter(
        Q(times_replaced__gt=0) | Q(contributor__participations__in=written.values("participation"))
    ).update(was_seen_by_staff=True)


class Migration(migrations.Migration):
    dependencies = [
        ("collect", "0015_contribution_yes_on_and_more"),
        ("people", "0014_personalcode_was_seen_by_staff"),
    ]

    operations = [migrations.RunPython(seen_before, migrations.RunPython.noop)]
