import time

import pytest

from doorleefd.engines.documents import FORMATS
from doorleefd.engines.documents.tests.made import EVERYTHING, LETTER, POSTER


@pytest.mark.parametrize("definition", [EVERYTHING, LETTER, POSTER])
@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_now_and_later(ending, definition, monkeypatch):
    first = FORMATS[ending].write(definition)
    later = time.time() + 86_400
    monkeypatch.setattr(time, "time", lambda: later)
    assert FORMATS[ending].write(definition) == first
