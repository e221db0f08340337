"""What a person fills in about the form: the shape between a form and an action."""

from collections.abc import Sequence
from dataclasses import dataclass

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.engines.advice.forms.situation import Bound, Trait
from doorleefd.trajectory.models import OwnEntry


@dataclass(frozen=True)
class FormFacts:
    """What matters for a form beside the answers of steps 1 and 2 (R091, R092)."""

    traits: Sequence[Trait]
    bounds: Sequence[Bound]


@dataclass(frozen=True)
class ChosenForms:
    """The forms of the method and of the organisation that one chose, why, and who thought along (R086)."""

    forms: Sequence[Form]
    own: Sequence[OwnEntry]
    rationale: str
    consulted: str


@dataclass(frozen=True)
class OwnEntryAnswers:
    """A form, structure or method that the organisation adds itself (R089, R090). Lists have a line for each."""

    name: str
    kind: str
    in_short: str
    what: str
    suits: str = ""
    strengths: str = ""
    limits: str = ""
    effort: str = ""
    skills: str = ""
    accessibility: str = ""
    purpose: str = ""
