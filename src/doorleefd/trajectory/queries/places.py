"""Where people are found: the directory of an organisation, and the places a trajectory chose (R063 to R081)."""

from uuid import UUID

from django.db.models import QuerySet

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import ChosenPlace, DesignReview, FindingPlace, Trajectory
from doorleefd.trajectory.queries.listed import lines_of


def directory_of(viewer: Login) -> list[FindingPlace]:
    """All places of the organisation, by kind and name. One query."""
    kinds = FindingPlace.Kind.values
    places = lines_of(FindingPlace, viewer=viewer)
    return sorted(places, key=lambda place: (kinds.index(place.kind), place.name.casefold()))


def chosen_places_of(trajectory: Trajectory) -> QuerySet[ChosenPlace]:
    """The places a trajectory chose, each with its place, by kind and name."""
    found = ChosenPlace.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.select_related("place").order_by("place__kind", "place__name")


def chosen_place_of(pk: UUID, *, trajectory: Trajectory) -> ChosenPlace:
    """One of them, with its trajectory. Raises ChosenPlace.DoesNotExist."""
    return chosen_places_of(trajectory).select_related("place", "trajectory__organisation").get(pk=pk)


def design_reviews_of(trajectory: Trajectory) -> QuerySet[DesignReview]:
    """When experts by experience looked at the design, last first."""
    found = DesignReview.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory)
    return found.order_by("-reviewed_on", "pk")


def design_review_of(pk: UUID, *, trajectory: Trajectory) -> DesignReview:
    """One of them, with its trajectory. Raises DesignReview.DoesNotExist."""
    return design_reviews_of(trajectory).select_related("trajectory__organisation").get(pk=pk)
