"""Ages: a number that says how old someone is, not how long something took."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dates import MONTHS, NUMBER_WORDS, TENS
from .lexicon import lexicon
from .mention import EntityType, Mention
from .shipped import in_dictionary
from .word_lists import alternatives, sections, words

WORDS = alternatives(word for word, number in NUMBER_WORDS.items() if number > 1)
BELOW_TWENTY = alternatives(word for word, number in NUMBER_WORDS.items() if 1 < number < 20)
AGE = rf"(?:1[01]\d|[1-9]?\d|{WORDS})"
BABY = rf"(?:\d{{1,2}}|{BELOW_TWENTY})[ ](?:weken|maanden|jaar)"
STOP = rf"(?!\w|[ ]\(\d|\+|[.,:]\d|-\w|[ ]?[%€]|[ ]?(?:{alternatives(words('not_ages'))})(?!\w))"
YEARS = rf"(?:[ -]?(?:jaar|jaartjes|joar|jaor|jr)\b(?![ ]?(?:in )?(?:{alternatives(words('durations'))})(?!\w)))"
FILLERS = (
    r"(?:nu|nog|al|pas|net|bijna|inmiddels|ondertussen|intussen|ook|zelf|ruim|vandaag|morgen|dit jaar|vorig jaar|een|"
    r"de|maar|toen|echt|already|now|only|almost|just|in \d{4}|rond de|over de|boven de|voorbij de)"
)
PERSON = r"(?:ik|ich|'?k|hij|zij|ze|jij|je|wie|u|die|i|he|she)"
BE = r"(?:am|ben|bun|bin|bent|is|was|waren|word|wordt|werd)"
# "of" is "or" in Dutch: "mijn zus of twee vriendinnen" tells no age.
KIN = rf"(?:{alternatives(words('age_people'))})(?:[ ]\w{{2,20}})?"
ADVERB = (
    r"(?!(?:met|op|om|van|voor|nummer|number|line|room|desk|at|on|in|behind|groep|lijn|bij|in|over|na|tot|een|geen|maar|the|"
    r"begin|eind|midden|half|achterin)\b)[^\W\d]{2,14}"
)
CHILD = "kind|zoon|zoontje|dochter|dochtertje|jongen|jongetje|meisje|baby|kleinkind|broertje|zusje"
NEARLY = r"(?:(?:bijna|net|pas|al|ruim|nog geen|amper|inmiddels|de)[ ])?"
ONE = rf"{NEARLY}{AGE}(?:[ ](?:jaar|maanden|weken)(?:[ ]oud)?)?"
SERIES = rf"{ONE}(?:(?:,[ ]|[ ]?(?:en|of)[ ]|,[ ]en[ ]|[ ]?&[ ]?|[ ]?/[ ]?){ONE}){{0,6}}"
BARE = r"(?:1[3-9]|[2-9]\d|10\d)"
CLOSED = (
    r"(?![.,]\d)(?=[ ]?[.,;!?)]|[ ]?$|[ ](?:en|maar|dus|want|die|heeft|heb|zij|ze|hij|ik|wij|mijn|m'n|mn|nu|al|"
    r"woont|werkt|zit|gaat|kan|wil|weet|is|was)(?!\w))"
)
BIRTHDAY = rf"\d{{1,3}}(?:e|ste|de)|{alternatives(words('ordinals'))}|{alternatives(word + 'ste' for word in TENS)}"
SINCE = r"(?:als|sinds|vanaf|voor|op|tot|tegen|rond|na|met|van|onder|over)"
OWN = r"(?:mijn|m'n|mn|zijn|haar|je|hun|uw|z'n|d'r)"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,/-])(?P<age>{AGE}[ -]?jarige?n?)(?!\w)(?![ ](?:{alternatives(words('not_jarig'))}))",
        rf"(?<![\w.,/-])(?P<age>{AGE}[ -]?(?:jaar|jr)|{BABY})[ ]?(?:oud|jong)(?!\w)",
        rf"(?<!\w)(?:{PERSON}[ ]{BE}|{BE}[ ]{PERSON})[ ](?:{FILLERS}[ ]){{0,3}}(?P<age>{AGE}{YEARS}|{AGE}){STOP}",
        rf"(?<!\w)(?:{PERSON}[ ]{BE}|{BE}[ ]{PERSON})[ ](?:{ADVERB}[ ]){{1,2}}(?P<age>{AGE}{YEARS}?){STOP}",
        rf"(?<!\w)(?<!na )(?<!in )(?<!al )(?P<age>{AGE}[ ]jaar)[ ]{BE}[ ]{PERSON}(?!\w)",
        rf"(?<!\w)ik[ ]heb[ ](?P<age>{BARE}[ ]jaar)(?=[.,]|[ ](?:en|ik|uit|kom|van)(?!\w))",
        rf"(?<!\w)(?:ben|bent|word)[ ](?:{FILLERS}[ ]){{0,3}}(?P<age>{AGE}{YEARS})(?!\w)",
        rf"(?<!\w){KIN}[ ](?:{BE}|zijn)[ ](?:{FILLERS}[ ]){{0,3}}(?P<ages>{SERIES}{YEARS}?){STOP}",
        rf"(?<!\w){KIN}[ ](?:van|ben van)[ ](?:{FILLERS}[ ]){{0,2}}(?P<ages>{SERIES}{YEARS}?){STOP}",
        rf"(?<!\w){KIN}[ ](?:van|is|was)[ ](?:{FILLERS}[ ])?(?P<age>{BABY}|anderhalf(?:[ ]jaar)?)(?!\w)",
        rf"(?<!\w){KIN}[ ]?(?:\(|,[ ])(?P<ages>{SERIES}{YEARS}?)(?=[ ]?[),.])",
        rf"(?<!\w)toen[ ](?:\w{{1,14}}[ ]){{1,3}}?(?P<age>{AGE}{YEARS}|{AGE})[ ](?:was|werd|waren|ben)(?!\w)",
        rf"(?<!\w){SINCE}[ ]{OWN}[ ](?P<age>{BIRTHDAY})(?!\w)(?![ ](?:{alternatives(words('not_birthdays'))}))",
        rf"(?<!\w)(?:oudste|jongste|middelste)[ ](?P<age>{AGE}{YEARS}?)(?=[ ]?[.,;)]|[ ]en[ ])",
        rf"(?<!\w)(?:met|op|rond)[ ](?:mijn[ ])?(?P<age>{AGE})[ ]"
        r"(?:was|stond|ging|kreeg|werd|kwam|moest|woonde|begon|trouwde)[ ]",
        rf"(?<!\w)leeftijd(?:[ ](?:van|is|was))?[: ]{{1,2}}(?P<age>{AGE}{YEARS}?)(?!\w)",
        rf"(?<![\w.,/-])(?P<age>{AGE}{YEARS})(?=[ ]?\)|,[ ](?:alleenstaand|getrouwd|gescheiden|en |woon|moeder|vader))",
        rf"(?<![\w.,/-])(?P<age>{AGE}(?:[ ]jaar)?)[ ](?:geworden|werd|wordt|worden)(?!\w)",
        rf"(?<!\w)(?:word|wordt)[ ](?:(?:volgende?|dit|in|over|een|de|week|maand|jaar|zomer|{MONTHS})[ ]){{1,4}}"
        rf"(?P<age>{AGE}{YEARS}?){STOP}",
        rf"(?:(?<!\w)en|,)[ ](?:is|{BE})[ ](?:{FILLERS}[ ]){{0,2}}(?P<age>{AGE}{YEARS}?)(?=[ ]?[.,;)!]|$|[ ]en[ ])",
        rf"(?<!\w){PERSON}[ ](?:{FILLERS}[ ]){{0,3}}(?P<age>{AGE}{YEARS}?)[ ](?:ben|was|word|werd|wordt|bent|is)(?!\w)",
        rf"(?<!\w)(?:zij|ze|wij|we|jullie|die|allebei|beiden)[ ](?:zijn|waren|worden|werden)[ ](?:{FILLERS}[ ]){{0,3}}"
        rf"(?P<ages>{SERIES}{YEARS}?){STOP}",
        rf"(?<!\w)(?:ben|bent|word)[ ](?:{FILLERS}[ ]){{0,3}}(?P<age>{AGE}[ ]jaar)(?=[ ](?:{OWN}|onze|ons)(?!\w))",
        rf"(?<!\w){KIN}[ ](?P<age>{BARE}){CLOSED}",
        rf"(?<!\w)(?:{CHILD})[ ](?P<age>\d{{1,2}}){STOP}(?!:)",
        rf"(?<!\w){KIN}[^.()\n]{{0,24}}\((?P<ages>{SERIES}{YEARS}?)\)",
        rf"\((?P<age>{BARE}(?:[ ]jaar)?)\)",
        rf"\((?:{FILLERS}[ ]){{1,2}}(?P<ages>{SERIES}{YEARS}?|{BABY})\)",
        rf"(?<!\w)(?:met|mit|op)[ ](?P<age>{AGE}[ ]jaar)[ ](?:zat|zaten|was|ging|werkte|stond|kwam|moest|begon)(?!\w)",
        rf"(?<!\w)(?:{KIN}[ ]{BE}|en[ ]{PERSON}|{PERSON})[ ](?P<age>{AGE}){CLOSED}",
        rf"(?:^|[.,;:(!?][ ]?)(?P<age>{BARE})[ ]{BE}[ ]{PERSON}(?!\w)",
        rf"(?:^|[.,;:(!?][ ]?)(?P<age>{AGE}{YEARS})(?=[ ]?[.,;!?)]|[ ]?$|[ ]en[ ])",
        rf"(?<![\w.,/-])(?P<age>{AGE}[ ]?jr)(?!\w)",
        rf"(?<!\w)(?:rond|tegen|over|boven|voorbij|richting)[ ]de[ ](?P<age>{BARE}){STOP}",
        rf"(?<!\w){PERSON}[ ](?:loopt?|liep)[ ](?:al[ ])?(?:tegen|richting|naar)[ ]de[ ](?P<age>{AGE}){STOP}",
        rf"(?<!\w){BE}[ ](?:(?:dik|al|ver|ruim|nu)[ ]){{0,2}}in[ ]de[ ](?P<age>{'|'.join(TENS)}){STOP}",
        rf"(?<!\w)geboren[ ]in[ ]'?(?P<age>[2-9]\d){STOP}",
        rf"(?<!\w){PERSON}[ ](?:ben|is)[ ](?:nog[ ])?van[ ]'?(?P<age>[2-9]\d)(?=[ ]?[.,;)]|$|[ ](?:dus|en)(?!\w))",
        rf"(?<!\w)schat(?:te)?[ ](?:(?:hem|haar|hij|ze)[ ])?(?:{FILLERS}[ ]){{0,2}}(?P<age>{AGE}{YEARS}?){STOP}",
        r"(?<=[^\W\d_]{3}),[ ](?P<age>(?:1[6-9]|[2-9]\d)(?:[ ]jaar)?)(?=[.,](?:\s|$)|$|[ ]en[ ](?:nog|al|ik|nu)(?!\w))",
        rf"(?<!\w)(?:een[ ])?jaar[ ]of[ ](?P<age>{AGE})(?=[ ]?[.,;)!]|[ ](?:was|is|oud|moet|toen|en|ben)(?!\w))",
        rf"(?<!\w)(?P<age>(?:begin|eind|midden|half|achterin|voorin)[ ](?:de[ ])?(?:{'|'.join(TENS)}))(?!\w)",
        rf"(?<!\w){BE}[ ](?:(?:al|ruim|ver|inmiddels|nu)[ ])?(?:boven|over|voorbij|in)?[ ]?de[ ]"
        rf"(?P<age>{AGE})(?:[ ](?:gepasseerd|voorbij))?(?=[ ]?[.,;)]|[ ](?:en|dus|maar)(?!\w))",
    )
)
NAMED = re.compile(
    r"(?<!\w)[A-ZÀ-Þ][^\W\d_]{1,20}(?:[ ]?\([ ]?|,[ ])"
    r"(?P<age>(?:1[01]\d|[1-9]\d)(?:[ ]jaar(?:[ ]oud)?)?(?=\)|,[ ]|[ ](?:pas|net|nog[ ]maar)(?!\w))|"
    r"\d(?:[ ]jaar)?(?=\)))"
)
NAMED_IS = re.compile(
    rf"(?<!\w)(?P<who>[^\W\d_]{{2,20}})[ ](?:is|was|wordt|werd)[ ](?:{FILLERS}[ ]){{0,2}}(?P<age>{AGE}{YEARS}|{AGE})"
    rf"(?P<and>[ ]en[ ](?:ze|zit|woont|gaat|werkt|heeft|nog|kan|zij|hij)(?!\w))?{STOP}",
    re.IGNORECASE,
)
NAMED_LOWER = re.compile(
    rf"(?<!\w)(?P<who>[^\W\d_]{{3,20}})[ ]"
    rf"(?:(?P<bare>[1-9]\d(?=,(?!\d)|$|[.]$))|\((?P<age>{AGE}{YEARS}?)\)|van[ ](?P<of>{AGE}{YEARS}?){STOP})",
    re.IGNORECASE,
)
ONE_AGE = re.compile(rf"(?<!\w){AGE}(?!\w)", re.IGNORECASE)


def ages(text: str) -> Iterator[Mention]:
    """All ages; a series ("4, 7 en 9") gives one mention a number."""
    if not _may_hold_one(text):
        return
    for pattern in PATTERNS:
        for found in pattern.finditer(text):
            yield from _mentions(found)
    for found in NAMED.finditer(text):
        yield Mention(found.start("age"), found.end("age"), found["age"], EntityType.LEEFTIJD)
    for found in NAMED_LOWER.finditer(text):
        group = found.lastgroup or "age"
        who = found["who"].lower()
        named = who in lexicon().first_names and who not in sections("english")["numbered"]
        if named if group == "bare" else _is_name(found["who"]):
            yield Mention(found.start(group), found.end(group), found[group], EntityType.LEEFTIJD)
    for found in NAMED_IS.finditer(text):
        who = found["who"]
        if who.lower() not in words("ageless") and (" " in found["age"] or _is_name(who) or found["and"]):
            yield Mention(found.start("age"), found.end("age"), found["age"], EntityType.LEEFTIJD)


SIGNS = re.compile(rf"\d|jaar|jarig|years? old|(?<!\w)(?:{WORDS})(?!\w)|(?<!\w)(?:{BIRTHDAY})(?!\w)", re.IGNORECASE)


def _is_name(word: str) -> bool:
    lower = word.lower()
    listed = lower in lexicon().first_names and not in_dictionary(lower)
    return listed or (word[0].isupper() and (lower in lexicon().first_names or not in_dictionary(lower)))


def _may_hold_one(text: str) -> bool:
    return SIGNS.search(text) is not None


def _mentions(found: re.Match[str]) -> Iterator[Mention]:
    group = "age" if "age" in found.re.groupindex else "ages"
    start, held = found.start(group), found[group]
    inside = list(ONE_AGE.finditer(held)) if group == "ages" else []
    if len(inside) > 1:
        for one in inside:
            yield Mention(start + one.start(), start + one.end(), one[0], EntityType.LEEFTIJD)
        return
    yield Mention(start, start + len(held), held, EntityType.LEEFTIJD)
