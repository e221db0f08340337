"""The end of a trajectory is where the next one starts (R290)."""

from django.db import models

from doorleefd.trajectory.models.answered import TrajectoryAnswers


class Ending(TrajectoryAnswers):
    """What stays open when a trajectory closes, and the question that comes next."""

    open_still = models.TextField(max_length=2000, blank=True)
    next_question = models.TextField(max_length=2000, blank=True)
