"""The situations that people come from and go to, as an organisation names them (R022)."""

from django.utils.translation import gettext as _

from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Situation


def situations_of(viewer: Login) -> list[str]:
    """Their names in order: those of the organisation, or those of the handbook while it named none. One query."""
    named = Situation.objects.filter(organisation=viewer.organisation_id).values_list("name", flat=True)
    return list(named) or [
        _("uitkering"),
        _("dagbesteding"),
        _("beschut werk"),
        _("banenafspraak"),
        _("regulier werk"),
        _("vrijwilligerswerk"),
    ]
