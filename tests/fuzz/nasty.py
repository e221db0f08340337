"""Texts and bytes as nobody should send them, and as someone will."""

from hypothesis import strategies as st

PIECES = [
    "", " ", "\x00", "\u202e", "👩‍👩‍👧‍👦", "z\u0335\u0489", "\ud83d", "\u2028", "%s%n", "%00", "\r\nX: y",
    "brief " * 300, "a" * 900, "9" * 400, "-1", "0", "1e999", "NaN", "true", "null", "[]", "{}",
    "2026-02-30", "0000-00-00", "10000-01-01", "../../etc/passwd", "=HYPERLINK(\"x\")",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{ settings.SECRET_KEY }}", "{% load x %}",
    "'; DROP TABLE collect_contribution; --", '"NEAR(" AND OR NOT * ^ : -',
]  # fmt: skip

any_text = st.one_of(
    st.sampled_from(PIECES),
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=4).map("".join),
)
any_bytes = st.one_of(st.binary(max_size=2_000), any_text.map(lambda text: text.encode("utf-8", "surrogatepass")))


def spoiled(whole: bytes) -> st.SearchStrategy[bytes]:
    """A good file with one stretch replaced, cut out or put in: what a bad line or a bad disk makes of it."""

    def spoil(at: int, length: int, instead: bytes) -> bytes:
        return whole[:at] + instead + whole[at + length :]

    return st.builds(spoil, st.integers(0, len(whole)), st.integers(0, 40), st.binary(max_size=40))
