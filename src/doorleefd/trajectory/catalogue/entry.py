"""What the catalogue says about one way to gather experiential knowledge (R090)."""

from dataclasses import dataclass

from django.utils.functional import Promise

from doorleefd.engines.advice.forms.catalogue import Form

Words = str | Promise


@dataclass(frozen=True)
class Entry:
    """One entry; each sentence translates. `form` is what the adviser calls it, None for one of the organisation.

    `purpose` links it with the purpose of step 1. `today` says what Doorleefd itself does for it now: change it
    with what is built, and claim nothing more.
    """

    form: Form | None
    slug: str
    name: Words
    in_short: Words
    what: Words
    suits: tuple[Words, ...]
    strengths: tuple[Words, ...]
    limits: tuple[Words, ...]
    effort: Words
    skills: tuple[Words, ...]
    accessibility: tuple[Words, ...]
    purpose: Words
    today: Words
    source: Words
