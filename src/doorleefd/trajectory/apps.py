"""The room as a Django app."""

from django.apps import AppConfig


class TrajectoryConfig(AppConfig):
    name = "doorleefd.trajectory"
    label = "trajectory"
