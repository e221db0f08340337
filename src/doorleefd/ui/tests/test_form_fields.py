"""A field has a label, a help text and an error that a screen reader finds too."""

import re

from django import forms


class Questions(forms.Form):
    words = forms.CharField(
        label="Wat maakte u mee?", help_text="Fouten zijn niet erg.", error_messages={"required": "Vul iets in."}
    )
    way = forms.ChoiceField(
        label="Hoe?", choices=[("a", "Bellen"), ("b", "Schrijven")], widget=forms.RadioSelect, help_text="Kies er een."
    )
    groups = forms.MultipleChoiceField(
        label="Wie?",
        required=False,
        choices=[("Werk", [("x", "Betaald"), ("y", "Onbetaald")]), ("Leeftijd", [("z", "Jong")])],
        widget=forms.CheckboxSelectMultiple,
    )
    agreed = forms.BooleanField(label="Ik weet het")
    hidden = forms.CharField(widget=forms.HiddenInput, required=False)


def test_the_label_belongs_to_the_input(show):
    page = show("{% field form.words %}", form=Questions())
    assert re.search(r'<label for="id_words">Wat maakte u mee\?\s*</label>', page)
    assert 'id="id_words"' in page


def test_help_and_error_are_tied_to_the_input(show):
    page = show("{% field form.words %}", form=Questions({}))
    assert 'aria-describedby="id_words_helptext id_words_error"' in page
    assert 'id="id_words_helptext"' in page
    assert 'id="id_words_error"' in page
    assert 'aria-invalid="true"' in page
    assert "Vul iets in." in page


def test_the_error_says_so_in_words_besides_the_colour(show):
    assert '<span class="hidden">Fout: </span>' in show("{% field form.words %}", form=Questions({}))


def test_a_question_page_has_the_label_as_its_heading(show):
    page = show("{% field form.words heading=True %}", form=Questions())
    assert re.search(r'<h1><label for="id_words">Wat maakte u mee\?\s*</label></h1>', page)


def test_choices_stand_in_a_named_group_each_with_its_label(show):
    page = show("{% field form.way heading=True %}", form=Questions())
    assert re.search(r'<fieldset aria-describedby="id_way_helptext"', page)
    assert "<legend><h1>Hoe?</h1></legend>" in re.sub(r"\s+<", "<", page)
    assert '<label class="choice" for="id_way_0">' in page
    assert "Bellen" in page


def test_groups_of_choices_keep_their_names(show):
    page = show("{% field form.groups %}", form=Questions())
    assert page.index("Werk") < page.index("Betaald") < page.index("Onbetaald") < page.index("Leeftijd")
    assert page.count('class="group"') == 2


def test_a_tick_has_its_words_beside_it(show):
    assert '<label class="choice" for="id_agreed">' in show("{% field form.agreed %}", form=Questions())


def test_a_hidden_field_shows_nothing_but_itself(show):
    assert show("{% field form.hidden %}", form=Questions()).strip().startswith("<input")


def test_a_label_of_a_user_is_escaped(show):
    form = Questions()
    form.fields["words"].label = "<img src=x>"
    assert "<img" not in show("{% field form.words %}", form=form)


def test_the_summary_links_to_every_field_that_is_wrong(show):
    form = Questions({})
    page = show("{% error_summary form %}{% for bound in form %}{% field bound %}{% endfor %}", form=form)
    targets = re.findall(r'<a href="#([^"]+)"', page)
    assert targets == ["id_words", "id_way_0", "id_agreed"]
    for target in targets:
        assert f'id="{target}"' in page


def test_the_summary_takes_the_focus_without_a_script(show):
    page = show("{% error_summary form %}", form=Questions({}))
    assert 'role="alert"' in page
    assert 'tabindex="-1" autofocus' in page


def test_a_form_without_errors_has_no_summary(show):
    assert show("{% error_summary form %}", form=Questions()).strip() == ""
