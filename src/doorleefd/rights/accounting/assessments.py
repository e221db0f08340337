"""The versions of an assessment, the signal while there is none, and its document."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.engines.documents import Document, Facts, Heading, List, Note, Paragraph, Table
from doorleefd.foundation.models import Login
from doorleefd.rights.accounting.assessing import AT_WORK, Assessed, Outcome, as_assessed
from doorleefd.rights.accounting.sheet import language_of_now
from doorleefd.rights.models import Assessment
from doorleefd.trajectory.models import Trajectory


def assessments_of(trajectory: Trajectory, *, viewer: Login) -> QuerySet[Assessment]:
    """Every version, the newest first, with who decided."""
    mine = Assessment.objects.filter(organisation=viewer.organisation_id, trajectory=trajectory)
    return mine.select_related("assessed_by")


def is_open(trajectory: Trajectory) -> bool:
    """Whether people are or will be asked, and nobody looked whether a DPIA is needed."""
    at_work = trajectory.state in AT_WORK and not trajectory.is_practice
    return at_work and not Assessment.objects.filter(trajectory=trajectory).exists()


def remark(trajectory: Trajectory, viewer: Login) -> str:
    """In the words of a door."""
    return _("nog doen") if is_open(trajectory) else ""


def signal(trajectory: Trajectory, viewer: Login) -> Mapping[str, Any]:
    """For a card beside the steps, while it is not done. It stops nobody."""
    return {"trajectory": trajectory} if is_open(trajectory) else {}


def advice(outcome: Outcome) -> str:
    """What follows, in a sentence."""
    return {
        Outcome.NEEDED: _("Twee of meer kenmerken: doe een DPIA, samen met de privacyfunctionaris."),
        Outcome.ASK: _("Eén kenmerk: vraag de privacyfunctionaris of een DPIA nodig is."),
        Outcome.NOT_NEEDED: _("Geen kenmerken: een DPIA lijkt niet nodig. Bewaar waarom."),
    }[outcome]


def assessment_document(assessment: Assessment) -> Document:
    """One version as a DPIA to go on with: description, criteria, measures, open risks, advice."""
    assessed, trajectory = as_assessed(assessment.content), assessment.trajectory
    words = {"number": assessment.number, "who": assessment.assessed_by.name}
    return Document(
        title=_("DPIA, om mee verder te gaan: %(title)s") % {"title": trajectory.title},
        subtitle=_("Versie %(number)s, door %(who)s") % words,
        organisation=trajectory.organisation.name,
        language=language_of_now(),
        date=localdate(assessment.assessed_at),
        blocks=[
            Heading(_("Wat eruit komt")),
            Note(advice(assessed.outcome), "careful" if assessed.outcome is Outcome.NEEDED else "good"),
            Paragraph(_("De kenmerken zijn die van de Europese toezichthouders (WP 248). Een mens besliste.")),
            Heading(_("Wat er gebeurt")),
            Facts([(label, text or _("Nog niet ingevuld")) for label, text in assessed.register]),
            Heading(_("Waarom dit nodig is, en niet met minder kan")),
            Paragraph(assessed.written.necessity or _("Nog niet ingevuld")),
            Heading(_("Wat mensen om wie het gaat ervan zeggen")),
            Paragraph(assessed.written.views or _("Nog niet gevraagd, of nog niet opgeschreven.")),
            Heading(_("De negen kenmerken")),
            _criteria(assessed),
            Heading(_("Wat mensen beschermt")),
            List(assessed.measures),
            Heading(_("Wat nog open is")),
            List(assessed.risks),
            *([Paragraph(assessed.written.own_risks)] if assessed.written.own_risks else []),
            Heading(_("Advies van de privacyfunctionaris")),
            Paragraph(assessed.written.officer_advice or _("Nog niet gevraagd, of nog niet opgeschreven.")),
            *([Note(_("Opgeschreven door %(who)s.") % words)] if assessed.written.officer_advice else []),
        ],
    )


def _criteria(assessed: Assessed) -> Table:
    rows = [
        (str(answer.criterion.label), _("ja") if answer.applies else _("nee"), answer.reason)
        for answer in assessed.answers
    ]
    return Table(_("De negen kenmerken"), [_("Kenmerk"), _("Speelt dit?"), _("Waarom")], rows)
