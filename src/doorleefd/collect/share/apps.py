"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ShareConfig(AppConfig):
    name = "doorleefd.collect.share"
    label = "share"

    def ready(self) -> None:
        """Open the doors of steps 3 and 5 (models must be there, hence the imports here)."""
        from doorleefd.trajectory.models import Step
        from doorleefd.trajectory.overview import Door, open_door

        invite = _("Mensen vragen: e-mail, brief en poster")
        open_door(Door(Step.COLLECT, 10, _("Open pagina"), "share:open_page", "trajectory.see"))
        open_door(Door(Step.FORM, 15, invite, "share:invite", "trajectory.see"))
        open_door(Door(Step.COLLECT, 20, _("Vertel voor iemand"), "share:tell_for", "share.tell_for"))
        open_door(Door(Step.COLLECT, 25, _("Toestemming op papier"), "share:consent_paper", "trajectory.see"))
