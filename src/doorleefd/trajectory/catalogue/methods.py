"""Six methods: ways of working that shape a form (R089, handbook bijlage 4; not a complete list)."""

from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.trajectory.catalogue.entry import Entry

SOURCE = _("Handboek, bijlage 4")

CREATIVE = Entry(
    form=Form.CREATIVE,
    slug="creatief",
    name=_("Creatieve methoden"),
    in_short=_("Foto, theater, muziek, dans of tekenen, voor wat moeilijk in woorden gaat."),
    what=_(
        "Mensen laten zien wat zij meemaken. Dat kan met foto’s, theater, muziek, dans of een tekening. Bij photovoice"
        " maken deelnemers foto’s van wat voor hen belangrijk of lastig is. Daarna praten zij erover."
    ),
    suits=(
        _("Je wilt jongeren of mensen met een licht verstandelijke beperking horen."),
        _("Praten of schrijven past niet bij iedereen in de groep."),
        _("Je wilt dat anderen zien hoe iemand leeft."),
    ),
    strengths=(
        _("Mensen die weinig praten, komen toch aan het woord."),
        _("Een foto of een scène blijft iemand bij."),
        _("Samen iets maken geeft vertrouwen."),
    ),
    limits=(
        _("Op een foto of een podium is iemand snel te herkennen."),
        _("Wie op een foto staat, moet dat ook goed vinden."),
        _("Zonder gesprek erbij leg je het zelf uit, en misschien verkeerd."),
    ),
    effort=_("Gemiddeld tot veel tijd: uitleg, maken, erover praten en samen kiezen wat je laat zien."),
    skills=(
        _("Iemand op weg helpen zonder het over te nemen."),
        _("Duidelijk zijn over wie iets te zien krijgt."),
        _("Over een beeld doorvragen: wat zien wij, en waarom is dat zo?"),
    ),
    accessibility=(
        _("Zorg voor materiaal dat iedereen kan gebruiken."),
        _("Beschrijf elk beeld ook in woorden, voor wie het niet ziet."),
        _("Wie niet wil fotograferen, mag tekenen of vertellen."),
    ),
    purpose=_("Past bij bewust worden en leren. Ook bij beleid, als je daarna samen bekijkt wat de beelden zeggen."),
    today=_(
        "Foto’s en filmpjes bewaart Doorleefd nog niet. Wat iemand erbij vertelt, schrijf je wel op met ‘Vertel voor "
        "iemand’."
    ),
    source=SOURCE,
)

PARTICIPATORY = Entry(
    form=Form.PARTICIPATORY,
    slug="participatief-onderzoek",
    name=_("Participatief onderzoek"),
    in_short=_("Mensen om wie het gaat, doen als onderzoeker mee."),
    what=_(
        "Mensen met eigen ervaring onderzoeken mee, van begin tot eind. Zij bedenken vragen, praten met anderen en "
        "kijken of de uitkomst klopt. Zij krijgen daar een training voor."
    ),
    suits=(
        _("Je wilt weten of iets echt werkt voor wie het gebruikt."),
        _("Je wilt dat het onderzoek over de goede vragen gaat."),
        _("Je hebt tijd, en wilt mensen een gelijke plek geven."),
    ),
    strengths=(
        _("Het onderzoek wordt beter, want er kijken meer ogen mee."),
        _("Deelnemers groeien in hun rol."),
        _("Anderen vertellen vaak meer aan iemand die het kent."),
    ),
    limits=(
        _("Het kost meer tijd dan onderzoek zonder deelnemers."),
        _("Zonder eerlijke verdeling van werk en geld is het niet gelijk."),
        _("Mensen kunnen tijdens het onderzoek zelf geraakt worden."),
    ),
    effort=_("Veel tijd: trainen, begeleiden en samen bekijken wat de antwoorden zeggen."),
    skills=(
        _("Onderzoek kunnen uitleggen zonder moeilijke woorden."),
        _("Macht delen: ook de ander beslist mee."),
        _("Mensen trainen en bijstaan."),
    ),
    accessibility=(
        _("Verdeel taken naar wat iemand kan en leuk vindt."),
        _("Plan rust, en betaal voor het werk."),
        _("Maak uitleg met beeld en voorbeelden."),
    ),
    purpose=_("Past bij evalueren, beleid maken en veranderen van je organisatie."),
    today=_(
        "Ervaringsdeskundigen werken in Doorleefd met dezelfde werkbank als onderzoekers. Een training geef je zelf."
    ),
    source=SOURCE,
)

