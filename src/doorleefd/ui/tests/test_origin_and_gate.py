"""Who made it, and what is asked first."""

from datetime import date


def test_a_suggestion_of_the_computer_is_pencil_until_accepted(show):
    waiting = show("{% origin 'computer' what='contact' %}")
    assert "tag pencil" in waiting
    assert "voorstel van de computer: contact" in waiting


def test_an_accepted_suggestion_says_who_accepted_it_and_when(show):
    page = show("{% origin 'computer' accepted_by='Chandra' on=day %}", day=date(2026, 6, 3))
    assert "overgenomen door Chandra op 3 juni 2026" in page
    assert "pencil" not in page


def test_the_work_of_a_person_says_so(show):
    assert "door een mens, Ravi" in show("{% origin 'person' accepted_by='Ravi' %}")


def test_a_gate_says_what_why_and_how(show):
    page = show("{% gate missing='Het doel mist' why='Daarom.' url='/doel' way='Vul in' source='R040' %}{% endgate %}")
    assert "Het doel mist" in page
    assert "Daarom." in page
    assert '<a class="button plain small" href="/doel">Vul in</a>' in page
    assert "R040" in page


def test_a_gate_without_a_way_around_offers_none(show):
    assert "Toch verdergaan" not in show("{% gate missing='x' why='y' %}  {% endgate %}")


def test_a_gate_with_a_way_around_asks_for_the_reason(show):
    page = show("{% gate missing='x' why='y' %}<form>reden</form>{% endgate %}")
    assert "Toch verdergaan" in page
    assert "<form>reden</form>" in page
