from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('trajectory', '0005_indicator_interimnote_lookback_prevaluation_and_more'),
    ]

    operations = [
        migrations.RenameField(model_name='viewpoint', old_name='lived', new_name='experiential'),
        migrations.AlterField(
            model_name='background',
            name='phase',
            field=models.CharField(blank=True, choices=[('explore', 'Onderzoeken: wat speelt er?'), ('design', 'Ontwerpen: welke oplossing past?'), ('decide', 'Besluiten: waar kiezen wij voor?'), ('do', 'Doen: hoe voeren wij het uit?'), ('monitor', 'Volgen en terugkijken: werkt het?')], max_length=8),
        ),
    ]
