"""Who opened told words, and when (R283)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from doorleefd.collect.models.contribution import Contribution
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login, OrganisationModel
from doorleefd.foundation.models.login import Role

OPENED_FOR = [
    (Purpose.REVIEW.value, _("nakijken")),
    (Purpose.RIGHTS.value, _("verzoek uitvoeren")),
    (Purpose.PUBLISH.value, _("overdragen voor Woo of archief")),
]


class WordsOpened(OrganisationModel):
    """That a login opened the words of a teller as they were told, when and what for. No words.

    One visit to a contribution is one row; `count` is how many answers were opened. What was read without names is
    not kept: there nobody is known. But a file with sentences in it can be carried out of the house: then it is.
    """

    class What(models.TextChoices):
        WORDS = "words", _("woorden zoals verteld")
        RECORDING = "recording", _("opname")
        FILE = "file", _("alles om mee te nemen")
        QUOTES = "quotes", _("zinnen in een bestand uit een pakket")

    login = models.ForeignKey(Login, on_delete=models.PROTECT, related_name="+")
    # What the teller is told: the function, and never who (`docs/security.md`).
    as_role = models.CharField(max_length=20, choices=Role, blank=True)
    contribution = models.ForeignKey(Contribution, on_delete=models.CASCADE, related_name="+")
    what = models.CharField(max_length=9, choices=What)
    purpose = models.CharField(max_length=7, choices=OPENED_FOR)
    # In the words of whoever opened it, where that is asked; the teller reads it too.
    reason = models.CharField(max_length=200, blank=True)
    count = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "contribution", "login", "what", "at"], name="opened_words_of"),
            models.Index(fields=["organisation", "-at", "id"], name="opened_words_newest"),
        ]
