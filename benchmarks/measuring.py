"""Rounds, medians and tables."""

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from statistics import median


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; numbers stand to the right."""
    lines = [heads, ["---", *["---:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(str(cell) for cell in line)} |" for line in lines)


def milliseconds(call: Callable[[], object], *, times: int = 25, warm_up: int = 3) -> float:
    """The median time of a call, in milliseconds."""
    for _ in range(warm_up):
        call()
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        call()
        took.append(time.perf_counter() - begun)
    return median(took) * 1000


def a_second(jobs: Sequence[Callable[[], object]], *, at_once: int, client: Callable[[], object] = object) -> float:
    """How many of these jobs are done a second by so many threads; each job gets the client of its thread."""
    waiting, lock = iter(jobs), threading.Lock()

    def work() -> None:
        mine = client()
        while True:
            with lock:
                job = next(waiting, None)
            if job is None:
                return
            job(mine)  # type: ignore[call-arg]

    threads = [threading.Thread(target=work) for _ in range(at_once)]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return len(jobs) / (time.perf_counter() - begun)
