"""The checklist of an activity: sixteen preconditions, why each matters, and how each stands (R191 to R207)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.foundation.models import Login
from doorleefd.trajectory.follows import Follows, what_follows
from doorleefd.trajectory.models import Activity, Precondition

Item = Precondition.Item
State = Precondition.State
FIRST_REQUIREMENT = 192
"""The items stand in the order of R192 to R207."""

WHYS: dict[Precondition.Item, str | Promise] = {
    Item.EQUAL: gettext_lazy(
        "Wie als gast aan tafel zit, zegt minder. Geef iedereen een eigen rol, een plek aan tafel, tijd om te praten "
        "en de stukken vooraf."
    ),
    Item.CLEAR: gettext_lazy(
        "Wie weet waarvoor het is en wat ermee gebeurt, kan zelf kiezen en raakt later niet teleurgesteld."
    ),
    Item.LIMITS: gettext_lazy("Wie hoopt op iets wat niet kan, voelt zich later bedrogen."),
    Item.COMPENSATION: gettext_lazy(
        "Tijd en moed zijn geld waard. Een vergoeding kan ook iemands uitkering raken. Vertel het daarom vooraf."
    ),
    Item.SAFE: gettext_lazy("Mensen vertellen pas wat er echt speelt als niemand oordeelt en het onder elkaar blijft."),
    Item.STIGMA: gettext_lazy(
        "Eén woord als ‘doelgroep’ of ‘verward’ kan iemand weer klein maken. Lees je tekst hardop na."
    ),
    Item.ORGANISED: gettext_lazy(
        "Een dichte deur geeft onrust. Wees op tijd, zet de zaal klaar, probeer de apparaten, stuur route en "
        "telefoonnummer, en bericht vooraf dat het doorgaat."
    ),
    Item.PLAIN: gettext_lazy("Vaktaal sluit mensen buiten, en te kinderlijke taal ook. Leg afkortingen uit."),
    Item.FORM: gettext_lazy(
        "Ook wie slecht ziet, hoort, loopt of leert, moet helemaal mee kunnen doen. Vraag vooraf wat nodig is."
    ),
    Item.ONLINE_OR_NOT: gettext_lazy(
        "Voor de een is reizen te zwaar, voor de ander een scherm. Kies samen, ook de tijd, en houd het kort."
    ),
    Item.LOCATION: gettext_lazy(
        "Een plek zonder lift, of een gebouw waar slecht nieuws vandaan kwam, houdt mensen weg. Weet je het niet? "
        "Vraag het hun."
    ),
    Item.PRE_READ: gettext_lazy(
        "Wie er niet bij hoort, ziet wat jij niet meer ziet. Laat uitnodiging en vragen lezen door iemand uit de groep."
    ),
    Item.LISTENING: gettext_lazy(
        "Boosheid heeft meestal een reden. Spreek af dat niemand zich verdedigt, ook als het over jullie werk gaat."
    ),
    Item.GUIDANCE: gettext_lazy("Wie iets naars vertelt, heeft iemand nodig die weet wat dan helpt."),
    Item.AFTERCARE: gettext_lazy(
        "Het raakt mensen soms pas ’s avonds. Zij moeten dan weten wie zij kunnen bellen, en wanneer."
    ),
    Item.PRIVACY: gettext_lazy(
        "Mensen hebben er recht op om vooraf te weten wie het leest, hoe jullie het vastleggen en hoe lang jullie het "
        "bewaren. Een opname vraag je apart."
    ),
}


@dataclass(frozen=True)
class Standing:
    """How one precondition of an activity stands. `state` is empty while nobody and nothing says so."""

    item: Precondition.Item
    state: str
    follows: Follows | None
    row: Precondition | None

    @property
    def title(self) -> str:
        return str(self.item.label)

    @property
    def why(self) -> str:
        return str(WHYS[self.item])

    @property
    def source(self) -> str:
        return f"R{FIRST_REQUIREMENT + list(Item).index(self.item)}"

    @property
    def is_open(self) -> bool:
        return self.state in ("", State.ACTION)

    @property
    def owner(self) -> Login | None:
        return self.row.owner if self.row else None

    @property
    def due_on(self) -> date | None:
        return self.row.due_on if self.row else None

    @property
    def note(self) -> str:
        return self.row.note if self.row else ""


def checklist_of(activity: Activity) -> list[Standing]:
    """The sixteen, open ones first, each group in the order of the method. Reads `activity.preconditions`."""
    said = [] if activity._state.adding else list(activity.preconditions.all())
    rows = {Item(row.item): row for row in said}
    follows = what_follows(activity)
    found = [_standing(item, follows.get(item), rows.get(item)) for item in Item]
    return sorted(found, key=lambda standing: not standing.is_open)


def _standing(item: Precondition.Item, follows: Follows | None, row: Precondition | None) -> Standing:
    state = row.state if row else follows.state if follows else ""
    return Standing(item, state, follows, row)


def open_in(standings: Iterable[Standing]) -> list[Standing]:
    """What still has to happen."""
    return [standing for standing in standings if standing.is_open]


def said_of(standings: Sequence[Standing]) -> str:
    """ "14 van 16 geregeld", in words for a status; all of them is simply "geregeld"."""
    left = len(open_in(standings))
    if not left:
        return _("alles geregeld")
    return _("%(done)s van %(all)s geregeld") % {"done": len(standings) - left, "all": len(standings)}
