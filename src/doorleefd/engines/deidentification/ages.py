"""Ages: a number that says how old someone is, not how long something took."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .dates import NUMBER_WORDS, ORDINALS, TENS
from .mention import EntityType, Mention

WORDS = "|".join(sorted((word for word, number in NUMBER_WORDS.items() if number > 1), key=len, reverse=True))
AGE = rf"(?:1[01]\d|[1-9]?\d|{WORDS})"
BABY = r"(?:\d{1,2}|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien)[ ](?:weken|maanden|jaar)"
STOP = (
    r"(?!\w|[.,:]\d|-\w|[ ]?(?:%|€|procent|euro|keer|x\b|maal|uur|uren|u\b|minuten|minuut|kwartier|dag|dagen|week|weken|maand|maanden|"
    r"kilo|kg|km|meter|cm|stuks|mensen|personen|kinderen|kids|collega|brieven|formulieren|verschillende|andere|anderen|van|"
    r"jaren|à|punten|broers|zussen|dochters|zonen|zoons|katten|honden|instanties|hulpverleners|op|tot|dagdelen|kamers|telefoontjes|graden)(?!\w))"
)
NOT_LONG = r"(?![ ]?(?:geleden|lang\b|gewerkt|werkzaam|ervaring|in dienst|getrouwd|samen|gewacht|wachten|bezig|later|terug|eerder|hier|huwelijk|werk\b|cel|bijstand|mijn\b|onze\b|ons\b|haar\b|bij\b|in\b|op\b|aan\b|ziek|weduwe|alleen|werkloos|thuis|cliënt|klant|lid\b|mantelzorger|dakloos|schoon|clean|nuchter|vrijwillig|bezig|met\b|als\b|zonder|niet|geen))"
YEARS = rf"(?:[ -]?(?:jaar|jaartjes|jr)\b{NOT_LONG})"
FILLERS = r"(?:nu|nog|al|pas|net|bijna|inmiddels|ondertussen|intussen|ook|zelf|ruim|vandaag|morgen|dit jaar|vorig jaar|een|de|maar|toen|echt|in \d{4}|rond de|over de|boven de|voorbij de)"
PERSON = r"(?:ik|hij|zij|ze|jij|je|wie|u|die)"
KIN = (
    r"(?:vrouw|man|meid|meisje|jongen|jongetje|jongeman|zoon|zoontje|dochter|dochtertje|kind|kinderen|kleinkind|kleinzoon|kleindochter|"
    r"moeder|vader|opa|oma|tante|oom|zus|zusje|broer|broertje|neef|nicht|neefje|nichtje|partner|vriend|vriendin|buurman|buurvrouw|heer|"
    r"dame|mevrouw|meneer|iemand|persoon|oudste|jongste|middelste|mens|baby|peuter|puber|collega|jongere|tweeling|alleenstaande|gezin|"
    r"echtgenoot|echtgenote|moeders|vaders|ouders|jongens|meiden|meisjes|dochters|zoons|zonen|Wajonger|gast|knul|kerel|stiefzoon|pleegzoon|pleegdochter)"
)
SERIES = rf"{AGE}(?:(?:,[ ]|[ ]?(?:en|of)[ ]|,[ ]en[ ]|[ ]?&[ ]?){AGE}){{0,6}}"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,/-])(?P<age>{AGE}[ -]?jarige?n?)(?!\w)(?![ ](?:contract|opleiding|cursus|huwelijk|traject|jubileum|plan|relatie|studie|bestaan|overeenkomst|periode|termijn|programma|project|indicatie))",
        rf"(?<![\w.,/-])(?P<age>{AGE}[ -]?(?:jaar|jr)|{BABY})[ ]?(?:oud|jong)(?!\w)",
        rf"(?<!\w)(?:{PERSON}[ ](?:ben|bent|is|was|waren|word|wordt|werd)|(?:ben|bent|is|was|word|wordt|werd)[ ]{PERSON})[ ](?:{FILLERS}[ ]){{0,3}}(?P<age>{AGE}{YEARS}|{AGE})(?P<end>{STOP})",
        rf"(?<!\w)(?:ben|bent|word)[ ](?:{FILLERS}[ ]){{0,3}}(?P<age>{AGE}{YEARS})(?!\w)",
        rf"(?<!\w){KIN}(?:[ ]\w{{2,20}})?[ ](?:is|was|wordt|werd|zijn|waren)[ ](?:{FILLERS}[ ]){{0,3}}(?P<ages>{SERIES}{YEARS}?)(?P<end>{STOP})",
        rf"(?<!\w){KIN}(?:[ ]\w{{2,20}})?[ ](?:van|ben van)[ ](?:{FILLERS}[ ]){{0,2}}(?P<ages>{SERIES}{YEARS}?)(?P<end>{STOP})",
        rf"(?<!\w){KIN}(?:[ ]\w{{2,20}})?[ ]?(?:\(|,[ ])(?P<ages>{SERIES}{YEARS}?)(?=[ ]?[),.])",
        rf"(?<!\w)[Tt]oen[ ](?:\w{{1,14}}[ ]){{1,3}}?(?P<age>{AGE}{YEARS}|{AGE})[ ](?:was|werd|waren|ben)(?!\w)",
        rf"(?<!\w)(?:als|sinds|vanaf|voor|op|tot|tegen|rond|na|met)[ ](?:mijn|m'n|mn|zijn|haar|je|hun|uw|z'n|d'r)[ ](?P<age>\d{{1,3}}(?:e|ste|de|er|ste)|{'|'.join(ORDINALS)}|{'|'.join(w + 'ste' for w in TENS)})(?!\w)(?![ ](?:gesprek|brief|keer|poging|dag|week|jaar werk|kind|baan|huis|bezwaar|aanvraag|plek|behandeling))",
        rf"(?<!\w)(?:oudste|jongste|middelste)[ ](?P<age>{AGE}{YEARS}?)(?=[ ]?[.,;)]|[ ]en[ ])",
        rf"(?<!\w)leeftijd(?:[ ](?:van|is|was))?[: ]{{1,2}}(?P<age>{AGE}{YEARS}?)(?!\w)",
        rf"(?<![\w.,/-])(?P<age>{AGE}{YEARS})(?=[ ]?(?:\)|,[ ](?:alleenstaand|getrouwd|gescheiden|en |woon|moeder|vader|uit )))",
        rf"(?<!\w)(?:ben|is|was|word|wordt|werd)[ ](?:al[ ]|ruim[ ]|ver[ ]|inmiddels[ ]|nu[ ])?(?:boven|over|voorbij|in)?[ ]?de[ ](?P<age>{AGE})(?:[ ](?:gepasseerd|voorbij))?(?=[ ]?[.,;)]|[ ](?:en|gepasseerd|voorbij|dus|maar)\b)",
    )
)
NAMED = re.compile(
    r"(?<!\w)[A-ZÀ-Þ][^\W\d_]{1,20}(?:[ ]?\([ ]?|,[ ])(?P<age>(?:1[01]\d|[1-9]\d)(?:[ ]jaar(?:[ ]oud)?)?)(?=\)|,[ ])"
)
NAMED_IS = re.compile(
    rf"(?<!\w)(?P<who>[^\W\d_]{{2,20}})[ ](?:is|was|wordt|werd)[ ](?:{FILLERS}[ ]){{0,2}}(?P<age>{AGE}{YEARS}|\d{{1,3}}(?=[ ]en[ ](?:zit|woont|gaat|werkt|heeft|nog|kan|zij|hij)))(?P<end>{STOP})",
    re.IGNORECASE,
)
NO_ONE = frozenset(
    ["het", "dat", "dit", "er", "wat", "contract", "huur", "opleiding", "wachttijd", "termijn", "looptijd", "duur", "straf", "periode", "garantie", "dag", "dagen", "keer", "gemiddelde"]
)
ONE_AGE = re.compile(rf"(?<!\w){AGE}(?!\w)", re.IGNORECASE)
DIGITS_ONLY = re.compile(r"\d+")


def ages(text: str) -> Iterator[Mention]:
    """All ages; a series ("4, 7 en 9") gives one mention a number."""
    if not _may_hold_one(text):
        return
    for pattern in PATTERNS:
        for found in pattern.finditer(text):
            yield from _mentions(found)
    for found in NAMED.finditer(text):
        yield Mention(found.start("age"), found.end("age"), found["age"], EntityType.LEEFTIJD)
    for found in NAMED_IS.finditer(text):
        if found["who"].lower() not in NO_ONE:
            yield Mention(found.start("age"), found.end("age"), found["age"], EntityType.LEEFTIJD)


SIGNS = re.compile(rf"\d|jaar|jarig|(?<!\w)(?:{WORDS})(?!\w)|ste(?!\w)", re.IGNORECASE)


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
