"""What the first four steps of a trajectory decide, a file a subject."""

from doorleefd.trajectory.models.activities import Activity
from doorleefd.trajectory.models.catalogue import OwnEntry
from doorleefd.trajectory.models.ending import Ending
from doorleefd.trajectory.models.first_contact import AskedTo, FirstContact
from doorleefd.trajectory.models.form import FormChoice, FormDecision, FormSituation
from doorleefd.trajectory.models.groups import Group
from doorleefd.trajectory.models.ladder import GroupRung, Participating, Rung
from doorleefd.trajectory.models.maxima import KeptMaxima
from doorleefd.trajectory.models.needs import Need
from doorleefd.trajectory.models.places import ChosenPlace, DesignReview, FindingPlace
from doorleefd.trajectory.models.plan import Alignment, PlanVersion, WorkingOut
from doorleefd.trajectory.models.planning import BudgetLine, PlanningLine
from doorleefd.trajectory.models.preconditions import Precondition
from doorleefd.trajectory.models.prevaluation import Indicator, InterimNote, LookBack, Prevaluation
from doorleefd.trajectory.models.purpose import Background, Function, Phase, Scale, Situation
from doorleefd.trajectory.models.readers import READS_ALL, Reader
from doorleefd.trajectory.models.reading_ended import ReadingEnded
from doorleefd.trajectory.models.resources import Resource
from doorleefd.trajectory.models.steps import GatePassed, Step, StepProgress
from doorleefd.trajectory.models.terms import OwnTerm
from doorleefd.trajectory.models.trajectory import Trajectory
from doorleefd.trajectory.models.who import Experience, LevelChoice, OwnExpertise, Viewpoint, WhomChoice

__all__ = [
    "READS_ALL",
    "Activity",
    "Alignment",
    "AskedTo",
    "Background",
    "BudgetLine",
    "ChosenPlace",
    "DesignReview",
    "Ending",
    "Experience",
    "FindingPlace",
    "FirstContact",
    "FormChoice",
    "FormDecision",
    "FormSituation",
    "Function",
    "GatePassed",
    "Group",
    "GroupRung",
    "Indicator",
    "InterimNote",
    "KeptMaxima",
    "LevelChoice",
    "LookBack",
    "OwnEntry",
    "OwnTerm",
    "OwnExpertise",
    "Need",
    "Participating",
    "Phase",
    "PlanVersion",
    "PlanningLine",
    "Precondition",
    "Prevaluation",
    "Reader",
    "ReadingEnded",
    "Resource",
    "Rung",
    "Scale",
    "Situation",
    "Step",
    "StepProgress",
    "Trajectory",
    "Viewpoint",
    "WhomChoice",
    "WorkingOut",
]
