"""Why something with a report cannot be done now, in the sentence for the screen."""

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal


class NotQuotable(Refusal):
    sentence = _("Een van deze zinnen mag niet meer in het verslag. Kijk opnieuw welke er nog mogen.")


class ReportIsHeld(Refusal):
    sentence = _(
        "Een tekst in dit verslag wordt nog nagekeken: er zijn woorden teruggetrokken. Kijk die eerst na; dan kun je "
        "het verslag vaststellen."
    )


class ReportUnchanged(Refusal):
    sentence = _("Het verslag is niet veranderd sinds de laatste versie.")


class NotFinal(Refusal):
    sentence = _("Alleen een vastgesteld verslag gaat de deur uit. Stel het eerst vast.")


class MustBeAsked(Refusal):
    """Words in it were taken back: who got it is the one trace of whom to ask."""

    sentence = _("Hierin staan woorden die wij nu niet mogen gebruiken. Vraag eerst om dit exemplaar weg te gooien.")
