"""The nine pages of telling, one question each (SHARE_FLOW)."""

from enum import IntEnum


class Page(IntEnum):
    """A page by its number in the thread above the question."""

    OPENING = 1
    PERMISSION = 2
    EXPERIENCE = 3
    MEANING = 4
    CAUSE = 5
    HELP = 6
    GROUPS = 7
    QUOTES = 8
    CHECK = 9

    @property
    def aspect(self) -> str:
        """What the answer is about, as a part of a contribution keeps it; empty where no words are asked."""
        return ASPECTS.get(self, "")


ASPECTS = {
    Page.EXPERIENCE: "experience",
    Page.MEANING: "meaning",
    Page.CAUSE: "cause",
    Page.HELP: "help",
}

# Where someone may be in the middle of something hard: who to call stands at the foot (R212).
CALM = frozenset({*ASPECTS, Page.CHECK})


def page_with(number: str) -> Page:
    """The page that a form says it is; the opening for anything else."""
    return Page(int(number)) if number in {str(int(page)) for page in Page} else Page.OPENING
