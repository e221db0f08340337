"""The room as a Django app."""

from django.apps import AppConfig


class CollectConfig(AppConfig):
    name = "doorleefd.collect"
    label = "collect"
