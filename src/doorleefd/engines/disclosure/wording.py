"""A single count as Dutch words (law 7): what is small is said to be small, and no more."""

NOT_SHOWN = "niet getoond"


def is_small(count: int, *, limit: int) -> bool:
    """Whether fewer than `limit` people stand behind this; nought is small too, since it speaks of everyone."""
    _check(count, limit)
    return count < limit


def shown(count: int, *, limit: int) -> str:
    """`12`, or `minder dan 5`. Raises ValueError for a limit under 3 or a count below nought."""
    return f"minder dan {limit}" if is_small(count, limit=limit) else str(count)


def shown_cell(count: int | None) -> str:
    """A cell of a suppressed table; all hidden cells look alike, whether small or hidden to protect a small one."""
    return NOT_SHOWN if count is None else str(count)


def shown_of(count: int, total: int, *, limit: int) -> str:
    """`12 van 41 mensen`, or as much of it as tells nothing about a few.

    The few can also be those who did *not* say it: "38 van 41" speaks of three people, "41 van 41" of every one of
    them. The complement is therefore protected as the count is: `minder dan 5 van 41 mensen`, `meer dan 36 van 41
    mensen`. Where the two would overlap (fewer than 2 x limit - 1 people) either phrase could give the number away,
    so then only the whole is told; a whole below the limit is `minder dan 5 mensen`.
    Raises ValueError for a limit under 3, a count below nought or a count above its total.
    """
    _check(count, limit)
    if count > total:
        raise ValueError("a part is not larger than the whole")
    if total < limit:
        return f"minder dan {limit} mensen"
    if limit <= count <= total - limit:
        return f"{count} van {total} mensen"
    if total < 2 * limit - 1:
        return f"aantal {NOT_SHOWN} (van {total} mensen)"
    if count < limit:
        return f"minder dan {limit} van {total} mensen"
    return f"meer dan {total - limit} van {total} mensen"


def _check(count: int, limit: int) -> None:
    if limit < 3:
        raise ValueError("the small-cell limit is at least 3")
    if count < 0:
        raise ValueError("a count of people is never below nought")
