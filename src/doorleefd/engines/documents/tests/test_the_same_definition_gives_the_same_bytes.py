import hashlib
import os
import subprocess
import sys
import time

import pytest

from doorleefd.engines.documents import FORMATS
from doorleefd.engines.documents.tests.made import EVERYTHING, LETTER, POSTER

ELSEWHERE = """
import hashlib
from doorleefd.engines.documents import FORMATS
from doorleefd.engines.documents.tests.made import EVERYTHING
for ending in sorted(FORMATS):
    print(ending, hashlib.sha256(FORMATS[ending].write(EVERYTHING)).hexdigest())
"""


@pytest.mark.parametrize("definition", [EVERYTHING, LETTER, POSTER])
@pytest.mark.parametrize("ending", sorted(FORMATS))
def test_now_and_tomorrow(ending, definition, monkeypatch):
    first = FORMATS[ending].write(definition)
    tomorrow = time.time() + 86_400
    monkeypatch.setattr(time, "time", lambda: tomorrow)
    assert FORMATS[ending].write(definition) == first


def test_in_another_process_at_another_place_on_earth():
    around = os.environ | {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}
    seen = subprocess.run([sys.executable, "-c", ELSEWHERE], capture_output=True, text=True, check=True, env=around)
    here = {ending: hashlib.sha256(FORMATS[ending].write(EVERYTHING)).hexdigest() for ending in FORMATS}
    assert dict(line.split() for line in seen.stdout.splitlines()) == here