PEER = Entry(
    form=Form.PEER,
    slug="peer-onderzoek",
    name=_("Peer-onderzoek"),
    in_short=_("Iemand uit de groep praat met anderen uit de groep."),
    what=_(
        "Een peer is iemand die hetzelfde meemaakt als wie je wilt horen. Peers interviewen elkaar. Bijvoorbeeld: "
        "mensen met een uitkering praten met andere mensen met een uitkering."
    ),
    suits=(
        _("Mensen vertrouwen de organisatie niet, of hangen ervan af."),
        _("Je bereikt deze groep zelf niet goed."),
        _("Het onderwerp is pijnlijk of er rust schaamte op."),
    ),
    strengths=(
        _("Mensen zeggen meer tegen iemand die het kent."),
        _("Peers komen op plekken waar jij niet komt."),
        _("Wie interviewt, leert er zelf ook van."),
    ),
    limits=(
        _("Een peer kent mensen soms te goed. Vertrouwelijk blijven is dan lastig."),
        _("Verhalen kunnen ook de peer zelf raken."),
        _("Een peer kan het eigen verhaal in dat van een ander horen."),
    ),
    effort=_("Veel tijd: peers vinden, trainen, steunen en betalen."),
    skills=(
        _("Peers goed trainen en na elk gesprek opvangen."),
        _("Duidelijke afspraken maken over wat vertrouwelijk is."),
        _("Zelf een stap terug doen."),
    ),
    accessibility=(
        _("Laat peer en verteller samen de plek kiezen."),
        _("Schrijven hoeft niet: opnemen of samen invullen kan ook."),
        _("Geef peers één vaste persoon die zij kunnen bellen."),
    ),
    purpose=_("Past bij evalueren, beleid maken en het contact verbeteren."),
    today=_(
        "Een peer met een inlog als ervaringsdeskundige of ophaler schrijft gesprekken op met ‘Vertel voor iemand’. "
        "Training en steun houd je ergens anders bij."
    ),
    source=SOURCE,
)

DESIGN_THINKING = Entry(
    form=Form.DESIGN_THINKING,
    slug="design-thinking",
    name=_("Design thinking"),
    in_short=_("Samen iets nieuws bedenken, maken, proberen en beter maken."),
    what=_(
        "Je werkt als een ontwerper, samen met wie het gaat gebruiken. Er zijn vijf delen: begrijpen, het probleem "
        "opschrijven, ideeën bedenken, een eerste versie maken en die testen. Daarna begin je vaak opnieuw, een beetje"
        " wijzer."
    ),
    suits=(
        _("Je zoekt een oplossing die er nog niet is."),
        _("Het probleem is ingewikkeld en raakt verschillende partijen."),
        _("Je mag proberen en ook iets laten mislukken."),
    ),
    strengths=(
        _("Mensen die het meemaken, bedenken de oplossing mee."),
        _("Je test klein, voordat het geld kost."),
        _("Ook wilde ideeën krijgen ruimte."),
    ),
    limits=(
        _("Het past slecht als alles al vaststaat."),
        _("Wie snel praat of veel bedenkt, krijgt soms de overhand."),
        _("Een mooi idee is nog geen verandering: iemand moet het invoeren."),
    ),
    effort=_("Veel tijd: een paar bijeenkomsten, en tussen elke ronde maken en testen."),
    skills=(
        _("Een groep door de vijf delen leiden."),
        _("Oordelen uitstellen."),
        _("Snel iets kunnen maken dat mensen kunnen vastpakken."),
    ),
    accessibility=(
        _("Werk met beeld en dingen om vast te pakken, niet alleen met plakbriefjes."),
        _("Neem korte delen en vaste pauzes."),
        _("Gebruik Nederlandse woorden, geen Engelse."),
    ),
    purpose=_("Past bij ontwerpen van beleid of hulp en bij veranderen van je organisatie."),
    today=_(
        "Wat mensen meemaakten, verzamel je in Doorleefd als begin. Ideeën, versies en tests houd je nog ergens anders"
        " bij."
    ),
    source=SOURCE,
)

