"""A mention takes along what clings to it: an article, a kind word, a quarter of the town, an initial, "BV"."""

from __future__ import annotations

from dataclasses import replace

from .mention import EntityType, Mention
from .reading import Reading, is_kin, is_ordinary, is_role
from .streets import number_after
from .word_lists import words

ARTICLES = frozenset(["de", "het", "'t", "t", "den", "d'", "the"])
QUARTERS = words("quarters")
AGED = frozenset(["oud", "jong", "jaar"])
COMPANY = frozenset(["bv", "b.v.", "b.v", "nv", "n.v.", "vof", "v.o.f."])
PARTICLES = words("quiet_particles")
SURE_PARTICLES = frozenset(["der", "el", "al", "ait", "aït", "v.d.", "vd", "den", "'t"])
JOINING = frozenset(["en", "voor", "&"])
HEADS = (
    frozenset(["bakker", "slager", "garage", "salon", "aannemer", "kerk"])
    | words("organisation_heads")
    | words("quiet_heads")
) - {"gemeente", "provincie", "wijkteam", "buurtteam"}
HEAD_ENDS = tuple(sorted(words("head_ends")))


def widen(reading: Reading) -> None:
    """Widen the mentions over the words beside them; none comes to overlap another."""
    if not reading.mentions:
        return
    reading.mentions.sort()
    first_at = {token.start: place for place, token in enumerate(reading.tokens)}
    last_at = {token.end: place for place, token in enumerate(reading.tokens)}
    edge = 0
    for number, mention in enumerate(reading.mentions):
        first, last = first_at.get(mention.start), last_at.get(mention.end)
        if first is not None and last is not None:
            limit = reading.mentions[number + 1].start if number + 1 < len(reading.mentions) else len(reading.text)
            first, last = _widened(reading, mention, first, last)
            start, end = reading.tokens[first].start, reading.tokens[last].end
            start = start if start >= edge else mention.start
            end = start + len(reading.text[start : min(end, limit)].rstrip())
            end = max(end, _number_end(reading, mention, last, limit))
            reading.mentions[number] = replace(mention, start=start, end=end, text=reading.text[start:end])
        edge = reading.mentions[number].end


def _widened(reading: Reading, mention: Mention, first: int, last: int) -> tuple[int, int]:
    if mention.type in {EntityType.ORGANISATIE, EntityType.PLAATS} and _is_first_part(reading, first - 1):
        first -= 1
    if mention.type is EntityType.ORGANISATIE:
        first = _with_kind_word(reading, first)
    elif mention.type in {EntityType.PLAATS, EntityType.ADRES, EntityType.DATUM}:
        first -= reading.touching(first) and reading.lower(first - 1) in ARTICLES
        first -= mention.type is EntityType.PLAATS and reading.touching(first) and is_head(reading.lower(first - 1))
        number = reading.lower(first - 1)
        before_street = mention.type is EntityType.ADRES and number.isdigit() and len(number) < 4
        first -= before_street and reading.touching(first)
    elif mention.type is EntityType.LEEFTIJD:
        last += _clings(reading, last + 1, AGED)
    elif mention.type is EntityType.PERSOON:
        first -= reading.touching(first) and is_head(reading.lower(first - 1))
    if mention.type is EntityType.HERKOMST:
        first -= reading.touching(first) and reading.lower(first - 1) in {"half", "kwart"}
    if mention.type in {EntityType.PERSOON, EntityType.PLAATS}:
        first = _with_particles(reading, first)
        first -= 2 * _follows_initial(reading, first)
    if mention.type in {EntityType.PERSOON, EntityType.ORGANISATIE}:
        last = _with_tail(reading, last)
    if mention.type in {EntityType.ORGANISATIE, EntityType.PERSOON} and _clings(reading, last + 1, COMPANY):
        last += 1
    if mention.type is EntityType.PLAATS and _clings(reading, last + 1, QUARTERS):
        last += 1
    if mention.type is EntityType.PERSOON and _is_initial(reading, last + 1):
        last += 1 + (reading.lower(last + 2) == "." and reading.touching(last + 2))
    return first, last


