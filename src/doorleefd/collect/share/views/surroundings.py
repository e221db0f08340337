"""What stands around every public page of a trajectory."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from doorleefd.collect.share.pages import Page
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import Paragraph, Promise, promise_of
from doorleefd.ui.context import looks

# National numbers: 113 Zelfmoordpreventie, and the emergency number.
SUICIDE_PREVENTION, EMERGENCY = "113", "112"


def surroundings(trajectory: Trajectory, *, promise: Promise | None = None) -> dict[str, Any]:
    """The organisation with its looks, the promise (the usual one unless given), and whom to call."""
    promise = told_promise(promise or promise_of(trajectory))
    return {
        "trajectory": trajectory,
        "organisation": trajectory.organisation,
        **looks(trajectory.organisation),
        "promise": promise,
        "calm": calm_of(trajectory),
        "informal": trajectory.is_informal,
        "pages": len(Page),
    }


def calm_of(trajectory: Trajectory) -> SafeString:
    """Whom to call when it hurts, for the foot of every page where it can: who, when, how (R206)."""
    promise = told_promise(promise_of(trajectory))
    return with_calls(promise.calm, numbers=(trajectory.aftercare_phone, SUICIDE_PREVENTION, EMERGENCY))


def told_promise(promise: Promise) -> Promise:
    """The promise as residents read it: a sentence whose answer is still missing is for staff to see, not for them."""
    return replace(
        promise,
        opening=tuple(map(_without_gaps, promise.opening)),
        permission=tuple(map(_without_gaps, promise.permission)),
        calm=_without_gaps(promise.calm),
    )


def _without_gaps(paragraph: Paragraph) -> Paragraph:
    return tuple(sentence for sentence in paragraph if not sentence.is_gap)


def with_calls(paragraph: Paragraph, *, numbers: Iterable[str]) -> SafeString:
    """A paragraph in which a tap on one of `numbers` calls it."""
    known = [escape(number) for number in numbers if number]
    said = format_html_join(" ", "{}", ((sentence.shown,) for sentence in paragraph))
    pieces = re.split(f"({'|'.join(map(re.escape, known))})", said)
    return format_html_join("", "{}", ((_call(piece) if piece in known else mark_safe(piece),) for piece in pieces))  # noqa: S308 - pieces of what was escaped above


def _call(number: str) -> SafeString:
    """`number` is escaped already."""
    return format_html('<a href="tel:{}">{}</a>', re.sub(r"[^0-9+]", "", number), mark_safe(number))  # noqa: S308
