"""Ages in English: "I'm 47", "my eight year old", "aged sixty-three", "in her fifties", "a man of 70"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .lexicon import lexicon
from .mention import EntityType, Mention
from .shipped import in_dictionary, in_english_dictionary
from .word_lists import alternatives, sections, words

UNITS = "two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
DECADES = "teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0['’]?s"
LARGE = rf"(?:{TENS})(?:[- ](?:one|{UNITS}))?|(?!ten)(?!eleven)(?!twelve)(?:{TEENS})|a[ ]hundred"
HALF = r"(?:[ ]and[ ]a[ ]half)?"
SPELLED = rf"(?:(?:{LARGE})|(?:{UNITS}|ten|eleven|twelve){HALF})"
GROWN = rf"(?:1[3-9]|[2-9]\d|1[01]\d|{LARGE})"
NUMBER = rf"(?:1[01]\d|[1-9]?\d(?:½)?|{SPELLED})"
OLD = r"(?:[ -](?:years?|yrs?|months?|weeks?|days?)(?:[ -]olds?)?(?!\w))"
TIME = r"(?:[ -](?:years?|yrs?|months?|weeks?|days?)[ -](?:old|young|of[ ]age)s?)"
COUNTED = alternatives(sections("english")["counted"])
# What follows an age, and no count: a mark, an end, a month, or a word that goes on about someone.
STOP = rf"(?!\w|[.,:]\d|[-/]\w|[ ]?[%€$£+]|[ -](?:{COUNTED})(?!\w)|['’]s\b)"
ENDS = (
    r"(?=[ ]?[.,;:!?)…]|[ ]?$|\n|[ ][–-]|[ ](?:and|but|now|when|so|then|already|or|with|because|at|who|that|this|next|"
    r"he|she|they|i|we|my|years?|months?|which|by|since|if|until|while|before|after|last|soon|today|tomorrow|too|in)(?!\w))"
)
FILLED = (
    r"(?:(?:only|just|now|already|almost|nearly|about|around|over|barely|still|turning|maybe|not[ ]even|not[ ]yet|then|"
    r"also|both|exactly|roughly|approximately|well[ ]over|"
    r"close[ ]to|going[ ]on|past|under|probably|like|all[ ]of)[ ]){0,3}"
)
WHO = r"(?:i|he|she|who|you|we|they)"
BE = r"(?:['’](?:m|s|re|ll[ ]be|d[ ]be)|[ ](?:am|is|was|are|were|be|(?:will|would|must|should|might|could)[ ]be|been))"
OWN = r"(?:my|our|his|her|their|your|the|a|an|one|another)"
KIN = rf"(?:{alternatives(sections('english')['aged'])})"
SERIES = rf"{NUMBER}(?:(?:,[ ]|,?[ ](?:and|or)[ ]|[ ]?&[ ]?){NUMBER}){{1,6}}"
MANY = (
    r"(?:kids|children|sons|daughters|boys|girls|twins|grandchildren|brothers|sisters|they|ones|siblings|nephews|"
    r"nieces)"
)
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)"
)
PATTERNS = (
    rf"(?<![\w.,/-])(?P<age>(?:1[01]\d|[1-9]?\d|one|{SPELLED}){TIME})(?!\w)",
    r"(?<![\w.,/-])(?P<age>\d{1,3}[ ]?(?:yo|y/o|yrs[ ]old))(?!\w)",
    rf"(?<!\w){WHO}{BE}[ ]{FILLED}(?P<age>(?:1[01]\d|[1-9]?\d)){STOP}(?![ ]in[ ](?:the|a|line)(?!\w))",
    rf"(?<!\w){WHO}{BE}[ ]{FILLED}(?P<age>{LARGE}){STOP}",
    rf"(?<!\w)(?:im|hes|shes)[ ]{FILLED}(?P<age>1[01]\d|[1-9]?\d){STOP}",
    rf"(?<!\w){KIN},[ ](?:early|mid|late)?[ -]?(?P<age>{DECADES})(?=[ ]?[,.;])",
    rf"(?<!\w)(?:i|he|she|who|you){BE}[ ]{FILLED}(?P<age>{SPELLED}){STOP}{ENDS}(?![ ]in[ ](?:the|a|line)(?!\w))",
    rf"(?<!\w)(?:turn|turns|turned|turning)[ ]{FILLED}(?P<age>{NUMBER}){STOP}",
    rf"(?<!\w)(?:aged?|ages|at[ ]the[ ]age[ ]of|age[ ]of)[: ][ ]?{FILLED}(?P<ages>{SERIES}|{NUMBER}){STOP}",
    rf"(?<!\w)(?:looks?|looked)[ ]{FILLED}(?P<age>{GROWN}){STOP}",
    r"(?<!\w)(?:my|his|her|our|their|your)[ ](?:(?:early|mid|late|mid-to-late)[ -]?)?"
    rf"(?P<age>{DECADES})(?!\w)",
    rf"(?<!\w)(?:in[ ])(?P<age>(?:early|mid|late)[ -](?:{DECADES}))(?!\w)(?![ ](?:of|when|the)(?!\w))",
    rf"(?<!\w)(?:man|woman|lady|guy|boy|girl|child|kid|person|baby|lad|lass|widow|widower|student|someone|somebody|"
    rf"people|bloke|chap|teenager|son|daughter|brother|sister)[ ]of[ ]{FILLED}(?P<ages>{SERIES}|{NUMBER}){STOP}",
    rf"(?<!\w)(?:woman|man|guy|lady|girl|boy|mother|father|person),[ ]{FILLED}(?P<age>{NUMBER}(?:[ ]years)?){STOP}"
    r"(?=[ ]?[.,;)])",
    rf"(?<!\w)twins[ ]of[ ]{FILLED}(?P<age>{NUMBER}){STOP}",
    rf"(?<!\w)(?:mother|father|mum|dad|grandmother|grandfather|grandma|grandpa|aunt|uncle|neighbour|husband|wife|"
    rf"parents)[ ]of[ ]{FILLED}(?P<age>{GROWN}){STOP}",
    rf"(?<!\w)(?:me|myself),[ ](?P<age>{GROWN})(?=[,.])",
    rf"(?<!\w)(?:baby|son|daughter|boy|girl|twins|child|grandson|granddaughter)(?:[ ][^\W\d_]{{2,20}})?"
    rf"{BE}[ ]{FILLED}(?P<age>(?:\d{{1,2}}|{SPELLED})[ ](?:months?|weeks?|days?))"
    r"(?=[ ]?[.,;!?)]|[ ](?:and|but|now|today|old)(?!\w))",
    rf"(?<!\w){KIN}(?:[ ][^\W\d_]{{2,20}})?{BE}[ ]{FILLED}(?P<ages>{SERIES}){STOP}",
    rf"(?<!\w)(?:{OWN}[ ](?:[^\W\d_]{{3,12}}[ ])?{KIN}|oldest|youngest|eldest|middle[ ]one)"
    rf"(?:,?[ ][^\W\d_]{{2,20}},?)?{BE}[ ]{FILLED}(?P<age>{NUMBER}){STOP}{ENDS}",
    rf"(?<!\w)(?:oldest|youngest|eldest|middle[ ]one)(?:[: ,]|:[ ]|,[ ])(?P<age>{NUMBER}){STOP}{ENDS}",
    rf"(?<!\w){OWN}[ ](?:[^\W\d_]{{3,12}}[ ])?{KIN}(?:,[ ]|[ ]\(|[ ]|['’]s[ ])(?P<age>{NUMBER}){STOP}"
    r"(?=[ ]?[.,;)])",
    rf"(?<!\w){MANY}(?:[ ](?:are|were)|,|[ ]\(|[ ]of)[ ]?{FILLED}(?P<ages>{SERIES}){STOP}",
    rf"(?<!\w)(?:twins|both|they)[ ](?:are|were)[ ]{FILLED}(?P<age>{NUMBER}){STOP}"
    r"(?=[ ]?[.,;!?)]|[ ](?:now|and|years)(?!\w))",
    rf"(?<!\w)at[ ](?P<age>{LARGE}){STOP}",
    r"(?<!\w)at[ ](?P<age>1[3-9]|[2-9]\d)(?![.]\d)"
    r"(?=,?[ ](?:i|you|he|she|we|they|my|without|already)(?!\w)|[ ]?[.;!?])",
    rf"(?<!\w)(?:pregnant|married|retired|widowed|birth|home|diagnosed|began|started|stopped|died|left|orphaned|"
    rf"divorced|school)[ ]at[ ](?P<age>{GROWN}){STOP}",
    rf"(?<!\w)(?P<age>{ORDINAL})[ ]birthday(?!\w)",
    rf"(?<!\w)(?:before|until|till|since|after|by|reach|reached|past|under|over)[ ](?:i|he|she|they)['’]?[ ]?"
    rf"(?:am|is|was|turn|turned|turns|m|s|reached|reach)[ ](?P<age>{NUMBER}){STOP}{ENDS}",
)
NAMED = re.compile(rf"(?<!\w)(?P<who>[^\W\d_]{{2,20}}),?{BE}[ ]{FILLED}(?P<age>{NUMBER}){STOP}{ENDS}", re.IGNORECASE)
BESIDE = re.compile(
    rf"(?<!\w)(?P<who>[A-ZÀ-Þ][^\W\d_]{{1,20}})(?:[ ]\(|,[ ])"
    rf"(?P<age>(?:one|{SPELLED})(?:[ ](?:years?|months?))?)(?=[),.])"
)
SIGNS = re.compile(
    rf"\d|(?<!\w)(?:{UNITS}|{TEENS}|{TENS}|{DECADES}|birthday|hundred)(?!\w)|years?[ -]olds?", re.IGNORECASE
)
ENGLISH = re.compile(
    r"(?<!\w)(?:the|and|my|she|with|are|am|you|they|their|aged|years?|old|birthday|who|our|him|from|this|that|"
    r"(?:s?he|we|i)['’]\w{1,2}|im|to|at|turned|by)(?!\w)",
    re.IGNORECASE,
)
ONE_NUMBER = re.compile(rf"(?<!\w){NUMBER}(?!\w)", re.IGNORECASE)


def ages_in_english(text: str) -> Iterator[Mention]:
    """All ages in English; a series ("4, seven and 9") gives one mention a number."""
    if not (ENGLISH.search(text) and SIGNS.search(text)):
        return
    for pattern in _patterns():
        for found in pattern.finditer(text):
            yield from _mentions(found)
    for pattern in (NAMED, BESIDE):
        for found in pattern.finditer(text):
            if _is_name(found["who"]):
                yield Mention(found.start("age"), found.end("age"), found["age"], EntityType.LEEFTIJD)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled when English is first met: most organisations never do."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in PATTERNS)


def _mentions(found: re.Match[str]) -> Iterator[Mention]:
    if "age" in found.re.groupindex:
        yield Mention(found.start("age"), found.end("age"), found["age"], EntityType.LEEFTIJD)
        return
    for one in ONE_NUMBER.finditer(found["ages"]):
        start = found.start("ages") + one.start()
        yield Mention(start, start + len(one[0]), one[0], EntityType.LEEFTIJD)


def _is_name(word: str) -> bool:
    """ "Idris is three" and "dayo was ten"; "Dinner is eight" is not."""
    lower = word.lower()
    if lower in sections("english")["calendar"] or lower in words("ageless"):
        return False
    known = lower in lexicon().first_names
    plain = in_dictionary(lower) or (in_english_dictionary(lower) and lower not in words("english_names"))
    if word[0].isupper():
        return known or lower in words("name_words") or not plain
    return known and not plain
