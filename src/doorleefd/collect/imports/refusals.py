"""Why something is not read in, in the words of the screen."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal

if TYPE_CHECKING:
    from doorleefd.collect.imports.models import ImportRun


class AlreadyReadIn(Refusal):
    """The same file stands in this trajectory; `earlier` is its import."""

    def __init__(self, earlier: "ImportRun") -> None:
        super().__init__()
        self.earlier = earlier
        day = earlier.read_in_at
        if day:
            self.sentence = _("Dit bestand is al ingelezen op %(day)s. Wij lezen het niet nog eens in.") % {
                "day": f"{day:%d-%m-%Y}"
            }


class TrajectoryIsClosed(Refusal):
    sentence = _("Dit traject is afgerond. Er komen geen verhalen meer bij.")


class FileIsGone(Refusal):
    sentence = _("Het bestand is er niet meer: wij bewaren het hoogstens een dag. Kies het opnieuw.")


class NotReady(Refusal):
    sentence = _("Kies eerst welke kolom wat is, en vul de afspraken in.")


class NothingToReadIn(Refusal):
    sentence = _("Er is geen enkele rij die ingelezen kan worden. Kijk de kolommen na.")


class LettersAreGone(Refusal):
    sentence = _("De codes zijn er niet meer. Ze zijn één keer te maken, en alleen door wie het bestand inlas.")
