"""Every write to a trajectory."""

from doorleefd.trajectory.actions.activities import (
    add_activity,
    change_activity,
    check_activity,
    remove_activity,
)
from doorleefd.trajectory.actions.archive import archive_trajectory, take_out_of_archive
from doorleefd.trajectory.actions.begin import begin_trajectory
from doorleefd.trajectory.actions.budget import add_budget_line, change_budget_line, remove_budget_line
from doorleefd.trajectory.actions.catalogue import add_own_entry, change_own_entry, remove_own_entry
from doorleefd.trajectory.actions.copying import begin_next, copy_trajectory
from doorleefd.trajectory.actions.ending import describe_end
from doorleefd.trajectory.actions.finding import (
    arrange_place,
    change_design_review,
    choose_place,
    leave_place,
    record_design_review,
)
from doorleefd.trajectory.actions.first_contact import translate_first_contact, write_first_contact
from doorleefd.trajectory.actions.form import choose_form, weigh_form
from doorleefd.trajectory.actions.groups import add_group, change_group, move_group, remove_group
from doorleefd.trajectory.actions.ladder import choose_rung
from doorleefd.trajectory.actions.listed import (
    add_line,
    change_line,
    check_line,
    report_broken,
    switch_off,
    switch_on,
)
from doorleefd.trajectory.actions.maxima import keep_maxima
from doorleefd.trajectory.actions.page import close_trajectory, open_page, pause_page, reopen_trajectory
from doorleefd.trajectory.actions.plan import align_plan, describe_working_out, keep_plan, remove_alignment
from doorleefd.trajectory.actions.planning import (
    accept_planning,
    add_planning_line,
    change_planning_line,
    remove_planning_line,
)
from doorleefd.trajectory.actions.prevaluation import (
    add_indicator,
    aim,
    change_indicator,
    look_back,
    note_on_the_way,
    remove_indicator,
)
from doorleefd.trajectory.actions.purpose import choose_kinds, keep_sentence, name_situations, write_background
from doorleefd.trajectory.actions.readers import close_earlier, open_earlier
from doorleefd.trajectory.actions.shape import prepare_trajectory, set_room, settle_dependency, shape_purpose
from doorleefd.trajectory.actions.steps import bridge_step, care_for_step, finish_step, note_step, reopen_step
from doorleefd.trajectory.actions.takeover import hand_over, hand_over_all, take_over_step
from doorleefd.trajectory.actions.who import (
    answer_whom,
    choose_level,
    choose_whom,
    describe_experience,
    describe_expert,
    tell_own_expertise,
    write_viewpoint,
)

__all__ = [
    "accept_planning",
    "add_activity",
    "add_budget_line",
    "add_group",
    "add_indicator",
    "add_line",
    "add_own_entry",
    "add_planning_line",
    "aim",
    "align_plan",
    "answer_whom",
    "archive_trajectory",
    "arrange_place",
    "begin_next",
    "begin_trajectory",
    "bridge_step",
    "care_for_step",
    "change_activity",
    "change_budget_line",
    "change_design_review",
    "change_group",
    "change_indicator",
    "change_line",
    "change_own_entry",
    "change_planning_line",
    "check_activity",
    "check_line",
    "choose_form",
    "choose_kinds",
    "choose_level",
    "choose_place",
    "choose_rung",
    "choose_whom",
    "close_earlier",
    "close_trajectory",
    "copy_trajectory",
    "describe_end",
    "describe_experience",
    "describe_expert",
    "describe_working_out",
    "finish_step",
    "hand_over",
    "hand_over_all",
    "keep_maxima",
    "keep_plan",
    "keep_sentence",
    "leave_place",
    "look_back",
    "move_group",
    "name_situations",
    "note_on_the_way",
    "note_step",
    "open_earlier",
    "open_page",
    "pause_page",
    "prepare_trajectory",
    "record_design_review",
    "remove_activity",
    "remove_alignment",
    "remove_budget_line",
    "remove_group",
    "remove_indicator",
    "remove_own_entry",
    "remove_planning_line",
    "reopen_step",
    "reopen_trajectory",
    "report_broken",
    "set_room",
    "settle_dependency",
    "shape_purpose",
    "switch_off",
    "switch_on",
    "take_out_of_archive",
    "take_over_step",
    "tell_own_expertise",
    "translate_first_contact",
    "weigh_form",
    "write_background",
    "write_first_contact",
    "write_viewpoint",
]
