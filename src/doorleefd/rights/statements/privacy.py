"""The privacy statement (art. 13 and 14 of the GDPR), from the settings of this installation and its trajectories."""

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.rights.retention.holding import kept_longer
from doorleefd.rights.statements.ground import Ground
from doorleefd.rights.statements.own_words import (
    a_story_about_a_colleague,
    what_is_kept,
    what_the_computer_does,
    who_reads,
)
from doorleefd.rights.statements.shape import Section, Statement, written
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.own_words import own, own_words_note
from doorleefd.ui.templatetags.lasting import lasting


def privacy(ground: Ground) -> Statement:
    """Who, why, what, who reads it, how long, and what someone can do."""
    return Statement(
        title=ground.worded(_("Wat wij met uw gegevens doen"), _("Wat wij met je gegevens doen")),
        opening=ground.worded(
            _("U vertelt ons iets. Hier leest u wat wij daarmee doen, en wat u zelf kunt doen."),
            _("Je vertelt ons iets. Hier lees je wat wij daarmee doen, en wat je zelf kunt doen."),
        ),
        sections=(
            _who(ground),
            _why(ground),
            what_is_kept(ground),
            who_reads(ground),
            _how_long(ground),
            _staff(ground),
            _own_hands(ground),
            what_the_computer_does(ground),
            a_story_about_a_colleague(ground),
            _not_promised(ground),
            _complaint(ground),
        ),
    )


def _who(ground: Ground) -> Section:
    return Section(
        _("Wie wij zijn"),
        written(
            _("%(name)s is verantwoordelijk voor deze gegevens.") % {"name": ground.organisation.name},
            ground.facts.postal_address,
            ground.reachable,
        ),
    )


def _why(ground: Ground) -> Section:
    lead = _("Wij vragen mensen wat zij meemaken, om ons werk en onze regels beter te maken.")
    if not ground.trajectories:
        return Section(_("Waarom wij dit vragen"), (lead, _("Op dit moment vragen wij niets.")))
    said = tuple(_purpose(one, ground) for one in ground.trajectories)
    note = own_words_note() if any("“" in each for each in said) else ""
    return Section(_("Waarom wij dit vragen"), written(lead, note), said)


def _purpose(trajectory: Trajectory, ground: Ground) -> str:
    """Subject, purpose, basis and term of one trajectory."""
    subject = str(own(trajectory, "subject" if trajectory.subject else "title"))
    purpose = own(trajectory, "public_purpose", after="om")
    said = [f"{subject[:1].upper()}{subject[1:]}."]
    if purpose.is_apart:
        said.append(_("Wij gebruiken het voor: %(answer)s.") % {"answer": purpose})
    elif purpose.text:
        said.append(_("Wij willen dit weten om %(purpose)s.") % {"purpose": purpose})
    if trajectory.basis == Trajectory.Basis.PUBLIC_TASK:
        said.append(_("Dit hoort bij onze taak volgens de wet (taak van algemeen belang)."))
    elif trajectory.basis:
        said.append(
            ground.worded(
                _("Dit mag omdat u er ja op zegt (toestemming)."), _("Dit mag omdat je er ja op zegt (toestemming).")
            )
        )
    if end := trajectory.keep_until:
        until = date_format(end, "j F Y")
        said.append(_("Wij bewaren de verhalen tot %(day)s.") % {"day": until})
    if longer := kept_longer(trajectory, ground.holds):
        since = date_format(longer.since, "j F Y")
        held = _("Sinds %(since)s wissen wij ze niet op die dag, %(why)s. Zodra het weer mag, wissen wij ze alsnog.")
        said.append(held % {"since": since, "why": longer.why})
    if days := ground.terms.own.get((trajectory.pk, OwnTerm.Kind.RECORDING)):
        said.append(_("Een opname gaat hier weg, %(term)s nadat wij hem nakeken.") % {"term": lasting(days)})
    if days := ground.terms.own.get((trajectory.pk, OwnTerm.Kind.CONTACT)):
        said.append(_("Een adres of nummer gaat hier weg, %(term)s na ons antwoord.") % {"term": lasting(days)})
    return " ".join(said)


