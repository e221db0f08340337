"""What experiential knowledge is, what it is beside the other two sources, and what it is good for."""

from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.help.subject import Comparison, Part, Subject

FROM_I_TO_WE = Subject(
    slug="ik-en-wij",
    title=_("Van ik-verhaal naar wij-verhaal"),
    in_short=_("Iedereen kan vertellen. Vertalen naar wat voor meer mensen geldt, is een tweede stap."),
    parts=(
        Part(
            _("Vertellen: het ik-verhaal"),
            (
                _("Iemand vertelt wat er gebeurde en wat dat betekende. Dat verhaal is van één mens."),
                _("Je kunt er meteen van leren. Of je kunt iets oplossen voor deze persoon."),
            ),
        ),
        Part(
            _("Vertalen: het wij-verhaal"),
            (
                _("Mensen leggen hun verhalen naast elkaar. Zij zoeken wat hetzelfde is, en wat verschilt."),
                _("Wat bij één leven hoort, gaat meer naar de achtergrond. De kern die zij delen, blijft over."),
                _("Die kern geldt voor een grotere groep. Daar kun je beleid op maken."),
            ),
        ),
        Part(
            _("Wie doet wat?"),
            points=(
                _("Vertellen kan iedereen. Er is niets voor nodig."),
                _("Vertalen vraagt afstand, nadenken en kijken voorbij je eigen verhaal."),
                _("Een ervaringsdeskundige heeft dat geleerd. Vraag die daarom bij het lezen en duiden."),
                _("Het een is niet meer waard dan het ander. Zonder vertellers valt er niets te vertalen."),
            ),
        ),
        Part(
            _("Veel verhalen samen zijn nog geen wij-verhaal"),
            (
                _("Een stapel verhalen heet in Doorleefd gebundeld."),
                _(
                    "Collectief heet een inzicht pas na ordenen, patronen zien en oorzaken zoeken. "
                    "En nadat mensen met ervaring het samen hebben bekeken."
                ),
            ),
        ),
    ),
    source=_(
        "Artikel Benut ervaringskennis in beleid, Wat is ervaringskennis en functie 3 (R005, R007); "
        "handboek, stap 2 (R004)."
    ),
)

THREE_SOURCES = Subject(
    slug="drie-bronnen",
    title=_("Drie bronnen van kennis"),
    in_short=_("Ervaring, onderzoek en praktijk weten elk iets wat de andere twee niet weten."),
    parts=(
        Part(
            _("Geen van de drie is de baas"),
            (
                _("Cijfers zeggen hoe vaak iets voorkomt. Zij zeggen niet hoe het is om het mee te maken."),
                _("Een verhaal laat zien wat een regel met iemand doet. Het zegt niet bij hoeveel mensen dat zo is."),
                _("Wie in de praktijk werkt, weet wat uitvoerbaar is. Maar die ziet niet wat er thuis gebeurt."),
            ),
        ),
        Part(
            _("Vraag jezelf af"),
            points=(
                _("Gebruik ik alle drie genoeg?"),
                _("Waar spreken zij elkaar tegen? Juist daar valt iets te leren."),
                _("Komt de ervaring van verschillende mensen, of steeds van dezelfde vaste sprekers?"),
            ),
        ),
    ),
    source=_("Artikel Benut ervaringskennis in beleid, figuur 1 (R008, R009); handboek, hoofdstuk 4 (R010)."),
    comparison=Comparison(
        _("De drie bronnen naast elkaar"),
        (_("Ervaringskennis"), _("Kennis uit onderzoek"), _("Kennis uit de praktijk")),
        (
            (
                _("Waar komt het vandaan?"),
                (
                    _("Iets zelf meemaken, en daarover nadenken."),
                    _("Onderzoeken en toetsen volgens vaste methoden."),
                    _("Een opleiding, training en jaren werken."),
                ),
            ),
            (
                _("Wat voor kennis is het?"),
                (
                    _("Persoonlijk, en bij ieder anders."),
                    _("Algemeen. Een ander kan het controleren."),
                    _("Gericht op doen, en steeds in beweging."),
                ),
            ),
            (
                _("Hoe wordt het vastgelegd?"),
                (
                    _("In verhalen, en in wat mensen samen hebben geduid."),
                    _("In onderzoeken en artikelen."),
                    _("In richtlijnen, vaste werkwijzen en goede voorbeelden."),
                ),
            ),
            (
                _("Waar is het goed voor?"),
                (
                    _("Begrijpen, meevoelen, en zien wat mensen nodig hebben."),
                    _("Onderbouwen, en weten hoe vaak iets voorkomt."),
                    _("Het werk goed doen, en zien wat kan."),
                ),
            ),
        ),
    ),
)

