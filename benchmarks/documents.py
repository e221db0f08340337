"""How long it takes to write a document of twenty pages in each format, the first time and once all is loaded.

Run: python -m benchmarks.documents

Twenty pages of A4, each with a heading, four paragraphs and a table of fourteen rows.
"""

import subprocess
import sys
from dataclasses import replace
from itertools import count

from benchmarks.measuring import milliseconds, table
from doorleefd.engines.documents import FORMATS, Format
from doorleefd.engines.documents.tests.made import twenty_pages

FIRST = """
import time
from doorleefd.engines.documents import FORMATS
from doorleefd.engines.documents.tests.made import twenty_pages
whole, begun = twenty_pages(), time.perf_counter()
FORMATS["{ending}"].write(whole)
print((time.perf_counter() - begun) * 1000)
"""


def first(ending: str) -> float:
    """In a process of its own, in milliseconds: with the loading of what writes it."""
    seen = subprocess.run(
        [sys.executable, "-c", FIRST.format(ending=ending)], capture_output=True, text=True, check=True
    )
    return float(seen.stdout)


def again(kind: Format) -> float:
    """Once loaded. With another text each time: typst remembers what it set before."""
    whole, number = twenty_pages(), count()

    def write() -> bytes:
        said = str(next(number))
        changed = [
            replace(block, text=block.text + said) if hasattr(block, "text") else block for block in whole.blocks
        ]
        return kind.write(replace(whole, blocks=changed))

    return milliseconds(write, times=9)


def main() -> None:
    rows = [
        (kind.name, f"{first(ending):.0f}", f"{again(kind):.0f}", f"{len(kind.write(twenty_pages())) / 1000:.0f}")
        for ending, kind in FORMATS.items()
    ]
    print(table(["format", "first, ms", "again, ms", "kB"], rows))


if __name__ == "__main__":
    main()
