"""The data of analysis: the evidence and what is concluded from it, and staff texts that wait to be mended."""

from doorleefd.analyse.models.accusations import (
    Accusation,
    AccusationDuty,
    AccusationNote,
    AccusationNoteQuerySet,
    AccusationStep,
)
from doorleefd.analyse.models.evidence import (
    Coding,
    CodingQuerySet,
    CoreInsight,
    DeviatingVoice,
    DeviatingVoiceQuerySet,
    Finding,
    FindingPattern,
    Fragment,
    FragmentQuerySet,
    InsightFinding,
    Memo,
    Pattern,
    PatternFragment,
    PatternFragmentQuerySet,
    PatternTheme,
    Recommendation,
    ReflectionExpert,
    SharedReflection,
    Theme,
)
from doorleefd.analyse.models.frozen import FrozenFigure, FrozenTable
from doorleefd.analyse.models.held import HeldText
from doorleefd.analyse.models.local_names import LocalName
from doorleefd.analyse.models.quoting import QuoteQuerySet, quoted_only_where, said_right, said_right_in

__all__ = [
    "Accusation",
    "AccusationDuty",
    "AccusationNote",
    "AccusationNoteQuerySet",
    "AccusationStep",
    "Coding",
    "CodingQuerySet",
    "CoreInsight",
    "DeviatingVoice",
    "DeviatingVoiceQuerySet",
    "Finding",
    "FindingPattern",
    "Fragment",
    "FragmentQuerySet",
    "FrozenFigure",
    "FrozenTable",
    "HeldText",
    "LocalName",
    "InsightFinding",
    "Memo",
    "Pattern",
    "PatternFragment",
    "PatternFragmentQuerySet",
    "PatternTheme",
    "QuoteQuerySet",
    "Recommendation",
    "ReflectionExpert",
    "SharedReflection",
    "Theme",
    "quoted_only_where",
    "said_right",
    "said_right_in",
]
