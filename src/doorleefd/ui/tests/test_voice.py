"""A voice is words and where they come from."""

from django.utils.safestring import mark_safe


def test_it_shows_the_words_and_where_they_come_from(show):
    page = show("{% voice words=words source='groepsgesprek, maart' %}", words="Ik durfde niet te bellen.")
    assert "<blockquote" in page
    assert "Ik durfde niet te bellen." in page
    assert "groepsgesprek, maart" in page


def test_it_escapes_words_even_when_they_are_marked_as_safe(show):
    page = show("{% voice words=words %}", words=mark_safe("<script>alert(1)</script>"))
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_withdrawn_words_leave_only_their_place(show):
    page = show("{% voice words=words source='open pagina, april' %}", words=None)
    assert "[ingetrokken]" in page
    assert "open pagina, april" in page


def test_sealed_words_do_not_turn_into_ciphertext(show):
    class Sealed:
        def __str__(self):
            raise RuntimeError("still sealed")

    try:
        show("{% voice words=words %}", words=Sealed())
    except RuntimeError:
        return
    raise AssertionError("sealed words were shown")
