"""The cookie statement: the cookies that the settings of this installation really name. A walk over all pages for
residents in `tests/laws` fails when one of them sets any."""

from django.conf import settings
from django.utils.translation import gettext as _

from doorleefd.rights.statements.ground import Ground
from doorleefd.rights.statements.shape import Section, Statement

HOUR = 60 * 60
REMEMBERED = ("doorleefd-large", "doorleefd-contrast")
"""What `ui/comfort.js` keeps in the browser, after a click."""
RECORDED = "recording"
"""What `share/recorder.js` keeps in the tab of who speaks, until it is sent or thrown away."""


def cookies(ground: Ground) -> Statement:
    """For residents none, but for what they choose themselves; for staff what a login needs."""
    word = ground.worded
    return Statement(
        title=_("Cookies"),
        opening=word(
            _("Vertelt u iets, of opent u uw eigen pagina? Dan zetten wij geen cookies op uw toestel."),
            _("Vertel je iets, of open je je eigen pagina? Dan zetten wij geen cookies op je toestel."),
        ),
        sections=(_chosen(ground), _staff(), _nobody()),
    )


def _chosen(ground: Ground) -> Section:
    word = ground.worded
    return Section(
        word(_("Alleen als u het zelf kiest"), _("Alleen als je het zelf kiest")),
        (),
        (
            _("%(name)s: de taal, na een klik op een andere taal. Weg als de browser dichtgaat.")
            % {"name": settings.LANGUAGE_COOKIE_NAME},
            _("%(names)s: grote letters of meer contrast. Dit is geen cookie, maar staat wel in de browser.")
            % {"names": ", ".join(REMEMBERED)}
            + " "
            + word(_("Klikt u nog eens, dan is het weg."), _("Klik je nog eens, dan is het weg.")),
            _("%(name)s: wat iemand inspreekt, tot het verstuurd of weggegooid is, of het tabblad dichtgaat.")
            % {"name": RECORDED},
        ),
    )


def _staff() -> Section:
    return Section(
        _("Wie hier werkt en inlogt"),
        (_("Zonder deze cookies kan niemand veilig inloggen. Daarom vragen wij er geen toestemming voor."),),
        (
            _("%(name)s: dat iemand is ingelogd. Hoogstens %(hours)s uur, en weg als de browser dichtgaat.")
            % {"name": settings.SESSION_COOKIE_NAME, "hours": settings.SESSION_COOKIE_AGE // HOUR},
            _("%(name)s: dat een formulier echt van deze pagina komt. Hoogstens een jaar.")
            % {"name": settings.CSRF_COOKIE_NAME},
            _(
                "%(name)s: dat iemand hier eerder inlogde. Wie dan wachtwoorden raadt, sluit diegene niet buiten. "
                "Hoogstens een half jaar."
            )
            % {"name": settings.KNOWN_COOKIE_NAME},
        ),
    )


def _nobody() -> Section:
    return Section(
        _("Niemand kijkt mee"),
        (
            _("Wij volgen niemand. Er staat niets van andere bedrijven op deze pagina's."),
            _("Dus geen tellers, geen reclame, en geen knoppen van sociale media."),
        ),
    )
