"""What an organisation accounts for: its register, its statements, requests about own words, and what goes when."""

from doorleefd.rights.models.handing_over import HandedQuote, HandingOver
from doorleefd.rights.models.register import Assessment, RegisterText
from doorleefd.rights.models.requests import Asker, RightsRequest, StillWhileWeighed
from doorleefd.rights.models.retention import Hold, Removal
from doorleefd.rights.models.statements import StatementFacts, StatementKind, StatementVersion
from doorleefd.rights.models.taken_back import TakenBack

__all__ = [
    "Asker",
    "Assessment",
    "HandedQuote",
    "HandingOver",
    "Hold",
    "RegisterText",
    "Removal",
    "RightsRequest",
    "StatementFacts",
    "StatementKind",
    "StatementVersion",
    "StillWhileWeighed",
    "TakenBack",
]
