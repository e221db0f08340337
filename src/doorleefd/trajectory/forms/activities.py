"""An activity, and its checklist: everything on one page, kept at once (R191)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.forms import BoundField
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.answers import ActivityAnswers, Check, Said
from doorleefd.trajectory.checklist import Standing
from doorleefd.trajectory.forms.shape import LONGEST_ANSWER, box, day_input
from doorleefd.trajectory.models import Activity, Need, Precondition
from doorleefd.trajectory.models.activities import KINDS, ONLINE
from doorleefd.trajectory.queries import colleagues_of

ADDED = [choice for choice in KINDS.items() if choice[0] != ONLINE]
AFTERWARDS = ("is_confirmed", "went")
PARTS = ("state", "owner", "due_on", "note")


class ActivityForm(forms.ModelForm):
    """What, when, where and by whom. Only the name is needed now."""

    class Meta:
        model = Activity
        fields = ["kind", "name", "starts_on", "ends_on", "where", "place", "collector", "independence"]
        labels = {
            "kind": _("Welke vorm?"),
            "name": _("Hoe noem je het?"),
            "starts_on": _("Op welke dag, of vanaf welke dag?"),
            "ends_on": _("Tot en met welke dag?"),
            "where": _("Hoe doen mensen mee?"),
            "place": _("Waar?"),
            "collector": _("Wie praat met de mensen, of leidt het gesprek?"),
            "independence": _("Beslist die over uitkering, plek of hulp van wie meedoet?"),
        }
        help_texts = {
            "name": _("Bijvoorbeeld: groepsgesprek in De Kleine Linde."),
            "place": _("Bijvoorbeeld: buurthuis De Linde, zaal 2."),
            "independence": _("Wie van iemand afhangt, vertelt diegene niet alles. Kies dan liever een ander (R067)."),
        }
        widgets = {
            "starts_on": day_input(),
            "ends_on": day_input(),
            "kind": forms.RadioSelect,
            "where": forms.RadioSelect,
            "independence": forms.RadioSelect,
        }

    def __init__(self, data: Any = None, *, activity: Activity | None = None) -> None:
        initial = forms.model_to_dict(activity, fields=self._meta.fields) if activity else {}
        super().__init__(data, initial=initial)
        self.fields["name"].required = True
        self.fields["kind"].choices = ADDED  # type: ignore[attr-defined]
        self.fields["where"].choices = Activity.Where.choices  # type: ignore[attr-defined]
        self.fields["independence"].choices = Activity.Independence.choices  # type: ignore[attr-defined]

    def clean(self) -> None:
        super().clean()
        first, last = self.cleaned_data.get("starts_on"), self.cleaned_data.get("ends_on")
        if last and not first:
            self.add_error("starts_on", gettext("Vul ook de eerste dag in."))
        elif first and last and last < first:
            self.add_error("ends_on", gettext("De laatste dag komt na de eerste."))

    def answers(self) -> ActivityAnswers:
        return ActivityAnswers(**self.cleaned_data)


@dataclass(frozen=True)
class Row:
    """One precondition as the page shows it."""

    standing: Standing
    state: BoundField
    owner: BoundField
    due_on: BoundField
    note: BoundField
    way: str
    """The page where one changes what it follows from, or nothing."""

    @property
    def help(self) -> str:
        """Why it matters, and where the method says so."""
        return f"{self.standing.why} ({self.standing.source})"

    @property
    def is_unfolded(self) -> bool:
        """Whether who, when and why are in sight: something must be done, or was not filled in right."""
        is_wrong = any(field.errors for field in (self.owner, self.due_on, self.note))
        return is_wrong or self.standing.state == Precondition.State.ACTION


class CheckForm(forms.Form):
    """What people need, sixteen preconditions in the order of the page, then how it went."""

    needs = forms.MultipleChoiceField(
        label=_("Wat hebben mensen nodig om goed mee te doen?"),
        help_text=_("Vraag het iedereen vooraf. Kruis aan wat nodig is, zonder naam (R172)."),
        choices=Need.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    is_confirmed = forms.BooleanField(label=_("Het is geweest, en zo is het gegaan"), required=False)
    went = forms.CharField(
        label=_("Wat ging anders dan gedacht?"), required=False, widget=box(3), max_length=LONGEST_ANSWER
    )

    def __init__(
        self, data: Any = None, *, activity: Activity, standings: Sequence[Standing], viewer: Login, today: date
    ) -> None:
        self.standings = standings
        self.today = today
        self.trajectory_id = activity.trajectory_id
        self.may_shape = viewer.has_perm("trajectory.shape")
        self.colleagues = {str(login.pk): login for login in colleagues_of(viewer)}
        super().__init__(data, initial=_before(activity))
        for standing in standings:
            self._ask(standing, viewer, _day_before(activity, today))
        self.order_fields(["needs", *(name for name in self.fields if name not in AFTERWARDS)])

    def _ask(self, standing: Standing, viewer: Login, day: date | None) -> None:
        """Four fields. Who and when are filled in already: they count once one chooses an action."""
        who = [("", gettext("nog niemand")), *((key, login.name) for key, login in self.colleagues.items())]
        named, item = standing.title, standing.item
        self.fields[f"{item}_state"] = forms.ChoiceField(
            choices=Precondition.State.choices, required=False, widget=forms.RadioSelect, label=named
        )
        self.fields[f"{item}_owner"] = forms.ChoiceField(choices=who, required=False, label=_("Wie doet het?"))
        self.fields[f"{item}_due_on"] = forms.DateField(required=False, widget=day_input(), label=_("Wanneer klaar?"))
        self.fields[f"{item}_note"] = forms.CharField(
            required=False, max_length=300, label=_("Wat moet er gebeuren, of waarom niet?")
        )
        acting = standing.state == Precondition.State.ACTION
        self.initial[f"{item}_state"] = standing.state
        self.initial[f"{item}_owner"] = str(standing.owner.pk if acting and standing.owner else viewer.pk)
        self.initial[f"{item}_due_on"] = standing.due_on if acting else day
        self.initial[f"{item}_note"] = standing.note

    def rows(self) -> list[Row]:
        return [self._row(standing) for standing in self.standings]

    def _row(self, standing: Standing) -> Row:
        state, owner, due_on, note = (self[f"{standing.item}_{part}"] for part in PARTS)
        place = standing.follows.place if standing.follows and self.may_shape else None
        way = reverse(f"trajectory:{place}", args=[self.trajectory_id]) if place else ""
        return Row(standing, state, owner, due_on, note, way)

    def clean(self) -> None:
        super().clean()
        for standing in self.standings:
            self._refuse_half(standing)

    def _refuse_half(self, standing: Standing) -> None:
        """An action has someone and a day; what does not apply says why, unless that follows by itself."""
        state, owner, due_on, note = self._given(standing)
        if state == Precondition.State.ACTION:
            if not owner:
                self.add_error(f"{standing.item}_owner", gettext("Kies wie het doet."))
            if due_on is None and f"{standing.item}_due_on" not in self.errors:
                self.add_error(f"{standing.item}_due_on", gettext("Kies een dag."))
            elif due_on and due_on < self.today and due_on != standing.due_on:
                said = date_format(due_on, "DATE_FORMAT")
                message = gettext("Kies vandaag of later. %(day)s is al geweest.") % {"day": said}
                self.add_error(f"{standing.item}_due_on", message)
        follows = standing.follows is not None and standing.follows.state == state
        if state == Precondition.State.NOT_APPLICABLE and not note and not follows:
            self.add_error(f"{standing.item}_note", gettext("Schrijf op waarom dit niet van toepassing is."))

    def _given(self, standing: Standing) -> tuple[str, str, date | None, str]:
        given = self.cleaned_data
        return (
            given.get(f"{standing.item}_state", ""),
            given.get(f"{standing.item}_owner", ""),
            given.get(f"{standing.item}_due_on"),
            given.get(f"{standing.item}_note", "").strip(),
        )

    def answers(self) -> Check:
        said = tuple(self._said(standing) for standing in self.standings)
        given = self.cleaned_data
        return Check(said, given["is_confirmed"], given["went"], tuple(given["needs"]))

    def _said(self, standing: Standing) -> Said:
        state, owner, due_on, note = self._given(standing)
        acting = state == Precondition.State.ACTION
        return Said(
            item=standing.item,
            state=state,
            owner=self.colleagues.get(owner) if acting else None,
            due_on=due_on if acting else None,
            note=note,
        )


def _before(activity: Activity) -> dict[str, Any]:
    """What was kept of the activity itself."""
    return {"needs": activity.needs, "is_confirmed": activity.confirmed_at is not None, "went": activity.went}


def _day_before(activity: Activity, today: date) -> date | None:
    """The last day on which something can still be put in order."""
    if activity.starts_on is None or activity.starts_on <= today:
        return None
    return activity.starts_on - timedelta(days=1)
