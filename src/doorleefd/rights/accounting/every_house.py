"""The activities that are the same in every organisation: what tellers do, accusations of colleagues, and the staff.

Nobody can change their texts: they say what the product does, with the terms and settings as they are here.
"""

from uuid import NAMESPACE_URL, UUID, uuid5

from django.conf import settings
from django.utils.translation import gettext as _

from doorleefd.foundation.models import Organisation
from doorleefd.foundation.models.login import Role
from doorleefd.rights.accounting.activity import Activity, Entry, functions, lines
from doorleefd.rights.models import RegisterText
from doorleefd.rights.rules import ANSWERS
from doorleefd.trajectory.models import OwnTerm
from doorleefd.trajectory.terms import Terms
from doorleefd.ui.templatetags.lasting import lasting

Part, Term = RegisterText.Part, OwnTerm.Kind


def of_every_house(organisation: Organisation, terms: Terms) -> list[Activity]:
    """No query."""
    return [_of_tellers(organisation, terms), _of_accused(organisation, terms), _of_staff(organisation, terms)]


def tellers_activity_number(organisation_id: UUID) -> UUID:
    """The name of what tellers do themselves, all trajectories together; it never changes."""
    return uuid5(NAMESPACE_URL, f"urn:uuid:{organisation_id}/tellers")


def accused_activity_number(organisation_id: UUID) -> UUID:
    """The name of what is done with accusations of colleagues, all trajectories together; it never changes."""
    return uuid5(NAMESPACE_URL, f"urn:uuid:{organisation_id}/accused")


def staff_activity_number(organisation_id: UUID) -> UUID:
    """The name of the activity that is about who works here; the same for as long as the organisation is."""
    return uuid5(NAMESPACE_URL, f"urn:uuid:{organisation_id}/staff")


def _activity(number: UUID, name: str, texts: dict[RegisterText.Part, str]) -> Activity:
    return Activity(number, name, tuple(Entry(part, text) for part, text in texts.items()))


def _of_tellers(organisation: Organisation, terms: Terms) -> Activity:
    """What tellers do themselves: of these acts it is not kept in which trajectory (law 13)."""
    texts = {
        Part.PURPOSE: _("Vertellen, en met de code zien, veranderen, stoppen en wissen."),
        Part.BASIS: _("De grondslag van het traject. Voor rechten: een wettelijke plicht (AVG art. 12 tot en met 22)."),
        Part.PEOPLE: _("Vertellers."),
        Part.DATA: lines(
            _("Van elke handeling: wat, en op welke dag. Niet wie, welk traject of hoe laat."),
            _("Van een verzoek per telefoon, brief of balie: wat er gevraagd en geantwoord is, en wie dat deed."),
        ),
        Part.RECIPIENTS: lines(
            _("Wat er met een code gedaan is, regel voor regel: %(who)s.") % functions(Role.PRIVACY_OFFICER),
            _("Een verzoek, en hoe vaak iets per maand gedaan is: %(who)s.") % functions(*ANSWERS),
            _("Niet als die beslist over uitkering, plek of hulp."),
            _("Wie een verzoek aannam, weet wat er gevraagd is."),
        ),
        Part.ABROAD: _("Nee."),
        Part.TERM: lines(log_stays(), _("Een verzoek: %(term)s na het antwoord.") % _lasting(terms, Term.REQUEST)),
        Part.MEASURES: _("De volgorde van handelingen op een dag wordt elke nacht door elkaar gehaald."),
    }
    return _activity(tellers_activity_number(organisation.pk), _("Wat vertellers zelf doen"), texts)


def _of_accused(organisation: Organisation, terms: Terms) -> Activity:
    """What a teller said against a colleague, with what that colleague said to it (issue 4: a way of its own)."""
    texts = {
        Part.PURPOSE: _("Behandelen wat iemand over een medewerker vertelde, en die medewerker laten antwoorden."),
        Part.BASIS: _("Taak van algemeen belang of gerechtvaardigd belang (AVG art. 6 lid 1 onder e of f)."),
        Part.PEOPLE: _("Medewerkers over wie in een verhaal iets staat."),
        Part.DATA: lines(
            _("De naam, om wat voor verwijt het gaat, en wat erover opgeschreven is."),
            _("De reactie van de medewerker, wat er op welke dag gedaan is, en wat ervan kwam."),
        ),
        Part.RECIPIENTS: lines(
            _("Eén aangewezen collega, of anders de privacyfunctionaris. Of aan wie die de zaak overdraagt."),
            _("Wie het verhaal nakeek en de zaak begon, kent de naam ook."),
            _("De medewerker zelf. De verteller leest wat ervan kwam, zonder naam en zonder de reactie."),
        ),
        Part.ABROAD: _("Nee."),
        Part.TERM: lines(
            _("De naam en wat opgeschreven is: %(term)s nadat de zaak klaar is.") % _lasting(terms, Term.ACCUSED),
            _("Eerder: als niets kwam vast te staan, als de verteller niet verder wil, of als het verhaal weggaat."),
            _("Staat de zaak stil omdat de medewerker dat vroeg, of wacht het verhaal op nakijken? Dan later."),
            _("De zaak zelf blijft, zonder naam: het soort verwijt, de dagen, wie haar behandelde en wat ervan kwam."),
        ),
        Part.MEASURES: lines(
            _("De naam gaat bij het nakijken uit het verhaal."),
            _("Wie bedoeld is, lezen alleen wie het verhaal nakeek en wie de zaak behandelt."),
            _("Versleuteld, met de sleutel van de verteller."),
            _("Wie beslist over uitkering, plek of hulp, behandelt geen zaak."),
            _("Wie de verhalen van een traject leest, behandelt er geen zaak van, als een ander dat kan."),
            _("De medewerker kan inzien, verbeteren, wissen, stilzetten en bezwaar maken."),
        ),
    }
    return _activity(accused_activity_number(organisation.pk), _("Beschuldigingen van medewerkers"), texts)


