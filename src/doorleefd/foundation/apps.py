"""The foundation, on which every room stands."""

from django.apps import AppConfig


class FoundationConfig(AppConfig):
    name = "doorleefd.foundation"
    label = "foundation"

    def ready(self) -> None:
        from doorleefd.foundation import backup, guard, roles  # noqa: F401

        guard.install()
