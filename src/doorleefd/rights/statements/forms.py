"""What an organisation fills in for its statements."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from doorleefd.rights.models import StatementFacts
from doorleefd.rights.statements.actions import Facts


class FactsForm(forms.ModelForm):
    """Everything may stay empty; what is empty is not claimed."""

    class Meta:
        model = StatementFacts
        fields = [
            "postal_address",
            "officer_contact",
            "suppliers",
            "access_contact",
            "access_answer_days",
            "access_findings",
            "audited_by",
            "audited_on",
            "audit_outcome",
        ]
        widgets = {
            "postal_address": forms.Textarea(attrs={"rows": 2}),
            "suppliers": forms.Textarea(attrs={"rows": 3}),
            "access_findings": forms.Textarea(attrs={"rows": 4}),
            "audited_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        }
        help_texts = {
            "postal_address": _("Straat of postbus, postcode en plaats."),
            "officer_contact": _("Een e-mailadres of telefoonnummer. Een naam hoeft niet."),
            "suppliers": _(
                "Eén per regel, met wat zij doen. Bijvoorbeeld: Voorbeeld Hosting in Zwolle, beheert de server."
            ),
            "access_contact": _(
                "Een e-mailadres of telefoonnummer. Laat je het leeg, dan staat er dat van de organisatie."
            ),
            "access_findings": _("Eén per regel, in gewone taal. Dit komt op de openbare pagina."),
            "audited_by": _("Alleen een volledig onderzoek door mensen telt. Het geldt drie jaar."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outcome: Any = self.fields["audit_outcome"]
        outcome.choices = [("", _("Er is geen onderzoek")), *StatementFacts.Outcome.choices]

    def facts(self) -> Facts:
        return Facts(**{name: self.cleaned_data[name] for name in self.Meta.fields})
