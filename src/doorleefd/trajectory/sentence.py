"""The purpose as one sentence, from five small answers (R039)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.trajectory.own_words import within


@dataclass(frozen=True)
class Parts:
    """What a person fills in: the subject, where, what should get easier, from which role, and for what."""

    topic: str
    place: str
    easier: str
    own_role: str
    use: str


def knowledge_in(parts: Parts) -> str:
    """The first half: what one wants to know. Only `topic` must be there."""
    given = {"topic": within(parts.topic), "place": within(parts.place), "easier": within(parts.easier)}
    where = _("Hoe het is om %(topic)s in %(place)s") if given["place"] else _("Hoe het is om %(topic)s")
    eased = _(", en wat %(easier)s makkelijker maakt") if given["easier"] else ""
    return (where + eased) % given


def whole_sentence(parts: Parts) -> str:
    """The purpose in one go, as a colleague or a resident would hear it."""
    know = _("Ik wil weten %(know)s.") % {"know": _lowered(knowledge_in(parts))}
    use = _("Daarmee ga ik, als %(role)s, %(use)s.")
    do = use % {"role": within(parts.own_role), "use": _lowered(within(parts.use))}
    return f"{know} {do}"


def _lowered(words: str) -> str:
    """Inside a sentence a first word loses its capital, unless it is an abbreviation."""
    first = words.partition(" ")[0]
    return words[:1].lower() + words[1:] if first[1:].islower() or len(first) == 1 else words
