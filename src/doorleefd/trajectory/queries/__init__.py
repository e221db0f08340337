"""Every read of trajectories. A viewer sees those of the own organisation only."""

from doorleefd.trajectory.queries.activities import activities_of, activity_of, has_sessions
from doorleefd.trajectory.queries.answered import (
    background_of,
    experience_of,
    level_choice_of,
    own_expertise_of,
    viewpoint_of,
    whom_choice_of,
)
from doorleefd.trajectory.queries.catalogue import own_entries_of, own_entry_of
from doorleefd.trajectory.queries.ending import begun_from, ending_of
from doorleefd.trajectory.queries.first_contact import first_contact_of
from doorleefd.trajectory.queries.form import form_choices_of, form_decision_of, form_situation_of
from doorleefd.trajectory.queries.ladder import group_rungs_of, participating_of
from doorleefd.trajectory.queries.listed import line_of
from doorleefd.trajectory.queries.maxima import kept_maxima_of
from doorleefd.trajectory.queries.owners import leads_of, led_by, left_behind_for, names_in, names_left_in, still_named
from doorleefd.trajectory.queries.places import (
    chosen_place_of,
    chosen_places_of,
    design_review_of,
    design_reviews_of,
    directory_of,
)
from doorleefd.trajectory.queries.planning import (
    alignment_of,
    budget_line_of,
    budget_of,
    plan_version_of,
    plan_versions_of,
    planning_line_of,
    planning_of,
    working_out_of,
)
from doorleefd.trajectory.queries.prevaluation import (
    indicator_of,
    indicators_followed,
    indicators_of,
    look_back_of,
    prevaluation_of,
)
from doorleefd.trajectory.queries.resources import library_of
from doorleefd.trajectory.queries.situations import situations_of
from doorleefd.trajectory.queries.trajectories import (
    archived_for,
    colleagues_of,
    gates_of,
    group_of,
    groups_of,
    listed_for,
    open_trajectory,
    steps_of,
    trajectories_of,
    trajectory_of,
)

__all__ = [
    "activities_of",
    "activity_of",
    "alignment_of",
    "archived_for",
    "background_of",
    "begun_from",
    "budget_line_of",
    "budget_of",
    "chosen_place_of",
    "chosen_places_of",
    "colleagues_of",
    "design_review_of",
    "design_reviews_of",
    "directory_of",
    "ending_of",
    "experience_of",
    "first_contact_of",
    "form_choices_of",
    "form_decision_of",
    "form_situation_of",
    "gates_of",
    "group_of",
    "group_rungs_of",
    "groups_of",
    "has_sessions",
    "indicator_of",
    "indicators_followed",
    "indicators_of",
    "kept_maxima_of",
    "leads_of",
    "led_by",
    "left_behind_for",
    "level_choice_of",
    "library_of",
    "line_of",
    "listed_for",
    "look_back_of",
    "names_in",
    "names_left_in",
    "open_trajectory",
    "own_entries_of",
    "own_entry_of",
    "own_expertise_of",
    "participating_of",
    "plan_version_of",
    "plan_versions_of",
    "planning_line_of",
    "planning_of",
    "prevaluation_of",
    "situations_of",
    "steps_of",
    "still_named",
    "trajectories_of",
    "trajectory_of",
    "viewpoint_of",
    "whom_choice_of",
    "working_out_of",
]
