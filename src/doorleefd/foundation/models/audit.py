"""What was done, by whom, without the words (law 4, R283)."""

import uuid

from django.db import models

from doorleefd.foundation.models.login import Login
from doorleefd.foundation.models.organisation import Organisation


class AuditEntry(models.Model):
    """One action. For tellers and visitors: the day, and neither hour, nor who, nor which row (law 13).

    What staff do for a teller (a story told by telephone) has no hour and no row either; it does say which login.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    day = models.DateField()
    at = models.DateTimeField(null=True)
    actor_kind = models.CharField(max_length=12)
    login = models.ForeignKey(Login, on_delete=models.PROTECT, null=True, related_name="+")
    verb = models.CharField(max_length=60)
    subject_kind = models.CharField(max_length=60, blank=True)
    subject_id = models.CharField(max_length=40, blank=True)
    count = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [models.Index(fields=["organisation", "-day", "id"], name="audit_by_day")]
