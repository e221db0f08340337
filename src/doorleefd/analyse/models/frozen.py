"""Figures as they were published: of a pattern, and by theme and group (law 5)."""

from django.db import models

from doorleefd.analyse.models.evidence import Pattern
from doorleefd.foundation.models import OrganisationModel
from doorleefd.trajectory.models import Trajectory


class FrozenFigure(OrganisationModel):
    """A figure as it was published; a recount is kept only after as many changes as the small-cell limit (law 5).

    `is_recount` marks what was counted since, for who works here; a next answer publishes anew. `limit` is the one from
    which a group or a channel counted; None where that was not kept yet.
    """

    pattern = models.ForeignKey(Pattern, on_delete=models.CASCADE, related_name="figures")
    people = models.PositiveIntegerField()
    of_people = models.PositiveIntegerField()
    groups = models.PositiveSmallIntegerField()
    channels = models.PositiveSmallIntegerField()
    limit = models.PositiveSmallIntegerField(null=True)
    frozen_on = models.DateField()
    is_recount = models.BooleanField(default=False)

    class Meta:
        ordering = ["-frozen_on"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "pattern", "frozen_on", "is_recount"], name="figure_once_a_day"
            )
        ]


class FrozenTable(OrganisationModel):
    """People by main theme and group on the day of an answer, with small counts hidden as they were shown.

    `counted` is {"rows": [theme ids], "columns": [group ids, "" for no group], "cells": [[people or null]],
    "row_totals", "column_totals", "total", "limit"}: ids and no names, since a name may be mended or go.
    """

    trajectory = models.ForeignKey(Trajectory, on_delete=models.CASCADE, related_name="frozen_tables")
    counted = models.JSONField()
    frozen_on = models.DateField()

    class Meta:
        ordering = ["-frozen_on"]
