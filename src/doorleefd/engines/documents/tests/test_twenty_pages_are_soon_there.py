"""Someone waits for it. A wide limit: it takes a fraction of it (docs/benchmarks.md)."""

import time

import pytest

from doorleefd.engines.documents import FORMATS
from doorleefd.engines.documents.tests.made import opened, twenty_pages


@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_in_under_two_seconds(ending):
    whole = twenty_pages()
    begun = time.process_time()
    written = FORMATS[ending].write(whole)
    assert time.process_time() - begun < 2
    if ending == "pdf":
        assert len(opened(written).pages) >= 20
