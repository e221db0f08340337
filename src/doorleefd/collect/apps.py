"""The room as a Django app."""

from django.apps import AppConfig


class CollectConfig(AppConfig):
    name = "doorleefd.collect"
    label = "collect"

    def ready(self) -> None:
        from doorleefd.collect import searching
        from doorleefd.collect.actions.recording import forget_every_night
        from doorleefd.foundation import search, upkeep

        upkeep.nightly(forget_every_night)
        search.register(searching.SOURCE, searching.words_again)
