"""Who may speak, who can, and what gets in the way: help about people."""

from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.help.subject import Part, Subject

LEGAL_GROUND = Subject(
    slug="recht",
    title=_("Meepraten is een recht"),
    in_short=_("Gaat het over mensen met een beperking? Dan moet de overheid hen betrekken."),
    parts=(
        Part(
            _("Wat er is afgesproken"),
            (
                _("Er is een verdrag van de Verenigde Naties over de rechten van mensen met een handicap."),
                _("Het geldt in Nederland sinds 14 juli 2016."),
                _(
                    "In artikel 4, lid 3 staat: betrek mensen met een beperking actief bij besluiten die hen raken. "
                    "Ook kinderen. Dat gaat via de organisaties die hen vertegenwoordigen."
                ),
                _("Het gaat ook over mensen met een langdurige ziekte of psychische klachten."),
            ),
        ),
        Part(
            _("Wat dit voor jou betekent"),
            points=(
                _("Vraag het aan mensen zelf, en bij beleid ook aan hun organisaties."),
                _("Vraag het op tijd: voordat het plan klaar is."),
                _("Zorg dat iedereen kan meedoen. Denk aan taal, vervoer, een tolk, rust."),
            ),
        ),
        Part(
            _("Laat zien dat je het deed"),
            (
                _(
                    "In stap 2 leg je vast welke groepen je hoort, en met welke organisaties je werkt. "
                    "Bij elk kerninzicht staat wie het samen las."
                ),
                _("Zo kun je later tonen wie was betrokken, en wanneer."),
            ),
        ),
    ),
    source=_(
        "Handboek, hoofdstuk 1 (R018); VN-verdrag inzake de rechten van personen met een handicap, "
        "wetten.overheid.nl, BWBV0004045."
    ),
)

EVERYONE = Subject(
    slug="iedereen",
    title=_("Iedereen kan ervaringskennis hebben"),
    in_short=_("Ook een collega kan het zelf hebben meegemaakt. Niemand hoeft dat te vertellen."),
    parts=(
        Part(
            _("Niet alleen ‘de doelgroep’"),
            (
                _("Ook collega’s hadden schulden, werden ziek of zorgden voor iemand."),
                _("Wie daarover nadacht en het wil delen, heeft ervaringskennis."),
            ),
        ),
        Part(
            _("Een collega die vertelt"),
            points=(
                _("Geeft anderen moed om ook iets te zeggen."),
                _("Maakt het gesprek gelijker."),
                _("Vervangt geen inwoners. Werken bij de organisatie verandert hoe je kijkt."),
            ),
        ),
        Part(
            _("Het blijft vrij"),
            (
                _("Vraag niemand om ‘even’ de eigen ervaring te delen. Schaamte of pijn kan in de weg zitten."),
                _("Spreek af wat er met het verhaal gebeurt. Ook: wie het niet hoort."),
            ),
        ),
    ),
    source=_(
        "Handboek, stap 2; KEUS-factsheet, Ervaringsdeler; artikel Benut ervaringskennis in beleid, verbinden (R019)."
    ),
)

READY = Subject(
    slug="doorleefd",
    title=_("Is iemand eraan toe?"),
    in_short=_("Vertellen mag altijd. Spreken voor anderen vraagt dat je zelf wat verder bent."),
    parts=(
        Part(
            _("Vertellen: altijd"),
            (
                _("Wie er nog middenin zit, weet precies hoe het nu is. Dat verhaal is welkom."),
                _("Niemand wordt geweigerd omdat het leven op dit moment zwaar is."),
            ),
        ),
        Part(
            _("Een vaste rol: kijk samen"),
            (
                _("Een raad, een adviesrol of spreken voor een groep vraagt afstand van het eigen verhaal."),
                _("Midden in een crisis is dat moeilijk. Dat ligt niet aan de persoon."),
            ),
        ),
        Part(
            _("Praat er zo over"),
            (_("Stel deze vragen voordat je iemand voor een rol vraagt. De persoon beslist zelf."),),
            (
                _("Wat wil je delen, en wat houd je voor jezelf?"),
                _("Hoe is het om verhalen te horen die op het jouwe lijken?"),
                _("Wie vangt je op als het even te veel is?"),
                _("Wat heb je nodig om dit goed te kunnen doen?"),
            ),
        ),
        Part(
            _("Doorleefd geeft geen cijfer"),
            (_("Het programma test niemand en sluit niemand uit. Dit is een gesprek, geen toets."),),
        ),
    ),
    source=_("KEUS-factsheet, Ervaringsdeler; artikel Benut ervaringskennis in beleid, functie 3 (R020)."),
)

