"""The room as a Django app."""

from django.apps import AppConfig


class RightsConfig(AppConfig):
    name = "doorleefd.rights"
    label = "rights"

    def ready(self) -> None:
        from doorleefd.foundation import upkeep
        from doorleefd.rights.actions import finish_erasing

        upkeep.nightly(finish_erasing)
