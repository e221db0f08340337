"""The benchmark of documents says "twenty pages": it must be."""

from doorleefd.engines.documents import to_pdf
from doorleefd.engines.documents.tests.made import opened, twenty_pages


def test_it_has_at_least_twenty_pages():
    assert len(opened(to_pdf(twenty_pages())).pages) >= 20
