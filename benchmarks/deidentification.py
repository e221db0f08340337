"""Measure de-identification on marked records: speed, start-up, memory, recall and precision.

    python benchmarks/deidentification.py FILE.jsonl [FILE.jsonl ...] [--peer deduce]

A record is {"id", "text", "entities": [{"start", "end", "text", "type"}]}. A mention counts as masked when every
letter and digit of it is; "touched" counts a mention of which any part is masked. A masked piece counts as right when
it touches a marked one. Types do not count, but in the last column but one. Prints a Markdown table, then what was
missed by type. `--peer deduce` measures that package instead; it must be installed where this runs. `--frog PORT` asks
Frog besides (`frog -S PORT --skip=acmlp`), as the review does where it runs; `--peer frog --frog PORT` alone.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Record = dict[str, Any]
Found = list[tuple[int, int, str]]
STARTING = {
    "doorleefd": "from doorleefd.engines.deidentification import mentions; mentions('Kees woont in Asten.')",
    "deduce": "from deduce import Deduce; Deduce().deidentify('Kees woont in Asten.')",
}
LEAST_SECONDS = 3.0


def start_seconds(engine: str) -> float:
    """Processor time of a fresh interpreter until its first answer, the best of three; others' work does not count."""
    times = []
    for _ in range(3):
        begin = children_seconds()
        subprocess.run([sys.executable, "-c", STARTING[engine]], check=True)
        times.append(children_seconds() - begin)
    return min(times)


def children_seconds() -> float:
    """Processor time of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak_megabytes() -> float:
    """The most memory this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def texts_a_second(find: Callable[[str], Found], texts: list[str], clock: Callable[[], float]) -> float:
    """Texts a second, over whole rounds of at least three seconds of `clock`."""
    begin = clock()
    done = 0
    while clock() - begin < LEAST_SECONDS:
        for text in texts:
            find(text)
        done += len(texts)
    return done / (clock() - begin)


def share(part: int, whole: int) -> str:
    """A share as a percentage with its numbers; a dash where there is nothing."""
    return f"{part / whole:.1%} ({part}/{whole})" if whole else "-"


@dataclass(slots=True)
class Tally:
    """What was marked and what of it was masked, over one or more files."""

    persons: Counter[bool] = field(default_factory=Counter)
    mentions: Counter[bool] = field(default_factory=Counter)
    touched: Counter[bool] = field(default_factory=Counter)
    typed: Counter[bool] = field(default_factory=Counter)
    given: Counter[bool] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    marked: Counter[str] = field(default_factory=Counter)

    def count(self, record: Record, found: Found) -> None:
        """Add one text."""
        text = record["text"]
        covered = {place for start, end, _ in found for place in range(start, end)}
        for start, end, _ in found:
            self.given[any(start < one["end"] and end > one["start"] for one in record["entities"])] += 1
        for one in record["entities"]:
            places = [place for place in range(one["start"], one["end"]) if text[place].isalnum()]
            whole = covered.issuperset(places)
            self.mentions[whole] += 1
            self.touched[not covered.isdisjoint(places)] += 1
            self.typed[(one["start"], one["end"], one["type"]) in found] += 1
            self.marked[one["type"]] += 1
            self.missed[one["type"]] += not whole
            if one["type"] == "PERSOON":
                self.persons[whole] += 1

    def cells(self) -> list[str]:
        """The shares, as the columns of the table after the speed."""
        columns = (self.persons, self.mentions, self.touched, self.typed, self.given)
        return [share(held[True], held.total()) for held in columns]


def row(
    name: str, records: list[Record], find: Callable[[str], Found], tally: Tally, clock: Callable[[], float]
) -> str:
    """One line of the table for one file; also adds to `tally`."""
    own = Tally()
    for record in records:
        found = find(record["text"])
        own.count(record, found)
        tally.count(record, found)
    texts = [record["text"] for record in records]
    speed = f"{texts_a_second(find, texts, clock):,.1f}" if texts else "-"
    return "| " + " | ".join([name, speed, *own.cells()]) + " |"


def finder(engine: str, frog_port: int) -> Callable[[str], Found]:
    """The function that finds (start, end, type) in a text."""
    if frog_port:
        return frog_finder(frog_port, alone=engine == "frog")
    if engine == "deduce":
        from deduce import Deduce

        deduce = Deduce()
        return lambda text: [(one.start_char, one.end_char, one.tag) for one in deduce.deidentify(text).annotations]
    from doorleefd.engines.deidentification import mentions

    return lambda text: [(one.start, one.end, one.type.value) for one in mentions(text)]


def frog_finder(port: int, *, alone: bool) -> Callable[[str], Found]:
    """What Frog finds, with what the own engine finds unless `alone`. Raises RuntimeError when Frog does not answer."""
    from django.conf import settings

    settings.configure(FROG_PORT=port, FROG_SECONDS=30.0)
    from doorleefd.analyse.sharper import asked_of_frog
    from doorleefd.engines.deidentification import mentions
    from doorleefd.engines.deidentification.frog import together

    def found(text: str) -> Found:
        asked = asked_of_frog(text)
        if asked.failed:
            raise RuntimeError(f"Frog does not answer on port {port}")
        both = asked.mentions if alone else together(mentions(text), asked.mentions)
        return [(one.start, one.end, one.type.value) for one in both]

    return found


def main(paths: list[str], engine: str, frog_port: int) -> None:
    """Measure and print."""
    start = start_seconds(engine) if engine in STARTING else None
    find = finder(engine, frog_port)
    # Frog works in a process of its own: its time is on the wall, not in this process.
    clock = time.perf_counter if frog_port else time.process_time
    total = Tally()
    print("| file | texts/s (1 core) | persons | mentions | touched | same borders and type | precision |")
    print("|---|---|---|---|---|---|---|")
    for path in paths:
        lines = Path(path).read_text("utf-8").splitlines()
        print(row(Path(path).name, [json.loads(line) for line in lines if line.strip()], find, total, clock))
    if len(paths) > 1:
        print("| " + " | ".join(["together", "", *total.cells()]) + " |")
    by_type = (f"{kind} {total.missed[kind]} of {marked}" for kind, marked in total.marked.most_common())
    print(f"\nMissed: {', '.join(by_type)}.")
    if start is not None:
        print(f"Start to first answer: {start:.2f} s of processor time. Peak memory: {peak_megabytes():.0f} MB.")


if __name__ == "__main__":
    options = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="+")
    options.add_argument("--peer", choices=["deduce", "frog"])
    options.add_argument("--frog", type=int, default=0, metavar="PORT")
    chosen = options.parse_args()
    main(chosen.files, chosen.peer or "doorleefd", chosen.frog)
