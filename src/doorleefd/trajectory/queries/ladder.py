"""How far people take part."""

from doorleefd.trajectory.models import GroupRung, Participating, Trajectory


def participating_of(trajectory: Trajectory) -> Participating:
    """How far everyone takes part; unsaved and empty while nobody chose. One query."""
    found = Participating.objects.filter(organisation=trajectory.organisation_id, trajectory=trajectory).first()
    return found or Participating(organisation=trajectory.organisation, trajectory=trajectory)


def group_rungs_of(trajectory: Trajectory) -> list[GroupRung]:
    """The groups that differ, in their order. One query."""
    found = GroupRung.objects.filter(organisation=trajectory.organisation_id, group__trajectory=trajectory)
    return list(found.select_related("group").order_by("group__order", "group__name"))
