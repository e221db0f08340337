"""What the report says of what was found: themes, patterns, what works, insights and the voices in them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.analyse.levels import Standing
from doorleefd.analyse.models import CoreInsight, DeviatingVoice
from doorleefd.analyse.queries.by_group import themes_for_all
from doorleefd.analyse.queries.concluding import StandingInsight, carried_patterns, findings_of, standing_insights
from doorleefd.analyse.queries.figures import Figure, are_codes_people
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login
from doorleefd.respond.checking.standing import check_of, insights_of_unchecked_talks, unchecked_insights
from doorleefd.respond.models import ReportVoice
from doorleefd.respond.report.shapes import Piece, chapter, fact, note, quote, subheading, text
from doorleefd.trajectory.models import Trajectory
from doorleefd.ui.counting import counted, why_at_most

NOT_CHECKED = gettext_lazy(
    "Niet nagekeken: het is niet zeker dat iedereen van wie dit komt, het nakeek. Van wie niet antwoordde, staat hier "
    "geen zin."
)
TALK_NOT_CHECKED = gettext_lazy(
    "Deels niet nagekeken: hierachter staat ook een gesprek dat een medewerker opschreef. Wie het vertelde, zei nog "
    "niet of dat klopt."
)


@dataclass(frozen=True)
class People:
    """How people are said in one trajectory: below which number they are hidden, and whether codes are people."""

    limit: int
    at_most: bool

    def said(self, people: int | None, of: int | None, frozen_on: date | None = None) -> str:
        """ "12 van 41 mensen", with the day of counting where it was published."""
        words = counted(people, of=of, at_most=self.at_most, below=self.limit).text
        if frozen_on is None:
            return words
        return _("%(people)s, geteld op %(day)s") % {"people": words, "day": date_format(frozen_on, "DATE_FORMAT")}


def people_of(trajectory: Trajectory) -> People:
    limit = trajectory.organisation.small_cell_limit
    return People(limit, at_most=not are_codes_people(trajectory, viewer=None))


def heard(trajectory: Trajectory, people: People) -> list[Piece]:
    """Themes and patterns, counted in people (law 7); published figures stand still (law 5)."""
    themes = _themes(trajectory, people)
    patterns = [
        piece
        for each in carried_patterns(trajectory, viewer=None)
        for piece in fact(
            each.pattern.name,
            "\n".join(filter(None, [_figure(each.figure, people), each.pattern.description.strip()])),
        )
    ]
    counting = [note(_("Dit zijn de mensen die zelf vertelden. Het zegt niet hoe vaak het bij iedereen voorkomt."))]
    if people.at_most:
        counting.append(note(why_at_most()))
    return chapter(
        _("Wat wij hoorden"),
        [
            *(counting if themes or patterns else []),
            *themes,
            *([subheading(_("Patronen")), *patterns] if patterns else []),
        ],
    )


def _figure(figure: Figure, people: People) -> str:
    """Only what was kept stands in a report: a count of today would move from day to day (laws 5 and 7)."""
    if figure.is_withheld:
        return _("Dit getal laten wij niet zien: samen met andere getallen zou iemand te herkennen zijn.")
    if figure.spread is None:
        return _("Het aantal mensen staat hier nog niet.")
    return people.said(figure.spread.people, figure.spread.of_people, figure.frozen_on)


def _themes(trajectory: Trajectory, people: People) -> list[Piece]:
    """The main themes, with their people where that number is not hidden: small itself, or for another (R235)."""
    counted_in = themes_for_all(trajectory)
    if counted_in is None:
        return []
    table = counted_in.table
    named = [
        name if total is None else f"{name} ({people.said(total, None, counted_in.frozen_on)})"
        for name, total in zip(table.rows, table.row_totals, strict=True)
    ]
    return fact(_("Thema’s"), "\n".join(named))


def findings(trajectory: Trajectory) -> list[Piece]:
    """Bottlenecks and what works (R227, R286). One query."""
    return chapter(
        _("Knelpunten, en wat werkt"),
        [
            piece
            for finding in findings_of(trajectory)
            for piece in fact(
                str(finding.get_kind_display()).capitalize(),
                "\n".join(filter(None, [finding.sentence, finding.explanation.strip()])),
            )
        ],
    )


def insights(trajectory: Trajectory, people: People, *, viewer: Login) -> list[Piece]:
    """Each insight with how far it carries (law 8), the voices that were chosen, and who sees it otherwise (R232)."""
    standing = standing_insights(trajectory, viewer=None)
    listed = [each.insight for each in standing]
    check = check_of(trajectory)
    is_checked = check is not None and check.is_held
    chosen = _chosen(listed, viewer)
    if is_checked:
        unchecked, why = unchecked_insights(listed, trajectory), NOT_CHECKED
    else:
        unchecked, why = insights_of_unchecked_talks(listed, trajectory), TALK_NOT_CHECKED
    return chapter(
        _("Kerninzichten"),
        [
            piece
            for each in standing
            for piece in (
                *_insight(each, people, chosen.get(each.insight.pk, [])),
                *([note(str(why))] if each.insight.pk in unchecked else []),
            )
        ],
    )


def _insight(each: StandingInsight, people: People, chosen: Sequence[UUID]) -> list[Piece]:
    otherwise = dict(
        DeviatingVoice.objects.counting(each.insight.organisation_id)
        .filter(insight=each.insight)
        .order_by("at")
        .values_list("fragment", "weighed")
    )
    unquoted = [fragment for fragment in otherwise if fragment not in chosen]
    return [
        subheading(each.insight.sentence),
        *fact(_("Hoe ver reikt het?"), _standing(each.standing)),
        *fact(_("Hoeveel mensen staan erachter?"), _behind(each, people)),
        *text(each.insight.explanation.strip()),
        *(quote(fragment) for fragment in chosen if fragment not in otherwise),
        *(
            quote(fragment, label=_("Iemand ziet het anders"), weighed=otherwise[fragment])
            for fragment in chosen
            if fragment in otherwise
        ),
        *fact(_("Wie ziet het anders?"), _disagreeing(each, bool(unquoted))),
    ]


def _standing(standing: Standing) -> str:
    """ "Gebundeld. Er is nog geen gezamenlijke duiding …", and whether a group is missing for it to be final."""
    provisional = _("Voorlopig: een belangrijke groep is nog niet genoeg gehoord.") if standing.is_provisional else ""
    said = [f"{standing.label}.".capitalize(), *map(str, standing.missing), provisional]
    return " ".join(filter(None, said))


def _behind(each: StandingInsight, people: People) -> str:
    return _figure(each.figure or Figure(None), people)


def _disagreeing(each: StandingInsight, has_unquoted: bool) -> str:
    """What was said at the shared reflections, and that there are voices which may not be quoted."""
    said = [reflection.who_disagrees.strip() for reflection in each.reflections]
    if has_unquoted:
        said.append(_("Er is ook verteld dat het anders zit. Die zinnen staan niet in dit verslag."))
    return "\n".join(filter(None, said))


def _chosen(insights: Sequence[CoreInsight], viewer: Login) -> dict[UUID, list[UUID]]:
    """The voices that were chosen for each insight, as far as their tellers still allow it. One query.

    Where the report is laid before who told, only those whose teller looked and said that it is right (R210).
    """
    chosen = ReportVoice.objects.visible_to(viewer, Purpose.QUOTE).filter(insight__in=insights)
    found: dict[UUID, list[UUID]] = {}
    for insight, fragment in chosen.for_others().order_by("at", "pk").values_list("insight", "fragment"):
        found.setdefault(insight, []).append(fragment)
    return found
