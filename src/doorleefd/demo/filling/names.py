"""The list of names of a trajectory: what everyone there knows, and what may stay in a story."""

from datetime import datetime

from doorleefd.analyse.actions.local_names import keep_local_name
from doorleefd.analyse.models import LocalName
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory

Kind = LocalName.Kind
KNOWN_HERE = (
    ("Gerrit Slotboom", Kind.PERSON),
    ("Truus", Kind.PERSON),
    ("De Meidoorn", Kind.ORGANISATION),
    ("De Kleine Linde", Kind.ORGANISATION),
)
MAY_STAY = "Ontmoetingsplein"


def keep_names(trajectory: Trajectory, *, by: Login, now: datetime) -> None:
    """What is taken out of every story of this trajectory, and one word that may stay in all of them."""
    for text, kind in KNOWN_HERE:
        keep_local_name(by=by, trajectory=trajectory, text=text, kind=kind, everywhere=False, now=now)
    keep_local_name(by=by, trajectory=trajectory, text=MAY_STAY, kind=Kind.ALLOWED, everywhere=True, now=now)
