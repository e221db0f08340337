"""The permission of one trajectory on paper: every text, a yes or no for each use, room to sign (R209)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from doorleefd.collect.share.forms import quote_choices
from doorleefd.collect.share.story import IN_REPORTS, ON_INTERNET
from doorleefd.engines.documents import Block, Document, Facts, Heading, Note, Paragraph, Table
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.public_text import Promise, wording_of

TICK = "☐"
LINE = "." * 40


def consent_paper(promise: Promise, *, trajectory: Trajectory, today: date) -> Document:
    """The sheet in the words of `promise`, the usual or the easy ones; its version stands on it."""
    worded = wording_of(trajectory)
    blocks: list[Block] = []
    if promise.is_easy:
        blocks.append(Note(_("Deze eenvoudige tekst is nog niet getest door lezers.")))
    blocks += [_paragraph(paragraph) for paragraph in promise.opening]
    blocks += [Heading(promise.permission_title), *map(_paragraph, promise.permission)]
    asked = worded(_("Wat vindt u goed?"), _("Wat vind je goed?"))
    every = worded(
        _("Zet bij elke regel een kruisje. Leeg laten is nee."), _("Zet bij elke regel een kruisje. Leeg is nee.")
    )
    blocks += [
        Heading(asked),
        Paragraph(every),
        Table(asked, [_("Vraag"), _("Ja"), _("Nee")], [(use, TICK, TICK) for use in _uses(trajectory)]),
        Heading(_("Tekenen")),
        Facts(_signed(worded(_("Ik vertel over mijzelf"), _("Ik vertel over mezelf")))),
        Heading(_("Toch niet?")),
        Paragraph(_withdrawing(promise, trajectory)),
    ]
    return Document(
        title=promise.opening_title,
        organisation=trajectory.organisation.name,
        language="en" if get_language() == "en" else "nl",
        date=today,
        blocks=blocks,
        subtitle=_("Toestemming op papier, tekst %(version)s") % {"version": promise.version},
    )


def _paragraph(paragraph: Sequence[object]) -> Paragraph:
    return Paragraph(" ".join(map(str, paragraph)))


def _uses(trajectory: Trajectory) -> list[str]:
    """Each use apart, in the order of the pages (facts 2.4).

    No recording: one comes from the open page alone, which asks a yes of its own (R208).
    """
    quotes = {value: str(label) for value, label in quote_choices()}
    zin = _("Anderen mogen zinnen van mij lezen, zonder mijn naam. %(where)s.")
    return [
        _("Ik doe mee."),
        _("Ook wat ik vertel over gezondheid, geloof of afkomst mag gebruikt worden."),
        zin % {"where": quotes[IN_REPORTS]},
        zin % {"where": quotes[ON_INTERNET]},
        _("Ik wil bericht als het antwoord er is."),
        *(
            [_("%(name)s mag mij bellen als er zorgen zijn.") % {"name": trajectory.aftercare_name}]
            if trajectory.aftercare_name
            else []
        ),
    ]


def _signed(about_self: str) -> list[tuple[str, str]]:
    ways = (about_self, _("als naaste"), _("als vertegenwoordiger"))
    return [
        (_("Ik vertel"), "   ".join(f"{TICK} {way}" for way in ways)),
        (_("Iemand hielp mij bij het vertellen"), "   ".join(f"{TICK} {said}" for said in (_("Ja"), _("Nee")))),
        (_("Datum"), LINE),
        (_("Handtekening"), LINE),
        (_("Onder de 16: handtekening van een ouder of voogd, voor elk ja hierboven"), LINE),
        (_("Telefoon of e-mail, alleen voor een ja op bericht of bellen"), LINE),
    ]


def _withdrawing(promise: Promise, trajectory: Trajectory) -> str:
    worded = wording_of(trajectory)
    said = worded(
        _("Ja kan altijd nee worden, zonder reden. Bel ons en noem uw code, of gebruik de code op onze website."),
        _("Ja kan altijd nee worden, zonder reden. Bel ons en noem je code, of gebruik de code op onze website."),
    )
    return f"{said} {promise.call}".strip()
