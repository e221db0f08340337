"""The writes of analysis, one file a kind."""

from doorleefd.analyse.actions.coding import (
    MarkOutside,
    NothingToUndo,
    NotYourMark,
    mark,
    toggle,
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
from doorleefd.analyse.actions.flood import let_through, set_flood_aside
from doorleefd.analyse.actions.mending import MendedAlready, mend
from doorleefd.analyse.actions.recognising import let_others_read
from doorleefd.analyse.actions.reviewing import (
    AlreadyReviewed,
    ToldAnew,
    accept_review,
    ask_for_a_person,
    set_aside,
    take_back_review,
)
from doorleefd.analyse.actions.themes import (
    EmptyText,
    ThemeInUse,
    ThemeTaken,
    add_theme,
    move_theme,
    remove_theme,
    rename_theme,
    write_memo,
)
from doorleefd.analyse.repeating import RepeatsATeller

__all__ = [
    "AlreadyReviewed",
    "EmptyText",
    "MarkOutside",
    "NothingChosen",
    "MendedAlready",
    "NotYourMark",
    "NothingToUndo",
    "RepeatsATeller",
    "ThemeInUse",
    "ThemeTaken",
    "ToldAnew",
    "WithoutLivedExperience",
    "accept_review",
    "add_deviating_voice",
    "add_theme",
    "ask_for_a_person",
    "change_insight",
    "describe_finding",
    "formulate_insight",
    "let_others_read",
    "let_through",
    "make_pattern",
    "mark",
    "mend",
    "move_theme",
    "recommend",
    "reflect_together",
    "refresh_pattern",
    "remove_theme",
    "rename_theme",
    "set_aside",
    "set_flood_aside",
    "take_back_review",
    "toggle",
    "undo_last_mark",
    "unmark",
    "write_memo",
]
