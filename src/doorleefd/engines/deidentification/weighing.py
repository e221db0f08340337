"""What kind of name a run of capitalised words is: the lists and the words around it decide."""

from __future__ import annotations

from .mention import EntityType
from .reading import Reading, is_kin, is_ordinary, is_role
from .runs import Run, has_inner_capital, is_coined, is_nickname, is_sure_name
from .strange import WORD_ENDINGS, is_named_school, is_unknown
from .word_lists import words

QUOTING = frozenset([":", "(", "/"])
IN_PLACE = words("before_places")
AT_ORGANISATION = words("at_organisations")
NAMING = frozenset(["heet", "heette", "heten", "genaamd", "roepnaam", "bijnaam", "naam", "voornaam", "achternaam"])
CALLING = frozenset(["noem", "noemt", "noemde", "noemden", "noemen", "genoemd", "roept", "riepen"])
ARTICLES = words("determiners")
TO_SOMEONE = words("before_persons")
KEYWORDS = frozenset(word for word in words("organisation_words") if not word.startswith("*"))
KEY_ENDS = tuple(word[1:] for word in words("organisation_words") if word.startswith("*"))
PLACE_ENDS = ("wijk", "buurt", "kwartier", "dorp", "broek", "hoven", "rode", "kerk", "veen", "drecht", "stad")


def kind_of(reading: Reading, run: Run) -> EntityType | None:
    """The type of a run, or None when nothing says that it is a name."""
    parts = [reading.lower(place) for place in range(run.first, run.last + 1)]
    if parts[0] in words("law_words") or parts[-1] in words("law_words") or _is_term(reading, run):
        return None
    if run.first == run.last and _is_of_town(reading, parts[0]):
        return EntityType.PLAATS
    before, mark = reading.word_before(run.first)
    if _is_person_by_cue(reading, run, before, mark):
        return EntityType.PERSOON
    if _is_organisation_by_words(reading, run, parts, before if mark == "" else ""):
        return EntityType.ORGANISATIE
    whole = " ".join(parts)
    if whole in reading.lists.places and _is_place(reading, run, parts, before):
        return EntityType.PLAATS
    if _is_person_by_list(reading, run, parts):
        return EntityType.PERSOON
    return _kind_by_surroundings(reading, run, parts, before, mark)


def _is_of_town(reading: Reading, lower: str) -> bool:
    """ "een Goudse meid", "Amsterdammers": an adjective on a Dutch place, or who lives there."""
    places = reading.lists.places
    if lower.endswith(("ers", "er")):
        stem = lower.removesuffix("s").removesuffix("er")
        if stem.endswith("mm") and stem[:-1] in places:
            return True
        return len(stem) > 4 and not is_ordinary(lower) and stem in places
    return lower.endswith("se") and any(lower[:-2] + end in places for end in ("", "a", "en"))


def _is_person_by_cue(reading: Reading, run: Run, before: str, mark: str) -> bool:
    """A title, a role, a relative, a naming word or a salutation stands before the run."""
    lower = reading.lower(run.first)
    if before in words("titles") and mark in {"", "."}:
        return True
    if reading.tokens[run.first].kind == "initials":
        return True
    if reading.lower(run.last + 1) in {"heet", "heette"} and reading.touching(run.last + 1):
        return not _is_key(lower)
    if reading.tokens[run.first].opens and mark not in {",", "("}:
        return mark == ":" and before in NAMING and not _is_key(lower)
    if (before in words("openings") and mark in {"", ","}) or _is_named_here(reading, run, before, mark):
        return not _is_key(lower)
    if is_kin(before) or is_role(before):
        if mark in {"", ","} and reading.tokens[run.first].text.isupper() and len(lower) > 2:
            return False
        if before in words("organisation_heads") or _is_key(lower):
            return False
        if mark in {",", "("} and reading.lower(run.last + 1) in {",", ")", "."} and not is_generic(lower):
            return True
        listed_place = lower in reading.lists.places and not is_sure_name(reading, lower)
        return not (listed_place and mark) and not (mark and is_ordinary(lower) and not _is_first_name(reading, lower))
    return False


def _is_named_here(reading: Reading, run: Run, before: str, mark: str) -> bool:
    previous = reading.lower(run.first - 2)
    if before in NAMING and mark in {"", ":"}:
        return True
    if before == "is" and (
        previous in {"naam", "voornaam", "achternaam", "bijnaam", "contactpersoon"} or is_role(previous)
    ):
        return True
    if before in {"mij", "me", "hem", "haar", "ons", "zich", "iedereen", "ze"} and previous in CALLING:
        return True
    if before == "maar" and previous in {"zeg", "zegt", "noem"}:
        return True
    nearby = {reading.lower(run.first - step) for step in (1, 2, 3)}
    if nearby & CALLING and mark == "":
        return True
    lower = reading.lower(run.first)
    if {before, previous} == {"ik", "ben"} and mark == "":
        return not is_ordinary(lower) or _is_first_name(reading, lower)
    return False


