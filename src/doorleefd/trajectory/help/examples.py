"""Experience in each phase of policy, examples from elsewhere, and where this way of working comes from."""

from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.help.subject import Comparison, Part, Subject
from doorleefd.trajectory.phases import HELP

PHASES = Subject(
    slug="fasen",
    title=_("Ervaring in elke fase van beleid"),
    in_short=_("In elke fase van beleid brengt ervaring iets anders."),
    parts=(
        Part(
            _("De fase hoort bij het beleid, niet bij jouw traject"),
            (
                _("Een traject loopt altijd van doel naar antwoord. Het kan in elke fase van beleid."),
                _("Weet je de fase niet? Dan is het vaak onderzoeken."),
            ),
        ),
        Part(
            _("Bij besluiten: vraag een raad"),
            (
                _("Een adviesraad sociaal domein of een cliëntenraad geeft het college advies."),
                _("Dat gaat over de Wmo, de Jeugdwet en de Participatiewet. Een raad mag ook ongevraagd advies geven."),
                _("Geef de raad tijd, en vertel daarna wat jullie met het advies deden."),
            ),
        ),
    ),
    source=_("Artikel Benut ervaringskennis in beleid, fase 1 tot en met 4 (R030, R031)."),
    comparison=Comparison(
        _("De fasen naast elkaar"),
        (_("Waar het om gaat"), _("Wat ervaring hier brengt"), _("Wat hier past")),
        tuple((phase.label, said) for phase, said in HELP.items()),
    ),
)

ELSEWHERE = Subject(
    slug="voorbeelden",
    title=_("Voorbeelden van elders"),
    in_short=_("Zo deden anderen het, en dit leverde het op."),
    parts=(
        Part(
            _("Een adviseur in het kernteam"),
            (
                _("In een regio werkten gemeenten en zorg samen. Een ervaringsdeskundige kreeg een vaste plek."),
                _("Rol, tijd en beloning stonden vooraf vast. Hij schreef mee en leidde gesprekken over leren."),
                _("Zo was ervaring het begin van het beleid, en geen extraatje."),
            ),
        ),
        Part(
            _("Van vragenlijst naar verhalen"),
            (
                _("Een gemeente wilde de gezondheid van inwoners meten met een vragenlijst."),
                _("Een ervaringsdeskundige liet zien wat cijfers missen. De gemeente ging ook verhalen ophalen."),
            ),
        ),
        Part(
            _("Weer aan het werk, op een andere manier"),
            (
                _("Een vrouw die lang zonder werk was, dacht mee over nieuw beleid."),
                _("Er kwam meer maatwerk en een rustiger begin. Werkgevers leerden over vooroordelen."),
            ),
        ),
        Part(
            _("Kinderen die uit huis moeten"),
            (
                _("Vlak voor een besluit vertelde een jongere wat uit huis gaan betekent."),
                _("In het beleid kwam toen meer aandacht voor een vertrouwenspersoon en contact met familie."),
            ),
        ),
        Part(
            _("Een bureau van ervaringsdeskundigen"),
            (
                _("Zij lazen een onderzoeksplan van de gemeente. Dat plan bereikte bijna niemand van de mensen zelf."),
                _("Zij mochten het op hun manier doen. Mensen vertelden hun meer, ook wat moeilijk was."),
            ),
        ),
        Part(
            _("Jongeren zonder huis"),
            (
                _("Jongeren vertelden welke hulp hen aanspreekt, en wat hen tegenhoudt."),
                _("Eén oplossing voor allemaal bestaat niet. Nu stellen zij hun hulp zelf samen uit losse delen."),
            ),
        ),
        Part(
            _("Een plaatjeskaart van het strafproces"),
            (
                _("Veel mensen met een licht verstandelijke beperking begrepen niet wat er met hen gebeurde."),
                _("Ervaringsdeskundigen bedachten een kaart met plaatjes en gewone woorden. Die gaf rust."),
            ),
        ),
        Part(
            _("Een kantoor waar iedereen in kan"),
            (
                _("Een vrouw uit een adviesraad kwam werken bij de gemeente. De deuren waren te smal."),
                _("Het kantoor werd aangepast. Sindsdien laat zij zien waar het nog knelt."),
            ),
        ),
        Part(
            _("Aalten: armoedebeleid opnieuw bekeken"),
            (
                _("In Aalten dachten inwoners mee over het armoedebeleid. Een ervaringsdeskundige hielp hen daarbij."),
                _("Het rapport heet Van Arm-lastig naar Arm-slag."),
            ),
        ),
    ),
    source=_(
        "Artikel Benut ervaringskennis in beleid, de voorbeelden bij de rollen (R189); KEUS-factsheet (R250). "
        "In onze woorden, en korter dan daar."
    ),
)

ORIGIN = Subject(
    slug="herkomst",
    title=_("Waar deze werkwijze vandaan komt"),
    in_short=_("Doorleefd volgt een handboek, een artikel en wat gemeenten leerden in KEUS."),
    parts=(
        Part(
            _("Het handboek"),
            (
                _(
                    "MIND en Ieder(in) schreven een handreiking over ervaringskennis bij de stap tussen uitkering, "
                    "werk en meedoen. Die hoort bij het programma Simpel Switchen (juli 2026)."
                ),
                _("De zes stappen in Doorleefd komen daaruit."),
            ),
        ),
        Part(
            _("Het artikel"),
            (
                _("Platform Sociaal Domein schreef Benut ervaringskennis in beleid."),
                _("De drie bronnen, de fasen en de vijf rollen komen daaruit."),
            ),
        ),
        Part(
            _("KEUS"),
            (
                _("KEUS betekent: Kennen, Ervaren, Uitproberen, Starten."),
                _(
                    "Gemeenten, uitvoerders en ervaringsdeskundigen leerden samen. Zij wilden eenvoud, een menselijke "
                    "maat en gelijke waarde voor de drie bronnen in de Participatiewet."
                ),
                _("KEUS kent stappen zonder vaste volgorde. De zes stappen van een traject gaan wel na elkaar."),
            ),
        ),
        Part(
            _("Wat van onszelf is"),
            (
                _("Staat er bij een reden ‘Doorleefd zelf’? Dan staat het niet zo in een bron. Wij dachten het erbij."),
                _("Elk advies is een reden om mee te wegen. Jij kiest, en schrijft op waarom."),
            ),
        ),
    ),
    source=_("Handboek; artikel; KEUS-factsheet en informatiebrief van Hof van Twente (R251)."),
)

SUBJECTS = (PHASES, ELSEWHERE, ORIGIN)
