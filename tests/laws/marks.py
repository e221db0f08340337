"""The nonsense words by which the laws see what comes out: each contribution bears its own."""

# The words of each contribution: of the part that becomes a fragment, and of the part that does not.
MARKS = {
    "waiting": ("plimbrok", "plimstaf"),
    "read": ("vorzeldam", "vorzelkuit"),
    "quotable": ("knaspelwig", "knaspelton"),
    "public": ("druifelmop", "druifelgast"),
    "masked": ("sjoekemans", "sjoekelaar"),
    "withdrawn": ("bramzolder", "bramzwijm"),
    "report withdrawn": ("tjokkelvest", "tjokkelhoed"),
    "erased": ("gloepkarn", "gloepstiel"),
    "set aside": ("hurmelzaag", "hurmelpeer"),
    "corrected": ("wiffeltrom", "wiffelbant"),
    "other": ("zonkeprik", "zonkeblad"),
}
# Marked words that are no part of a contribution.
CORRECTION = "nurkelplas"
CONTACT = "moeskrappel@post.example"
REACTION = "fnerkeltoog"
REACTION_READ = "klompergeit"
# What stands in the sound of a recording, by the state of who spoke it.
SPOKEN = {"waiting": "zwoerpklank", "withdrawn": "zwoerpgalm", "other": "zwoerptoon"}

EVERY_MARK = [
    *[f"{state}: {piece}" for state in MARKS for piece in ("fragment", "rest")],
    "correction",
    "contact",
    "reaction",
    "reaction read",
    *[f"spoken {state}" for state in SPOKEN],
]


def mark(label: str) -> str:
    """The nonsense word of a label: "read: rest", "contact"."""
    state, _, piece = label.partition(": ")
    single = {
        "correction": CORRECTION,
        "contact": CONTACT.split("@")[0],
        "reaction": REACTION,
        "reaction read": REACTION_READ,
        **{f"spoken {state}": word for state, word in SPOKEN.items()},
    }
    return single[state] if state in single else MARKS[state][piece == "rest"]
