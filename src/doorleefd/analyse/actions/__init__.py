"""The writes of analysis, one file a kind."""

from doorleefd.analyse.actions.coding import (
    MarkOutside,
    NothingToUndo,
    mark,
    undo_last_mark,
    unmark,
)
from doorleefd.analyse.actions.concluding import (
    NothingChosen,
    WithoutLivedExperience,
    add_deviating_voice,
    change_insight,
    describe_finding,
    formulate_insight,
    make_pattern,
    recommend,
    reflect_together,
    refresh_pattern,
)
from doorleefd.analyse.actions.reviewing import (
    AlreadyReviewed,
    accept_review,
    ask_for_a_person,
    set_aside,
    take_back_review,
)
from doorleefd.analyse.actions.themes import (
    RepeatsATeller,
    ThemeInUse,
    ThemeTaken,
    add_theme,
    move_theme,
    remove_theme,
    rename_theme,
    write_memo,
)

__all__ = [
    "AlreadyReviewed",
    "MarkOutside",
    "NothingChosen",
    "NothingToUndo",
    "RepeatsATeller",
    "ThemeInUse",
    "ThemeTaken",
    "WithoutLivedExperience",
    "accept_review",
    "add_deviating_voice",
    "add_theme",
    "ask_for_a_person",
    "change_insight",
    "describe_finding",
    "formulate_insight",
    "make_pattern",
    "mark",
    "move_theme",
    "recommend",
    "reflect_together",
    "refresh_pattern",
    "remove_theme",
    "rename_theme",
    "set_aside",
    "take_back_review",
    "undo_last_mark",
    "unmark",
    "write_memo",
]