def _is_first_name(reading: Reading, lower: str) -> bool:
    return lower in reading.lists.first_names or lower in words("name_words") or lower in words("sure_names")


def _is_key(lower: str) -> bool:
    return lower in KEYWORDS or (len(lower) > 6 and lower.endswith(KEY_ENDS))


def _is_organisation_by_words(reading: Reading, run: Run, parts: list[str], before: str) -> bool:
    """The run holds a word such as "Stichting" or "College", or follows "zorgboerderij" or "gemeente"."""
    if (before in words("organisation_heads") and reading.touching(run.first)) or "&" in parts:
        return True
    if len(parts) == 1:
        school = is_named_school(parts[0]) and not reading.tokens[run.first].opens
        named = school or not is_ordinary(parts[0])
        return len(parts[0]) > 6 and parts[0].endswith(KEY_ENDS) and named
    if parts[0] in words("organisation_heads"):
        return True
    keyed = any(_is_key(part) for part in parts)
    return keyed and not (is_sure_name(reading, parts[0]) and not _is_key(parts[-1]))


def _is_place(reading: Reading, run: Run, parts: list[str], before: str) -> bool:
    lower = parts[0]
    opens = reading.tokens[run.first].opens
    if len(parts) > 1:
        return not (is_sure_name(reading, lower) and before not in IN_PLACE)
    if lower in words("name_words") or lower in words("place_words") or _is_first_name(reading, lower):
        at_place = before in IN_PLACE or (
            before in {"bij", "van"} and not is_ordinary(lower) and lower in words("place_words")
        )
        return (at_place or reading.lower(run.last + 1) == "naar") and not opens
    if opens:
        return not is_ordinary(lower)
    return before not in ARTICLES or not is_ordinary(lower)


def _is_person_by_list(reading: Reading, run: Run, parts: list[str]) -> bool:
    lower = parts[0]
    if reading.tokens[run.first].opens:
        if is_sure_name(reading, lower):
            return True
        if run.last > run.first:
            return _is_first_name(reading, lower) or parts[-1] in reading.lists.last_names
        return (lower in words("own_openers") or _is_first_name(reading, lower)) and _acts_as_person(reading, run)
    if is_sure_name(reading, lower):
        return True
    before = reading.lower(run.first - 1)
    if _is_first_name(reading, lower):
        return before not in ARTICLES - {"dat", "die"} or not is_ordinary(lower)
    if lower in {"van", "de", "den", "el", "al", "ten", "ter", "van der"} and run.last > run.first:
        return (
            parts[-1] in reading.lists.last_names
            and before not in {"bij", "in", "naar"}
            and _acts_as_person(reading, run)
        )
    return (
        lower in reading.lists.last_names
        and (not is_ordinary(lower) or _acts_as_person(reading, run))
        and before not in ARTICLES
    )


def _acts_as_person(reading: Reading, run: Run) -> bool:
    """What follows fits a person: a verb, "van de receptie", a comma with "mijn …", "en" with a name."""
    after, second = reading.lower(run.last + 1), reading.lower(run.last + 2)
    if after in words("person_verbs"):
        return second not in words("after_verb")
    if after == "van":
        return second in {"de", "het", "mijn"} or reading.is_capital(run.last + 2)
    if after == "," and second in {"mijn", "de", "een", "onze", "haar", "zijn", "die"}:
        return is_role(reading.lower(run.last + 3)) or is_kin(reading.lower(run.last + 3)) or second == "die"
    if after == "en" and second in {"ik", "mijn"}:
        return True
    if after in {"en", ","}:
        return reading.is_capital(run.last + 2) and _is_first_name(reading, second)
    return False


def _may_act(reading: Reading, run: Run) -> bool:
    """As `_acts_as_person`, for a word that nobody knows: any verb of a person or a colon will do."""
    after = reading.lower(run.last + 1)
    settled = after == "uit" and reading.is_capital(run.last + 2)
    return settled or after in words("person_verbs") or after == ":" or _acts_as_person(reading, run)


def _kind_by_surroundings(reading: Reading, run: Run, parts: list[str], before: str, mark: str) -> EntityType | None:
    """A run that no list knows: the word before it, its form, and what follows."""
    token = reading.tokens[run.first]
    plain = all(is_ordinary(part) for part in parts)
    if mark in {":", ",", "("} and before in words("organisation_heads"):
        return EntityType.ORGANISATIE
    if token.opens:
        if len(parts) == 1 and is_coined(reading, run.first):
            return EntityType.ORGANISATIE
        if reading.lower(run.last + 1) == "," and reading.lower(run.last + 2) in NAMING:
            return EntityType.PERSOON
        if is_unknown(parts[0]) and len(parts[0]) > 2 and not (len(parts[0]) > 6 and parts[0].endswith(WORD_ENDINGS)):
            return EntityType.PERSOON
        acts = _may_act(reading, run) and (not plain or is_nickname(reading, run.first))
        return EntityType.PERSOON if acts or (len(parts) > 1 and not is_ordinary(parts[0])) else None
    if token.lower in {"de", "het", "'t", "den"} and len(parts) > 1:
        return EntityType.ORGANISATIE
    if before in AT_ORGANISATION and mark == "":
        at_home = before == "bij" and reading.lower(run.last + 1) in {"thuis", "achterop", "logeren"}
        return EntityType.PERSOON if at_home else EntityType.ORGANISATIE
    if before in {"in", "naar", "uit", "te", "vanuit", "richting", "wijk", "buurt", "dorp"} and mark == "":
        return EntityType.PLAATS if not plain or before in {"wijk", "buurt", "dorp"} else EntityType.ORGANISATIE
    if before in ARTICLES - {"dat"} and mark == "":
        return _kind_after_article(reading, run, parts, plain)
    if plain and len(parts) == 1:
        return _kind_of_plain_word(reading, run, before, mark)
    if token.text.isupper() and len(token.text) > 1 or has_inner_capital(token.text):
        return EntityType.ORGANISATIE if before in TO_SOMEONE or before in AT_ORGANISATION else None
    return EntityType.PERSOON


