"""The few words that a document says itself, in its own language."""

from datetime import date

from doorleefd.engines.documents.definition import Language, Quote

MONTHS: dict[Language, str] = {
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "en": "January February March April May June July August September October November December",
}
WORDS: dict[Language, dict[str, str]] = {
    "nl": {"withdrawn": "[ingetrokken]", "careful": "Let op", "good": "In orde", "page": "pagina", "of": "van"},
    "en": {"withdrawn": "[withdrawn]", "careful": "Take care", "good": "In order", "page": "page", "of": "of"},
}
COUNTRIES: dict[Language, str] = {"nl": "NL", "en": "GB"}


def day_in_words(day: date, language: Language) -> str:
    """A day as "22 november 2026"."""
    return f"{day.day} {MONTHS[language].split()[day.month - 1]} {day.year}"


def quoted(quote: Quote, language: Language) -> str:
    """The words between quotation marks, or that they were withdrawn (law 5)."""
    return WORDS[language]["withdrawn"] if quote.words is None else f"“{quote.words}”"
