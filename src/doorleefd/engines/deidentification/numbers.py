"""Numbers and codes that point at one person: mail, account, citizen service number, telephone, file and plate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from .checks import is_bsn, is_iban
from .dates import number_words
from .mention import EntityType, Mention
from .word_lists import alternatives, words

EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}\s?@\s?(?:[\w-]{1,63}\.){1,5}[A-Za-z]{2,24}(?!\w)")
SPOKEN_EMAIL = re.compile(
    r"(?<![\w.+%-])(?:[\w+%-]{1,30}[ ](?:dot|punt|underscore|dash|streepje)[ ]){0,3}"
    r"[\w.+%-]{2,64}\s?(?:\(at\)|\[at\]|\{at\}| at | apenstaartje )\s?"
    r"[\w-]{1,63}(?:\s?(?: punt |\.| dot )\s?[\w-]{1,63}){0,3}\s?(?: punt |\.| dot )\s?"
    r"(?:nl|com|net|org|be|de|eu|info|frl|amsterdam)(?!\w)",
    re.IGNORECASE,
)
IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\s?\d{2}(?:[ .-]?[A-Za-z0-9]{1,4}){3,8}(?!\w)")
DUTCH_IBAN = re.compile(r"(?<!\w)NL\s?\d{2}[ .-]?[A-Z]{4}[ .-]?\d(?:[ .-]?\d){9}(?!\w)", re.IGNORECASE)
ACCOUNT_CUE = re.compile(
    r"(?:rekening(?:nummer|nr)?|iban|giro(?:nummer)?)\W{0,3}(?:is|van|nr|nummer)?\W{0,3}$", re.IGNORECASE
)
OLD_ACCOUNT = re.compile(r"(?<![\w.,-])\d{2}[. ]?\d{2}[. ]?\d{2}[. ]?\d{2,3}(?![\w]|[.,]\d)")

DIGITS_BSN = re.compile(r"(?<![\w.,/-])\d(?:[ .-]?\d){7,8}(?![\w]|[.,/-]\d)")
BSN_CUE = re.compile(
    r"(?:\bbsn|burger\s?service\s?(?:nummer|nr)|sofi-?(?:nummer|nr)|\bsofi)\W{0,3}(?:nummer|nr)?\W{0,3}"
    r"(?:(?:is|was|van|mij|mijn|luidt|hier|onder|dat|dus|namelijk)\W{1,3}){0,3}$",
    re.IGNORECASE,
)
FILE_WORDS = rf"(?:{alternatives(words('file_words'))})"
FILE_CUE = re.compile(
    rf"(?<!\w)(?:{FILE_WORDS}[- ]?(?:nummer|number|nr|no|code|kenmerk|id)\.?|(?:ons |uw |brief)?kenmerk|zaak|dossier|"
    r"klant|melding|cliënt|referentie|reference|ref\.?|kenteken(?:plaat|nummer)?|"
    r"nummerplaat|nummerbord|nummer|nr\.?|code|ticket|case|customer|client|tenant|patient|invoice|application|claim|membership|policy|permit)(?!\w)"
    rf"(?:[ :=\-(\"'#]{{1,4}}(?:{alternatives(words('file_fillers'))})(?!\w)){{0,4}}[ :=\-(\"'#.]{{1,4}}",
    re.IGNORECASE,
)
FILE_CODE = re.compile(r"[A-Za-z]{0,6}[-./ ]{0,1}\d[\w./-]{2,30}|[A-Za-z]{1,4}[-./]?\d[\w./-]{2,30}")
FAR_CUE = re.compile(
    rf"(?<!\w){FILE_WORDS}[- ]?(?:nummer|number)(?!\w)[^.;:\d\n]{{1,40}}[ ](?:is|luidt)[ :]{{1,2}}(?=\d)", re.IGNORECASE
)
CODE_UNITS = re.compile(rf"\s?(?:%|(?:{alternatives(words('not_codes'))})(?!\w))", re.IGNORECASE)
SIDECODES = (
    "XX-99-99", "99-99-XX", "99-XX-99", "XX-99-XX", "XX-XX-99", "99-XX-XX", "99-XXX-9", "9-XXX-99", "XX-999-X",
    "X-999-XX", "XXX-99-X", "X-99-XXX", "9-XX-999", "999-XX-9",
)  # fmt: skip


def _shapes(mark: str) -> str:
    return "|".join(code.replace("-", mark).replace("9", r"\d").replace("X", "[A-Z]") for code in SIDECODES)


PLATE = re.compile(rf"(?<![\w-])(?:{_shapes('-')})(?![\w-])", re.IGNORECASE)
LOOSE_PLATE = re.compile(rf"(?<![\w-])(?:{_shapes('[ ]?')})(?![\w-])")
PLATE_CUE = re.compile(
    r"(?:kenteken|nummerbord|nummerplaat)(?:[ :]{1,2}(?:is|was|met|van|mijn|auto|de|het|dat)){0,3}[ :(]{1,2}"
    r"(?P<plate>(?=[A-Z0-9 -]{0,8}\d)[A-Z0-9]{1,3}(?:[ -]?[A-Z0-9]{1,3}){1,2})(?!\w)",
    re.IGNORECASE,
)
ENGLISH_PLATE = re.compile(
    r"(?i:(?<!\w)(?:plates?|registration|reg)(?:[ :](?:is|was|number|no\.?|of)){0,2})[ :(]{1,2}"
    r"(?P<plate>(?=[A-Z0-9 -]{0,10}\d)(?=[A-Z0-9 -]{5})[A-Z0-9]{1,5}(?:[ -][A-Z0-9]{1,5}){0,2})(?!\w)"
)
MIXED = re.compile(r"(?<![\w@./-])(?=(?:[A-Z]*\d){3})(?=(?:\d*[A-Z]){2})[A-Z0-9]{7,14}(?![\w@])")
NUMBERED_GROUPS = re.compile(r"(?:[A-Za-z]{1,3}[ .-]?)?\d{1,5}(?:[ .-]\d{1,5}){1,7}(?![\w]|[.,]\d)")
GROUPED = re.compile(r"(?<![\w.,/€-])(?:V[ -]?)?\d{2,4}(?:[ .-]\d{2,4}){2,4}(?![\w]|[.,]\d)")
BARE_CODE = re.compile(
    r"(?<![\w.,/@-])(?:[A-Z]{1,5}[-./]?\d{4,}(?:[-./]\w{1,8}){0,3}|[A-Z]{1,5}[-./](?:19|20)\d\d[-./]\d{2,}|"
    r"(?:19|20)\d\d[-./][A-Z]{1,6}[-./]?\d{2,}|(?:19|20)\d\d[-/]\d{5,}(?:[-./]\w{1,8}){0,3}|\d{7,})(?![\w@]|[.,]\d)"
)
LOOSE_CODE = re.compile(
    r"(?<![\w.,/@€-])(?=(?:[\w./-]{0,18}?\d){2})(?=\w{0,12}[A-Z]|\d[\w./-]{0,12}[-./]\w{0,8}[A-Za-z])"
    r"\w{1,12}(?:[-./]\w{1,12}){1,4}(?![\w@]|[.,]\d)"
)
NO_CODE = re.compile(
    r"\d{1,4}(?:e|de)?(?:[-./]\d{1,4}(?:e|de)?)?(?:[-./][a-zë]{1,12})*|[A-Za-z]{1,8}-?\d{1,2}(?:[-/][A-Za-z]{0,12}\d{0,2})?"
)
LONG_NUMBER = re.compile(r"(?<![\w.,/€-])(?!(?:19|20)\d\d(?!\d))\d{4,6}(?![\w-]|[.,][\d-])")
AMOUNT_BEFORE = re.compile(
    r"(?:€|euro|eur|bedrag(?: is| van)?|kost(?:te)?(?: me| mij)?|schuld(?: is| van)?|en nu)\s?$", re.IGNORECASE
)
DIGIT_WORDS = alternatives(word for word in number_words() if word != "honderd") + "|nul|plus"
ENGLISH_DIGITS = (
    "zero|oh|double|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)"
    "teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\w{3,5})?"
)
SPOKEN_IN_ENGLISH = re.compile(
    rf"(?<!\w)(?:zero|oh|plus)[ ,-]{{1,2}}(?:(?:{ENGLISH_DIGITS})[ ,-]{{1,2}}){{4,11}}(?:{ENGLISH_DIGITS})(?!\w)",
    re.IGNORECASE,
)
SPOKEN_PHONE = re.compile(
    rf"(?<!\w)(?:nul|plus)[ ,-]{{1,2}}(?:(?:{DIGIT_WORDS})[ ,-]{{1,2}}){{3,9}}(?:{DIGIT_WORDS})(?!\w)", re.IGNORECASE
)
PHONE = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?:\(?(?:\+|00)\s?31\)?[ .–-]{0,3}(?:\(0\)[ ]?)?[1-9](?:[ .\-–/()]{0,3}\d){8})"
    r"|(?:\(?0[1-9](?:[ .\-–/()]{0,3}\d){8})"
    r"|(?:0[89]00[ .–-]{0,3}\d(?:[ .-]?\d){3,6})"
    r"|(?:(?:\+|00)[1-9]\d{0,2}[ .-]{0,2}\d(?:[ .\-/()]{0,2}\d){6,10})"
    r")(?![\w]|[.,]\d)"
)
PHONE_CUE = re.compile(
    r"(?:telefoon(?:nummer|nr)?|tel|mobiel(?:e nummer)?|06|bel(?:len)?(?: mij| me)?(?: op)?|nummer is|gsm)"
    r"\W{0,3}(?:is|op|nummer)?\W{0,3}$",
    re.IGNORECASE,
)
LOCAL_PHONE = re.compile(r"(?<![\w.,/-])\d(?:[ .-]?\d){5,9}(?![\w]|[.,]\d)")
HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,30}(?<!\.)")


def _mention(match: re.Match[str], kind: EntityType, group: int | str = 0) -> Mention:
    return Mention(match.start(group), match.end(group), match[group], kind)


def _before(text: str, place: int, width: int = 40) -> str:
    return text[max(0, place - width) : place]


def mails(text: str) -> Iterator[Mention]:
    """E-mail addresses, also spelled out ("jan at hotmail punt com"), and @names."""
    if "@" in text:
        yield from (_mention(found, EntityType.EMAIL) for found in EMAIL.finditer(text))
        for found in HANDLE.finditer(text):
            yield Mention(found.start() + 1, found.end(), found[0][1:], EntityType.PERSOON)
    yield from (_mention(found, EntityType.EMAIL) for found in SPOKEN_EMAIL.finditer(text))


def accounts(text: str) -> Iterator[Mention]:
    """Account numbers: a right checksum, or the Dutch form, since a mistyped one still points at someone."""
    yield from (_mention(found, EntityType.IBAN) for found in DUTCH_IBAN.finditer(text))
    for found in IBAN.finditer(text):
        if is_iban(re.sub(r"[ .\-\s]", "", found[0])):
            yield _mention(found, EntityType.IBAN)
    for found in OLD_ACCOUNT.finditer(text):
        if ACCOUNT_CUE.search(_before(text, found.start())):
            yield _mention(found, EntityType.IBAN)


def citizen_numbers(text: str) -> Iterator[Mention]:
    """Citizen service numbers: nine digits that pass the eleven-test, or any that follow the word."""
    for found in DIGITS_BSN.finditer(text):
        digits = re.sub(r"\D", "", found[0])
        before = _before(text, found.start())
        named = _named_as_file(before) or before.endswith("+")
        if BSN_CUE.search(before) or (len(digits) == 9 and is_bsn(digits) and not named):
            yield _mention(found, EntityType.BSN)


def _named_as_file(before: str) -> bool:
    last = None
    for last in FILE_CUE.finditer(before):  # noqa: B007  the last one counts
        pass
    return last is not None and last.end() == len(before)


def telephones(text: str) -> Iterator[Mention]:
    """Dutch numbers in all writings, foreign ones with their country code, others after "bel" or "telefoon"."""
    for found in PHONE.finditer(text):
        yield _trimmed(found, EntityType.TELEFOON)
    for found in LOCAL_PHONE.finditer(text):
        if PHONE_CUE.search(_before(text, found.start(), 30)) and not CODE_UNITS.match(text, found.end()):
            yield _trimmed(found, EntityType.TELEFOON)
    for spoken in (SPOKEN_PHONE, SPOKEN_IN_ENGLISH):
        yield from (_mention(found, EntityType.TELEFOON) for found in spoken.finditer(text))


def _trimmed(match: re.Match[str], kind: EntityType) -> Mention:
    text = match[0].rstrip(" .-/(")
    return Mention(match.start(), match.start() + len(text), text, kind)


def files(text: str) -> Iterator[Mention]:
    """File, client and reference numbers after their word, number plates, and codes that cannot be an amount."""
    yield from (_mention(found, EntityType.DOSSIERNUMMER) for found in PLATE.finditer(text))
    for cued in (PLATE_CUE, ENGLISH_PLATE):
        yield from (_mention(found, EntityType.DOSSIERNUMMER, "plate") for found in cued.finditer(text))
    for cue in chain(FILE_CUE.finditer(text), FAR_CUE.finditer(text)):
        both = (NUMBERED_GROUPS.match(text, cue.end()), FILE_CODE.match(text, cue.end()))
        found = max((one for one in both if one), key=lambda one: one.end(), default=None)
        if found and not CODE_UNITS.match(text, found.end()) and len(re.sub(r"\D", "", found[0])) > 2:
            yield _without_tail(found)
    for found in GROUPED.finditer(text):
        if len(re.sub(r"\D", "", found[0])) > 7 and not CODE_UNITS.match(text, found.end()):
            yield _mention(found, EntityType.DOSSIERNUMMER)
    yield from (_mention(found, EntityType.DOSSIERNUMMER) for found in MIXED.finditer(text))
    for found in BARE_CODE.finditer(text):
        if not CODE_UNITS.match(text, found.end()) and not _before(text, found.start(), 3).rstrip().endswith("€"):
            yield _mention(found, EntityType.DOSSIERNUMMER)


def loose_codes(text: str) -> Iterator[Mention]:
    """Codes and long numbers without a word before them, when nothing says that they count something."""
    yield from (_mention(found, EntityType.DOSSIERNUMMER) for found in LOOSE_PLATE.finditer(text))
    for found in LOOSE_CODE.finditer(text):
        if not NO_CODE.fullmatch(found[0]):
            yield _without_tail(found)
    for found in LONG_NUMBER.finditer(text):
        if not CODE_UNITS.match(text, found.end()) and not AMOUNT_BEFORE.search(_before(text, found.start())):
            yield _mention(found, EntityType.DOSSIERNUMMER)


def _without_tail(match: re.Match[str]) -> Mention:
    text = match[0].rstrip("./-_")
    return Mention(match.start(), match.start() + len(text), text, EntityType.DOSSIERNUMMER)
