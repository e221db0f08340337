"""The forms of a trajectory: each asks something once, and gives the answers an action takes."""

from doorleefd.trajectory.forms.activities import ActivityForm, CheckForm
from doorleefd.trajectory.forms.finding import ArrangementForm, FreedomForm, ReviewForm
from doorleefd.trajectory.forms.groups import GroupForm
from doorleefd.trajectory.forms.places import PlaceFilterForm, PlaceForm
from doorleefd.trajectory.forms.preparation import PreparationForm
from doorleefd.trajectory.forms.purpose import BeginForm, PurposeForm, RoomForm
from doorleefd.trajectory.forms.steps import CareForm, KeepPlanForm, ReasonForm, RemarkForm

__all__ = [
    "ActivityForm",
    "ArrangementForm",
    "BeginForm",
    "CareForm",
    "CheckForm",
    "FreedomForm",
    "GroupForm",
    "KeepPlanForm",
    "PlaceFilterForm",
    "PlaceForm",
    "PreparationForm",
    "PurposeForm",
    "ReasonForm",
    "RemarkForm",
    "ReviewForm",
    "RoomForm",
]
