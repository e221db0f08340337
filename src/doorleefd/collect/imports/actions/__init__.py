"""The writes of reading in."""

from doorleefd.collect.imports.actions.clearing import clear_away, close_codes, destroy_upload, throw_away
from doorleefd.collect.imports.actions.keeping import Ready, keep_import
from doorleefd.collect.imports.actions.letters import end_letters, make_letters
from doorleefd.collect.imports.actions.taking import begin_reading_in, keep_choice, take_file

__all__ = [
    "Ready",
    "begin_reading_in",
    "clear_away",
    "close_codes",
    "destroy_upload",
    "end_letters",
    "keep_choice",
    "keep_import",
    "make_letters",
    "take_file",
    "throw_away",
]
