"""`doorleefd plain`: JSON lines in, JSON lines out."""

import json
import subprocess
import sys

from doorleefd.engines.plain_language import plain_lines


def answers(*lines):
    return [json.loads(line) for line in plain_lines(lines)]


def test_each_text_gets_its_figure_and_its_signals():
    [answer] = answers('{"id": 7, "text": "Bel a.u.b. vandaag."}\n')
    assert answer["id"] == 7
    assert answer["difficulty"] > 0
    [signal] = answer["signals"]
    assert signal.pop("advice")
    assert signal == {"start": 4, "end": 10, "kind": "abbreviation"}


def test_a_broken_line_says_so_and_the_rest_goes_on():
    broken, no_text, fine = answers("{", "", '{"id": 1}', '{"id": 2, "text": ""}')
    assert broken == {"error": "line 1: not valid JSON", "line": 1}
    assert no_text["error"].startswith("line 3:")
    assert fine == {"id": 2, "difficulty": 0.0, "signals": []}


def test_it_is_a_command():
    command = [sys.executable, "-m", "doorleefd.cli", "plain"]
    told = subprocess.run(command, input='{"id": 1, "text": "Bel ons."}\n', capture_output=True, text=True, check=True)
    assert json.loads(told.stdout) == {"id": 1, "difficulty": 0.39, "signals": []}