DEEP_DEMOCRACY = Entry(
    form=Form.DEEP_DEMOCRACY,
    slug="deep-democracy",
    name=_("Deep democracy"),
    in_short=_("Besluiten waarin ook de stem van de minderheid een plek krijgt."),
    what=_(
        "Je haalt eerst alle meningen op, en zoekt juist wie er anders over denkt. Dan vraag je wie dat herkent. Bij "
        "het besluit vraag je wie het niet eens is: wat heb jij nodig om mee te gaan? Dat neem je in het besluit op."
    ),
    suits=(
        _("Er is een besluit nodig en mensen denken er verschillend over."),
        _("Er hangt spanning die niemand uitspreekt."),
        _("Je wilt dat meer mensen achter het besluit staan."),
    ),
    strengths=(
        _("Een andere mening is hier welkom."),
        _("Je hoort bezwaren voordat het besluit vaststaat."),
        _("Gevoelens mogen er ook zijn."),
    ),
    limits=(
        _("Het gaat over besluiten. Om eerst ervaringen te verzamelen heb je iets anders nodig."),
        _("Een botsing kan pijn doen, als niemand goed leidt."),
        _("Anoniem is het niet."),
    ),
    effort=_("Gemiddeld: één of een paar bijeenkomsten, met een goed opgeleide begeleider."),
    skills=(
        _("Een begeleider die deze manier van werken heeft geleerd."),
        _("Verschil verdragen en rustig blijven."),
        _("Het besluit helder opschrijven, met wat mensen nodig hadden."),
    ),
    accessibility=(
        _("Leg elke stap uit voordat je begint."),
        _("Wie niet hardop wil praten, mag schrijven of iemand laten spreken."),
        _("Spreek af dat iemand even weg mag gaan."),
    ),
    purpose=_("Past bij de fase waarin je besluit, en bij veranderen van je organisatie."),
    today=_(
        "Bij een inzicht kun je bewaren wie er anders over denkt en wat die zegt. De bijeenkomst zelf regel je buiten "
        "Doorleefd."
    ),
    source=SOURCE,
)

JOURNEYS = Entry(
    form=Form.JOURNEYS,
    slug="klantreizen",
    name=_("Klantreizen"),
    in_short=_("De weg die iemand aflegt langs loketten, met wat die daarbij voelde."),
    what=_(
        "In een lang gesprek kijkt iemand terug op zijn weg langs organisaties. Die begint bij een gebeurtenis of een "
        "vraag. Je tekent vijf dingen: wie het is, de stappen, de gevoelens, de wensen en de inzichten."
    ),
    suits=(
        _("Iemand krijgt met meer organisaties of loketten te maken."),
        _("Je wilt jullie eigen werk door de ogen van een ander zien."),
        _("Je zoekt het moment waarop het goed of mis gaat."),
    ),
    strengths=(
        _("Het is een beeld dat collega’s meteen begrijpen."),
        _("Je ziet ook wat er tussen organisaties misgaat."),
        _("Gevoelens krijgen een plek naast de feiten."),
    ),
    limits=(
        _("Eén reis is van één mens of één gezin."),
        _("Wie terugkijkt, herinnert zich niet alles."),
        _("Met genoeg stappen is iemand te herkennen."),
    ),
    effort=_("Gemiddeld tot veel tijd: een lang gesprek per reis, tekenen en samen nakijken."),
    skills=(
        _("Een lang gesprek rustig leiden."),
        _("Stappen, gevoelens en wensen uit elkaar houden."),
        _("Helder tekenen of schrijven."),
    ),
    accessibility=(
        _("Teken mee tijdens het gesprek. Dan hoeft iemand niet alles te onthouden."),
        _("Knip het gesprek in delen, als het lang wordt."),
        _("Maak naast het beeld ook een tekst die iemand kan laten voorlezen."),
    ),
    purpose=_("Past bij hulp verbeteren, evalueren en leren over het contact."),
    today=_("Wat iemand vertelt, schrijf je op of lees je in. Een klantreis tekenen kan nog niet."),
    source=SOURCE,
)

METHODS = (CREATIVE, PARTICIPATORY, PEER, DESIGN_THINKING, DEEP_DEMOCRACY, JOURNEYS)
