"""The room as a Django app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AdministrationConfig(AppConfig):
    name = "doorleefd.administration"
    label = "administration"

    def ready(self) -> None:
        from doorleefd.administration import put_back, shut_again
        from doorleefd.foundation import backup
        from doorleefd.ui import navigation

        backup.repeats_again(backup.LOGINS, backup.Repeated(shut_again.lines, shut_again.sign, shut_again.shut_again))
        backup.tells_of_restore(put_back.tell_of_restore)
        navigation.add(
            navigation.Entry(
                order=90, label=_("Instellingen"), url_name="administration:index", permission="administration.enter"
            )
        )
