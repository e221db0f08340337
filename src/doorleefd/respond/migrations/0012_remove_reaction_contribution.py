from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('respond', '0011_reaction_words'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='reaction',
            name='contribution',
        ),
    ]
