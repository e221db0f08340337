"""The personal code: three common words and two digits, kept only as a keyed digest (R281).

4,096 words three times and a hundred endings make 6.9 million million codes. A code is worked out from
the sending that it belongs to, which stands in the teller's own page and nowhere here: the same sending
gives the same code again, and nobody can work it out from what is stored.
"""

import hashlib
import hmac
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from uuid import UUID

from doorleefd.foundation import digests
from doorleefd.foundation.keystore import keys
from doorleefd.people.models import Contributor, PersonalCode

PURPOSE = "code"
SEED = "code seed"
WORDS_IN_LIST = 4096


@lru_cache(maxsize=1)
def words() -> tuple[str, ...]:
    """The 4,096 words, in order."""
    return tuple(files("doorleefd.people").joinpath("words.txt").read_text("utf-8").split())


def code_for(sending: UUID, *, attempt: int = 0) -> str:
    """The code that belongs to a sending; another `attempt` gives another, should the first be taken."""
    return codes_for([sending], attempt=attempt)[0]


def codes_for(sendings: Iterable[UUID], *, attempt: int = 0) -> list[str]:
    """The code of each sending; one query however many."""
    _, seed = keys.service_key(SEED)
    return [_code(seed, sending, attempt) for sending in sendings]


def _code(seed: bytes, sending: UUID, attempt: int) -> str:
    raw = int.from_bytes(hmac.new(seed, sending.bytes + bytes([attempt]), hashlib.sha256).digest(), "big")
    chosen = [words()[(raw >> shift) % WORDS_IN_LIST] for shift in (0, 12, 24)]
    return f"{' '.join(chosen)} {(raw >> 36) % 100:02d}"


def normalised(typed: str) -> str:
    """A code as it was typed, forgiving of capitals, dashes, accents, pasting, and spaces anywhere.

    Spaces tell nothing, also not where a word ends: who hears "zeehond" may write "zee hond". Two codes that read
    alike then have one digest, and digests are unique: whoever would come second is given another code.
    """
    plain = unicodedata.normalize("NFKD", typed[:200]).encode("ascii", "ignore").decode().lower()
    return "".join(re.findall(r"[a-z0-9]", plain))


def may_be_code(typed: str) -> bool:
    """Whether this reads as three words of the list and two digits, however it was typed; it asks nothing."""
    letters, digits = normalised(typed)[:-2], normalised(typed)[-2:]
    if not (digits.isdigit() and letters.isalpha()):
        return False
    ends = [end for end in range(1, len(letters)) if letters[:end] in _listed()]
    return any(
        letters[end:last] in _listed() and letters[last:] in _listed()
        for end in ends
        for last in range(end + 1, len(letters))
    )


def words_of_no_code(typed: str) -> list[str]:
    """Of three words that were typed apart, those that are not of the list."""
    pieces = re.findall(r"[^\W\d_]+", typed[:200])
    return [piece for piece in pieces if normalised(piece) not in _listed()] if len(pieces) == 3 else []


@lru_cache(maxsize=1)
def _listed() -> frozenset[str]:
    return frozenset(words())


def digest_of(code: str) -> tuple[int, str]:
    """The key version and digest under which a code is kept."""
    version, (made,) = digests_of([code])
    return version, made


def digests_of(typed: Iterable[str]) -> tuple[int, list[str]]:
    """The key version, and the digest of each code; one query however many."""
    return digests.digests_of((normalised(code) for code in typed), purpose=PURPOSE)


def contributor_with(typed: str) -> Contributor | None:
    """Whose code this is, unless they are to be erased; works the same, and takes as long, where nobody has it."""
    tried = digests.digests(normalised(typed), purpose=PURPOSE).values()
    known = PersonalCode.objects.filter(digest__in=list(tried), contributor__is_to_be_erased=False)
    found = known.select_related("contributor__organisation").first()
    return found.contributor if found else None