def _how_long(ground: Ground) -> Section:
    word = ground.worded
    return Section(
        _("Hoe lang wij het bewaren"),
        written(
            _("Bij elk onderwerp hierboven staat tot wanneer. Staat daar een andere termijn dan hier? Dan geldt die.")
            if ground.trajectories
            else "",
            _("Een opname van een stem gaat weg, %(term)s nadat wij hem nakeken.")
            % {"term": lasting(ground.terms.days(OwnTerm.Kind.RECORDING))},
            word(
                _("Schreef niemand op wat u insprak? Dan gaat de opname weg met uw eigen woorden."),
                _("Schreef niemand op wat je insprak? Dan gaat de opname weg met je eigen woorden."),
            ),
            word(
                _("Hoe wij u kunnen bereiken, gaat weg: %(term)s na ons antwoord."),
                _("Hoe wij je kunnen bereiken, gaat weg: %(term)s na ons antwoord."),
            )
            % {"term": lasting(ground.terms.days(OwnTerm.Kind.CONTACT))},
            word(
                _("Op de dag die bij het onderwerp staat, wissen wij uw eigen woorden. Ook een adres dat er nog is."),
                _("Op de dag die bij het onderwerp staat, wissen wij je eigen woorden. Ook een adres dat er nog is."),
            ),
            _("Wat zonder namen is, blijft."),
            word(
                _("Wie van ons uw woorden of uw adres opende, houden wij bij. Dat gaat weg na %(term)s."),
                _("Wie van ons je woorden of je adres opende, houden wij bij. Dat gaat weg na %(term)s."),
            )
            % {"term": lasting(ground.terms.days(OwnTerm.Kind.OPENING))},
            word(
                _("Vraagt u iets over uw gegevens? Wat wij daarvan opschrijven, gaat weg: %(term)s na ons antwoord."),
                _("Vraag je iets over je gegevens? Wat wij daarvan opschrijven, gaat weg: %(term)s na ons antwoord."),
            )
            % {"term": lasting(ground.terms.days(OwnTerm.Kind.REQUEST))},
            *_others(),
            *_removed_by_hand(ground),
        ),
    )


def _others() -> tuple[str, ...]:
    """Who is in it without having told anything, nor working here."""
    return (
        _("Kreeg iemand een verslag of pakket van ons? Dan bewaren wij aan wie. Zo kunnen wij om weghalen vragen."),
        _("Dat blijft bij het onderwerp staan, met wie te bellen is en wie meebesliste. Zonder einddatum."),
    )


def _removed_by_hand(ground: Ground) -> tuple[str, ...]:
    """Of backups nothing where none are made. Only erasing everything destroys the key, and reaches those of before."""
    word = ground.worded
    here = word(
        _("Haalt u zelf iets weg? Dan is het hier meteen weg."),
        _("Haal je zelf iets weg? Dan is het hier meteen weg."),
    )
    if not settings.BACKUP_FOLDER:
        return (here,)
    return (
        here,
        word(
            _("Wist u alles? In een reservekopie is het na hoogstens %(term)s niet meer te lezen."),
            _("Wis je alles? In een reservekopie is het na hoogstens %(term)s niet meer te lezen."),
        )
        % {"term": lasting(settings.BACKUP_KEY_DAYS + 1)},
        word(
            _("Haalt u één ding weg, of gaat het vanzelf weg? Dan zit het daarna nog versleuteld in een reservekopie."),
            _("Haal je één ding weg, of gaat het vanzelf weg? Dan zit het daarna nog versleuteld in een reservekopie."),
        ),
        _("Dat duurt hoogstens %(term)s.") % {"term": lasting(settings.BACKUP_DAYS)},
    )