def _is_first_part(reading: Reading, place: int) -> bool:
    """ "Focus Werkt": a word that opens the sentence, right before the rest of the name."""
    if place < 0 or not reading.touching(place + 1) or reading.closed[place]:
        return False
    token = reading.tokens[place]
    plain = token.lower in words("opening_words") | words("titles") | words("openings") or is_role(token.lower)
    return (
        token.opens
        and token.capital
        and not token.shouted
        and len(token.text) > 3
        and not plain
        and not is_kin(token.lower)
    )


def _number_end(reading: Reading, mention: Mention, last: int, limit: int) -> int:
    """ "Noordeinde 14 boven", "de Hoven 3": a house number right after a name makes it an address."""
    if mention.type not in {EntityType.PLAATS, EntityType.ORGANISATIE, EntityType.PERSOON}:
        return 0
    end = number_after(reading, last)
    return end if end is not None and end <= limit else 0


def _with_particles(reading: Reading, first: int) -> int:
    """ "de baas, van Leeuwen, zei", "mo el idrissi": particles that stand alone or are no word, and a first name."""
    look = first
    while look and reading.touching(look) and reading.lower(look - 1) in PARTICLES and first - look < 3:
        look -= 1
    if look == first:
        return first
    held = {reading.lower(place) for place in range(look, first)}
    alone = look and reading.tokens[look - 1].text in {",", "(", ":"}
    known = reading.lower(first) in reading.lists.last_names
    if held & SURE_PARTICLES:
        given = look and reading.touching(look) and reading.lower(look - 1) in reading.lists.first_names
        return look - 1 if given and not reading.closed[look - 1] else look
    return look if alone and known and reading.lower(first) not in reading.lists.own_first_names else first


def _follows_initial(reading: Reading, first: int) -> bool:
    """ "k. bosnic": one letter and a full stop right before."""
    letter = reading.lower(first - 2)
    beside = reading.touching(first) and reading.touching(first - 1)
    return beside and reading.lower(first - 1) == "." and len(letter) == 1 and letter.isalpha()


def _with_tail(reading: Reading, last: int) -> int:
    """ "Kwartier Zorg en Welzijn": capitals that follow, and those after a small word, go on with the name."""
    while True:
        step = 2 if reading.lower(last + 1) in JOINING and reading.touching(last + 1) else 1
        if not (reading.touching(last + step) and _is_tail(reading, last + step)):
            return last
        last += step


def _is_tail(reading: Reading, place: int) -> bool:
    token = reading.tokens[place]
    known = is_ordinary(token.lower) or token.lower in reading.lists.places
    return (
        known
        and token.text != "I"
        and token.capital
        and not token.opens
        and not token.shouted
        and token.lower not in reading.lists.first_names
    )


def _with_kind_word(reading: Reading, first: int) -> int:
    """ "buurthuis de brug": the article, and the noun before it, belong to the name."""
    if reading.touching(first) and reading.lower(first - 1) in ARTICLES:
        first -= 1
    if reading.touching(first) and is_head(reading.lower(first - 1)):
        first -= 1
    return first


def is_head(word: str) -> bool:
    """Whether a folded word says what kind of organisation a name is ("loonbedrijf", "eetpunt")."""
    return word in HEADS or (len(word) > 6 and word.endswith(HEAD_ENDS) and word not in words("no_heads"))


def _clings(reading: Reading, place: int, held: frozenset[str]) -> bool:
    return reading.lower(place) in held and reading.touching(place)


def _is_initial(reading: Reading, place: int) -> bool:
    """ "Dennis V.": one capital right after a name."""
    if not reading.touching(place) or reading.tokens[place].end - reading.tokens[place].start > 2:
        return False
    if reading.closed[place]:
        return False
    token = reading.tokens[place]
    return token.text[0].isupper() and token.text.rstrip(".").isalpha() and len(token.text.rstrip(".")) == 1
