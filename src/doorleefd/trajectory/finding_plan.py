"""What the plan says of finding people: where, with which agreements, and how free they are to tell (R080, R081)."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from doorleefd.engines.advice.dependency import Measure
from doorleefd.trajectory.dependency import MEASURES, Standing, dependency_of
from doorleefd.trajectory.models import ChosenPlace, DesignReview, Trajectory
from doorleefd.trajectory.plan_shapes import Line
from doorleefd.trajectory.queries import chosen_places_of, design_reviews_of


def lines_for_plan(trajectory: Trajectory) -> tuple[Line, ...]:
    """The lines on finding people: where, and the freedom to tell, are a gap until they are settled. Two queries."""
    chosen = list(chosen_places_of(trajectory))
    reviews = list(design_reviews_of(trajectory))
    places = "\n".join(_place(place) for place in chosen)
    design = Line(_("Wie keek mee naar de opzet?"), "\n".join(_review(each) for each in reviews))
    freedom = _freedom(trajectory, dependency_of(trajectory, chosen))
    return (
        Line(_("Waar vinden wij mensen?"), places, url=reverse("trajectory:where", args=[trajectory.pk])),
        Line(
            _("Zijn mensen vrij om te vertellen?"), freedom, url=reverse("trajectory:dependency", args=[trajectory.pk])
        ),
        *([design] if design.answer else []),
    )


def _place(chosen: ChosenPlace) -> str:
    told = [chosen.approach, chosen.agreements, _agreed(chosen), _response(chosen), chosen.measure]
    return _sentences([f"{chosen.place.name}:", *told]) if any(told) else chosen.place.name


def _agreed(chosen: ChosenPlace) -> str:
    if not chosen.agreed_with:
        return ""
    if chosen.agreed_on is None:
        return _("Afgesproken met %(name)s") % {"name": chosen.agreed_with}
    told = {"name": chosen.agreed_with, "day": date_format(chosen.agreed_on, "DATE_FORMAT")}
    return _("Afgesproken met %(name)s op %(day)s") % told


def _response(chosen: ChosenPlace) -> str:
    told = {"approached": chosen.approached, "responded": chosen.responded}
    if chosen.approached is None:
        return ""
    if chosen.responded is None:
        return _("Gevraagd: %(approached)s") % told
    return _("Gevraagd: %(approached)s, reactie: %(responded)s") % told


def _freedom(trajectory: Trajectory, standing: Standing) -> str:
    """What was answered and arranged; empty while it is not settled."""
    if not standing.is_settled:
        return ""
    measures = [str(MEASURES[Measure(measure)]) for measure in trajectory.measures]
    ties = standing.ties or [_("Wie mensen vraagt of hun verhaal ophaalt, beslist nergens over.")]
    told = [_("Wie wij vragen, hoort dit vooraf.")] if trajectory.told_beforehand else []
    return _sentences([*ties, *measures, *told])


def _review(review: DesignReview) -> str:
    who = {"who": review.reviewed_by, "day": date_format(review.reviewed_on, "DATE_FORMAT")}
    changed = _("Daarna veranderd: %s") % review.changed if review.changed else ""
    return _sentences([_("%(who)s, %(day)s") % who, review.remarks, changed])


def _sentences(parts: Sequence[str]) -> str:
    """Parts as sentences behind each other; one that ends already gets no second full stop."""
    return " ".join(part if part.endswith((".", "?", ":")) else f"{part}." for part in parts if part)