def _staff(ground: Ground) -> Section:
    """Colleagues are people of whom something is kept as well."""

    def term(kind: OwnTerm.Kind) -> dict[str, str]:
        return {"term": lasting(ground.terms.days(kind))}

    return Section(
        _("Wat wij van onze medewerkers bewaren"),
        (
            _("Van wie hier werkt, bewaren wij de naam, het e-mailadres en wat iemand in dit programma deed."),
            _("Een login die niemand gebruikt, gaat na %(term)s dicht. Die van een beheerder blijft open.")
            % term(OwnTerm.Kind.ACCOUNT),
            _("De login van de laatste privacyfunctionaris gaat nooit vanzelf dicht."),
            _("Naam en e-mailadres gaan weg: %(term)s nadat een login dichtging. Alleen de functie blijft.")
            % term(OwnTerm.Kind.CLOSED),
            _("Staat die naam nog bij een onderwerp dat loopt? Dan blijft hij tot hij daar weg is."),
            _("In een verslag of toets die wij bewaren, staat wie toen iets besliste of las. Die naam blijft staan."),
            _("Gaat een verhaal over een medewerker? Wie het is en wat er stond, gaat weg: %(term)s na het einde.")
            % term(OwnTerm.Kind.ACCUSED),
        ),
    )


def _own_hands(ground: Ground) -> Section:
    word = ground.worded
    return Section(
        word(_("Wat u zelf kunt doen"), _("Wat je zelf kunt doen")),
        (
            word(
                _("Hebt u vragen over uw gegevens, of geen code? Bel of schrijf ons."),
                _("Heb je vragen over je gegevens, of geen code? Bel of schrijf ons."),
            ),
            word(
                _("Met uw code opent u uw eigen pagina. Daar kunt u:"),
                _("Met je code open je je eigen pagina. Daar kun je:"),
            ),
        ),
        (
            word(_("lezen wat u vertelde, en het veranderen;"), _("lezen wat je vertelde, en het veranderen;")),
            _("zeggen wat wel en niet mag;"),
            _("zien welke functie het las, en wanneer;"),
            _("alles bewaren in een bestand;"),
            _("stoppen, of alles wissen."),
        ),
    )


def _not_promised(ground: Ground) -> Section:
    """What no programme and no organisation can hold itself to, said before it happens (docs/vertrouwen.md)."""
    word = ground.worded
    return Section(
        _("Wat wij niet kunnen beloven"),
        points=(
            _("Wat al gedrukt of verstuurd is, krijgen wij niet terug."),
            word(
                _("Wie u kent, kan u soms herkennen aan wat u vertelt. Ook zonder uw naam."),
                _("Wie je kent, kan je soms herkennen aan wat je vertelt. Ook zonder je naam."),
            ),
            word(
                _("Wie uw code heeft, kan uw verhaal lezen. Is uw telefoon met de code weg? Bel ons."),
                _("Wie je code heeft, kan je verhaal lezen. Is je telefoon met de code weg? Bel ons."),
            ),
            _("Wie onze computers beheert en alle sleutels heeft, kan alles lezen."),
        ),
    )


def _complaint(ground: Ground) -> Section:
    word, officer = ground.worded, ground.facts.officer_contact
    return Section(
        _("Een vraag of een klacht"),
        written(
            _("Onze privacyfunctionaris let op of wij ons aan de wet houden: %(contact)s.")
            % {"contact": officer.rstrip(".")}
            if officer
            else _("Vraag het ons, of vraag naar onze privacyfunctionaris."),
            word(
                _("Komt u er met ons niet uit? Dan kunt u klagen bij de Autoriteit Persoonsgegevens."),
                _("Kom je er met ons niet uit? Dan kun je klagen bij de Autoriteit Persoonsgegevens."),
            ),
            _("autoriteitpersoonsgegevens.nl · 088 180 52 50"),
        ),
    )
