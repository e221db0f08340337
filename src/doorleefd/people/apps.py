"""The room as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "doorleefd.people"
    label = "people"

    def ready(self) -> None:
        from doorleefd.administration import limit
        from doorleefd.foundation import upkeep
        from doorleefd.people import still
        from doorleefd.people.queries import needs_in, people_counted, who_is_heard
        from doorleefd.trajectory import needs, overview

        overview.hang(
            overview.Panel(order=10, template="people/who_is_heard.html", may="trajectory.see", content=who_is_heard)
        )
        needs.told_by(needs_in)
        still.counted_by(people_counted)
        limit.counted_by(still.is_counted_in)
        upkeep.nightly(still.count_every_night)
