"""The key store as an app of its own, so that a router can keep it in its own database."""

from django.apps import AppConfig


class KeystoreConfig(AppConfig):
    name = "doorleefd.foundation.keystore"
    label = "keystore"
