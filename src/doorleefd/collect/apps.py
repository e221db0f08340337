"""The room as a Django app."""

from django.apps import AppConfig


class CollectConfig(AppConfig):
    name = "doorleefd.collect"
    label = "collect"

    def ready(self) -> None:
        from doorleefd.administration.naming import tell_of_names
        from doorleefd.collect import searching
        from doorleefd.collect.actions.naming import look_every_night, look_for
        from doorleefd.collect.queries import is_anything_told
        from doorleefd.foundation import search, upkeep
        from doorleefd.trajectory import told

        search.register(searching.SOURCE, searching.words_again)
        tell_of_names(look_for)
        told.known_by(is_anything_told)
        upkeep.nightly(look_every_night)
