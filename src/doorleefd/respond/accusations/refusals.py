"""Why a step in a case was not done."""

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal


class CaseIsClosed(Refusal):
    sentence = _("Deze zaak is al afgesloten.")


class DoneBefore(Refusal):
    sentence = _("Dit is al gedaan. Laad de pagina opnieuw.")


class NotToldYet(Refusal):
    sentence = _("Vertel het eerst aan de medewerker. Die heeft er recht op om te weten dat dit bewaard wordt.")


class NothingWritten(Refusal):
    sentence = _("Schrijf op wat de medewerker zei. Zei die niets? Schrijf dat op.")


class StoryIsGone(Refusal):
    sentence = _("De verteller nam het verhaal terug. Er wordt niets meer over opgeschreven.")


class CannotHandle(Refusal):
    sentence = _("Deze collega kan dit niet behandelen. Kies iemand anders.")


class NotYours(Refusal):
    sentence = _("Dit hoort niet bij uw code.")
