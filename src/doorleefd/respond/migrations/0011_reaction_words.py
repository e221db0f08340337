import uuid

import django.db.models.deletion
from django.db import migrations, models


def keep_of_which_answer(apps, schema_editor):
    """The last words of each reaction are known; of earlier ones the day says it, as far as days can."""
    Reaction = apps.get_model("respond", "Reaction")
    ReactionWords = apps.get_model("respond", "ReactionWords")
    Part = apps.get_model("collect", "Part")

    def keep(reaction, contribution):
        given = {"organisation_id": reaction.organisation_id, "reaction": reaction}
        ReactionWords.objects.get_or_create(contribution_id=contribution, defaults=given)

    reactions = Reaction.objects.select_related("answer").order_by("answer__published_at")
    for reaction in reactions.exclude(contribution=None):
        keep(reaction, reaction.contribution_id)
    for part in Part.objects.filter(aspect="reaction").select_related("contribution"):
        mine = reactions.filter(participation=part.contribution.participation_id)
        before = mine.filter(answer__published_at__date__lte=part.contribution.told_on)
        if reaction := before.last() or mine.first():
            keep(reaction, part.contribution_id)


class Migration(migrations.Migration):

    dependencies = [
        ('collect', '0019_contribution_is_retold'),
        ('foundation', '0010_login_ended_on'),
        ('respond', '0010_aftercarecall_recorded_at'),
    ]

    operations = [
        migrations.CreateModel(
            name='ReactionWords',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('contribution', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='of_reaction', to='collect.contribution')),
                ('organisation', models.ForeignKey(db_index=False, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='foundation.organisation')),
                ('reaction', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='said', to='respond.reaction')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.RunPython(keep_of_which_answer, migrations.RunPython.noop),
    ]
