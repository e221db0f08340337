"""What is kept about someone stands on the page and in the PDF, field by field: not in the JSON alone."""

from copy import deepcopy
from datetime import date, timedelta

import pytest

from doorleefd.engines.documents import Heading
from doorleefd.people.models import Participation, Teller
from doorleefd.rights.carrying import Speech, blocks_of
from doorleefd.rights.queries import everything_about

pytestmark = pytest.mark.django_db
IN_THE_JSON_ALONE = {
    "trajectories.contributions.parts.recordings.sound",
    # A mark says nothing to who reads: the text is shown with its day.
    "trajectories.permissions.text_version",
}
OTHERWISE = "zeppelin"


def fields_of(value, path=()):
    """The way to every field, the first of each list."""
    if isinstance(value, dict):
        return [found for key, held in value.items() for found in fields_of(held, (*path, key))]
    if isinstance(value, list) and value:
        return fields_of(value[0], (*path, 0))
    return [path]


def changed(everything, path):
    """The same, but for one field."""
    held = other = deepcopy(everything)
    for step in path[:-1]:
        held = held[step]
    held[path[-1]] = another(held[path[-1]])
    return other


def another(value):
    match value:
        case bool():
            return not value
        case int():
            return value + 1000
        case date():
            return value + timedelta(days=500)
        case None:
            return date(2031, 5, 5)
        case list():
            return [OTHERWISE]
    return f"{value} {OTHERWISE}".strip()


def test_every_field_is_read_in_the_pdf_and_on_the_page(known):
    everything = everything_about(Teller(known.contributor))
    shown = blocks_of([everything], Speech(informal=False))
    hidden = {
        ".".join(step for step in path if isinstance(step, str))
        for path in fields_of(everything)
        if blocks_of([changed(everything, path)], Speech(informal=False)) == shown
    }
    assert hidden == IN_THE_JSON_ALONE


def test_the_page_shows_each_of_these_blocks(client, known):
    participation = Participation.objects.get(contributor=known.contributor)
    given = {"code": known.code, "participation": str(participation.pk)}
    page = client.post("/code/download/", given).content.decode()
    for block in blocks_of([everything_about(Teller(known.contributor))], Speech(informal=False)):
        pairs = [text for pair in getattr(block, "pairs", ()) for text in pair]
        texts = [getattr(block, "text", ""), getattr(block, "words", ""), *getattr(block, "items", ()), *pairs]
        assert [text for text in texts if text not in page] == []


def test_it_speaks_to_the_teller_as_the_organisation_does(known):
    def headings(informal):
        blocks = blocks_of([everything_about(Teller(known.contributor))], Speech(informal))
        return [block.text for block in blocks if isinstance(block, Heading) and block.level < 3]

    assert "Wat u goed vond, en wat niet" in headings(informal=False)
    assert "Wat je goed vond, en wat niet" in headings(informal=True)
    assert [text for text in headings(informal=True) if " u " in text] == []
