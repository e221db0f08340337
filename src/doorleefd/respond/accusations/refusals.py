"""Why a step in a case was not done."""

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal


class NotTakenUp(Refusal):
    sentence = _("Niemand behandelt deze zaak nog. Pak hem eerst op.")


class CaseIsClosed(Refusal):
    sentence = _("Deze zaak is al afgesloten.")


class DoneBefore(Refusal):
    sentence = _("Dit is al gedaan. Laad de pagina opnieuw.")


class NotToldYet(Refusal):
    sentence = _("Vertel het eerst aan de medewerker. Die heeft er recht op om te weten dat dit bewaard wordt.")


class NotSaidWhy(Refusal):
    sentence = _("Kies ook waarom niemand beschuldigd wordt. De verteller leest dat.")


class NothingWritten(Refusal):
    sentence = _("Schrijf op wat de medewerker zei. Zei die niets? Schrijf dat op.")


class StoryIsGone(Refusal):
    sentence = _("De verteller nam het verhaal terug. Er wordt niets meer mee gedaan, en niets over opgeschreven.")


class StillTold(Refusal):
    sentence = _("De verteller nam het verhaal niet terug. Kies wat er wel van kwam: de verteller leest dat.")


class StoryStandsStill(Refusal):
    sentence = _(
        "De verteller zette het verhaal even stil. Het is niet teruggenomen. Er wordt zolang niets mee gedaan, en "
        "niets over opgeschreven: wacht tot het weer meetelt."
    )


class AboutYou(Refusal):
    sentence = _("Deze zaak kan over jou gaan: wie genoemd wordt, heet zoals jij. Draag hem eerst over.")


class ReadsAlong(Refusal):
    sentence = _("Jij leest ook de verhalen van dit traject. Draag deze zaak over aan een collega die ze niet leest.")


class CaseRests(Refusal):
    sentence = _("Deze zaak staat stil: de medewerker vroeg dat. Zet hem eerst weer aan.")


class RestsAlready(Refusal):
    sentence = _("Deze zaak staat al stil.")


class RestsNot(Refusal):
    sentence = _("Deze zaak staat niet stil.")


class StillReviewed(Refusal):
    sentence = _(
        "Het verhaal wordt nog nagekeken. Daarbij zoeken wij de naam op, zodat hij eruit gaat. Doe dit daarna: dan is "
        "de naam hier niet meer nodig."
    )


class NothingKept(Refusal):
    sentence = _("In deze zaak staat geen naam meer.")


class NeedsReason(Refusal):
    sentence = _("Schrijf op waarom, in een zin zonder namen.")


class NeedsName(Refusal):
    sentence = _("Schrijf de naam op zoals hij moet zijn.")


class CannotHandle(Refusal):
    sentence = _("Deze collega kan dit niet behandelen. Kies iemand anders.")


class NotYours(Refusal):
    sentence = _("Dit hoort niet bij uw code.")
