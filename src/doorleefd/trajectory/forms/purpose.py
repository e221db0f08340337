"""The first two screens: three boxes, and the room for change (R037 to R041)."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import Boxes, Purpose, Room
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, TrajectoryForm, box, day_input
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries import leads_of

WANT = _("Wat wil je weten?")
FROM = _("Van wie?")
USE = _("Wat ga je ermee doen?")
WANT_EXAMPLE = _("Bijvoorbeeld: wat de stap van dagbesteding naar beschut werk moeilijk of makkelijk maakt.")
FROM_EXAMPLE = _("Bijvoorbeeld: mensen die deze stap het afgelopen jaar zetten, en hun naasten.")
USE_EXAMPLE = _("Bijvoorbeeld: onze brieven en onze begeleiding bij deze stap veranderen.")


class BeginForm(forms.Form):
    """The three boxes. `way` is the button: begin, with stories already there, or not knowing yet (R062)."""

    BEGIN, STORIES, UNSURE = "begin", "verhalen", "weet-niet"
    WAYS = (BEGIN, STORIES, UNSURE)

    draft = forms.UUIDField(widget=forms.HiddenInput)
    knowledge_sought = forms.CharField(
        label=WANT, help_text=WANT_EXAMPLE, widget=box(), required=False, max_length=LONGEST_ANSWER
    )
    sought_from = forms.CharField(
        label=FROM, help_text=FROM_EXAMPLE, widget=box(2), required=False, max_length=LONGEST_ANSWER
    )
    intended_use = forms.CharField(
        label=USE, help_text=USE_EXAMPLE, widget=box(2), required=False, max_length=LONGEST_ANSWER
    )

    is_practice = forms.BooleanField(
        label=_("Dit is een oefening"),
        help_text=_("Je probeert alles uit. Niets ervan telt mee, en het wordt daarna gewist."),
        required=False,
    )

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"draft": uuid4()})

    @property
    def way(self) -> str:
        """Which button was pressed; beginning is the usual one."""
        way = self.data.get("way", self.BEGIN)
        return way if way in self.WAYS else self.BEGIN

    def clean(self) -> None:
        """Whoever begins, says what about; whoever does not know yet may leave all open."""
        if self.way == self.UNSURE or "knowledge_sought" in self.errors:
            return
        if not self.cleaned_data.get("knowledge_sought"):
            told = gettext("Schrijf in een paar woorden wat je wilt weten, of kies ‘Ik weet het nog niet’.")
            self.add_error("knowledge_sought", told)

    def answers(self) -> Boxes:
        return Boxes(**self.cleaned_data)


class PurposeForm(TrajectoryForm):
    """Step 1 in full: its name, who leads, and the three boxes."""

    owner = forms.ModelChoiceField(Login.objects.none(), label=_("Trajectleider"), empty_label=None)

    class Meta:
        model = Trajectory
        fields = ["title", "owner", "knowledge_sought", "sought_from", "intended_use"]
        labels = {"title": _("Titel"), "knowledge_sought": WANT, "sought_from": FROM, "intended_use": USE}
        help_texts = {"knowledge_sought": WANT_EXAMPLE, "sought_from": FROM_EXAMPLE, "intended_use": USE_EXAMPLE}
        widgets = {"knowledge_sought": box(), "sought_from": box(2), "intended_use": box(2)}

    def __init__(self, data: Any = None, *, viewer: Login, **given: Any) -> None:
        super().__init__(data, **given)
        leads = leads_of(viewer)
        self.fields["owner"].queryset = leads  # type: ignore[attr-defined]
        if not leads.filter(pk=self.trajectory.owner_id).exists():
            # Whoever led it left: nobody is filled in unasked.
            self.fields["owner"].empty_label = _("kies een collega")  # type: ignore[attr-defined]

    def answers(self) -> Purpose:
        return Purpose(**self.cleaned_data)


class RoomForm(TrajectoryForm):
    """Who decides, what can and cannot change, when people hear, and the two sentences residents read."""

    class Meta:
        model = Trajectory
        fields = ["subject", "public_purpose", "who_decides", "can_change", "cannot_change", "answer_by"]
        labels = {
            "subject": _("Maak de zin af: “Wat maakt u mee met …”"),
            "public_purpose": _("Maak de zin af: “Wij willen dit weten om …”"),
            "who_decides": _("Wie beslist over wat er verandert?"),
            "can_change": _("Wat kan veranderen?"),
            "cannot_change": _("Wat kan niet veranderen?"),
            "answer_by": _("Uiterlijk wanneer hoort iedereen wat jullie doen?"),
        }
        help_texts = {
            "subject": _("Dit is de vraag op de open pagina. Bijvoorbeeld: de stap naar beschut werk."),
            "public_purpose": _(
                "Bijvoorbeeld: de stap naar werk makkelijker te maken. Laat je dit leeg, dan staat er wat je schreef "
                "bij ‘Wat ga je ermee doen?’."
            ),
            "who_decides": _("Bijvoorbeeld: de wethouder Sociaal."),
            "can_change": _("Bijvoorbeeld: onze brieven en de begeleiding."),
            "cannot_change": _("Zeg het eerlijk: inwoners lezen dit. Bijvoorbeeld: de wet en het minimumloon."),
            "answer_by": _("Ook als er niets verandert, horen mensen dat op deze dag."),
        }
        widgets = {"can_change": box(2), "cannot_change": box(2), "answer_by": day_input()}

    def clean(self) -> None:
        super().clean()
        self.refuse_past("answer_by")
        until, day = self.trajectory.keep_until, self.cleaned_data.get("answer_by")
        if until and day and day > until:
            said = date_format(until, "DATE_FORMAT")
            self.add_error(
                "answer_by", gettext("Jullie bewaren de verhalen tot %(day)s. Kies een eerdere dag.") % {"day": said}
            )

    def answers(self) -> Room:
        return Room(**self.cleaned_data)
