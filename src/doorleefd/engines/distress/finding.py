"""Words that may point at distress, so that a person looks soon (R206). Never a message, never a label on anyone.

It is a suggestion: it names places in a text and keeps no kind, no score. It would rather ask for a look too many than
one too few, but what is said of a letter, a rule or an office ("een einde maken aan de regeling") is no distress.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

SELF = r"(?:mezelf|mijzelf|me zelf|mij zelf|myself)"
NOT_MORE = r"(?:niet meer|niet langer|nooit meer)"
_PATTERNS = (
    # Dying, or hurting oneself.
    r"zelfmoord(?!preventie)\w*",
    r"zelfdoding|suïcid\w*|suicid\w*",
    r"zelf(?:beschadig\w*|verminking)",
    rf"{SELF} (?:iets |wat )?(?:aan ?(?:te )?doen|aandoe|van kant|verhangen|pijn doen|snijden|beschadigen)",
    rf"(?:snij|sneed|kras|kraste|verwond|verwondde) {SELF}",
    r"(?:wil|wilde|wou|hoef|hoefde) (?:ik )?(?:echt |zo )?(?:niet meer|niet) (?:verder )?leven",
    r"(?:wil|wilde|wou) (?:ik )?(?:liever |gewoon |echt )?(?:dood|er niet meer zijn|niet meer wakker worden)",
    r"(?:was|ben) (?:ik )?(?:maar|liever) dood",
    r"(?:einde?|eind) (?:aan|een) (?:mijn|m'n) leven|(?:mijn|m'n) leven (?:beëindigen|is voorbij)",
    r"er (?:een )?(?:eind|einde) aan (?:te )?(?:maken|maak)(?! (?:aan|van))",
    r"(?:geen|niet) (?:zin|reden) (?:meer )?(?:om|in) (?:te |het )?leven",
    r"(?:als|dat|of) ik er niet (?:meer |langer )?(?:was|ben|zou zijn|zal zijn|hoef te zijn)",
    rf"(?:ik )?{NOT_MORE} (?:wil|wilde|wou) leven|{NOT_MORE} leven wil",
    r"(?:niemand|geen mens) (?:zou|zal) (?:mij|me) missen|(?:beter|makkelijker) af zonder mij",
    # No way out.
    rf"(?:trek|trok|red|redde) (?:ik )?(?:het |dit )?(?:allemaal |echt )?{NOT_MORE}(?=[.!,;]|$)",
    r"(?:heb|zie|had|zag) (?:ik )?geen toekomst meer",
    rf"(?:kan|kon) (?:ik )?(?:het |dit |echt |gewoon |allemaal )*{NOT_MORE}(?: aan| dragen| volhouden)?(?=[.!,;]|$)",
    rf"(?:zie|zag) (?:ik )?(?:het|geen uitweg|er) ?{NOT_MORE} zitten|(?:zie|zag) (?:ik )?geen uitweg",
    rf"houd?t? (?:ik )?(?:het |dit )?{NOT_MORE} vol|hield (?:ik )?(?:het |dit )?{NOT_MORE} vol",
    r"(?:ben|voel me|voelde me|was) (?:helemaal |zo |echt )?(?:wanhopig|radeloos|ten einde raad)",
    r"(?:kan|kon|durf|durfde) (?:ik )?(?:nergens|niet) (?:meer )?(?:heen|naar huis)",
    # Violence or danger at home.
    r"(?:slaat|sloeg|slaan|schopt|schopte|bedreigt|bedreigde|mishandelt|mishandelde|verkracht\w*) "
    r"(?:mij|me|ons|de kinderen|mijn kind\w*)\b",
    r"(?:word|werd|ben) (?:ik )?(?:thuis )?(?:geslagen|mishandeld|bedreigd|gestalkt|verkracht|misbruikt)",
    r"(?:huiselijk|seksueel) geweld",
    r"bang (?:voor|van) (?:mijn|m'n) (?:man|vrouw|vriend|vriendin|partner|ex|vader|moeder|zoon)",
    # Nothing to live on.
    r"(?:geen|niets) (?:te )?eten (?:meer )?(?:in huis|voor (?:mij|ons|de kinderen))|al dagen niet(?:s)? gegeten",
    r"(?:slaap|sliep|slapen) (?:ik |we |wij )?(?:op straat|in (?:mijn|de|onze) auto)",
)
_FOUND = re.compile("|".join(rf"\b(?:{pattern})" for pattern in _PATTERNS), re.IGNORECASE)
# Said of someone else's work or of paper, and so no distress.
_AROUND = re.compile(r"\b(?:folder|cursus|training|campagne|beleid|protocol|113)\b[^.]{0,30}$", re.IGNORECASE)


@dataclass(frozen=True)
class Signal:
    """Where words stand: offsets in code points, end exclusive."""

    start: int
    end: int


def signals(text: str) -> list[Signal]:
    """Each place with words of distress, in order. Never raises; time in proportion to the length."""
    plain = text.replace("\u2019", "'")
    return [
        Signal(found.start(), found.end())
        for found in _FOUND.finditer(plain)
        if not _AROUND.search(plain, max(0, found.start() - 60), found.start())
    ]


def asks_for_a_look(texts: Iterable[str]) -> bool:
    """Whether any of these texts holds such words."""
    return any(signals(text) for text in texts)
