"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ImportsConfig(AppConfig):
    name = "doorleefd.collect.imports"
    label = "imports"

    def ready(self) -> None:
        """Open the door of step 5, take on the work and the upkeep (models must be there, hence the imports here)."""
        from doorleefd.collect.imports import reading_in  # noqa: F401
        from doorleefd.collect.imports.actions import clear_away
        from doorleefd.foundation import upkeep
        from doorleefd.trajectory.models import Step
        from doorleefd.trajectory.overview import Door, open_door

        upkeep.each_minute(clear_away)
        open_door(Door(Step.COLLECT, 25, _("Inlezen"), "imports:begin", "imports.read_in"))
