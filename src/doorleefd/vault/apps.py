"""The room as a Django app."""

from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "doorleefd.vault"
    label = "vault"
