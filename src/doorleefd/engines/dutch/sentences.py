"""Where the sentences of a text stand, also in texts without capitals or with a full stop too few."""

import re
from collections.abc import Iterator

PARAGRAPH = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
CLOSERS = "\"'”’»)\\]"
STOP = re.compile(
    rf"(?P<mark>[.!?…]+)(?P<closers>[{CLOSERS}]*)(?=\s|$)|(?<=[a-zà-ÿ]{{2}})(?P<tight>[.!?]+)(?=[A-ZÀ-Þ][a-zà-ÿ])"
)
BEFORE = re.compile(r"[^\s(\[\"'“‘«]+$")
NEXT = re.compile(rf"[\s\"'“‘«(\[{CLOSERS}-]*(\S?)")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
NUMBER = re.compile(r"\(?(?:\d{1,3}|[ivx]{1,4}|[a-z])")
ADDRESS = re.compile(r"@|/|^www", re.IGNORECASE)
LOOK_BACK = 64
ABBREVIATIONS = frozenset(
    """
    a.d.h.v a.s a.u.b aanw afd afz alg arr art artt b.b.h.h b.d b.g.g b.v bijl bijv blz bv ca cf d.d d.m.v d.w.z dd
    dhr dir dl dr drs ds e.a e.d e.e.a e.o e.v eig evt excl fam fig fl g.g.d gem gen h.b.o hfst hr hs i.c i.h.a i.h.b
    i.i.g i.m i.o i.o.m i.p.v i.s.m i.t.t i.v.m ing inl ir jhr jl jr k.k lic m.a.w m.b.t m.b.v m.e.r m.i m.i.v m.m.v
    m.n m.u.v max me mej mevr mgr min mln mnd mr mrd mw n.a.v n.b n.v.t nl no nr nrs nvt o.a o.b.v o.g.v o.i.d o.l.v
    o.m o.v.v p.a p.d p.j p.m p.p p.p.p p.s par pag plm plv prof r.k red resp s.v.p secr sr st t.a.v t.b.v t.e.m
    t.g.v t.h.v t.m t.n.v t.o.v t.w t.z.t t/m tel temp u.a uitg v.a v.d v.h v.l.n.r v.w.b vb vgl vh vlg vnl voorz w.o
    wo ws z.g z.o.z zgn zn
    jan feb mrt apr jun jul aug sep sept okt nov dec ma di do vr za zo
    """.split()  # noqa: SIM905 - a list to read and to add to
)
"""After these a full stop is no end, unless the paragraph ends there too."""
MAY_END = frozenset(
    {"a.u.b", "e.a", "e.d", "e.e.a", "enz", "etc", "excl", "e.v", "incl", "n.v.t", "nvt", "o.i.d", "s.v.p", "jl", "a.s"}
)
"""Abbreviations that often close a sentence: then a capital follows."""
WORDS_TOO = frozenset(
    {"gen", "min", "max", "me", "no", "do", "za", "ma", "zo", "di", "st", "temp", "alg", "red", "jan"}
)
"""Abbreviations that are also common words or names: only a number or a small letter after them makes them one."""


def sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences: code point offsets, end exclusive, in order and without overlap.

    Whatever is not blank lies in exactly one span; a span begins and ends with what is not blank. A line break always
    ends a sentence. Needs time in proportion to the length of the text.
    """
    return [span for line in PARAGRAPH.finditer(text) for span in _within(text, line.start(), line.end())]


def _within(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans within one paragraph."""
    paragraph = text[start:end]
    begin = 0
    for stop in STOP.finditer(paragraph):
        if _ends(paragraph, stop, begin):
            yield from _trimmed(text, start + begin, start + stop.end())
            begin = stop.end()
    yield from _trimmed(text, start + begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without the blanks around it, if anything is left."""
    piece = text[start:end]
    if stripped := piece.strip():
        left = start + len(piece) - len(piece.lstrip())
        yield left, left + len(stripped)


def _ends(paragraph: str, stop: re.Match[str], begin: int) -> bool:
    """Whether the sentence that began at `begin` ends at this stop."""
    before = BEFORE.search(paragraph, max(begin, stop.start() - LOOK_BACK), stop.start())
    word = before.group().lower() if before else ""
    if stop["tight"]:
        return not ADDRESS.search(word) and word not in ABBREVIATIONS
    following = NEXT.match(paragraph, stop.end())
    after = following[1] if following else ""
    if not after:
        return True
    if stop["mark"] != ".":
        # `"Waarom?" vroeg ik` and `ik wachtte... en wachtte` go on; `waarom? dat weet ik niet` does not.
        goes_on = bool(stop["closers"]) or stop["mark"].endswith(("…", ".."))
        return not (goes_on and after.islower())
    return not _is_abbreviated(word, after) and not _numbers_an_item(paragraph, stop, begin)


def _is_abbreviated(word: str, after: str) -> bool:
    """Whether the full stop after `word` belongs to it rather than to the sentence."""
    if word in MAY_END:
        return not after.isupper()
    if word in WORDS_TOO:
        return after.isdigit()
    return word in ABBREVIATIONS or bool(INITIALS.fullmatch(word))


def _numbers_an_item(paragraph: str, stop: re.Match[str], begin: int) -> bool:
    """Whether all that stands before the stop is the number of an item: `2. Daarna belde ik`."""
    return bool(NUMBER.fullmatch(paragraph[begin : stop.start()].strip()[:6]))
