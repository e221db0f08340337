"""The rows that every room leans on."""

from doorleefd.foundation.models.audit import AuditBatch, AuditEntry
from doorleefd.foundation.models.change import LastChange
from doorleefd.foundation.models.job import Job
from doorleefd.foundation.models.login import Login, RoleGrant
from doorleefd.foundation.models.organisation import Organisation, OrganisationModel, OrganisationQuerySet
from doorleefd.foundation.models.search import IndexedText
from doorleefd.foundation.models.session import LoginSession

__all__ = [
    "AuditBatch",
    "AuditEntry",
    "IndexedText",
    "Job",
    "LastChange",
    "Login",
    "LoginSession",
    "Organisation",
    "OrganisationModel",
    "OrganisationQuerySet",
    "RoleGrant",
]
