"""The room as a Django app."""

from django.apps import AppConfig


class ShareConfig(AppConfig):
    name = "doorleefd.collect.share"
    label = "share"
