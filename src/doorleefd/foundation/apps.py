"""The foundation, on which every room stands."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "doorleefd.foundation"
    label = "foundation"

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from doorleefd.foundation import backup, factors, guard, roles  # noqa: F401
        from doorleefd.foundation.audit import triggers

        post_migrate.connect(triggers.stand_after_migrating, sender=self, dispatch_uid="doorleefd.audit_triggers")
        guard.install()
        factors.lie_sealed()
