"""The forms of a trajectory: each asks something once, and gives the answers an action takes."""

from doorleefd.trajectory.forms.activities import ActivityForm, CheckForm
from doorleefd.trajectory.forms.catalogue import OwnEntryForm
from doorleefd.trajectory.forms.copying import CopyForm, EndForm
from doorleefd.trajectory.forms.finding import ArrangementForm, FreedomForm, ReviewForm
from doorleefd.trajectory.forms.form import ChooseFormsForm, FormFactsForm
from doorleefd.trajectory.forms.groups import GroupForm
from doorleefd.trajectory.forms.places import PlaceFilterForm, PlaceForm
from doorleefd.trajectory.forms.preparation import PreparationForm
from doorleefd.trajectory.forms.purpose import BeginForm, PurposeForm, RoomForm
from doorleefd.trajectory.forms.purpose_more import (
    BackgroundForm,
    KindsForm,
    PartsForm,
    SentenceForm,
    SituationsForm,
)
from doorleefd.trajectory.forms.readers import EarlierForm
from doorleefd.trajectory.forms.resources import ResourceForm, StepFilterForm
from doorleefd.trajectory.forms.steps import CareForm, ReasonForm, RemarkForm
from doorleefd.trajectory.forms.takeover import HandOverForm
from doorleefd.trajectory.forms.trying import TryOutForm
from doorleefd.trajectory.forms.who import (
    ExperienceForm,
    ExpertForm,
    LevelForm,
    OwnExpertiseForm,
    SignalsForm,
    ViewpointForm,
    WhomForm,
)

__all__ = [
    "ActivityForm",
    "ArrangementForm",
    "BackgroundForm",
    "BeginForm",
    "CareForm",
    "CheckForm",
    "ChooseFormsForm",
    "CopyForm",
    "EarlierForm",
    "EndForm",
    "ExperienceForm",
    "ExpertForm",
    "FormFactsForm",
    "FreedomForm",
    "GroupForm",
    "HandOverForm",
    "KindsForm",
    "LevelForm",
    "OwnEntryForm",
    "OwnExpertiseForm",
    "PartsForm",
    "PlaceFilterForm",
    "PlaceForm",
    "PreparationForm",
    "PurposeForm",
    "ReasonForm",
    "RemarkForm",
    "ResourceForm",
    "ReviewForm",
    "RoomForm",
    "SentenceForm",
    "SignalsForm",
    "SituationsForm",
    "StepFilterForm",
    "TryOutForm",
    "ViewpointForm",
    "WhomForm",
]
