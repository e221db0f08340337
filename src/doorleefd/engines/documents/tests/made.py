"""Documents to test with: one that holds everything, and any that hypothesis can think of."""

from datetime import date
from io import BytesIO

from hypothesis import strategies as st
from pypdf import PdfReader

from doorleefd.engines.documents import (
    Block,
    Document,
    Facts,
    Heading,
    Letter,
    List,
    Note,
    PageBreak,
    Paragraph,
    Picture,
    Poster,
    Quote,
    Table,
)
from doorleefd.engines.documents.plain import on_one_line

DAY = date(2026, 11, 22)
SQUARE = '<svg viewBox="0 0 10 10"><rect width="10" height="10" fill="#0f4c5c"/></svg>'
# What each of the formats, or the tools that make them, would read as more than text.
MARKUP = "#$@*_`~=-+<>&\"'\\/[](){}|%^;:!?"
HOSTILE = [
    '#panic("x")', "$ x^2 $", "*vet* _schuin_ `code`", "= Kop", "@verwijzing", "<label>", "// weg", "/* weg */",
    "\\n \\u{41}", "</p><script>x</script>", "&amp; &lt;", '"#{1+1}"', "{{ x }}", "]]>", "=SUM(A1:A2)", "%PDF",
    "<?xml?>",
]  # fmt: skip

any_text = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=MARKUP + "ab \n", max_size=60),
    st.sampled_from(HOSTILE),
    st.sampled_from(
        [
            "مرحبا بكم",
            "שלום עולם",
            "😀👩‍👩‍👧🇳🇱",
            "中文",
            "e\u0301\u0327",
            "\u202eomgekeerd",
            "a\x00b\x0cc",
            "\ufffe\ud800",
        ]
    ),
)
any_line = any_text.filter(lambda text: bool(on_one_line(text)))


def document(*blocks: Block, title: str = "Wachten op werk dat past") -> Document:
    return Document(title, "Gemeente Veenbeek", "nl", DAY, blocks, subtitle="Plan van het traject")


def tables(text: st.SearchStrategy[str]) -> st.SearchStrategy[Table]:
    def of(columns: int) -> st.SearchStrategy[Table]:
        row = st.lists(text, min_size=columns, max_size=columns)
        return st.builds(Table, caption=any_line, heads=row, rows=st.lists(row, max_size=4))

    return st.integers(1, 4).flatmap(of)


any_block = st.one_of(
    st.builds(Paragraph, text=any_text),
    st.builds(List, items=st.lists(any_text, max_size=4), numbered=st.booleans()),
    tables(any_text),
    st.builds(Facts, pairs=st.lists(st.tuples(any_text, any_text), max_size=3)),
    st.builds(Quote, words=st.none() | any_text, origin=any_text),
    st.builds(Note, text=any_text, kind=st.sampled_from(["careful", "good"])),
    st.builds(Picture, svg=st.just(SQUARE), alt=any_line, caption=any_text),
    st.just(PageBreak()),
)


@st.composite
def any_headings(draw: st.DrawFn) -> list[Heading]:
    """Headings of which none skips a level."""
    headings: list[Heading] = []
    for _ in range(draw(st.integers(0, 6))):
        deepest = min(4, headings[-1].level + 1) if headings else 1
        headings.append(Heading(draw(any_line), draw(st.integers(1, deepest))))
    return headings


@st.composite
def any_document(draw: st.DrawFn) -> Document:
    blocks: list[Block] = []
    for heading in draw(any_headings()):
        blocks += [heading, *draw(st.lists(any_block, max_size=2))]
    return Document(
        title=draw(any_line),
        organisation=draw(any_line),
        language=draw(st.sampled_from(["nl", "en"])),
        date=draw(st.dates(date(1990, 1, 1), date(2100, 1, 1))),
        blocks=blocks,
        subtitle=draw(any_text),
    )


any_letter = st.builds(
    Letter,
    title=any_line,
    organisation=any_line,
    language=st.sampled_from(["nl", "en"]),
    date=st.just(DAY),
    address=st.lists(any_text, max_size=4),
    contact=st.lists(any_text, max_size=3),
    greeting=any_text,
    paragraphs=st.lists(any_text, max_size=3),
    signed=st.lists(any_text, max_size=3),
    picture=st.none() | st.just(Picture(SQUARE, "QR-code")),
    beside_picture=any_text,
    foot=any_text,
)
any_poster = st.builds(
    Poster,
    title=any_line,
    organisation=any_line,
    language=st.sampled_from(["nl", "en"]),
    date=st.just(DAY),
    question=any_line,
    sentences=st.lists(any_text, max_size=3),
    phone=any_text,
    call=any_text,
    picture=st.none() | st.just(Picture(SQUARE, "QR-code")),
    beside_picture=any_text,
    foot=any_text,
    size=st.sampled_from(["a4", "a3"]),
)

EVERYTHING = document(
    Heading("Waarom", 1),
    Paragraph("Eerste regel\ntweede regel"),
    Facts([("Wie beslist?", "De wethouder")]),
    Heading("Hoe", 2),
    List(["een gesprek", "een verhaal"]),
    List(["eerst", "dan"], numbered=True),
    Heading("Begroting", 3),
    Table("Wat het kost", ["Wat", "Bedrag"], [["Bon", "€ 25"], ["=SOM(A1)", "-2"]]),
    Heading("Dieper", 4),
    Quote("Ik wachtte.", "Gesprek, maart 2026"),
    Quote(None, "Internet, april 2026"),
    Note("Werf niet zelf.", "careful"),
    Note("Het kan.", "good"),
    Picture(SQUARE, "Een blauw vierkant", width=60, caption="Het vierkant"),
    PageBreak(),
    Heading("Wanneer", 1),
)
LETTER = Letter(
    "Vertelt u hoe het was?", "Gemeente Veenbeek", "nl", DAY, ["Dorpsstraat 1", "1234 AB Veenbeek"], ["0123 456 789"],
    "Beste lezer,", ["U wachtte op werk.", "Vertel het ons."], ["Noor Postma"], Picture(SQUARE, "QR-code"),
    "Scan dit.", "Klein.",
)  # fmt: skip
POSTER = Poster(
    "Poster", "Gemeente Veenbeek", "nl", DAY, "Hoe was het wachten?", ["Vertel het.", "Tien minuten.", "U hoort wat."],
    "0123 456 789", "Liever bellen?", Picture(SQUARE, "QR-code"), "Scan dit.", "Klein.",
)  # fmt: skip
WORDS_OF_ALL = [
    "Waarom", "Eerste regel", "tweede regel", "Wie beslist?", "De wethouder", "een gesprek", "eerst", "Wat het kost",
    "Bedrag", "€ 25", "=SOM(A1)", "“Ik wachtte.”", "[ingetrokken]", "Internet, april 2026", "Let op", "Het vierkant",
    "Wanneer", "Plan van het traject", "22 november 2026",
]  # fmt: skip


def twenty_pages() -> Document:
    """A document that fills at least twenty pages of A4."""
    words = "Wij willen weten hoe het is om te wachten op een werkplek die past, en wat er beter kan. " * 5
    rows = [
        [str(week), "Mensen uitnodigen", "Trajectleider", "Er zijn veertig mensen uitgenodigd"] for week in range(14)
    ]
    table = Table("Planning", ["Week", "Wat", "Wie", "Klaar als"], rows)
    return document(
        *[
            block
            for part in range(20)
            for block in (PageBreak(), Heading(f"Deel {part}"), *[Paragraph(words)] * 4, table)
        ]
    )


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in opened(pdf).pages)
