"""What must stand before people are asked, with what the house can guess filled in already."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.answers import Preparation
from doorleefd.trajectory.forms.shape import TrajectoryForm, day_input
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.queries.readers import can_read, readers_of
from doorleefd.trajectory.refusals import KeptNoLonger
from doorleefd.trajectory.terms import LAST_DAYS, could_tell, is_later_than_told, is_too_near, months_after


class PreparationForm(TrajectoryForm):
    """One page. It may be kept half filled: the list above it says what is still missing."""

    readers = forms.ModelMultipleChoiceField(
        label=_("Wie leest alles en haalt namen weg?"),
        help_text=_(
            "Alleen zij openen verhalen zoals ze verteld zijn. Inwoners lezen hun namen. Kies je iemand nadat er al "
            "verteld is? Die leest wat vanaf morgen wordt verteld."
        ),
        queryset=Login.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    class Meta:
        model = Trajectory
        fields = [
            "contact_name",
            "contact_phone",
            "contact_hours",
            "aftercare_name",
            "aftercare_phone",
            "aftercare_hours",
            "deciders_do_not_read",
            "read_within_days",
            "look_within_days",
            "basis",
            "keep_until",
            "compensation",
            "compensation_how",
            "address_form",
        ]
        labels = {
            "contact_name": _("Wie kunnen mensen bellen met vragen?"),
            "contact_phone": _("Telefoonnummer"),
            "contact_hours": _("Wanneer kan dat?"),
            "aftercare_name": _("Wie helpt als het vertellen iemand raakt?"),
            "aftercare_phone": _("Telefoonnummer van de nazorg"),
            "aftercare_hours": _("Wanneer is de nazorg er?"),
            "deciders_do_not_read": _("Wie over uitkering, plek of hulp beslist, leest niet mee"),
            "read_within_days": _("Binnen hoeveel werkdagen leest iemand een verhaal?"),
            "look_within_days": _("Binnen hoeveel werkdagen kijkt iemand als een verhaal zorgen geeft?"),
            "basis": _("Op welke grondslag bewaren jullie verhalen?"),
            "keep_until": _("Tot wanneer bewaren jullie de verhalen?"),
            "compensation": _("Wat krijgen mensen ervoor?"),
            "compensation_how": _("Hoe krijgen mensen dat?"),
            "address_form": _("Hoe spreken jullie mensen aan?"),
        }
        help_texts = {
            "contact_name": _("Noem een persoon, geen afdeling."),
            "contact_hours": _("Bijvoorbeeld: op werkdagen van 9 tot 17 uur."),
            "aftercare_name": _(
                "Iemand die luistert en tijd heeft, en niet over iemands uitkering of hulp beslist. "
                "Een ja op bellen geldt alleen voor wie hier staat. Komt er een ander? Dan vragen wij het opnieuw."
            ),
            "deciders_do_not_read": _(
                "Doorleefd houdt verhalen dicht voor collega’s die over uitkering, plek of hulp beslissen. Leest zo "
                "iemand buiten Doorleefd toch mee? Haal het vinkje dan weg. Inwoners lezen deze belofte dan niet."
            ),
            "look_within_days": _("De volgende werkdag is gewoon. Hoogstens tien."),
            "basis": _("Bij gevoelige gegevens, zoals gezondheid, vragen wij altijd ook toestemming."),
            "compensation": _("Bijvoorbeeld: een cadeaubon van 10 euro. Krijgen mensen niets? Schrijf dat dan."),
            "compensation_how": _(
                "Dit staat op de bladzijde met de code. Bijvoorbeeld: bel Samira, of vraag ernaar aan de balie. Vraag "
                "niet om de code: wie die heeft, leest het verhaal. Krijgen mensen niets? Laat dit leeg."
            ),
        }
        widgets = {"keep_until": day_input(), "basis": forms.RadioSelect, "address_form": forms.RadioSelect}

    def __init__(self, data: Any = None, *, trajectory: Trajectory, today: date) -> None:
        super().__init__(data, trajectory=trajectory, today=today)
        self.fields["readers"].queryset = can_read(trajectory)  # type: ignore[attr-defined]
        self.could_tell = could_tell(trajectory)
        if self.could_tell:
            self.fields["keep_until"].help_text = (
                _("Mensen lazen deze dag. Zo kort ervoor kan hij niet meer anders.")
                if self._stands()
                else _("Mensen lazen deze dag. Eerder mag nog, later niet meer.")
            )
        self.initial["readers"] = list(readers_of(trajectory))
        self.fields["basis"].choices = Trajectory.Basis.choices  # type: ignore[attr-defined]
        self.fields["address_form"].choices = _address_forms(trajectory)  # type: ignore[attr-defined]
        for name, guess in _guesses(trajectory).items():
            if not self.initial[name] and guess:
                self.initial[name] = guess
                field = self.fields[name]
                filled_in = gettext("Alvast ingevuld. Klopt het?")
                field.help_text = f"{field.help_text} {filled_in}".strip()

    def clean(self) -> None:
        super().clean()
        until, answer_by = self.cleaned_data.get("keep_until"), self.trajectory.answer_by
        told = self.trajectory.keep_until
        if told and until != told and self._stands():
            said = gettext("Laat hier %(day)s staan. Mensen lazen die dag. Zo kort ervoor kan hij niet meer anders.")
            self.add_error("keep_until", said % {"day": date_format(told, "DATE_FORMAT")})
        elif told and is_later_than_told(until, self.trajectory):
            self.add_error("keep_until", str(KeptNoLonger(told)))
        elif is_too_near(until, today=self.today) and (until != told or not self.could_tell):
            near = date_format(self.today + LAST_DAYS, "DATE_FORMAT")
            too_near = _(
                "Kies een dag na %(day)s. In de laatste 14 dagen nemen wij niets nieuws aan: zo leest iemand alles "
                "voordat het weggaat."
            )
            self.add_error("keep_until", too_near % {"day": near})
        elif until and until != told and answer_by and until < answer_by:
            said = date_format(answer_by, "DATE_FORMAT")
            self.add_error(
                "keep_until", gettext("Jullie antwoord komt op %(day)s. Bewaar de verhalen tot daarna.") % {"day": said}
            )

    def _stands(self) -> bool:
        """Whether the day that people read is so near that no other is left: none later, and none in time."""
        return self.could_tell and is_too_near(self.trajectory.keep_until, today=self.today)

    def answers(self) -> Preparation:
        return Preparation(**self.cleaned_data)


def _address_forms(trajectory: Trajectory) -> list[tuple[str, str | Promise]]:
    own = gettext("zoals onze organisatie: %(form)s") % {"form": trajectory.organisation.get_address_form_display()}
    return [("", own), *Organisation.Address.choices]


def _guesses(trajectory: Trajectory) -> dict[str, Any]:
    """What is likely; it counts only once someone has kept the page."""
    return {
        "readers": list(can_read(trajectory).filter(pk=trajectory.owner_id)),
        "contact_name": trajectory.owner.name,
        "contact_phone": trajectory.organisation.phone,
        "basis": Trajectory.Basis.CONSENT,
        "keep_until": (
            months_after(trajectory.answer_by, trajectory.organisation.retention_months)
            if trajectory.answer_by
            else None
        ),
    }
