"""A table of people as it was published (law 5)."""

from django.db import models

from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models import Trajectory


class FrozenTable(OrganisationModel):
    """People by main theme and group on the day of an answer, with small counts hidden as they were shown.

    `counted` is {"rows": [theme ids], "columns": [group ids, "" for no group], "cells": [[people or null]],
    "row_totals", "column_totals", "total"}: ids and no names, since a name may be mended or go.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="frozen_tables")
    counted = models.JSONField()
    frozen_on = models.DateField()

    class Meta:
        ordering = ["-frozen_on"]
