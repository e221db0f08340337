"""Of a trajectory that was closed before, the day on which words go was worked out each time; from now on it is kept."""

from django.db import migrations
from django.utils.timezone import localdate

from doorleefd.trajectory.terms import months_after


def keep_the_day(apps, schema_editor):
    trajectory = apps.get_model("trajectory", "Trajectory")
    for each in trajectory.objects.exclude(closed_at=None).select_related("organisation"):
        term = months_after(localdate(each.closed_at), each.organisation.retention_months)
        trajectory.objects.filter(pk=each.pk).update(keep_until=min(each.keep_until or term, term))


class Migration(migrations.Migration):
    dependencies = [("trajectory", "0027_readingended_times")]

    operations = [migrations.RunPython(keep_the_day, migrations.RunPython.noop)]
