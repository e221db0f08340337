"""What was done, in Dutch: the verbs of the audit rows of every room, as the audit screen shows them.

The rows keep the English phrase of their action. A test holds each action to a line here.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

VERBS: dict[str, Promise] = {
    "answer published": _("antwoord gepubliceerd"),
    "answer written": _("antwoord geschreven"),
    "asked for a person": _("om een menselijke blik gevraagd"),
    "coding removed": _("codering weggehaald"),
    "coding toggled": _("codering gezet of weggehaald"),
    "coding undone": _("codering ongedaan gemaakt"),
    "column choice for import kept": _("keuze voor in te lezen bestand bewaard"),
    "contact details forgotten": _("contactgegevens gewist"),
    "contact details kept": _("contactgegevens bewaard"),
    "contact details opened": _("contactgegevens ingezien"),
    "contribution received": _("verhaal ontvangen"),
    "contribution reviewed": _("verhaal nagekeken"),
    "contribution set aside": _("verhaal apart gelegd"),
    "contributions read in": _("verhalen ingelezen"),
    "contributions received": _("verhalen ontvangen"),
    "contributor erased": _("verteller gewist"),
    "decision taken": _("besluit vastgelegd"),
    "deviating voice added": _("afwijkende stem toegevoegd"),
    "everything withdrawn": _("alles ingetrokken"),
    "file chosen to read in": _("bestand gekozen om in te lezen"),
    "finding described": _("knelpunt of wat werkt beschreven"),
    "fragment coded": _("fragment gecodeerd"),
    "group added": _("groep toegevoegd"),
    "group changed": _("groep veranderd"),
    "group moved": _("groep verplaatst"),
    "group removed": _("groep weggehaald"),
    "house set up": _("Doorleefd in gebruik genomen"),
    "insight changed": _("kerninzicht veranderd"),
    "insight formulated": _("kerninzicht geformuleerd"),
    "letters of import done": _("brieven van ingelezen bestand afgerond"),
    "letters of import made": _("brieven van ingelezen bestand gemaakt"),
    "login ended": _("login gestopt"),
    "login invited again": _("medewerker opnieuw uitgenodigd"),
    "login invited": _("medewerker uitgenodigd"),
    "login opened again": _("login weer geopend"),
    "looks changed": _("logo of huisstijl veranderd"),
    "mark of deciding on benefit removed": _("merkteken ‘beslist over uitkering, plek of hulp’ weggehaald"),
    "marked as deciding on benefit": _("gemerkt als ‘beslist over uitkering, plek of hulp’"),
    "memo written": _("memo geschreven"),
    "own permission changed": _("eigen toestemming veranderd"),
    "own words added": _("eigen verhaal aangevuld"),
    "own words corrected": _("eigen verhaal verbeterd"),
    "pattern made": _("patroon gemaakt"),
    "pattern refreshed": _("patroon bijgewerkt"),
    "permission changed": _("toestemming veranderd"),
    "plan kept": _("plan bewaard"),
    "public page opened": _("open pagina geopend"),
    "public page paused": _("open pagina even dicht"),
    "purpose of trajectory written": _("doel van traject geschreven"),
    "reaction given": _("reactie op antwoord gegeven"),
    "reading in begun": _("inlezen begonnen"),
    "recommendation made": _("aanbeveling gemaakt"),
    "review taken back": _("nakijken teruggedraaid"),
    "role granted": _("rol gegeven"),
    "role revoked": _("rol ingetrokken"),
    "room for change written": _("ruimte voor verandering geschreven"),
    "settings changed": _("instellingen veranderd"),
    "shared reflection recorded": _("gezamenlijke duiding vastgelegd"),
    "step assigned": _("stap toegewezen"),
    "step described": _("stap beschreven"),
    "step finished": _("stap afgerond"),
    "step passed with a reason": _("stap met reden overgeslagen"),
    "step reopened": _("stap heropend"),
    "theme added": _("thema toegevoegd"),
    "theme moved": _("thema verplaatst"),
    "theme removed": _("thema weggehaald"),
    "theme renamed": _("thema hernoemd"),
    "trajectory begun": _("traject begonnen"),
    "trajectory closed": _("traject afgerond"),
    "trajectory prepared": _("traject voorbereid"),
    "trajectory reopened": _("traject heropend"),
    "uploaded file destroyed": _("geüpload bestand vernietigd"),
    "uploaded file thrown away": _("geüpload bestand weggegooid"),
}

ACTORS: dict[str, Promise] = {
    "house": _("Doorleefd zelf"),
    "teller": _("een verteller"),
    "visitor": _("een bezoeker van de open pagina"),
}


def in_dutch(verb: str) -> str:
    """The phrase for the screen; a verb without one shows as it was written."""
    return str(VERBS.get(verb, verb))
