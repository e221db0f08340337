"""Why something with a member check cannot be done now, in the sentence for the screen."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.acting import Refusal


class NotYours(Refusal):
    sentence = gettext_lazy("Wij kunnen dit niet vinden.")


class CheckIsOver(Refusal):
    sentence = gettext_lazy("Nakijken kan nu niet meer. Bel ons als er iets niet klopt.")


class TakesPartNoMore(Refusal):
    sentence = gettext_lazy("Meedoen aan dit onderwerp staat op nee. Zeg eerst weer ja tegen meedoen.")


class NothingSaid(Refusal):
    sentence = gettext_lazy("Schrijf op wat er anders moet. Een paar woorden is genoeg.")


class CheckHasBegun(Refusal):
    sentence = gettext_lazy("Mensen is al gevraagd om na te kijken, of iemand antwoordde. Dan kan dit niet meer terug.")


class AskedToday(Refusal):
    sentence = gettext_lazy("Vandaag is dit al gevraagd. Een herinnering kan vanaf morgen.")


class DayIsMissing(Refusal):
    sentence = gettext_lazy("Kies tot wanneer mensen kunnen nakijken. Die dag moet nog komen.")


class ReasonMissing(Refusal):
    sentence = gettext_lazy("Schrijf op waarom je het verslag niet voorlegt. De reden staat in het verslag.")


class NotSaidWhatWasDone(Refusal):
    sentence = gettext_lazy("Schrijf op wat je ermee deed. Wie het zei, leest dit op de eigen pagina.")


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
