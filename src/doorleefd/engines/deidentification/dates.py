"""Dates in digits and words: day and month, month and year, a year. A weekday, a month or a time span alone is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .mention import EntityType, Mention
from .word_lists import alternatives, words

MONTHS = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"january|february|march|may|june|july|august|october|jan|feb|febr|mrt|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec)"
)
FULL_MONTHS = (
    r"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    r"january|february|march|may|june|july|august|october)"
)
WEEKDAYS = r"(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)"
UNITS = ["een", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
TEENS = ["tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien"]
TENS = ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"]


def number_words() -> dict[str, int]:
    """Dutch number words from 1 to 100."""
    found = {word: place for place, word in enumerate(UNITS[:1] + UNITS[2:], start=1)} | {"één": 1}
    found |= {word: 10 + place for place, word in enumerate(TEENS)}
    for ten, tens in enumerate(TENS, start=2):
        found[tens] = ten * 10
        for unit, word in enumerate(UNITS[:1] + UNITS[2:], start=1):
            for link in ("en", "ën"):
                found[f"{word}{link}{tens}"] = ten * 10 + unit
    return found | {"honderd": 100}


NUMBER_WORDS = number_words()
DAY_WORDS = "|".join(sorted((w for w, n in NUMBER_WORDS.items() if n <= 31), key=len, reverse=True))
DAY = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:e|de|ste|st|nd|rd|th)?|{DAY_WORDS}|{alternatives(words('ordinals'))})"
YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)"
YEAR_WORDS = (
    rf"(?:tweeduizend(?:[ ]?(?:en[ ])?[a-zë]{{3,18}})?|negentienhonderd[ ]?[a-zë]{{3,18}}|"
    rf"twintig[ ](?:{'|'.join(TEENS)}|(?:[a-zë]{{3,6}}(?:en|ën))?twintig))"
)
DAY_MONTH = re.compile(
    rf"(?<![\w.,/-])(?:{WEEKDAYS}[ ,]{{1,2}})?(?:de[ ])?(?P<day>{DAY})[ ]?(?:van[ ]|of[ ])?(?:de[ ]maand[ ])?-?"
    rf"{MONTHS}\.?(?:,?[ -]?{YEAR}|[ ]{YEAR_WORDS})?(?!\w)",
    re.IGNORECASE,
)
SEVERAL_DAYS = re.compile(
    rf"(?<![\w.,/-])(?:{DAY}(?:,[ ]|[ ](?:en|of|tot|t/m|tot[ ]en[ ]met)[ ])){{1,4}}{DAY}[ ]{MONTHS}"
    rf"(?:[ ]{YEAR})?(?!\w)",
    re.IGNORECASE,
)
FEAST_YEAR = re.compile(
    rf"(?<!\w)(?:(?:eerste|tweede|1e|2e)[ ])?"
    rf"(?:{alternatives(words('feasts'))}|oud en nieuw|goede vrijdag|witte donderdag)[ ](?:van[ ]|in[ ])?{YEAR}(?!\w)",
    re.IGNORECASE,
)
ENGLISH_DAY = (
    r"(?:(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|"
    r"(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)"
)
DAY_OF_ENGLISH = re.compile(
    rf"(?<!\w)(?:{ENGLISH_DAY}|\d{{1,2}}(?:st|nd|rd|th)?)[ ]of[ ](?:{FULL_MONTHS}|september|november|december)"
    rf"(?:,?[ ]{YEAR})?(?!\w)|(?<!\w)(?:{FULL_MONTHS})[ ]the[ ]"
    rf"(?:{ENGLISH_DAY}(?=[ ]?[.,;!?])|\d{{1,2}}(?:st|nd|rd|th))"
    rf"(?:,?[ ]{YEAR})?(?!\w)",
    re.IGNORECASE,
)
MONTH_YEAR = re.compile(rf"(?<!\w){MONTHS}\.?[ ]?(?:van[ ])?(?:{YEAR}|{YEAR_WORDS})(?!\w)", re.IGNORECASE)
MONTH_DAY = re.compile(
    rf"(?<!\w){FULL_MONTHS}[ ](?:[12]?\d|3[01])(?:ste|de|e|st|nd|rd|th)?(?:,?[ ]{YEAR})?"
    r"(?![\w:.,]*\d|\w|[ ](?:euro|uur|keer|maanden|weken|jaar))",
    re.IGNORECASE,
)
NUMERIC = re.compile(
    r"(?<![\w./-])(?:(?:0?[1-9]|[12]\d|3[01])[ ]?(?P<mark>[-/.])[ ]?(?:0?[1-9]|1[0-2])[ ]?(?P=mark)[ ]?"
    r"(?:(?:19|20)\d\d|['’]?\d\d)|(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w/-]|[.]\d)"
)
SHORT_NUMERIC = re.compile(
    r"(?<![\w./,-])(?!24/7)(?:0?[1-9]|[12]\d|3[01])[-/](?:0?[1-9]|1[0-2])(?![\w/-]|[.,]\d|[ ]"
    r"(?:keer|dagen|uur|weken|maanden|jaar|euro|mensen|x)(?!\w))"
)
SHORT_CUE = re.compile(
    r"(?:^|[.:(,]|notitie|verslag|keer|gesprek|afspraak|brief|contact|says|\bby|\bbefore|\bafter|\btill|\bdue|\bdate|ma|di|wo|do|vr|\ben|\bop|\bon|\bsince|\buntil|\bdated|"
    r"\bvan|\bsinds|\bvanaf|\btot|\bvoor|\bdatum|\bd\.?d\.?|geboren|per)[ :]{1,2}$",
    re.IGNORECASE,
)
SEASON_YEAR = re.compile(
    r"(?<!\w)(?:(?:de[ ])?(?:begin|eind|einde|half|medio|lente|voorjaar|zomer|najaar|herfst|winter|kerst|pasen)[ ]"
    r"(?:van[ ])?)?"
    r"(?P<year>(?:19\d\d|20[0-4]\d)|(?:19\d\d|20[0-4]\d)[/-](?:19|20)\d\d)(?![\w/]|[.,]\d|-\w)",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"(?:[€$]\s?|\d[.,]|[\w][-/]|(?:nummer|nr\.?|kenmerk|postbus|kamer|bijna|ruim|ongeveer|zo'n|artikel)\s)$",
    re.IGNORECASE,
)
YEAR_AFTER = re.compile(
    r"\s?(?:euro|eur|€|,-|gulden|gram|kg|kilo|km|kilometer|meter|m2|mensen|inwoners|cliënten|klanten|personen|stuks|keer|uur|uren|woorden|woningen|stappen|mg|calorieën|dollar|punten|per|[A-Z]{2}(?!\w))",
)
DAY_OF_MONTH = re.compile(
    r"(?<!\w)op de (?P<day>(?:[12]?\d|3[01])(?:e|de|ste)|"
    + alternatives(words("ordinals") - {"eerste", "tweede", "derde"})
    + r")(?=[\s]?[.,;!?)]|\s(?:om|was|kwam|kreeg|werd|krijg|komt|had|heb|moet|moest)\b)",
    re.IGNORECASE,
)
WORD_YEAR = re.compile(
    r"(?<!\w)(?:in|sinds|vanaf|tot)[ ](?P<year>(?:negentienhonderd|tweeduizend)[ ]?[a-zë]{3,20})(?!\w)", re.IGNORECASE
)
SHORT_YEAR = re.compile(r"(?<!\w)(?:in|sinds|vanaf|uit|tot|van)[ ](?P<year>['’]\d\d)(?!\w)", re.IGNORECASE)


def dates(text: str) -> Iterator[Mention]:
    """All dates; a longer one comes before a shorter one that it holds."""
    for pattern in (SEVERAL_DAYS, FEAST_YEAR, DAY_OF_ENGLISH, DAY_MONTH, NUMERIC, MONTH_YEAR, MONTH_DAY):
        for found in pattern.finditer(text):
            start = found.start()
            if found[0].lower().startswith("de "):
                start += 3
            end = found.end() - found[0].endswith(".")
            yield Mention(start, end, text[start:end], EntityType.DATUM)
    for found in SHORT_NUMERIC.finditer(text):
        if SHORT_CUE.search(text[max(0, found.start() - 12) : found.start()]):
            yield Mention(found.start(), found.end(), found[0], EntityType.DATUM)
    yield from _years(text)
    for pattern, group in ((WORD_YEAR, "year"), (SHORT_YEAR, "year"), (DAY_OF_MONTH, "day")):
        for found in pattern.finditer(text):
            yield Mention(found.start(group), found.end(group), found[group], EntityType.DATUM)


def _years(text: str) -> Iterator[Mention]:
    for found in SEASON_YEAR.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        if YEAR_BEFORE.search(before) or YEAR_AFTER.match(text, found.end()):
            continue
        start = found.start() + (3 if found[0].lower().startswith("de ") else 0)
        yield Mention(start, found.end(), text[start : found.end()], EntityType.DATUM)
