"""Ages in English: "I'm 47", "my eight year old", "aged sixty-three", "in her fifties", "a man of 70"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .lexicon import lexicon
from .mention import EntityType, Mention
from .shipped import in_dictionary, in_english_dictionary
from .word_lists import grouped, sections, words

UNITS = "two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ROUGHLY = r"(?:(?:very[ ])?(?:early|mid|late|mid-to-late|mid[ ]to[ ]late|early[ ]to[ ]mid|early-to-mid)[ -])"
DECADES = "teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0['’]?s"
VAGUE = r"(?:[ -]?(?:something|odd|ish|plus)(?!\w))?"
LARGE = (
    rf"(?:{TENS})(?:[- ](?:one|{UNITS})(?!\w)|{VAGUE})|(?!ten(?!\w))(?!eleven)(?!twelve)(?:{TEENS})|a[ ]hundred"
    rf"(?:[ ]and[ ](?:one|{UNITS}))?"
)
HALF = r"(?:[ -]and[ -](?:a[ -]half|three[ -]quarters|a[ -]bit))?"
SPELLED = rf"(?:(?:{LARGE}|{UNITS}|ten|eleven|twelve){HALF})"
GROWN = rf"(?:1[3-9]|[2-9]\d{VAGUE}|1[01]\d|{LARGE})"
NUMBER = rf"(?:1[01]\d|[1-9]?\d(?:½|{HALF}){VAGUE}|{SPELLED})"
UNIT = r"(?:years?|yrs?|months?|mths?|mos|weeks?|wks?|days?)"
OLD = rf"(?:[ -]{UNIT}(?:[ -]olds?)?(?!\w))"
TIME = rf"(?:[ -]?{UNIT}[ -]?(?:old|young|of[ ]age)s?)"
COUNTED = grouped(sections("english")["counted"])
CLOCK = rf"to[ -](?:\d|one|{UNITS}|{TEENS}|{TENS}|a|the)"
# What follows an age, and no count: a mark, an end, a month, or a word that goes on about someone.
STOP = rf"(?!\w|[.,:]\d|[-/]\w|[ ]?[%€$£+]|[ -](?:{COUNTED}|{CLOCK})(?!\w)|['’]s\b)"
ENDS = rf"(?=[ ]?[.,;:!?)…]|[ ]?$|\n|[ ][–-]|[ ](?:{grouped(sections('english')['after_age'])})(?!\w))"
CLOSED = r"(?=[ ]?[.,;!?)]|[ ]?$|\n)"
FILLED = (
    rf"(?:(?:{grouped(sections('english')['before_age'])}|not[ ]even|not[ ]yet|no[ ]longer|i[ ](?:think|guess)|"
    r"well[ ]over|close[ ]to|going[ ]on|all[ ]of|getting[ ]on[ ]for|not[ ]far[ ]off)[ ]){0,3}"
)
WHO = r"(?:i|he|she|who|you|we|they)"
BE = (
    r"(?:['’](?:m|s|re|ll[ ]be|d[ ]be|d[ ]have[ ]been)|[ ](?:am|is|was|are|were|be|m|(?:will|would|must|should|might|"
    r"could)[ ](?:be|have[ ]been)|been))"
)
OWN = r"(?:my|our|his|her|their|your|the|a|an|one|another)"
KIN = rf"(?:{grouped(sections('english')['aged'])})"
PEOPLE = rf"(?:{grouped(sections('english')['of_age'])})"
ONE = rf"{NUMBER}(?:[ ](?:months?|mths?|weeks?)(?!\w))?"
SERIES = rf"{ONE}(?:(?:,[ ]|,?[ ](?:and|or)[ ]|[ ]?&[ ]?){ONE}){{1,6}}"
MANY = (
    r"(?:kids|children|sons|daughters|boys|girls|twins|grandchildren|brothers|sisters|they|ones|siblings|nephews|"
    r"nieces|teenagers)"
)
WITH = r"(?:[ ](?:with|at|from|in|under|here|still|now)(?:[ ][^\W\d_]{2,10})?)?"
ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)"
)
GROWN_ORDINAL = (
    r"(?:(?:1[3-9]|[2-9]\d)(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth)"
)
TITLE = r"(?:mr|mrs|ms|miss|dr|mister|uncle|aunt|auntie|granny|grandma|grandpa|nan|old)"
NEARING = (
    r"(?:pushing|nearing|approaching|touching|rising|hitting|knocking[ ]on|(?:wrong|right|other|far|this)[ ]side[ ]of|"
    r"shy[ ]of|just[ ]gone|getting[ ]on[ ]for|(?:both|all|well|long)[ ](?:past|over|under|nearly|almost|above))"
)
FEASTS = grouped(sections("english")["calendar"] | sections("english")["mass"])
PATTERNS = (
    rf"(?<![\w.,/-])(?P<age>(?:1[01]\d|[1-9]?\d{HALF}|one|{SPELLED}){TIME})(?!\w)",
    r"(?<!\w)(?P<age>(?:(?:a|one)[ ]year[ ]and[ ]a[ ]half|half[ ]a[ ]year|a[ ]year)[ ]old)(?!\w)",
    rf"(?<!\w){WHO}{BE}[ ]{FILLED}(?P<age>(?:a|one)[ ]year[ ]and[ ]a[ ]half)(?!\w)(?![ ](?:late|ago)(?!\w))",
    r"(?<![\w.,/-])(?P<age>\d{1,3}[ ]?(?:yo|y/o|yrs[ ]old))(?!\w)",
    rf"(?<!\w)(?!you(?:['’]re|[ ]are)[ ](?:under|over)){WHO}{BE}[ ]{FILLED}(?P<age>(?:1[01]\d|[1-9]?\d){VAGUE}){STOP}"
    r"(?![ ]in[ ](?:the|a|line)(?!\w))",
    rf"(?<!\w){WHO}{BE}[ ]{FILLED}(?P<age>(?:{LARGE}){HALF}){STOP}",
    rf"(?<!\w)(?:im|hes|shes)[ ]{FILLED}(?P<age>1[01]\d|[1-9]?\d{VAGUE}|{LARGE}){STOP}",
    rf"(?<!\w){KIN},[ ](?P<age>{ROUGHLY}?(?:{DECADES}))(?=[ ]?[,.;])",
    rf"(?<!\w)(?:i|he|she|who|you){BE}[ ]{FILLED}(?P<age>{SPELLED}){STOP}{ENDS}(?![ ]in[ ](?:the|a|line)(?!\w))",
    # "I am divorced and 54", "he's Canadian and sixty-eight", "I am a widower, 68, with two cats".
    rf"(?<!\w)(?:i|he|she){BE}[ ](?:(?!(?:between|from|of|{LARGE})(?!\w))[^\W\d_]{{2,14}}[ ]){{1,3}}and[ ]{FILLED}"
    rf"(?P<age>{GROWN}){STOP}{ENDS}",
    rf"(?<!\w)(?:i|he|she|{KIN}(?:[ ][^\W\d_]{{2,20}})?){BE}[ ](?:(?!(?:between|from|of)(?!\w))[^\W\d_]{{1,14}}[ ]"
    rf"){{1,4}}and[ ]"
    rf"{FILLED}(?P<age>{NUMBER}){STOP}{CLOSED}",
    rf"(?<!\w)(?:he|she){BE}[ ]{FILLED}(?P<age>{NUMBER}[ ](?:months?|weeks?|days?)){CLOSED}",
    rf"(?<!\w)(?:baby|newborn|infant)(?:,|[ ]of)?[ ]{FILLED}(?P<age>{NUMBER}[ ](?:months?|weeks?|days?))(?!\w)",
    rf"(?<!\w)(?:how[ ]old|age)[^.?!\n]{{0,24}}\?[ ]{FILLED}(?P<age>{NUMBER}){STOP}",
    rf"(?<!\w)(?:i|he|she|we|they){BE}[ ][^.,;:\d\n]{{3,40}},[ ]{FILLED}(?P<ages>{GROWN}(?:[ ]and[ ]{GROWN})?){STOP}"
    r"(?=[ ]?[.,;)])",
    rf"(?<!\w)(?:turn|turns|turned|turning|(?:{WHO}|{KIN})[ ](?:become|becomes|became))[ ]"
    rf"{FILLED}(?P<age>{NUMBER}){STOP}",
    rf"(?<!\w)(?:hit|hits|reach|reaches|reached|(?:when|until|till|before|after|if)[ ](?:i|he|she)[ ](?:get|gets|"
    rf"got|make|"
    rf"makes))[ ]{FILLED}(?P<age>{GROWN}){STOP}(?:{ENDS}|(?=[ ]it(?!\w)))",
    rf"(?<!\w)(?:aged?|ages|at[ ]the[ ]age[ ]of|age[ ]of|age[ ](?:is|was))[: ][ ]?{FILLED}(?P<ages>{SERIES}|"
    rf"{NUMBER}){STOP}",
    rf"(?<!\w)(?:looks?|looked)[ ]{FILLED}(?P<age>{GROWN}){STOP}",
    rf"(?<!\w)(?:my|his|her|our|their|your)[ ](?P<age>{ROUGHLY}?(?:{DECADES}))(?!\w)",
    rf"(?<!\w)(?:in[ ])(?P<age>{ROUGHLY}(?:{DECADES}))(?!\w)(?![ ](?:of|when|the)(?!\w))",
    rf"(?<![\w-])(?P<age>(?:{TENS}|[2-9]0)[- ]?something)(?!\w)",
    rf"(?<!\w){PEOPLE}[ ]of[ ]{FILLED}(?P<ages>{SERIES}|{NUMBER}){STOP}",
    rf"(?<!\w)(?:{KIN}|one)[ ]of[ ]{FILLED}(?P<age>{NUMBER}[ ](?:months?|weeks?|days?))(?!\w)",
    rf"(?<!\w)(?:woman|man|guy|lady|girl|boy|mother|father|person|male|female),[ ]{FILLED}(?P<age>{NUMBER}(?:[ ]"
    rf"years)?)"
    rf"{STOP}(?=[ ]?[.,;)])",
    rf"\((?:f|m|x|male|female)[,/ ][ ]?(?P<age>{GROWN})\)",
    rf"(?<!\w)(?P<age>{GROWN})[ ](?:summers|winters)(?!\w)",
    rf"(?<!\w)(?:until|till|before|after|past|by)[ ](?P<age>{LARGE}){STOP}(?=[ ]to[ ][^\W\d_]|[ ]?[.,;]|[ ]?$|[ ]"
    rf"(?:i|he|she)(?!\w))",
    rf"(?:^|[.!?][ ]|\n)(?P<age>{GROWN}),[ ](?:male|female|man|woman|single|married|divorced|widowed|retired|"
    rf"unemployed|m|f),",
    rf"(?<!\w)(?:both|each|all)[ ](?:of[ ]them[ ])?{FILLED}(?P<age>{GROWN}|ten|eleven|twelve){STOP}(?=[ ]?[,.;)])",
    # "A sweeper, 42, everybody's friend", "Seamus and Noreen, 83 and 85, get one", and "Broke wrist. 74. Was told".
    rf"(?<=[^\W\d_]),[ ](?P<ages>{GROWN}(?:[ ]and[ ]{GROWN})?){STOP}(?=[,.;](?:[ ](?!\d)|$))",
    rf"(?:^|(?<=[.!?][ ])|(?<=\n))(?P<age>{GROWN})(?:[ ]now)?(?=[.!](?:[ ]|$))",
    rf"(?<!\w)twins[ ]of[ ]{FILLED}(?P<age>{NUMBER}){STOP}",
    rf"(?<!\w)(?:mother|father|mum|dad|granny|gran|nan|grandmother|grandfather|grandma|grandpa|aunt|uncle|neighbour|husband|wife|"
    rf"parents)[ ]of[ ]{FILLED}(?P<age>{GROWN}){STOP}",
    rf"(?<!\w)(?:me|myself|him|her|{KIN})(?:,|:)[ ]{FILLED}(?P<age>{GROWN}){STOP}(?=[,.;])",
    rf"(?<!\w)(?:baby|son|daughter|boy|girl|twins|child|grandson|granddaughter)(?:[ ][^\W\d_]{{2,20}})?"
    rf"{BE}[ ]{FILLED}(?P<age>(?:\d{{1,2}}|{SPELLED})[ ](?:months?|mths?|weeks?|days?))"
    r"(?=[ ]?[.,;!?)]|[ ]?$|[ ](?:and|but|now|today|old)(?!\w))",
    rf"(?<!\w){KIN}(?:[ ][^\W\d_]{{2,20}})?{BE}[ ]{FILLED}(?P<ages>{SERIES}){STOP}",
    rf"(?<!\w)(?:(?:{OWN}[ ](?:[^\W\d_]{{3,12}}[ ])?)?{KIN}|oldest|youngest|eldest|middle[ ]one)"
    rf"(?:,?[ ][^\W\d_]{{2,20}},?)?{BE}[ ]{FILLED}(?P<age>{NUMBER}){STOP}{ENDS}",
    rf"(?<!\w){TITLE}\.?[ ][^\W\d_]{{2,20}}(?:{BE}|,)[ ]{FILLED}(?P<age>{NUMBER}){STOP}{ENDS}",
    rf"(?<!\w)(?:oldest|youngest|eldest|middle[ ]one)(?:[: ,]|:[ ]|,[ ])(?P<age>{NUMBER}){STOP}{ENDS}",
    rf"(?<!\w){KIN}[ ]\({FILLED}(?P<age>{NUMBER}){STOP}{ENDS}",
    rf"(?<!\w){OWN}[ ](?:[^\W\d_]{{3,12}}[ ])?{KIN}(?:,[ ]|[ ]\(|[ ]|['’]s[ ]){FILLED}(?P<age>{NUMBER}){STOP}"
    r"(?=[ ]?[.,;)])",
    rf"(?<!\w){MANY}{WITH}(?:[ ](?:are|were)|,|:|[ ][–—-]|[ ]\(|[ ]of)[ ]?{FILLED}(?P<ages>{SERIES}){STOP}",
    rf"(?<!\w)(?:twins|both|they)[ ](?:are|were)[ ]{FILLED}(?P<age>{NUMBER}){STOP}"
    r"(?=[ ]?[.,;!?)]|[ ](?:now|and|years)(?!\w))",
    rf"(?<!live )(?<!lives )(?<!lived )(?<!living )(?<!arrived )(?<!\w)at[ ](?P<age>{LARGE}){STOP}",
    r"(?<!live )(?<!lives )(?<!lived )(?<!living )(?<!arrived )(?<!\w)at[ ](?P<age>1[3-9]|[2-9]\d)(?![.]\d)"
    r"(?=,?[ ](?:i|you|he|she|we|they|my|without|already|with|as|[^\W\d_]{2,12}ing|to[ ][^\W\d_]{2,})(?!\w)|[ ]"
    r"?[.;!?])",
    rf"(?<!\w)at[ ](?P<age>{SPELLED}|[3-9])(?=,?[ ](?:i|he|she)[ ](?:had[ ]been|could|lost[ ](?:my|his|her)|"
    rf"learne?[dt])(?!\w))",
    rf"(?<!\w)(?:pregnant|married|retired|widowed|birth|home|diagnosed|began|started|stopped|died|left|orphaned|"
    rf"divorced|school)[ ]at[ ](?P<age>{GROWN}){STOP}",
    rf"(?<!\w)(?:since|from)[ ](?:the[ ])?age[ ](?:of[ ])?(?P<age>{NUMBER}){STOP}",
    rf"(?<!\w)(?P<age>{ORDINAL})[ ]birthday(?!\w)",
    rf"(?<!\w)(?:my|his|her|your)[ ](?P<age>{GROWN_ORDINAL})(?=[ ](?:year|party|was|is|came|i|we|he|she|they|with|"
    rf"without)"
    rf"(?!\w)|[ ]?[.,;!?)]|[ ]?$)",
    rf"(?<!\w)(?P<age>{GROWN})(?:[ ]years)?,?[ ](?:i[ ](?:am|was)|i['’]m|s?he[ ](?:is|was)|s?he['’]s)"
    r"(?=[ ]?[.,;!?]|[ ]?$|[ ](?:when|now|and|then)(?!\w))",
    rf"(?<!\w)(?P<age>{GROWN})[ ]come[ ](?:next|{FEASTS})(?!\w)",
    rf"(?:so|,)[ ]{FILLED}(?P<age>{GROWN})[ ]now(?=[ ]?[.,;)])",
    rf"(?<!\w){NEARING}[ ](?P<age>{GROWN}){STOP}{ENDS}",
    rf"(?<!\w)(?:somewhere|aged?|looks?|looked|{WHO}{BE}|{PEOPLE})[ ]between[ ](?P<ages>{GROWN}[ ](?:and|or|to)[ ]"
    rf"{GROWN}){STOP}",
    rf"(?<!\w)(?:i|he|she|who|{KIN})[ ](?:have|has|had)[ ]{FILLED}(?P<age>{NUMBER}[ ]years)(?=[ ]?[.,;!?]|[ ]?$|"
    r"[ ](?:and|but|now)[ ](?:i|my|he|she|his|her|we|not|still|live|from)(?!\w))",
    rf"(?<!\w)with[ ](?:my|his|her)[ ](?P<age>{NUMBER}[ ]years)(?!\w)(?![ ](?:of|in)(?!\w))",
    rf"(?<!\w)(?:before|until|till|since|after|by|reach|reached|past|under|over)[ ](?:i|he|she|they)['’]?[ ]?"
    rf"(?:am|is|was|turn|turned|turns|m|s|reached|reach)[ ](?P<age>{NUMBER}){STOP}{ENDS}",
)
NAMED = re.compile(rf"(?<!\w)(?P<who>[^\W\d_]{{2,20}}),?{BE}[ ]{FILLED}(?P<age>{NUMBER}){STOP}{ENDS}", re.IGNORECASE)
BESIDE = re.compile(
    rf"(?<!\w)(?P<who>[A-ZÀ-Þ][^\W\d_]{{1,20}})(?:[ ]\(|,[ ])"
    rf"(?P<age>(?:one|{SPELLED})(?:[ ](?:years?|months?))?)(?=[),.])|"
    rf"(?<!\w)(?P<signed>[A-ZÀ-Þ][^\W\d_]{{1,20}})(?:[ ]\(|,[ ])(?:now|only|just|then|nearly|almost|about)[ ]"
    rf"(?P<old>{NUMBER})(?=[ ]?[),.;\n]|[ ]?$)|"
    rf"(?<!\w)(?P<beside>[A-ZÀ-Þ][^\W\d_]{{1,20}})[ ]\((?P<aged>{NUMBER})(?=[ ](?:and|in|on|next|now|with|last)(?!\w))"
)
# "fifty nine, no, sixty", and "Misha is 12, Katya six.": an age goes on where another stood right before.
AGAIN = re.compile(
    rf"(?:[ ,.…–-]{{1,3}}(?:yes|no|or|sorry|wait|i[ ]mean|actually|rather|well|make[ ]that|maybe|um|uh|er|now|"
    rf"going[ ]on|nearly)){{1,3}},?[ ]"
    rf"(?P<age>{NUMBER}){STOP}",
    re.IGNORECASE,
)
ELIDED = re.compile(
    rf"(?:,|;|,?[ ]and)[ ](?P<who>[A-ZÀ-Þ][^\W\d_]{{1,20}})[ ](?P<age>(?i:{NUMBER}))(?=[ ]?[.,;!?)]|[ ]?$|[ ]and[ ])"
)
SIGNS = re.compile(
    rf"\d|(?<!\w)(?:{UNITS}|{TEENS}|{TENS}|{DECADES}|{GROWN_ORDINAL}|birthday|hundred|half)(?!\w)|"
    r"something|years?[ -]olds?",
    re.IGNORECASE,
)
ENGLISH = re.compile(
    rf"(?<!\w)(?:{grouped(sections('english')['spoken'])}|(?:s?he|we|i)['’]\w{{1,2}})(?!\w)", re.IGNORECASE
)
ONE_NUMBER = re.compile(rf"(?<!\w){ONE}(?!\w)", re.IGNORECASE)


def ages_in_english(text: str) -> Iterator[Mention]:
    """All ages in English; a series ("4, seven and 9") gives one mention a number."""
    if not (ENGLISH.search(text) and SIGNS.search(text)):
        return
    for pattern in _patterns():
        for found in pattern.finditer(text):
            for mention in _mentions(found):
                yield mention
                yield from _going_on(text, mention.end)
    for pattern in (NAMED, BESIDE):
        for found in pattern.finditer(text):
            who, age = (name for name, held in found.groupdict().items() if held)
            if _is_name(found[who]):
                mention = _mention(found, age)
                yield mention
                yield from _going_on(text, mention.end)


def _going_on(text: str, end: int) -> Iterator[Mention]:
    """The ages that follow one that ends there: what it is put right to, and those of others by name."""
    while found := AGAIN.match(text, end) or ELIDED.match(text, end):
        if "who" in found.re.groupindex and not _is_name(found["who"]):
            return
        yield _mention(found, "age")
        end = found.end("age")


def _mention(found: re.Match[str], group: str) -> Mention:
    return Mention(found.start(group), found.end(group), found[group], EntityType.LEEFTIJD)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Compiled when English is first met: most organisations never do."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in PATTERNS)


def _mentions(found: re.Match[str]) -> Iterator[Mention]:
    if "age" in found.re.groupindex:
        yield _mention(found, "age")
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
