"""The room as a Django app."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "doorleefd.rights"
    label = "rights"

    def ready(self) -> None:
        from doorleefd.rights import wiring

        wiring.name_pages()
        wiring.open_doors()
        wiring.compare_staff_texts()
        wiring.join_restores()
        wiring.join_nights()
