"""What an administrator fills in."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.administration import limit
from doorleefd.administration.actions import Settings, SetUp
from doorleefd.administration.queries import AuditFilter
from doorleefd.administration.verbs import ALL
from doorleefd.foundation.models import Login, Organisation
from doorleefd.foundation.models.login import Role
from doorleefd.ui.addresses import WebAddress
from doorleefd.ui.theme import LONGEST

TOO_BIG = _("Het bestand is te groot: hoogstens 20 kB.")


class SettingsForm(forms.ModelForm):
    """Name, how to reach it, and what holds for every trajectory."""

    class Meta:
        model = Organisation
        fields = ["name", "phone", "email", "website", "address_form", "small_cell_limit", "retention_months"]
        field_classes = {"website": WebAddress}
        widgets = {"address_form": forms.RadioSelect}
        help_texts = {
            "phone": _("Staat bij “Liever bellen?” op pagina’s voor inwoners. Heeft een traject een nummer, dan dat."),
            "address_form": _("Zo spreken de pagina's inwoners aan."),
            "retention_months": _("Een traject krijgt deze termijn mee; je kunt hem per traject korter maken."),
        }

    def __init__(self, *args: Any, by: Login, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["small_cell_limit"].help_text = limit.explained(self.instance, viewer=by)

    def settings(self) -> Settings:
        return Settings(**{name: self.cleaned_data[name] for name in self.Meta.fields})


class LooksForm(forms.Form):
    """Files, read as text; without a new file what is there stays."""

    logo = forms.FileField(label=_("Logo"), required=False, help_text=_("Een SVG-bestand van hoogstens 20 kB."))
    theme = forms.FileField(
        label=_("Huisstijl"),
        required=False,
        help_text=_("Een CSS-bestand met de kleuren en letters van NL Design System. Wij rekenen het contrast na."),
    )
    remove_logo = forms.BooleanField(label=_("Haal het logo weg"), required=False)
    remove_theme = forms.BooleanField(label=_("Haal de huisstijl weg"), required=False)

    def clean_logo(self) -> str | None:
        return self._text_of("logo")

    def clean_theme(self) -> str | None:
        return self._text_of("theme")

    def _text_of(self, name: str) -> str | None:
        file = self.cleaned_data.get(name)
        if not file:
            return None
        if file.size > LONGEST:
            raise forms.ValidationError(TOO_BIG)
        try:
            return file.read().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise forms.ValidationError(_("Dit is geen tekstbestand in UTF-8.")) from error

    def chosen(self, name: str, now: str) -> str:
        """What logo or theme becomes, given what it is `now`."""
        if self.cleaned_data[f"remove_{name}"]:
            return ""
        new = self.cleaned_data[name]
        return now if new is None else new


class InvitationForm(forms.Form):
    """Whom to let in."""

    name = forms.CharField(label=_("Naam"), max_length=120)
    email = forms.EmailField(
        label=_("E-mailadres"), help_text=_("Hierheen sturen wij een link om een wachtwoord te kiezen.")
    )
    roles = forms.MultipleChoiceField(
        label=_("Rollen"),
        choices=Role.choices,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Je kunt dit later altijd veranderen."),
    )
    decides_on_benefit = forms.BooleanField(
        label=_("Deze persoon beslist over uitkering, plek of hulp"),
        required=False,
        help_text=_("Dan ziet deze persoon nooit het verhaal van één mens, alleen patronen en zinnen met toestemming."),
    )

    def __init__(self, *args: Any, by: Login, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if by.decides_on_benefit:
            mark = self.fields["decides_on_benefit"]
            mark.initial, mark.disabled = True, True
            mark.help_text = _(
                "Je bent zelf gemerkt als beslisser. Wie jij uitnodigt, krijgt daarom ook dat merkteken. Een beheerder "
                "of privacyfunctionaris zonder dit merkteken kan het weghalen, of wie de server beheert."
            )


class AuditForm(forms.Form):
    """Which part of the log to show."""

    since = forms.DateField(label=_("Vanaf"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    until = forms.DateField(label=_("Tot en met"), required=False, widget=forms.DateInput(attrs={"type": "date"}))
    login = forms.ModelChoiceField(
        label=_("Wie"), required=False, queryset=Login.objects.none(), empty_label=_("Iedereen")
    )
    verb = forms.ChoiceField(label=_("Wat"), required=False)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        login: Any = self.fields["login"]
        login.queryset = Login.objects.filter(organisation=organisation).order_by("name")
        verbs = sorted(((name, str(dutch)) for name, dutch in ALL.items()), key=lambda pair: pair[1].lower())
        verb: Any = self.fields["verb"]
        verb.choices = [("", _("Alles")), *verbs]

    def chosen(self) -> AuditFilter:
        """What was filled in well; the rest leaves nothing out."""
        self.is_valid()
        given: dict[str, Any] = self.cleaned_data
        since: date | None = given.get("since")
        login: Login | None = given.get("login")
        return AuditFilter(since, given.get("until"), login.pk if login else None, given.get("verb", ""))


class SecretForm(forms.Form):
    """The one-time password from the terminal."""

    secret = forms.CharField(
        label=_("Eenmalig wachtwoord"),
        max_length=100,
        help_text=_("Het staat in het venster waarin je Doorleefd startte."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )


class SetUpForm(SecretForm):
    """The first organisation and its administrator."""

    organisation = forms.CharField(label=_("Naam van de organisatie"), max_length=120)
    slug = forms.RegexField(
        r"^[a-z0-9-]+$",
        label=_("Adres op internet"),
        max_length=50,
        help_text=_(
            "Alleen kleine letters, cijfers en streepjes. Bijvoorbeeld veenbeek: dan wordt het /vertel/veenbeek/."
        ),
        error_messages={"invalid": _("Gebruik alleen kleine letters, cijfers en streepjes.")},
    )
    phone = forms.CharField(label=_("Telefoonnummer voor inwoners"), max_length=40, required=False)
    name = forms.CharField(label=_("Je naam"), max_length=120)
    email = forms.EmailField(label=_("Je e-mailadres"))
    password = forms.CharField(
        label=_("Wachtwoord"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Minstens 12 tekens."),
    )

    def answers(self) -> SetUp:
        given = self.cleaned_data
        return SetUp(
            organisation=given["organisation"].strip(),
            slug=given["slug"],
            phone=given["phone"],
            name=given["name"],
            email=given["email"],
            password=given["password"],
        )
