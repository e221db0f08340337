"""What stands around every public page of a trajectory."""

from dataclasses import replace
from typing import Any

from doorleefd.collect.share.pages import Page
from doorleefd.collect.share.wording import is_informal
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import Paragraph, Promise, promise_of
from doorleefd.ui.context import looks


def surroundings(trajectory: Trajectory) -> dict[str, Any]:
    """The organisation with its looks, the promise, and whom to call."""
    return {
        "trajectory": trajectory,
        "organisation": trajectory.organisation,
        **looks(trajectory.organisation),
        "promise": told_promise(trajectory),
        "informal": is_informal(trajectory),
        "pages": len(Page),
    }


def told_promise(trajectory: Trajectory) -> Promise:
    """The promise as residents read it: a sentence whose answer is still missing is for staff to see, not for them."""
    promise = promise_of(trajectory)
    return replace(
        promise,
        opening=tuple(map(_without_gaps, promise.opening)),
        permission=tuple(map(_without_gaps, promise.permission)),
        calm=_without_gaps(promise.calm),
    )


def _without_gaps(paragraph: Paragraph) -> Paragraph:
    return tuple(sentence for sentence in paragraph if not sentence.is_gap)
