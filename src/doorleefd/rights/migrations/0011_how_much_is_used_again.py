"""After the refusal of an objection it was kept whether all of it is used again; from now on also whether a part is."""

from django.db import migrations, models


def all_of_it(apps, schema_editor):
    request = apps.get_model("rights", "RightsRequest")
    request.objects.filter(words_go_on=True).update(used_again="all")


def go_on(apps, schema_editor):
    request = apps.get_model("rights", "RightsRequest")
    request.objects.filter(used_again="all").update(words_go_on=True)


class Migration(migrations.Migration):
    dependencies = [("rights", "0010_rightsrequest_words_go_on")]

    operations = [
        migrations.AddField(
            model_name="rightsrequest",
            name="used_again",
            field=models.CharField(
                choices=[("none", "niets"), ("some", "een deel"), ("all", "alles")], default="none", max_length=4
            ),
        ),
        migrations.RunPython(all_of_it, go_on),
        migrations.RemoveField(model_name="rightsrequest", name="words_go_on"),
    ]
