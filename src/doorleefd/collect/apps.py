"""The room as a Django app."""

from django.apps import AppConfig


class CollectConfig(AppConfig):
    name = "doorleefd.collect"
    label = "collect"

    def ready(self) -> None:
        from doorleefd.collect import searching
        from doorleefd.foundation import search

        search.register(searching.SOURCE, searching.words_again)
