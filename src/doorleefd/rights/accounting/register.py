"""The register of processing (art. 30 of the GDPR): an activity for each trajectory, filled in from its answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.engines.advice.dependency import Measure
from doorleefd.foundation.models import Login, Organisation
from doorleefd.foundation.roles import READING_CLOSELY
from doorleefd.rights.accounting.activity import Activity, Entry, functions, lines
from doorleefd.rights.accounting.every_house import of_every_house
from doorleefd.rights.handing_over.rules_of import receivers
from doorleefd.rights.models import RegisterText, StatementFacts
from doorleefd.trajectory.dependency import MEASURES
from doorleefd.trajectory.models import OwnTerm, Trajectory
from doorleefd.trajectory.queries.readers import told_readers, told_readers_in
from doorleefd.trajectory.terms import Terms, terms_of
from doorleefd.ui.templatetags.lasting import lasting
from doorleefd.vault.rules import REACHING

Part = RegisterText.Part
Prefilled = dict[RegisterText.Part, tuple[str, str]]


@dataclass(frozen=True)
class Responsible:
    """The controller and the officer, as each reaches them (art. 30 lid 1 a); `asks` says what is still missing."""

    controller: str
    officer: str
    asks: tuple[str, ...]


def responsible_for(organisation: Organisation) -> Responsible:
    """From the organisation and what it filled in for its statements; one query."""
    facts = StatementFacts.objects.of(organisation).first() or StatementFacts()
    missing = (
        (facts.postal_address, _("Vul bij Verklaringen het postadres in.")),
        (facts.officer_contact, _("Vul bij Verklaringen in hoe mensen de privacyfunctionaris bereiken.")),
    )
    return Responsible(
        controller=lines(organisation.name, facts.postal_address, organisation.phone),
        officer=facts.officer_contact,
        asks=tuple(ask for known, ask in missing if not known),
    )


def activities_of(organisation: Organisation, *, viewer: Login) -> list[Activity]:
    """Every activity of the organisation, the newest trajectory first; six queries however many."""
    trajectories = list(_real(organisation, viewer).order_by("-created_at", "pk").prefetch_related("groups"))
    rows = RegisterText.objects.filter(organisation=organisation, trajectory__in=trajectories)
    written: dict[UUID, dict[str, RegisterText]] = {}
    for row in rows.select_related("written_by"):
        written.setdefault(row.trajectory_id, {})[row.part] = row
    facts = StatementFacts.objects.of(organisation).first() or StatementFacts(organisation=organisation)
    terms = terms_of(organisation.pk)
    readers = told_readers_in(trajectories, organisation=organisation.pk)
    made = [
        _activity(one, written.get(one.pk, {}), prefilled(one, facts, terms, readers[one.pk])) for one in trajectories
    ]
    return [*made, *of_every_house(organisation, terms)]


def activity_of(trajectory: Trajectory, *, viewer: Login) -> Activity:
    """The activity of one trajectory. Raises Trajectory.DoesNotExist for an exercise, or another organisation's."""
    found = _real(trajectory.organisation, viewer).prefetch_related("groups").get(pk=trajectory.pk)
    rows = RegisterText.objects.filter(trajectory=found).select_related("written_by")
    return _activity(found, {row.part: row for row in rows}, prefilled_now(found))


def prefilled_now(trajectory: Trajectory) -> Prefilled:
    """As `prefilled`, for one trajectory as it stands."""
    facts = StatementFacts.objects.filter(organisation=trajectory.organisation_id).first() or StatementFacts()
    return prefilled(trajectory, facts, terms_of(trajectory.organisation_id), told_readers(trajectory))


def prefilled(trajectory: Trajectory, facts: StatementFacts, terms: Terms, readers: str) -> Prefilled:
    """What the trajectory and the settings say for each part, with what is still to be added; no query when its
    groups and its organisation are loaded. `readers` are those who still can read there."""
    return {
        Part.PURPOSE: _purpose(trajectory),
        Part.BASIS: _basis(trajectory),
        Part.PEOPLE: _people(trajectory),
        Part.DATA: (_data(), ""),
        Part.RECIPIENTS: _recipients(trajectory, facts, readers),
        Part.ABROAD: _abroad(),
        Part.TERM: _term(trajectory, terms),
        Part.MEASURES: (lines(*measures_of(trajectory)), ""),
    }


def measures_of(trajectory: Trajectory) -> list[str]:
    """What protects people here: what the product does for everyone, then what this trajectory arranged."""
    arranged = [str(MEASURES[Measure(measure)]) for measure in trajectory.measures]
    return [
        _("Woorden en contactgegevens staan versleuteld, met een eigen sleutel per verteller."),
        _("Wie iemand is, staat apart van wat iemand vertelde."),
        _("Wie beslist over uitkering, plek of hulp, opent geen enkel verhaal."),
        _("Een mens haalt weg wat herkenbaar is, voordat anderen meelezen."),
        _("Van vertellers wordt geen uur, toestel of internetadres bewaard."),
        _("Wie woorden of contactgegevens opent, staat in een logboek."),
        _("Kleine aantallen worden niet getoond."),
        _("Wissen vernietigt de sleutel. Na %(days)s dagen opent ook een reservekopie de woorden niet meer.")
        % {"days": settings.BACKUP_KEY_DAYS + 1},
        *arranged,
    ]


def _real(organisation: Organisation, viewer: Login) -> QuerySet[Trajectory]:
    mine = Trajectory.objects.filter(organisation=organisation, organisation_id=viewer.organisation_id)
    return mine.filter(is_practice=False).select_related("organisation")