FUNCTIONS = Subject(
    slug="verrijken-verbinden-vertalen",
    title=_("Verrijken, verbinden en vertalen"),
    in_short=_("Ervaringskennis kan drie dingen doen. Weet vooraf welke je zoekt."),
    parts=(
        Part(
            _("Verrijken"),
            (
                _("Een eerlijk verhaal laat zien wat wel en niet werkt. Ook waar een plan op papier goed leek."),
                _("Het raakt, en het laat zien dat er iets moet gebeuren."),
                _("Let op: elk verhaal is van één mens, met een eigen belang."),
            ),
        ),
        Part(
            _("Verbinden"),
            (
                _("Iedereen kent kwetsbare momenten, ook wie beleid maakt."),
                _("Wie iets van zichzelf laat zien, komt dichter bij de ander. Dan ontstaat echt contact."),
                _("Je eigen ervaring komt nooit in de plaats van die van inwoners."),
            ),
        ),
        Part(
            _("Vertalen"),
            (
                _("Verhalen worden pas beleid als iemand ze vertaalt."),
                _("Een ervaringsdeskundige spreekt de taal van inwoners en van de organisatie. Zo vormt die een brug."),
            ),
        ),
    ),
    source=_("Artikel Benut ervaringskennis in beleid, De waarde van ervaringskennis (R011)."),
)

ADDED_VALUE = Subject(
    slug="meerwaarde",
    title=_("Wat levert het op?"),
    in_short=_("Naar ervaringen luisteren maakt je plan beter, en later werk korter."),
    parts=(
        Part(
            _("Beter beleid"),
            (
                _("Je ziet hoe een regel uitpakt in iemands leven. Wat werkt, wat niet, en wat zelfs schade doet."),
                _("Een plan dat op papier klopt, kan thuis onuitvoerbaar zijn. Dat hoor je nu vooraf."),
            ),
        ),
        Part(
            _("Een uitvoering die beter werkt"),
            (_("Dat gebeurt op twee plekken."),),
            (
                _("In het gesprek: jij en de inwoner begrijpen elkaar beter."),
                _("In het proces: brieven, formulieren en stappen passen beter bij wie ze gebruikt."),
            ),
        ),
        Part(
            _("Zicht op wat je zelf niet ziet"),
            (
                _("In regels en systemen zitten aannames over mensen. Wie ermee te maken krijgt, merkt ze als eerste."),
                _("Verhalen breken ook vooroordelen over groepen mensen af."),
            ),
        ),
        Part(
            _("Meer betrokken werken"),
            (
                _("Wie hoort wat een besluit met iemand doet, denkt opnieuw na over het eigen werk."),
                _("Wat nam ik aan? Waar had ik ruimte om het anders te doen?"),
            ),
        ),
        Part(
            _("Mensen tellen mee"),
            (
                _("Wie niet werd gehoord, krijgt een stem. Dat geeft vertrouwen in de overheid."),
                _("Merken dat je inbreng iets doet, kan iemand sterker maken."),
                _("Dat geldt alleen als er ook echt iets mee gebeurt, en mensen dat horen."),
            ),
        ),
    ),
    source=_("Handboek, hoofdstuk 3 (R015)."),
)

TIME = Subject(
    slug="tijd",
    title=_("Neem vooraf de tijd"),
    in_short=_("Tijd die je vooraf neemt, krijg je later terug."),
    parts=(
        Part(
            _("Waarom het eerst langer duurt"),
            (
                _("Mensen vinden, vertrouwen krijgen en goed afspreken kost weken."),
                _("Sla je dat over, dan hoor je alleen wie toch al aan tafel zit."),
            ),
        ),
        Part(
            _("Waarom het daarna sneller gaat"),
            (
                _("Je maakt geen plan dat na een jaar opnieuw moet."),
                _("Er zijn minder klachten en misverstanden, want het past bij wie het gebruikt."),
            ),
        ),
        Part(
            _("Reken op deze dingen"),
            points=(
                _("Partners hebben hun eigen agenda. Vraag hen als eersten."),
                _("Mensen moeten tijd hebben om ja of nee te zeggen."),
                _("Samen lezen en duiden is een stap op zich. Plan die mee."),
                _("Het antwoord aan iedereen hoort in de planning, niet erna."),
            ),
        ),
    ),
    source=_("Handboek, hoofdstuk 4 (R035). Hoelang elke stap duurt, is een schatting van Doorleefd zelf."),
)

SUBJECTS = (FROM_I_TO_WE, THREE_SOURCES, FUNCTIONS, ADDED_VALUE, TIME)
