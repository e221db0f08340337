"""Keeping what people read before they said yes, once for each version of it (R209)."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.collect.share.forms import permission_choices, quote_choices, sensitive_choices
from doorleefd.collect.share.pages import Page
from doorleefd.collect.share.wishes import WishForm, asked_beside_the_code, parent_agrees
from doorleefd.collect.share.wording import questions_of
from doorleefd.foundation.actors import Actor
from doorleefd.people.actions import keep_consent_text
from doorleefd.trajectory.decider_text import promise_with
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import Promise

# Which texts this process knows to be kept, so that a sending costs no question more.
_kept: set[tuple[UUID, str, str]] = set()


def keep_what_was_agreed(*, by: Actor, trajectory: Trajectory, version: str, now: datetime) -> None:
    """Keep the text of `version` if nobody did yet. After the sending: what someone told never waits for it. And when a
    sheet with it is made, before anyone signs that.

    A text that was changed while someone was telling is another version, and was kept by who told before.
    """
    language = get_language() or "nl"
    one = (trajectory.organisation_id, version, language)
    promise = promise_with(version, trajectory)
    if one in _kept or promise.version != version:
        return
    keep_consent_text(
        by=by,
        organisation=trajectory.organisation,
        version=version,
        language=language,
        text=text_of(promise, trajectory),
        now=now,
        trajectory=trajectory,
    )
    _kept.add(one)


def text_of(promise: Promise, trajectory: Trajectory) -> str:
    """Every sentence that stands on the pages where people are asked for a yes, in the language of the request."""
    wishes = WishForm(trajectory=trajectory, informal=trajectory.is_informal)
    quotes = questions_of(trajectory, is_easy=promise.is_easy)[Page.QUOTES]
    paragraphs = [
        promise.opening_title,
        *(" ".join(map(str, paragraph)) for paragraph in promise.opening),
        promise.permission_title,
        *(" ".join(map(str, paragraph)) for paragraph in promise.permission),
        " / ".join(label for _value, label in permission_choices(promise)),
        promise.sensitive_title,
        " / ".join(label for _value, label in sensitive_choices(promise)),
        str(promise.recording),
        f"{quotes.title} {quotes.help}",
        " / ".join(str(label) for _value, label in quote_choices()),
        *asked_beside_the_code(wishes, is_young=False),
        _("Wie 12 tot en met 15 jaar is, leest bij elk ja:"),
        " / ".join(str(label) for _value, label in quote_choices(is_young=True)),
        parent_agrees(),
    ]
    return "\n\n".join(paragraphs)