def _of_staff(organisation: Organisation, terms: Terms) -> Activity:
    """What is kept of who works here."""
    texts = {
        Part.PURPOSE: _("Inloggen, rechten geven, en nagaan wie wat deed."),
        Part.BASIS: _("Taak van algemeen belang of gerechtvaardigd belang (AVG art. 6 lid 1 onder e of f)."),
        Part.PEOPLE: _("Medewerkers, ervaringsdeskundigen en partners met een login."),
        Part.DATA: lines(
            _("Naam, e-mailadres, rollen, ingelogde apparaten, en een regel bij elke handeling."),
            _("Wie woorden of contactgegevens opende, wanneer, en waarvoor."),
            _("In welk verhaal iemand genoemd lijkt te worden: die kijkt het niet na."),
        ),
        Part.RECIPIENTS: lines(
            _("Logins, rollen en het logboek: %(who)s.") % functions(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER),
            _("De lijst van wie wat opende: %(who)s. Niet als die beslist over uitkering, plek of hulp.")
            % functions(Role.PRIVACY_OFFICER),
            _("Een verteller leest welke functie opende, niet wie."),
            _("De naam bij wat iemand in een traject deed: collega’s die daar ook werken."),
        ),
        Part.ABROAD: _("Nee."),
        Part.TERM: lines(
            log_stays(),
            _("Wie woorden of contactgegevens opende: %(term)s.") % _lasting(terms, Term.OPENING),
            _("Dat iemand in een verhaal genoemd lijkt te worden: zo lang als dat verhaal."),
            _("Een login die niemand gebruikt, gaat na %(term)s dicht. Die van een beheerder blijft open.")
            % _lasting(terms, Term.ACCOUNT),
            _("De login van de laatste privacyfunctionaris gaat nooit vanzelf dicht."),
            _("Naam en e-mailadres: %(term)s nadat een login dichtging. Alleen de functie blijft.")
            % _lasting(terms, Term.CLOSED),
            _("Staat die naam nog bij een traject dat loopt? Dan blijft hij tot hij daar weg is."),
            _("In een verslag of toets die wij bewaren, staat wie toen iets besliste of las. Die naam blijft staan."),
        ),
        Part.MEASURES: lines(*_two_steps(), _("Een logboek dat alleen kan groeien, en elke nacht een zegel.")),
    }
    return _activity(staff_activity_number(organisation.pk), _("Medewerkers die met Doorleefd werken"), texts)


def _two_steps() -> tuple[str, ...]:
    """What is so in this installation: `DOORLEEFD_SECOND_FACTOR` asks two steps of everyone, or of some acts alone."""
    always = _(
        "Twee stappen moet hebben: wie contactgegevens opent of vergelijkt, een nieuwe code maakt, of voor een "
        "verteller woorden opent, meegeeft of verbetert."
    )
    if not settings.SECOND_FACTOR:
        return (_("Inloggen in twee stappen kan, en is niet voor iedereen verplicht."), always)
    everyone = (
        _("Inloggen in twee stappen, of via de inlogserver van de organisatie.")
        if settings.OPENID_ISSUER
        else _("Inloggen in twee stappen.")
    )
    return (
        everyone,
        always,
        _("Ook wie een code vergelijkt, of voor een verteller wist, stilzet of stopt, moet twee stappen hebben."),
    )


def log_stays() -> str:
    return _("Een regel in het logboek blijft %(years)s jaar.") % {"years": settings.AUDIT_KEPT.days // 365}


def _lasting(terms: Terms, kind: OwnTerm.Kind) -> dict[str, str]:
    return {"term": lasting(terms.days(kind))}
