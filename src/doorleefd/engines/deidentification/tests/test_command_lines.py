"""The command takes one JSON object a line and gives one back."""

import json

from doorleefd.engines.deidentification import deidentify_lines


def answers(*lines):
    return [json.loads(line) for line in deidentify_lines(lines)]


def test_it_gives_the_text_as_told_with_its_entities():
    (answer,) = answers('{"id": "a1", "text": "Kees woont in Asten."}\n')
    assert answer == {
        "id": "a1",
        "text": "Kees woont in Asten.",
        "entities": [
            {"start": 0, "end": 4, "text": "Kees", "type": "PERSOON"},
            {"start": 14, "end": 19, "text": "Asten", "type": "PLAATS"},
        ],
    }


def test_a_broken_line_is_named_and_the_rest_goes_on():
    found = answers("{", "[]", '{"id": 1}', '{"id": 2, "text": 5}', "\n", '{"id": 3, "text": "Ik ben moe."}')
    assert [one.get("line") for one in found] == [1, 2, 3, 4, None]
    assert all("error" in one for one in found[:4])
    assert found[4] == {"id": 3, "text": "Ik ben moe.", "entities": []}


def test_an_error_never_repeats_the_words():
    (answer,) = answers('{"text": "Kees", ')
    assert "Kees" not in json.dumps(answer)


def test_letters_outside_ascii_stay_readable_and_offsets_count_code_points():
    (line,) = deidentify_lines(['{"id": "x", "text": "🙂 Gülsüm belde."}'])
    assert "Gülsüm" in line
    assert json.loads(line)["entities"] == [{"start": 2, "end": 8, "text": "Gülsüm", "type": "PERSOON"}]


def test_it_answers_line_by_line():
    def endless():
        while True:
            yield '{"id": 1, "text": "Ik ben moe."}'

    assert json.loads(next(deidentify_lines(endless())))["id"] == 1
