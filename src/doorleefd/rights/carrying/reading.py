"""Everything about a teller to read, in the order of the page behind the code. Page and PDF show these same blocks, so
that neither can leave out a field; a test goes by each of them."""

from collections.abc import Callable, Iterable, Sequence

from django.utils.translation import gettext as _

from doorleefd.engines.documents import Block, Facts, Heading
from doorleefd.rights.carrying.done import (
    accusations,
    answers,
    contact,
    marked,
    openings,
    report_check,
)
from doorleefd.rights.carrying.shape import Kept, Speech, dated, listed, shown, yes_or_no
from doorleefd.rights.carrying.told import contributions, permissions

SECTIONS: tuple[Callable[[Kept, Speech], Iterable[Block]], ...] = (
    contributions,
    permissions,
    contact,
    openings,
    accusations,
    marked,
    report_check,
    answers,
)


def blocks_of(everything: Sequence[Kept], speech: Speech) -> list[Block]:
    """The blocks for each code; `everything` is one for each (`queries.everything_about`)."""
    return [block for one in everything for block in _of_one_code(one, speech)]


def _of_one_code(one: Kept, speech: Speech) -> Iterable[Block]:
    yield Facts([(speech.you(_("Wij kennen uw code sinds"), _("Wij kennen je code sinds")), shown(one["since"]))])
    for each in one["trajectories"]:
        yield Heading(each["subject"][:1].upper() + each["subject"][1:])
        yield Facts(list(_taking_part(each, speech)))
        for section in SECTIONS:
            yield from section(each, speech)
    asked = []
    for each in one["requests"]:
        until = _("antwoord uiterlijk %(day)s") % {"day": shown(each["due_on"])}
        asked.append(dated(each, each["kind"], until, on="received_on"))
    yield from listed(speech.you(_("Wat u ons vroeg"), _("Wat je ons vroeg")), asked, level=1)


def _taking_part(each: Kept, speech: Speech) -> Iterable[tuple[str, str]]:
    yield _("Organisatie"), each["organisation"]
    yield _("Sinds"), shown(each["since"])
    yield _("Hoe het binnenkwam"), each["channel"]
    yield _("Over wie het gaat"), each["speaks"]
    yield _("Iemand hielp bij het vertellen"), yes_or_no(each["was_helped"])
    if each["restricted_on"]:
        yield _("Staat stil sinds"), shown(each["restricted_on"])
    if each["lifted_on"]:
        yield _("Stond eerder stil, en weer aan sinds"), shown(each["lifted_on"])
    if each["read_in_from"]:
        yield _("Uit een bestand"), ", ".join(each["read_in_from"])
    if each["groups"]:
        yield speech.you(_("Wat bij u past"), _("Wat bij je past")), ", ".join(each["groups"])
    if each["needs"]:
        yield (
            speech.you(_("Wat u nodig heeft om mee te doen"), _("Wat je nodig hebt om mee te doen")),
            ", ".join(each["needs"]),
        )