def _kind_after_article(reading: Reading, run: Run, parts: list[str], plain: bool) -> EntityType | None:
    if any(_is_first_name(reading, part) and not is_ordinary(part) for part in parts):
        return EntityType.PERSOON
    if parts[0] in {"van", "de", "den", "ter", "ten"} and len(parts) > 1:
        return EntityType.ORGANISATIE if reading.lower(run.first - 1) == "het" else EntityType.PERSOON
    if len(parts) == 1 and _is_lived_on(reading, run.first):
        return EntityType.ADRES
    if (
        len(parts) == 1
        and reading.lower(run.first - 2) == "aan"
        and parts[0].endswith(tuple(words("weak_street_ends")))
    ):
        return EntityType.ADRES
    if len(parts) > 1 and reading.lower(run.first - 2) in {"in", "uit", "naar", "hele"} and not is_generic(parts[-1]):
        return EntityType.PLAATS
    if parts[-1].endswith(PLACE_ENDS) and reading.lower(run.first - 2) in {"in", "uit", "naar"}:
        return EntityType.PLAATS
    opener = reading.tokens[run.first - 1]
    if opener.lower in {"die", "dat"} and (parts[0] in reading.lists.last_names or _is_first_name(reading, parts[0])):
        return EntityType.PERSOON
    if plain and len(parts) == 1:
        surname = parts[0] in words("last_names") and opener.lower in {"de", "den"} and not opener.opens
        if surname and not is_generic(parts[0]):
            return EntityType.PERSOON
        named = opener.lower in {"de", "het"} and not is_generic(parts[0])
        return EntityType.ORGANISATIE if named else None
    if opener.lower in {"de", "het"}:
        met = not plain or opener.opens or reading.lower(run.first - 2) in {"bij", "van", "via", "naar", "op"}
        return EntityType.ORGANISATIE if met else None
    return None if plain or opener.lower in {"een", "geen", "elke", "iedere"} else EntityType.PERSOON


def _is_lived_on(reading: Reading, place: int) -> bool:
    """ "ik woon aan het eind van de Molenakker": the ending of a street, and someone who lives there."""
    if not reading.lower(place).endswith(tuple(words("weak_street_ends"))):
        return False
    return any(reading.lower(look).startswith(("woon", "wonen", "gewoond")) for look in range(max(0, place - 9), place))


def _is_term(reading: Reading, run: Run) -> bool:
    """ "HPV-virus", "AED-cursus": an abbreviation with a plain word is a thing."""
    head, _, tail = reading.tokens[run.first].text.partition("-")
    return run.first == run.last and len(head) > 1 and head.isupper() and tail.islower() and is_ordinary(tail)


def is_generic(word: str) -> bool:
    """Whether a plain word names a kind of office, rule or person, so that its capital is only respect."""
    return is_role(word) or is_kin(word) or word.endswith(tuple(words("generic_ends")))


def _kind_of_plain_word(reading: Reading, run: Run, before: str, mark: str) -> EntityType | None:
    """A plain word with a capital inside a sentence: a nickname if it acts as one, else emphasis."""
    lower = reading.lower(run.first)
    if is_role(lower) or is_kin(lower) or lower in words("titles"):
        return None
    if _acts_as_person(reading, run) and before not in ARTICLES:
        return EntityType.PERSOON
    if before in words("before_nicknames") and mark == "":
        return EntityType.PERSOON
    if before in {"van", "via"} and mark == "":
        return EntityType.ORGANISATIE
    return None if before in ARTICLES or is_generic(lower) or mark in QUOTING else EntityType.PERSOON


def starts_with_article(reading: Reading, run: Run) -> bool:
    """ "De Zonnebloem" at the beginning of a sentence: the article belongs to the name of an organisation."""
    opener = run.first - 1
    if opener < 0 or not reading.touching(run.first) or reading.closed[opener]:
        return False
    token = reading.tokens[opener]
    lone = run.first == run.last and is_ordinary(reading.lower(run.first))
    return token.opens and token.text in {"De", "Het"} and lone
