"""The plan of a trajectory: seven parts, made from what its steps decided (R163 to R170)."""

from doorleefd.trajectory.plan.changes import Change, changes_between
from doorleefd.trajectory.plan.document import document_of
from doorleefd.trajectory.plan.kept import content_in_languages, content_of, language_kept, plan_in
from doorleefd.trajectory.plan.whole import plan_of

__all__ = [
    "Change",
    "changes_between",
    "content_in_languages",
    "content_of",
    "document_of",
    "language_kept",
    "plan_in",
    "plan_of",
]
