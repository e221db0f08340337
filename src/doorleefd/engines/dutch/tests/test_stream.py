import json
import subprocess
import sys

import pytest

from doorleefd.engines.dutch import stem_lines


def answers(*lines: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in stem_lines(lines)]


def test_each_line_is_answered_with_its_id_and_keys() -> None:
    assert answers('{"id": 7, "text": "Huizen en huizen"}', '{"id": "b", "text": ""}') == [
        {"id": 7, "keys": ["huis", "en"]},
        {"id": "b", "keys": []},
    ]


@pytest.mark.parametrize(
    "broken", ["{", "[]", '{"id": 1}', '{"id": 1, "text": 3}', "[" * 100_000, r'{"text": "\ud800"}', "geheim"]
)
def test_a_broken_line_is_named_by_its_number_and_the_rest_goes_on(broken: str) -> None:
    first, last = answers("", broken, '{"id": 2, "text": "ja"}')[-2:]
    assert first["line"] == 2
    assert str(first["error"]).startswith("line 2: ")
    assert last == {"id": 2, "keys": ["ja"]}


def test_an_error_never_repeats_what_was_told() -> None:
    assert "geheim" not in next(stem_lines(['{"text": geheim}']))


def test_the_word_lists_are_not_read_before_they_are_needed() -> None:
    code = (
        "import sys, doorleefd.engines.dutch; print({'simplemma', 'wordfreq', 'Stemmer', 'django'} & set(sys.modules))"
    )
    seen = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert seen.stdout.strip() == "set()"
