"""The library under "Meer weten": added, changed, and a link that died reported (R023)."""

from datetime import datetime

from doorleefd.foundation.acting import action
from doorleefd.foundation.models import Login, Organisation
from doorleefd.trajectory.actions.listed import written
from doorleefd.trajectory.answers import ResourceAnswers
from doorleefd.trajectory.models import Resource


@action(may="trajectory.keep_lists", audit="resource added", on="organisation")
def add_resource(*, by: Login, organisation: Organisation, answers: ResourceAnswers, now: datetime) -> Resource:
    """Add something of one's own. Raises LineNameTaken."""
    return written(Resource(organisation=organisation), answers)


@action(may="trajectory.keep_lists", audit="resource changed", on="resource")
def change_resource(*, by: Login, resource: Resource, answers: ResourceAnswers, now: datetime) -> Resource:
    """Change what is said of it; a new link is no broken one. Raises LineNameTaken."""
    if answers.link != resource.link:
        resource.is_broken = False
    return written(resource, answers)


@action(may="trajectory.see", audit="resource link reported broken", on="resource")
def report_broken(*, by: Login, resource: Resource, now: datetime) -> Resource:
    """Its link leads nowhere any more. Whoever works here may say so."""
    resource.is_broken = True
    resource.save()
    return resource
