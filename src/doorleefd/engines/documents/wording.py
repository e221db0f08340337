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
# Stands for a character that no font shows (an emoji, say); the other formats keep the character itself.
UNSEEN = "\N{WHITE SQUARE}"
UNSEEN_SAID: dict[Language, str] = {
    "nl": "Dit papier kan hier niet alle tekens laten zien: {kinds}. Daar staat {square}.",
    "en": "This paper cannot show all signs here: {kinds}. In their place stands {square}.",
}
# By the first word of the name that Unicode gives a sign.
SIGNS: dict[Language, dict[str, str]] = {
    "nl": {
        "ARABIC": "Arabische letters",
        "ARMENIAN": "Armeense letters",
        "BENGALI": "Bengaalse letters",
        "CJK": "Chinese tekens",
        "DEVANAGARI": "Hindi letters",
        "ETHIOPIC": "Ethiopische letters",
        "GEORGIAN": "Georgische letters",
        "GURMUKHI": "Punjabi letters",
        "HANGUL": "Koreaanse letters",
        "HEBREW": "Hebreeuwse letters",
        "HIRAGANA": "Japanse tekens",
        "KATAKANA": "Japanse tekens",
        "KHMER": "Khmer letters",
        "MYANMAR": "Birmese letters",
        "SINHALA": "Singalese letters",
        "SYRIAC": "Syrische letters",
        "TAMIL": "Tamil letters",
        "THAI": "Thaise letters",
        "TIFINAGH": "Berberse letters",
    },
    "en": {
        "ARABIC": "Arabic letters",
        "ARMENIAN": "Armenian letters",
        "BENGALI": "Bengali letters",
        "CJK": "Chinese signs",
        "DEVANAGARI": "Hindi letters",
        "ETHIOPIC": "Ethiopic letters",
        "GEORGIAN": "Georgian letters",
        "GURMUKHI": "Punjabi letters",
        "HANGUL": "Korean letters",
        "HEBREW": "Hebrew letters",
        "HIRAGANA": "Japanese signs",
        "KATAKANA": "Japanese signs",
        "KHMER": "Khmer letters",
        "MYANMAR": "Burmese letters",
        "SINHALA": "Sinhala letters",
        "SYRIAC": "Syriac letters",
        "TAMIL": "Tamil letters",
        "THAI": "Thai letters",
        "TIFINAGH": "Berber letters",
    },
}
OTHER_SIGNS: dict[Language, str] = {"nl": "andere tekens", "en": "other signs"}
COUNTRIES: dict[Language, str] = {"nl": "NL", "en": "GB"}


def day_in_words(day: date, language: Language) -> str:
    """A day as "22 november 2026"."""
    return f"{day.day} {MONTHS[language].split()[day.month - 1]} {day.year}"


def quoted(quote: Quote, language: Language) -> str:
    """The words between quotation marks, or that they were withdrawn (law 5)."""
    return WORDS[language]["withdrawn"] if quote.words is None else f"“{quote.words}”"
