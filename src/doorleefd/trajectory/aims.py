"""What one wants to reach, as the plan, the report and the list of tasks show it (R032, R033, R258)."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Indicator, LookBack, Prevaluation, Trajectory
from doorleefd.trajectory.plan_shapes import Line, Section
from doorleefd.trajectory.queries import indicators_of, look_back_of, prevaluation_of
from doorleefd.ui.shapes import Task


def lines_for_plan(trajectory: Trajectory) -> tuple[Line, ...]:
    """What one wants to reach; no lines while nobody was asked yet, for that may come late. Two queries."""
    wanted, indicators = prevaluation_of(trajectory), list(indicators_of(trajectory))
    if not wanted.is_answered and not indicators:
        return ()
    asked = (
        (_("Wat willen wij bereiken?"), wanted.result),
        (_("Wat willen wij zelf leren?"), wanted.growth),
        (_("Waarom is dat belangrijk?"), wanted.why),
        (_("Waar letten wij op?"), "\n".join(map(_worded, indicators))),
        (_("Hoe volgen wij het onderweg?"), wanted.followed_how),
        (_("Hoe kijken wij terug?"), wanted.evaluated_how),
        (_("Wanneer kijken wij terug?"), date_format(wanted.evaluate_on, "DATE_FORMAT") if wanted.evaluate_on else ""),
    )
    page = reverse("trajectory:aims", args=[trajectory.pk])
    return tuple(Line(question, answer, url=page) for question, answer in asked)


def section_for_report(trajectory: Trajectory) -> Section:
    """What came of it, beside what one wanted; no lines while nobody looked back. Three queries."""
    wanted, came = prevaluation_of(trajectory), look_back_of(trajectory)
    if not came.is_answered:
        return Section(_("Wat ervan kwam"), ())
    lines = (
        (wanted.result or _("Wat wilden wij bereiken?"), came.result_came),
        (wanted.growth or _("Wat wilden wij zelf leren?"), came.growth_came),
        *((indicator.change, _went(indicator)) for indicator in indicators_of(trajectory)),
        (_("Wat werkte?"), came.what_worked),
        (_("Wat werkte niet?"), came.what_did_not),
    )
    return Section(_("Wat ervan kwam"), tuple(Line(*line, note=_looked(came)) for line in lines))


def tasks_before(trajectory: Trajectory) -> list[Task]:
    """The page of step 4 that may wait."""
    wanted = prevaluation_of(trajectory)
    return [
        Task(
            title=_("Wat jullie willen bereiken en hoe je dat merkt"),
            url=reverse("trajectory:aims", args=[trajectory.pk]),
            status=_("ingevuld") if _is_whole(wanted) else _("mag later"),
            tone="good" if _is_whole(wanted) else "plain",
            help=_("In resultaat en in wat jullie leren. Dan kun je later eerlijk vergelijken."),
        )
    ]


def tasks_after(trajectory: Trajectory) -> list[Task]:
    """The pages of step 6: following on the way, and looking back."""
    came = look_back_of(trajectory)
    return [
        Task(
            title=_("Onderweg volgen"),
            url=reverse("trajectory:follow", args=[trajectory.pk]),
            help=_("Wat zie je nu al veranderen? Volgen is nog geen oordeel."),
        ),
        Task(
            title=_("Terugkijken: wat kwam ervan?"),
            url=reverse("trajectory:look_back", args=[trajectory.pk]),
            status=_("ingevuld") if came.is_answered else _("na jullie antwoord"),
            tone="good" if came.is_answered else "plain",
            help=_("Het begin naast wat eruit kwam."),
        ),
    ]


def _is_whole(wanted: Prevaluation) -> bool:
    return all((wanted.result, wanted.growth, wanted.evaluated_how, wanted.evaluate_on))


def _worded(indicator: Indicator) -> str:
    """ "Brieven worden begrepen. Tevreden als: … Dat merken wij aan: … (mensen die het meemaken)"."""
    said = [_("%(change)s · tevreden als: %(when)s") % {"change": indicator.change, "when": indicator.content_when}]
    if indicator.noticed_by:
        said.append(_("dat merken wij aan: %(what)s") % {"what": indicator.noticed_by})
    return f"{' · '.join(said)} ({indicator.get_side_display()})"


def _went(indicator: Indicator) -> str:
    return ". ".join(part for part in (indicator.get_outcome_display(), indicator.came_out) if part)


def _looked(came: LookBack) -> str:
    return _("%(name)s, %(day)s") % {"name": came.by.name, "day": date_format(localdate(came.at), "DATE_FORMAT")}
