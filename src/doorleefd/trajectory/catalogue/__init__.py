"""The catalogue of forms, structures and methods: help, explicitly not a complete list (R087 to R090)."""

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.trajectory.catalogue.entry import Entry
from doorleefd.trajectory.catalogue.forms import FORMS
from doorleefd.trajectory.catalogue.methods import METHODS
from doorleefd.trajectory.catalogue.structures import STRUCTURES

ENTRIES: dict[Form, Entry] = {entry.form: entry for entry in (*FORMS, *STRUCTURES, *METHODS) if entry.form}
"""All seventeen, in the order of the handbook."""

BY_SLUG: dict[str, Entry] = {entry.slug: entry for entry in ENTRIES.values()}

__all__ = ["BY_SLUG", "ENTRIES", "Entry", "FORMS", "METHODS", "STRUCTURES"]
