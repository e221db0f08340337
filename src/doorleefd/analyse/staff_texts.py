"""Every text that staff write, so that none keeps words which someone took back (law 5).

A room names its models here; a test walks all models and fails when one with texts is neither named nor excused.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse import models as found
from doorleefd.trajectory import models as shaped
from doorleefd.vault.models import IdentityOpened

# Eight words do not fit in less.
SHORTEST = 60
WITHOUT_SENTENCES = (models.SlugField, models.EmailField, models.URLField)


def texts_in(model: Any) -> tuple[str, ...]:
    """The fields of a model that can hold eight words of someone's own."""
    return tuple(
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, models.CharField | models.TextField)
        and not isinstance(field, WITHOUT_SENTENCES)
        and not field.choices
        and (field.max_length is None or field.max_length >= SHORTEST)
    )


@dataclass(frozen=True)
class StaffText:
    """A kind of row with texts that staff write: how it leads to its trajectory, and who may write them.

    `trajectory` is "" for what belongs to no one trajectory. `record` names fields that tell what was said or stood
    there at a moment (texts, or JSON that holds texts): they get the gap and are never written anew.
    """

    model: Any
    called: str | Promise
    trajectory: str
    may: str
    record: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return str(self.model._meta.label_lower)

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(name for name in texts_in(self.model) if name not in self.record)

    def rows(self) -> Any:
        """Every row, also of models with words: what staff wrote there is nobody's words."""
        return self.model._base_manager.all()

    def texts(self, organisation_id: UUID) -> Iterator[tuple[UUID, UUID | None, str, Any]]:
        """The row, its trajectory, the field and what stands there; one query, and no rows in memory."""
        names = (*self.fields, *self.record)
        leads = (f"{self.trajectory}_id" if self.trajectory != "pk" else "pk",) if self.trajectory else ()
        rows = self.rows().filter(organisation_id=organisation_id).values_list("pk", *leads, *names)
        for pk, *values in rows.iterator():
            trajectory = values.pop(0) if leads else None
            for name, value in zip(names, values, strict=True):
                yield pk, trajectory, name, value


_kinds: dict[str, StaffText] = {}


def register(kind: StaffText) -> None:
    """Let the texts of a room be compared when words are withdrawn."""
    _kinds[kind.kind] = kind


def kind_named(name: str) -> StaffText:
    return _kinds[name]


def kind_of(held: found.HeldText) -> StaffText:
    return kind_named(held.kind)


def kinds() -> Iterable[StaffText]:
    return _kinds.values()


def _register_all(may: str, trajectory: str, called: dict[Any, str | Promise]) -> None:
    for model, name in called.items():
        register(StaffText(model, name, trajectory, may))


_register_all(
    "trajectory.shape",
    "trajectory",
    {
        shaped.Background: _("achtergrond"),
        shaped.BudgetLine: _("begroting"),
        shaped.ChosenPlace: _("vindplaats"),
        shaped.DesignReview: _("oordeel over de opzet"),
        shaped.Ending: _("laatste woorden"),
        shaped.Experience: _("ervaring"),
        shaped.FormDecision: _("keuze van de vorm"),
        shaped.GatePassed: _("reden om toch door te gaan"),
        shaped.Group: _("groep"),
        shaped.Indicator: _("punt om op te letten"),
        shaped.LevelChoice: _("ik of wij"),
        shaped.LookBack: _("terugblik"),
        shaped.OwnExpertise: _("eigen ervaring"),
        shaped.Participating: _("hoe ver mensen meedoen"),
        shaped.PlanningLine: _("planning"),
        shaped.Prevaluation: _("wat wij willen bereiken"),
        shaped.StepProgress: _("notitie bij een stap"),
        shaped.Viewpoint: _("waar je vanuit kijkt"),
        shaped.WhomChoice: _("met wie"),
        shaped.WorkingOut: _("van verhalen naar inzichten"),
    },
)
_register_all("trajectory.check", "trajectory", {shaped.Activity: _("activiteit")})
_register_all("trajectory.check", "activity__trajectory", {shaped.Precondition: _("randvoorwaarde")})
_register_all("trajectory.check", "indicator__trajectory", {shaped.InterimNote: _("tussenstand")})
_register_all("trajectory.shape", "version__trajectory", {shaped.Alignment: _("afstemming met partners")})
_register_all("trajectory.shape", "pk", {shaped.Trajectory: _("traject")})
_register_all("trajectory.extend_catalogue", "", {shaped.OwnEntry: _("eigen vorm")})
_register_all("trajectory.keep_lists", "", {shaped.FindingPlace: _("vindplaats"), shaped.Resource: _("materiaal")})
_register_all("trajectory.name_situations", "", {shaped.Situation: _("situatie")})
_register_all("analyse.code", "theme__trajectory", {found.Memo: _("memo")})
_register_all("analyse.code", "trajectory", {found.Theme: _("thema")})
_register_all(
    "analyse.conclude",
    "trajectory",
    {
        found.Pattern: _("patroon"),
        found.Finding: _("knelpunt of wat werkt"),
        found.CoreInsight: _("kerninzicht"),
    },
)
_register_all("analyse.conclude", "insight__trajectory", {found.DeviatingVoice: _("andere stem")})
_register_all("analyse.recommend", "insight__trajectory", {found.Recommendation: _("aanbeveling")})
# What people confirmed: written anew, it would be confirmed by nobody (law 8).
register(
    StaffText(
        found.SharedReflection, _("gezamenlijke duiding"), "insight__trajectory", "analyse.conclude", ("sentence",)
    )
)
register(StaffText(shaped.FirstContact, _("eerste bericht"), "trajectory", "trajectory.shape", ("english",)))
register(StaffText(shaped.PlanVersion, _("plan"), "trajectory", "trajectory.shape", ("content",)))
register(
    StaffText(
        shaped.Reader,
        _("reden om een lezer eerdere verhalen te laten lezen"),
        "trajectory",
        "trajectory.open_earlier",
        ("earlier_why",),
    )
)
register(
    StaffText(IdentityOpened, _("gegevens bekeken"), "participation__trajectory", "vault.open_contact", ("reason",))
)
