"""What was decided, the answer, what people thought of it, the messages, the report, and the check of it."""

from doorleefd.respond.models.answering import (
    AftercareCall,
    Answer,
    Decision,
    DecisionVoice,
    Evaluation,
    Message,
    Reaction,
    ReactionWords,
)
from doorleefd.respond.models.checking import CheckAnswer, CheckedInsight, CheckedQuote, CheckRound, MemberCheck
from doorleefd.respond.models.report import (
    DownloadedQuote,
    ReportBlock,
    ReportQuote,
    ReportSending,
    ReportVersion,
    ReportVoice,
)

__all__ = [
    "AftercareCall",
    "Answer",
    "CheckAnswer",
    "CheckRound",
    "CheckedInsight",
    "CheckedQuote",
    "Decision",
    "DecisionVoice",
    "DownloadedQuote",
    "Evaluation",
    "MemberCheck",
    "Message",
    "Reaction",
    "ReactionWords",
    "ReportBlock",
    "ReportQuote",
    "ReportSending",
    "ReportVersion",
    "ReportVoice",
]
