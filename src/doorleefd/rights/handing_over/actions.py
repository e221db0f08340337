"""Preparing a package, looking at it, and handing it over: in that order, each a line in the log."""

from collections import Counter
from datetime import datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.models import Fragment
from doorleefd.collect.actions.opening import open_quotes
from doorleefd.foundation.acting import Refusal, action, counted
from doorleefd.foundation.models import Login
from doorleefd.rights.handing_over.package import package_of, packed
from doorleefd.rights.handing_over.queries import taken_back
from doorleefd.rights.handing_over.shape import Piece
from doorleefd.rights.models.handing_over import HandedQuote, HandingOver
from doorleefd.trajectory.models import Trajectory


class IsPractice(Refusal):
    sentence = _("Dit is een oefening. Daarvan gaat niets naar buiten.")


class NotLookedAt(Refusal):
    sentence = _("Iemand moet dit pakket eerst nakijken.")


class ChangedSince(Refusal):
    sentence = _(
        "Er is iets veranderd sinds het is nagekeken. Misschien trok iemand woorden in. Kijk het pakket opnieuw na."
    )


class NoSuchFile(Refusal):
    sentence = _("Dit bestand zit niet (meer) in het pakket.")


class SameEyes(Refusal):
    sentence = _("Jij maakte dit pakket. Laat een collega het nakijken.")


@action(may="rights.hand_over", audit="package prepared", on="trajectory")
def prepare_package(
    *,
    by: Login,
    trajectory: Trajectory,
    purpose: HandingOver.Purpose,
    to: str,
    filed_as: str,
    with_quotes: bool,
    now: datetime,
) -> HandingOver:
    """Say what a package is for; nothing leaves yet. Raises IsPractice."""
    if trajectory.is_practice:
        raise IsPractice
    return HandingOver.objects.create(
        organisation=trajectory.organisation,
        trajectory=trajectory,
        purpose=purpose,
        to=to.strip(),
        filed_as=filed_as.strip(),
        with_quotes=with_quotes,
        prepared_by=by,
        prepared_on=localdate(now),
    )


@action(may="rights.hand_over", audit="package looked at", on="handing")
def look_at_package(*, by: Login, handing: HandingOver, digest: str, now: datetime) -> None:
    """Keep that a colleague read what is in it and what stays out. Raises SameEyes, ChangedSince."""
    if handing.prepared_by_id == by.pk:
        raise SameEyes
    if package_of(handing, viewer=by).digest != digest:
        raise ChangedSince
    handing.looked_at, handing.looked_at_by, handing.looked_at_on = digest, by, localdate(now)
    handing.save(update_fields=["looked_at", "looked_at_by", "looked_at_on"])


@action(may="rights.hand_over", audit="package file opened", on="handing")
def open_file(*, by: Login, handing: HandingOver, number: int, now: datetime) -> Piece:
    """One file of a package, by its place from 1. Whose sentences stand in it, is kept before it opens: each teller
    reads that it was opened, since nobody notes where such a file goes. Raises NoSuchFile.
    """
    pieces = package_of(handing, viewer=by).pieces
    if not 1 <= number <= len(pieces):
        raise NoSuchFile
    piece = pieces[number - 1]
    rows = Fragment.objects.of_house().filter(organisation=handing.organisation_id, pk__in=piece.quoted)
    told = Counter(rows.values_list("version__part__contribution", flat=True))
    counted(max(1, open_quotes(by=by, quoted=told, now=now)))
    return piece


@action(may="rights.hand_over", audit="package handed over", on="handing")
def hand_over(*, by: Login, handing: HandingOver, now: datetime) -> bytes:
    """The package as it was looked at. Raises NotLookedAt, ChangedSince."""
    if not handing.looked_at:
        raise NotLookedAt
    package = package_of(handing, viewer=by)
    if package.digest != handing.looked_at:
        raise ChangedSince
    handing.handed_by, handing.handed_on = by, localdate(now)
    handing.save(update_fields=["handed_by", "handed_on"])
    for fragment in package.quoted:
        HandedQuote.objects.of_house().get_or_create(
            organisation_id=handing.organisation_id, handing=handing, fragment_id=fragment, on=handing.handed_on
        )
    return packed(package, handing)


@action(may="rights.hand_over", audit="removal of package asked", on="handing")
def ask_to_remove(*, by: Login, handing: HandingOver, now: datetime) -> None:
    """Keep that who got a package was asked to remove it, since words in it were taken back (GDPR art. 19)."""
    gone = taken_back(by).filter(handing=handing)
    counted(gone.update(asked_on=localdate(now)))
