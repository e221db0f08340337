"""Words lie in the database as a closed box, and open only with the key of their contributor."""

import pytest
from django.db import connection
from django.template import Context, Template

from doorleefd.collect.models import Version
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.sealing import Sealed, StillSealed, seal, unseal_bytes

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(trajectory, tell):
    tell(trajectory, "Ik kreeg geen brief.")
    return Version.objects.of_house().get()


@pytest.mark.parametrize("show", [str, lambda box: f"{box}", "{}".format, list, lambda box: box + ""])
def test_a_box_cannot_be_printed(version, show):
    with pytest.raises((StillSealed, TypeError)):
        show(version.words)


def test_a_template_cannot_print_it(version):
    with pytest.raises(StillSealed):
        Template("{{ version.words }}").render(Context({"version": version}))


def test_its_representation_gives_nothing_away(version):
    assert repr(version.words) == "Sealed()"


def test_plain_words_cannot_be_stored(version, organise):
    version.words = "gewoon leesbaar"
    with organise(), pytest.raises(StillSealed):
        version.save()


def test_opened_words_cannot_be_stored_again_by_accident(version, organise):
    opened = Version.objects.of_house().unsealed()[0]
    assert opened.words == "Ik kreeg geen brief."
    with organise(), pytest.raises(StillSealed):
        opened.save()


def test_the_table_holds_no_words(version):
    with connection.cursor() as cursor:
        cursor.execute("SELECT words FROM collect_version")
        assert b"brief" not in bytes(cursor.fetchone()[0])


def test_a_row_whose_key_is_destroyed_is_left_out(version):
    keys.destroy_keys([version.key_id])
    assert Version.objects.of_house().unsealed() == []


def test_a_box_opens_with_its_own_key_alone():
    made = keys.make_keys(2)
    (one, key), (other, other_key) = made.items()
    box = seal("geheim", key_id=one, key=key)
    assert unseal_bytes(box, bound_to=one.bytes, key=key) == b"geheim"
    for key_id, wrong in ((one, other_key), (other, key)):
        with pytest.raises(Exception):  # noqa: B017 - InvalidTag of the library
            unseal_bytes(box, bound_to=key_id.bytes, key=wrong)


@pytest.mark.parametrize("words", ["", "é 🙂 \u202e\ud800", "x" * 1_000_000, "<script>alert(1)</script>"])
def test_any_text_comes_back_as_it_was(words):
    ((key_id, key),) = keys.make_keys(1).items()
    sealed = seal(words, key_id=key_id, key=key)
    assert isinstance(sealed, Sealed)
    assert unseal_bytes(sealed, bound_to=key_id.bytes, key=key) == words.encode("utf-8", "surrogatepass")


def test_a_page_opens_with_one_query_for_content_and_one_for_keys(trajectory, tell, django_assert_num_queries):
    for number in range(5):
        tell(trajectory, f"Verhaal {number}")
    with django_assert_num_queries(1), django_assert_num_queries(1, using="keys"):
        assert len(Version.objects.of_house().unsealed()) == 5