def _activity(trajectory: Trajectory, written: Mapping[str, RegisterText], said: Prefilled) -> Activity:
    entries = []
    for part, (text, asks) in said.items():
        own = written.get(part)
        if own:
            entries.append(Entry(part, own.text, by=own.written_by.name, at=own.written_at))
        else:
            entries.append(Entry(part, text, asks))
    return Activity(trajectory.pk, trajectory.title, tuple(entries), trajectory)


def _purpose(trajectory: Trajectory) -> tuple[str, str]:
    asked = "" if trajectory.knowledge_sought and trajectory.intended_use else _("Vul bij stap 1 het doel in.")
    return lines(trajectory.knowledge_sought, trajectory.intended_use), asked


def _basis(trajectory: Trajectory) -> tuple[str, str]:
    special = _("Gezondheid, geloof of afkomst: uitdrukkelijke toestemming (art. 9 lid 2 onder a).")
    if trajectory.basis == Trajectory.Basis.PUBLIC_TASK:
        task = _("Taak van algemeen belang (AVG art. 6 lid 1 onder e). Wie meedoet, kan bezwaar maken.")
        return lines(task, special), _("Schrijf erbij welke wet jullie deze taak geeft.")
    if trajectory.basis == Trajectory.Basis.CONSENT:
        return lines(_("Toestemming (AVG art. 6 lid 1 onder a), per gebruik en intrekbaar."), special), ""
    return special, _("Kies bij stap 1 de grondslag.")


def _people(trajectory: Trajectory) -> tuple[str, str]:
    groups = ", ".join(group.name for group in trajectory.groups.all())
    said = lines(
        trajectory.sought_from,
        groups,
        _("Ook wie in een verhaal genoemd wordt."),
        _("Ook wie te bellen is, wie meebesliste, en wie een verslag of pakket kreeg."),
    )
    return said, "" if trajectory.sought_from or groups else _("Vul bij stap 2 in wie je vraagt.")


def _data() -> str:
    return lines(
        _("Wat iemand vertelt over ervaringen, en de dag. Daarin kan staan: gezondheid, geloof, afkomst, geld."),
        _("Wat iemand goedvindt, bij welke groep iemand hoort, en wat iemand nodig heeft om mee te doen."),
        _("Voor wie iemand vertelt, zoals een ouder voor een kind, en of iemand hielp."),
        _("Hoe iemand het vond om te vertellen, of ons verslag klopt, en of ons antwoord goed was."),
        _("Contactgegevens, alleen van wie een bericht of een telefoontje wil."),
        _("Welk bericht iemand kreeg, en of wij uit zorg belden en iemand bereikten. Niet wat er gezegd is."),
        _("Een opname, alleen van wie dat goedvindt."),
        _("Namen van mensen uit verhalen, op een lijst om ze weg te halen."),
        _("Wie te bellen is, met wie plan en besluit gemaakt zijn, en wie een verslag of pakket kreeg."),
    )


def _recipients(trajectory: Trajectory, facts: StatementFacts, readers: str) -> tuple[str, str]:
    said = lines(
        readers and _("Leest verhalen zoals ze verteld zijn: %(who)s") % {"who": readers},
        trajectory.readers
        and _("Wie later als lezer gekozen is, leest eerdere verhalen alleen na een ja van de privacyfunctionaris."),
        _("Lezen mee zonder namen: %(who)s.") % functions(*READING_CLOSELY),
        _("Contactgegevens openen, voor een bericht of uit zorg: %(who)s.") % functions(*REACHING),
        _("Niet als die beslist over uitkering, plek of hulp."),
        _("Patronen, en zinnen waar iemand ja op zei: iedereen met een login."),
        _("Wie op internet of in een verslag leest, krijgt alleen zinnen waar iemand daarvoor ja op zei."),
        *receivers(),
        facts.suppliers,
    )
    return said, "" if facts.suppliers else _("Vul bij Verklaringen in wie de computers beheert.")


def _abroad() -> tuple[str, str]:
    said = _("Doorleefd stuurt niets naar een dienst buiten de eigen server.")
    return said, _("Schrijf erbij in welk land de server en de reservekopieën staan.")


def _term(trajectory: Trajectory, terms: Terms) -> tuple[str, str]:
    until = trajectory.keep_until
    of = OwnTerm.Kind
    sound, contact, draft = (terms.days(kind, trajectory) for kind in (of.RECORDING, of.CONTACT, of.DRAFT))
    said = lines(
        until
        and _("Verhalen zoals verteld: tot %(day)s. Wat zonder namen is, blijft.")
        % {"day": date_format(until, "j F Y")},
        _("Opnames: %(term)s nadat ze zijn nagekeken. Wat niemand opschreef, gaat met de verhalen.")
        % {"term": lasting(sound)},
        _("Contactgegevens: %(term)s na het antwoord, en anders met de verhalen.") % {"term": lasting(contact)},
        _("Namen om weg te halen: tot de verhalen gaan, of tot een medewerker ze van de lijst haalt."),
        _("Wat iemand goedvond, aankruiste en antwoordde, en of wij schreven of belden: tot de verteller alles wist."),
        _("Een pakket dat niemand overdroeg, met voor wie het was: %(term)s.") % {"term": lasting(draft)},
        _("Wie te bellen is, wie meebesliste en wie een verslag of pakket kreeg: zo lang als het traject."),
        _("Daar is geen einddatum voor: zo is te vragen om weg te halen wat een verteller terugneemt."),
        _("Wie zelf wist: meteen."),
    )
    return said, "" if until else _("Vul in tot wanneer jullie de verhalen bewaren.")
