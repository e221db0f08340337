"""One colleague is accused: on second reading a reviewer sees it, and the privacy officer takes it up and tells it."""

from datetime import datetime

from doorleefd.analyse.actions import take_back_review
from doorleefd.analyse.actions.accusing import Accused, mark_accusation
from doorleefd.analyse.models import Accusation
from doorleefd.collect.models import Contribution
from doorleefd.demo.content.shapes import telling as shapes
from doorleefd.demo.filling.organisations import Staff
from doorleefd.demo.filling.shaping import moment
from doorleefd.demo.filling.telling import Tellers, accept
from doorleefd.foundation.listing import Purpose
from doorleefd.respond.accusations.actions import keep_reaction, take_up, tell_colleague
from doorleefd.respond.accusations.shown import show_kept

ACCUSED = Accused(
    "Gerrit Slotboom",
    Accusation.Kind.TREATMENT,
    "De voorman zou iemand hebben uitgescholden waar anderen bij waren, en dat zou vaker gebeuren.",
)
REACTION = "Ik verhef mijn stem als het lawaai is. Dat iemand zich daar klein door voelt, wist ik niet."


def accuse(tellers: Tellers, *, staff: Staff, now: datetime) -> None:
    """Of each story that accuses: read again, the name out of it, a case made, taken up, told and shown."""
    by, officer = staff["chandra"], staff["fenna"]
    for teller in tellers.values():
        if teller.told.attention is not shapes.Attention.ACCUSATION:
            continue
        contribution = Contribution.objects.visible_to(by, Purpose.REVIEW).get(pk=teller.contribution)
        take_back_review(by=by, contribution=contribution, now=moment(now, -4))
        case = mark_accusation(by=by, contribution=contribution, accused=ACCUSED, now=moment(now, -4))
        accept(contribution, teller.told.masks, by=by, at=moment(now, -4))
        take_up(by=officer, accusation=case, now=moment(now, -2))
        tell_colleague(by=officer, accusation=case, now=moment(now, -2))
        keep_reaction(by=officer, accusation=case, words=REACTION, now=moment(now, -1))
        show_kept(by=officer, accusation=case, now=moment(now, -1))
