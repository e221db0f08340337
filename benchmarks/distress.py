"""Measure on marked records how often words that ask for a human look are found, and what is taken for them.

    python benchmarks/distress.py FILE.jsonl [FILE.jsonl ...]

A record is {"id", "language", "text", "asks", "kind"}. Found means: any signal in the text. Prints a Markdown table by
kind, then what was found of those that ask, by language, and the false alarms of those that do not. Names no text, so
that a set that was measured is still unread.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from doorleefd.engines.distress import asks_for_a_look

Record = dict[str, Any]


def share(found: Counter[bool]) -> str:
    """A share as a percentage with its numbers; a dash where there is nothing."""
    return f"{found[True] / found.total():.1%} ({found[True]} of {found.total()})" if found else "-"


def found_in(records: list[Record], by: str) -> dict[str, Counter[bool]]:
    """How many records were found and not found, for each value of the field `by`, in its order."""
    counted: dict[str, Counter[bool]] = {}
    for record in records:
        counted.setdefault(record[by], Counter())[asks_for_a_look([record["text"]])] += 1
    return counted


def table(heading: str, counted: dict[str, Counter[bool]]) -> list[str]:
    """A Markdown table with a line for each value and one for all together."""
    lines = [f"| {name} | {share(found)} |" for name, found in counted.items()]
    together = sum(counted.values(), Counter[bool]())
    return [f"| {heading} | found |", "|---|---|", *lines, f"| **together** | **{share(together)}** |", ""]


def main(paths: list[str]) -> None:
    """Measure and print."""
    lines = [line for path in paths for line in Path(path).read_text("utf-8").splitlines() if line.strip()]
    records = [json.loads(line) for line in lines]
    asking = [record for record in records if record["asks"]]
    resting = [record for record in records if not record["asks"]]
    begin = time.process_time()
    for by in ("kind", "language"):
        print("\n".join(table(f"asks for a look, by {by}", found_in(asking, by))))
        print("\n".join(table(f"does not, by {by}: false alarms", found_in(resting, by))))
    print(f"{2 * len(records) / (time.process_time() - begin):,.0f} texts a second on one core, the start included.")


if __name__ == "__main__":
    main(sys.argv[1:])