BIAS = Subject(
    slug="vooroordelen",
    title=_("Vooroordelen in regels en systemen"),
    in_short=_("Een regel kan eerlijk bedoeld zijn, en toch steeds dezelfde mensen raken."),
    parts=(
        Part(
            _("Hoe het erin sluipt"),
            points=(
                _("Een formulier gaat uit van een gezin, een baan of een vaste plek om te wonen."),
                _("Een risicoprofiel kijkt naar kenmerken die vooral bij één groep horen."),
                _("Een brief gaat uit van wantrouwen. Wie een fout maakt, lijkt een fraudeur."),
                _("Een woord plakt een etiket: ‘onbemiddelbaar’, ‘niet gemotiveerd’."),
            ),
        ),
        Part(
            _("Een voorbeeld: de toeslagenaffaire"),
            (
                _("Veel ouders moesten hun toeslag voor kinderopvang terugbetalen, soms om één kleine fout."),
                _("De overheid gebruikte risicoprofielen en zag ouders al snel als fraudeur."),
                _("In juli 2020 noemde de Autoriteit Persoonsgegevens de omgang met nationaliteit discriminerend."),
                _("In december 2020 kwam een commissie van de Tweede Kamer met een rapport: Ongekend onrecht."),
                _("Ouders vertelden al jaren wat er misging. Hun verhalen kwamen te laat aan."),
            ),
        ),
        Part(
            _("Waar je op let"),
            points=(
                _("Welke groep hoor je niet, en komt dat door hoe je vraagt?"),
                _("Welke aanname over mensen zit in de regel waar het over gaat?"),
                _("Vertellen mensen dat zij anders worden behandeld? Geef dat een eigen thema."),
                _("Welke woorden gebruik je zelf over hen?"),
            ),
        ),
    ),
    source=_(
        "Handboek, hoofdstuk 3 (R021). Data: Autoriteit Persoonsgegevens, 17 juli 2020; "
        "Tweede Kamer, Ongekend onrecht, 17 december 2020."
    ),
)

BOX_TICK = Subject(
    slug="geen-vinkje",
    title=_("Geen vinkje"),
    in_short=_("Vraag niemand om een verhaal als er niets mee kan gebeuren."),
    parts=(
        Part(
            _("Zo herken je een vinkje"),
            points=(
                _("Er kan eigenlijk niets meer veranderen."),
                _("Niemand beslist erover, of niemand weet wie."),
                _("Er is geen dag waarop mensen antwoord krijgen."),
                _("Mensen zitten erbij voor de foto, en niet voor wat zij zeggen."),
            ),
        ),
        Part(
            _("Waarom het schaadt"),
            (
                _("Een verhaal vertellen kost iets. Wie merkt dat het voor niets was, vertelt de volgende keer niets."),
                _("Verschillende verwachtingen geven teleurstelling. Zeg dus vooraf wat kan, en wat niet."),
            ),
        ),
        Part(
            _("Een deskundige vervangt geen inwoners"),
            (
                _("Een ervaringsdeskundige kan inwoners helpen om mee te praten. Diens stem is niet hun stem."),
                _("Laat inwoners dus ook zelf aan het woord."),
            ),
        ),
    ),
    source=_(
        "Handboek, stap 1 en stap 6; artikel Benut ervaringskennis in beleid, De waarde van ervaringskennis "
        "(R016, R017)."
    ),
)

SUBJECTS = (LEGAL_GROUND, EVERYONE, READY, BIAS, BOX_TICK)
