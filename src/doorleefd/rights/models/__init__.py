"""What an organisation accounts for."""

from doorleefd.rights.models.statements import StatementFacts, StatementKind, StatementVersion

__all__ = ["StatementFacts", "StatementKind", "StatementVersion"]
