"""Measure de-identification on marked records: speed, start-up, memory, recall and precision.

    python benchmarks/deidentification.py FILE.jsonl [FILE.jsonl ...]

A record is {"id", "text", "entities": [{"start", "end", "text", "type"}]}. A mention counts as masked when every
letter of it is; a masked piece counts as right when it touches a marked one. Prints a Markdown table.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Found = list[tuple[int, int, str]]
STARTING = "from doorleefd.engines.deidentification import mentions; mentions('Kees woont in Asten.')"
LEAST_SECONDS = 3.0


def start_seconds() -> float:
    """A fresh interpreter until its first answer; the best of three, so that a busy machine counts less."""
    times = []
    for _ in range(3):
        begin = time.perf_counter()
        subprocess.run([sys.executable, "-c", STARTING], check=True)
        times.append(time.perf_counter() - begin)
    return min(times)


def peak_megabytes() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def texts_a_second(find: Callable[[str], Found], texts: list[str]) -> float:
    """Texts a second of processor time, over whole rounds of at least three seconds."""
    begin = time.process_time()
    done = 0
    while time.process_time() - begin < LEAST_SECONDS:
        for text in texts:
            find(text)
        done += len(texts)
    return done / (time.process_time() - begin)


def share(part: int, whole: int) -> str:
    """A share as a percentage with its numbers; a dash where there is nothing."""
    return f"{part / whole:.1%} ({part}/{whole})" if whole else "-"


def row(name: str, records: Iterable[Record], find: Callable[[str], Found]) -> str:
    """One line of the table for one file."""
    marked = masked = persons = persons_masked = right = given = typed = 0
    texts = []
    for record in records:
        texts.append(record["text"])
        found = find(record["text"])
        covered = {place for start, end, _ in found for place in range(start, end)}
        given += len(found)
        right += sum(any(s < e["end"] and t > e["start"] for e in record["entities"]) for s, t, _ in found)
        for entity in record["entities"]:
            whole = covered.issuperset(range(entity["start"], entity["end"]))
            marked += 1
            masked += whole
            typed += (entity["start"], entity["end"], entity["type"]) in found
            if entity["type"] == "PERSOON":
                persons += 1
                persons_masked += whole
    speed = f"{texts_a_second(find, texts):,.0f}" if texts else "-"
    cells = [
        name,
        speed,
        share(persons_masked, persons),
        share(masked, marked),
        share(typed, marked),
        share(right, given),
    ]
    return "| " + " | ".join(cells) + " |"


def main(paths: list[str]) -> None:
    """Measure and print."""
    start = start_seconds()
    from doorleefd.engines.deidentification import mentions

    def find(text: str) -> Found:
        return [(one.start, one.end, one.type.value) for one in mentions(text)]

    rows = [
        row(
            Path(path).name,
            [json.loads(line) for line in Path(path).read_text("utf-8").splitlines() if line.strip()],
            find,
        )
        for path in paths
    ]
    print("| file | texts/s (1 core) | persons masked | mentions masked | same borders and type | precision |")
    print("|---|---|---|---|---|---|")
    print("\n".join(rows))
    print(f"\nStart to first answer: {start:.2f} s. Peak memory: {peak_megabytes():.0f} MB.")


if __name__ == "__main__":
    main(sys.argv[1:])
