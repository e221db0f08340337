"""What an organisation chooses for itself."""

from dataclasses import asdict, dataclass
from datetime import datetime

from doorleefd.administration.limit import refuse_limit
from doorleefd.administration.logo import cleaned_logo
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.actors import Actor
from doorleefd.foundation.models import Organisation
from doorleefd.ui import theme as themes


class ThemeRefused(Refusal):
    """The theme file holds what may not stand there, or colours that people cannot read."""


@dataclass(frozen=True)
class Settings:
    """The choices of one form."""

    name: str
    phone: str
    email: str
    website: str
    address_form: str
    small_cell_limit: int
    retention_months: int


@action(may="administration.change_settings", audit="settings changed", on="organisation")
def change_settings(*, by: Actor, organisation: Organisation, settings: Settings, now: datetime) -> Organisation:
    """Keep the choices of an organisation. Raises LimitRefused (law 7)."""
    refuse_limit(settings.small_cell_limit, by=by, organisation=organisation)
    choices = asdict(settings)
    for name, value in choices.items():
        setattr(organisation, name, value)
    organisation.save(update_fields=list(choices))
    return organisation


@action(may="administration.change_settings", audit="looks changed", on="organisation")
def change_looks(*, by: Actor, organisation: Organisation, logo: str, theme: str, now: datetime) -> Organisation:
    """Keep logo (SVG) and theme (CSS); an empty one takes it away. Raises LogoRefused, ThemeRefused."""
    if refusals := themes.refusals(theme):
        raise ThemeRefused(" ".join(refusals))
    organisation.logo = cleaned_logo(logo) if logo.strip() else ""
    organisation.theme = theme.strip()
    organisation.save(update_fields=["logo", "theme"])
    return organisation
