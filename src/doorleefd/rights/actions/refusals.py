"""Why something that a teller asks about the own words is not done, and what to do then."""

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal
from doorleefd.people.models import Participation, Teller


class NotYours(Refusal):
    sentence = _("Wij kunnen dit niet vinden.")


class NothingWritten(Refusal):
    sentence = _("Er staat nog niets. Het hele verhaal weghalen kan ook: kies dan ‘Mijn verhaal weghalen’.")


class TooLong(Refusal):
    sentence = _("Dit is te lang. Maak het korter, of vertel de rest als nieuw verhaal.")


class HadItsTime(Refusal):
    sentence = _("De eigen woorden zijn gewist, zoals beloofd. Wat bleef, kan alleen in zijn geheel weg.")


class WordsChanged(Refusal):
    """What someone read is not what stands here now: a colleague corrected it, or a second page of their own."""

    sentence = _("Intussen is hier iets veranderd. Dit is nog niet bewaard. Lees eerst wat er nu staat.")


class NotAsked(RuntimeError):
    """Nobody asked for this erasure. A programming error, never a user's."""


class SentOtherwise(Refusal):
    """Words came with a sending that brought other words before: these are not kept, and that is said (law 11)."""

    sentence = _(
        "Dit is nog niet verstuurd. Eerder kwam van deze pagina een andere tekst binnen; die hebben wij. "
        "Wilt u deze tekst ook sturen? Druk dan nog een keer op de knop."
    )


def refuse_others(by: Teller, participation: Participation) -> None:
    """Raises NotYours."""
    if participation.contributor != by.contributor:
        raise NotYours
