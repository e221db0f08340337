"""What an organisation accounts for: its register, its statements, and the requests of people about their own words."""

from doorleefd.rights.models.register import Assessment, RegisterText
from doorleefd.rights.models.requests import Asker, RightsRequest
from doorleefd.rights.models.statements import StatementFacts, StatementKind, StatementVersion

__all__ = [
    "Asker",
    "Assessment",
    "RegisterText",
    "RightsRequest",
    "StatementFacts",
    "StatementKind",
    "StatementVersion",
]
