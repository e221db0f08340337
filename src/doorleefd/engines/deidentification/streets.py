"""Addresses: a street with or without its number, a postcode, a post box."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .mention import EntityType, Mention
from .reading import Reading
from .shipped import in_dictionary, is_compound
from .word_lists import alternatives, sections, words

POSTCODE = re.compile(
    r"(?<![\w-])[1-9]\d{3}[ ]?[A-Z]{2}(?![\w-])|(?<![\w-])[1-9]\d{3}[a-z]{2}(?![\w-])"
    r"|(?<=\d[,.] )[1-9]\d{3}[ ][a-z]{2}(?=[ ]?[.,;)]|[ ]?$|[ ][A-Z])"
    r"|(?:(?<=^)|(?<=\n))[1-9]\d{3}[ ][a-z]{2}(?=[ ][A-Z])"
)
NOT_POSTCODE = re.compile(r"(?:in|na|om|te|of|de|en|is|op|we|ik|er|mg|kg|km|cm)$", re.IGNORECASE)
POST_BOX = re.compile(r"(?<!\w)(?:postbus|p\.?o\.?[ ]box|pb\.?|antwoordnummer)[ ]\d{1,6}(?!\w)", re.IGNORECASE)
STRONG_ENDS = tuple(sorted(words("street_ends")))
WEAK_ENDS = tuple(sorted(words("weak_street_ends")))
HEADS = words("street_heads")
NUMBER = re.compile(
    r"\.?[ ]{0,2},?[ ]?(?:nummer |nr\.? ?|huisnummer )?"
    r"(?P<number>\d{1,4}(?:[ ]?[-/]?[ ]?(?:(?:bis|hs|huis|rood|rd|zw|boven|beneden)(?!\w)|[a-zA-Z](?!\w)|"
    r"I{1,3}(?!\w)|(?<=[-/])\d{1,4}))?)(?![\w]|[.,]\d)"
)
UNITS = re.compile(rf"[ ]?(?:[%€]|(?:{alternatives(words('not_house_numbers'))})(?!\w))")
ADDRESS_CUES = {(word, ":") for word in ("adres", "woonadres", "postadres", "huisadres", "woont", "verhuisadres")}
APART = frozenset({"laan", "straat", "weg", "plein", "dreef", "singel", "gracht", "plantsoen", "hof", "kade", "steeg"})
ON_STREET = frozenset({"de", "het", "aan", "op", "adres", "is", "naar", "in", "bij", "van", ",", ":", "woon", "woonde"})
QUIETLY_ON = frozenset({"op", "aan", "the", "at", "on", "near", "by", "our"})
HOUSE_NUMBER = re.compile(
    r"(?<!\w)(?:huisnummer(?: is| was|:)?|huisnr\.?|(?:woon|wonen|woont) op nummer)[ ]"
    r"(?P<number>\d{1,4}[a-zA-Z]?)(?!\w)",
    re.IGNORECASE,
)


NUMBER_FIRST = r"Close|Drive|Court|Crescent|Terrace|Gardens|Grove|Mews|Row|Way|Hill|Place|Walk|Quay|Parade"
ENGLISH_STREET = re.compile(
    r"(?<!\w)(?:\d{1,3}[a-zA-Z]?[ ])?(?!The[ ])(?:[A-ZÀ-Þ][\w'’-]{1,20}[ ]){1,2}(?:Street|Road|Avenue|Lane|Square)"
    r"(?:[ ]\d{1,4}[a-zA-Z]?)?(?!\w)"
    rf"|(?<!\w)\d{{1,3}}[a-zA-Z]?[ ](?:[A-ZÀ-Þ][\w'’-]{{1,20}}[ ]){{1,2}}(?:{NUMBER_FIRST})(?!\w)"
)
NUMBERED = "|".join(
    word.capitalize() for word in sorted(sections("english")["numbered"] | sections("english")["calendar"])
)
LIVED_AT = re.compile(
    r"(?<!\w)(?i:at|from|out[ ]of|left|on|to|near|outside|opposite|behind|address(?:[ ]is)?:?|lives?[ ]in|"
    r"living[ ]in|moved[ ]in|"
    r"flat)[ ]"
    rf"(?P<address>(?:(?:de|het|the|'t|van|der)[ ])?(?!(?:{NUMBERED})(?!\w))"
    r"(?:[A-ZÀ-Þ](?:[\w'’-]{1,24}|[a-z]{0,6}\.)[ ](?:(?:van|de|der|den|het|en|ten|ter|'t)[ ]){0,2}){1,4}"
    r"\d{1,4}(?:[ -]?[a-zA-Z](?!\w)|[ ]I{1,3}(?!\w))?(?:[ ]?(?:to|-|–|and|/)[ ]?\d{1,4})?)(?![\w%€]|[.,:/-]\d)"
)

NUMBERED_LAST = re.compile(rf"(?<!\w)(?:{NUMBERED})[ ]\d")
COUNTED = re.compile(rf"[ ](?:{alternatives(sections('english')['counted'])})(?!\w)", re.IGNORECASE)


def english_streets(text: str) -> Iterator[Mention]:
    """ "14 Church Street", "Station Road 9", "evicted from Korte Akkers 3B": an address as it is said in English."""
    for found in ENGLISH_STREET.finditer(text):
        yield Mention(found.start(), found.end(), found[0], EntityType.ADRES)
    for found in LIVED_AT.finditer(text):
        counted = UNITS.match(text, found.end()) or COUNTED.match(text, found.end())
        if not (counted or NUMBERED_LAST.search(found["address"])):
            yield Mention(found.start("address"), found.end("address"), found["address"], EntityType.ADRES)


def postcodes(text: str) -> Iterator[Mention]:
    """Postcodes, post boxes and house numbers that their word announces."""
    for found in POSTCODE.finditer(text):
        if not NOT_POSTCODE.search(found[0]) or found[0].isupper() and " " in found[0]:
            yield Mention(found.start(), found.end(), found[0], EntityType.ADRES)
    for found in POST_BOX.finditer(text):
        yield Mention(found.start(), found.end(), found[0], EntityType.ADRES)
    for found in HOUSE_NUMBER.finditer(text):
        yield Mention(found.start("number"), found.end("number"), found["number"], EntityType.ADRES)


def find_streets(reading: Reading) -> None:
    """Mark streets: by their ending, or a capitalised word with a house number after "op de" or "aan de"."""
    for place, token in enumerate(reading.tokens):
        if reading.closed[place] or not token.is_word or token.shouted:
            continue
        number = number_after(reading, place)
        if _is_street(reading, place, has_number=number is not None):
            first = _first_of_name(reading, place)
            last = place if number is not None else _last_of_name(reading, place)
            number = number_after(reading, last)
            start, end = reading.tokens[first].start, number or reading.tokens[last].end
            reading.mentions.append(Mention(start, end, reading.text[start:end], EntityType.ADRES))
            _close_until(reading, first, end)


def number_after(reading: Reading, place: int) -> int | None:
    """Where the house number after a token ends; None if there is none."""
    found = NUMBER.match(reading.text, reading.tokens[place].end)
    if not found or "," in found[0].partition(found["number"])[0] or UNITS.match(reading.text, found.end()):
        return None
    look = place + 1
    while look < len(reading.tokens) and reading.tokens[look].start < found.end():
        if reading.closed[look]:
            return None
        look += 1
    return found.end()


def _is_street(reading: Reading, place: int, *, has_number: bool) -> bool:
    token = reading.tokens[place]
    word = token.lower
    before = reading.lower(place - 1)
    # "Werkplein Drentsche Aa": a kind of organisation, and no square.
    if before in words("titles") or (word in words("joining_words") and not has_number):
        return False
    if word in sections("english")["numbered"] | sections("english")["calendar"]:
        return False
    if (
        word.endswith(STRONG_ENDS)
        and len(word) > 6
        and not word.endswith(("onderweg", "vanwege", "snelweg", "halverwege"))
    ):
        if has_number:
            return True
        if _is_quiet_street(reading, place):
            return True
        return (
            reading.is_capital(place) and not (token.opens and in_dictionary(word)) and _is_place_like(reading, place)
        )
    if has_number and len(word) > 8 and word.endswith(WEAK_ENDS) and not in_dictionary(word):
        return True
    if has_number and word in APART and _is_name_before(reading, place):
        return True
    if not reading.is_capital(place) or (token.opens and reading.word_before(place) not in ADDRESS_CUES):
        return False
    if word == "laan" and reading.lower(place + 1) == "van":
        return True
    if not has_number:
        return False
    if token.opens:
        return True
    like_street = word in HEADS or (word.endswith(WEAK_ENDS) and len(word) > 5)
    if like_street and (before in ON_STREET or reading.is_capital(place - 1)):
        return True
    if before in {"de", "het", "'t"} and reading.lower(place - 2) in {"op", "aan", "in", "adres", "is"}:
        return True
    return not in_dictionary(word) and word not in reading.lists.first_names


def _is_name_before(reading: Reading, place: int) -> bool:
    """ "Deken van Someren laan 7": a capital right before a street written apart."""
    return reading.touching(place) and reading.is_capital(place - 1) and not reading.tokens[place - 1].opens


def _is_quiet_street(reading: Reading, place: int) -> bool:
    """ "in de kerkstraat": a street without capital or number, and no kind of street that a dictionary knows."""
    token = reading.tokens[place]
    if token.capital or in_dictionary(token.lower):
        return False
    if reading.lower(place - 1) in reading.lists.first_names and not is_compound(token.lower):
        return True
    if reading.lower(place - 1) not in {"de", "het"} | QUIETLY_ON:
        return False
    return reading.lower(place - 1) in QUIETLY_ON or reading.lower(place - 2) in {"in", "op", "aan", "van", "uit"}


def _is_place_like(reading: Reading, place: int) -> bool:
    """A word on -laan or -weg without a number may be a surname; then an article or preposition decides."""
    word = reading.tokens[place].lower
    if word.endswith(("straat", "plein", "plantsoen", "gracht", "boulevard")):
        return True
    first = _first_of_name(reading, place)
    return reading.lower(first - 1) in {"de", "het", "aan", "op", "in", "'t"}


def _first_of_name(reading: Reading, place: int) -> int:
    """The first token of a street name of several words ("Burgemeester van Houtlaan")."""
    first = place
    particles = words("surname_particles")
    look = place - 1
    while look >= 0 and place - look < 7 and reading.touching(look + 1) and not reading.closed[look]:
        token = reading.tokens[look]
        opening = token.opens and token.lower in words("opening_words")
        if (reading.is_capital(look) and not opening) or _goes_before(reading, look, place):
            first = look
        elif token.lower not in particles or token.lower in {"aan", "op", "in", "bij", "uit", "onder", "voor"}:
            break
        look -= 1
    return first


def _goes_before(reading: Reading, look: int, place: int) -> bool:
    """ "lange nieuwstraat", "ds martin luther kingweg": without capitals."""
    lower = reading.lower(look)
    if look == place - 1 and lower in words("before_streets"):
        return True
    return not reading.tokens[place].capital and lower in reading.lists.first_names | words("titles") - words("kinship")


def _last_of_name(reading: Reading, place: int) -> int:
    """The last token of a street that begins with its kind ("Laan van Meerdervoort")."""
    if reading.lower(place) not in HEADS:
        return place
    last = place
    look = place + 1
    while look < len(reading.tokens) and look - place < 5 and reading.touching(look):
        if reading.is_capital(look):
            last = look
        elif reading.lower(look) not in words("surname_particles"):
            break
        look += 1
    return last


def _close_until(reading: Reading, first: int, end: int) -> None:
    place = first
    while place < len(reading.tokens) and reading.tokens[place].start < end:
        reading.closed[place] = True
        place += 1
