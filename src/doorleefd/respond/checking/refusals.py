"""Why something with a member check cannot be done now, in the sentence for the screen."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.acting import Refusal


class NotYours(Refusal):
    sentence = gettext_lazy("Wij kunnen dit niet vinden.")


class NotReadYet(Refusal):
    """Nothing of this person was reviewed: nothing of it can come in the report."""

    sentence = gettext_lazy("Dit verhaal is nog niet nagekeken. Daarom is er nog niets om voor te leggen.")


class CheckIsOver(Refusal):
    sentence = gettext_lazy("Nakijken kan nu niet meer. Bel ons als er iets niet klopt.")


class PartChanged(Refusal):
    """What was answered on is not what comes in the report now."""

    sentence = gettext_lazy(
        "Intussen is veranderd wat er in het verslag komt. Lees het hieronder nog een keer, en stuur het dan. Wat er "
        "al was ingevuld, staat er nog."
    )


class PaperIsOld(Refusal):
    sentence = gettext_lazy(
        "Op dat blad staat iets anders dan nu in het verslag komt. Een ja telt dan niet. Zet het opnieuw op papier en "
        "leg het nog een keer voor."
    )


class DayNotInCheck(Refusal):
    def __init__(self, since: date) -> None:
        super().__init__(
            _("Kies een dag tussen %(day)s, toen het nakijken begon, en vandaag.")
            % {"day": date_format(since, "DATE_FORMAT")}
        )


class AnsweredLater(Refusal):
    """The latest thing that someone said holds."""

    def __init__(self, on: date) -> None:
        super().__init__(
            _("Deze persoon antwoordde later nog, op %(day)s. Dat antwoord blijft staan.")
            % {"day": date_format(on, "DATE_FORMAT")}
        )


class TooLateForPaper(Refusal):
    """What someone reads now can no longer be answered."""

    def __init__(self, until: date) -> None:
        super().__init__(
            _(
                "Nakijken kon tot en met %(day)s. Op papier zetten kan nu niet meer. Geef mensen meer tijd bij "
                "‘Verander de keuze’. Kwam er al iets terug? Dat kun je nog invullen."
            )
            % {"day": date_format(until, "DATE_FORMAT")}
        )


class NothingSaid(Refusal):
    sentence = gettext_lazy("Schrijf op wat er anders moet. Een paar woorden is genoeg.")


class CheckHasBegun(Refusal):
    sentence = gettext_lazy(
        "Mensen is al gevraagd om na te kijken, of iemand las het al, op de eigen pagina of op papier. Dan kan dit "
        "niet meer terug."
    )


class AskedToday(Refusal):
    sentence = gettext_lazy("Vandaag is dit al gevraagd. Een herinnering kan vanaf morgen.")


class DayIsMissing(Refusal):
    sentence = gettext_lazy("Kies tot wanneer mensen kunnen nakijken. Die dag moet nog komen.")


class ReasonMissing(Refusal):
    sentence = gettext_lazy("Schrijf op waarom je het verslag niet voorlegt. De reden staat in het verslag.")


class NotSaidWhatWasDone(Refusal):
    sentence = gettext_lazy("Schrijf op wat je ermee deed. Wie het zei, leest dit op de eigen pagina.")


class NoCorrectionAnyMore(Refusal):
    """This person says now that it is right, stopped, or let the words stand still."""

    sentence = gettext_lazy(
        "Deze mens zegt nu dat het klopt, doet niet meer mee, of zette de eigen woorden stil. Schrijf daarom nu niets "
        "op. Staat het later weer in de lijst? Dan wel."
    )


class SaidMore(Refusal):
    sentence = gettext_lazy(
        "Intussen is hier iets veranderd: er kwam iets bij van wat deze mens zei, het is nagekeken, of een collega "
        "schreef op wat die deed. Lees het eerst. Wat je schreef, staat er nog."
    )


class NotReviewedYet(Refusal):
    sentence = gettext_lazy("Deze woorden wachten op nakijken. Kijk ze eerst na. Dan weet je wat er anders moet.")


class CheckNotChosen(Refusal):
    sentence = gettext_lazy(
        "Kies eerst of je het verslag voorlegt aan wie vertelde. Niet voorleggen kan ook, met een reden."
    )


class CorrectionsOpen(Refusal):
    sentence = gettext_lazy(
        "Iemand zei dat het verslag niet klopt. Schrijf eerst op wat je daarmee deed; dan kun je het vaststellen."
    )


class CheckIsRunning(Refusal):
    """People may still answer; until then no one is passed over."""

    def __init__(self, until: date) -> None:
        super().__init__(
            _("Mensen kunnen het verslag nog nakijken tot en met %(day)s. Stel het daarna vast.")
            % {"day": date_format(until, "DATE_FORMAT")}
        )
