"""What was decided, the answer, what people thought of it, the messages, and the report."""

from doorleefd.respond.models.answering import (
    AftercareCall,
    Answer,
    Decision,
    DecisionVoice,
    Evaluation,
    Message,
    Reaction,
)
from doorleefd.respond.models.report import (
    ReportBlock,
    ReportQuote,
    ReportSending,
    ReportVersion,
    ReportVoice,
)

__all__ = [
    "AftercareCall",
    "Answer",
    "Decision",
    "DecisionVoice",
    "Evaluation",
    "Message",
    "Reaction",
    "ReportBlock",
    "ReportQuote",
    "ReportSending",
    "ReportVersion",
    "ReportVoice",
]
