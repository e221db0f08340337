"""The accessibility statement: what was tested and what was not, and where to complain. It claims no more."""

from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from doorleefd.rights.models import StatementFacts
from doorleefd.rights.statements import tested
from doorleefd.rights.statements.ground import Ground
from doorleefd.rights.statements.shape import Section, Statement, written

# An older investigation says little of the pages of today: the Dutch rules ask for a new one every three years.
INVESTIGATION_HOLDS = timedelta(days=3 * 365)


def accessibility(ground: Ground, *, today: date) -> Statement:
    """Status, what was tested, what does not work, and the way of a complaint."""
    return Statement(
        title=_("Kan iedereen deze pagina's gebruiken?"),
        opening=_("Wij willen dat iedereen kan meedoen. Hier staat eerlijk wat is getest, en wat nog niet."),
        sections=(
            _status(ground, today),
            _tested(),
            _not_tested(),
            *([_found(ground)] if ground.facts.access_findings.strip() else []),
            _complaint(ground),
        ),
    )


def _status(ground: Ground, today: date) -> Section:
    return Section(
        _("Hoe het ervoor staat"),
        (
            _("De norm is WCAG 2.2, niveau AA."),
            *(_investigated(ground.facts) if _holds(ground.facts, today) else _not_investigated(ground.facts)),
        ),
    )


def _holds(facts: StatementFacts, today: date) -> bool:
    """Whether someone investigated the pages, said what came out, and not too long ago."""
    if not (facts.audited_by and facts.audited_on and facts.audit_outcome):
        return False
    return facts.audited_on <= today <= facts.audited_on + INVESTIGATION_HOLDS


def _investigated(facts: StatementFacts) -> tuple[str, ...]:
    known = {"who": facts.audited_by, "day": date_format(facts.audited_on or "", "j F Y")}
    outcome = (
        _("De uitkomst: de onderzochte pagina's voldoen.")
        if facts.audit_outcome == StatementFacts.Outcome.FULLY
        else _("De uitkomst: een deel voldoet, een deel nog niet.")
    )
    return _("%(who)s onderzocht deze pagina's op %(day)s.") % known, outcome


def _not_investigated(facts: StatementFacts) -> tuple[str, ...]:
    if facts.audited_on and facts.audited_by:
        day = date_format(facts.audited_on, "j F Y")
        return (
            _("Het laatste volledige onderzoek is van %(day)s. Dat zegt niet genoeg over nu.") % {"day": day},
            _("Wij zeggen daarom niet dat deze pagina's aan de norm voldoen."),
        )
    return (
        _("Een computer controleert een deel van de norm, bij elke verandering."),
        _("Een volledig onderzoek door mensen is er nog niet. Wij zeggen daarom niet dat deze pagina's voldoen."),
    )


def _tested() -> Section:
    return Section(_("Wat een computer test"), (), tuple(str(one.said) for one in tested.BY_MACHINE))


def _not_tested() -> Section:
    return Section(
        _("Wat nog niet is getest"),
        (),
        written(
            "" if tested.BY_PEOPLE else _("Door mensen met een beperking, of mensen die moeite hebben met lezen."),
            "" if tested.BY_SCREEN_READER else _("Met een programma dat voorleest wat op het scherm staat."),
            _("Of elke tekst makkelijk genoeg is. Wij schrijven op niveau B1. Lezers hebben dat nog niet bevestigd."),
        ),
    )


def _found(ground: Ground) -> Section:
    lines = tuple(line.strip() for line in ground.facts.access_findings.splitlines() if line.strip())
    return Section(_("Wat wij weten dat niet goed werkt"), (), lines)


def _complaint(ground: Ground) -> Section:
    word, days = ground.worded, ground.facts.access_answer_days
    contact = ground.facts.access_contact or ground.reachable
    promised = (
        ngettext("Wij antwoorden binnen %(days)s werkdag.", "Wij antwoorden binnen %(days)s werkdagen.", days)
        % {"days": days}
        if days
        else _("Wij laten weten wanneer er een antwoord is.")
    )
    return Section(
        _("Werkt iets niet?"),
        written(
            _("Vertel het ons. Zeg op welke pagina, en wat er gebeurt."),
            contact,
            promised,
            _("Lukt vertellen niet via internet? Het kan ook met de telefoon of op papier. Vraag het ons."),
            word(
                _("Bent u niet tevreden met ons antwoord? Dan kunt u gratis naar de Nationale ombudsman."),
                _("Ben je niet tevreden met ons antwoord? Dan kun je gratis naar de Nationale ombudsman."),
            ),
            _("nationaleombudsman.nl · 0800 33 55 555"),
        ),
    )
