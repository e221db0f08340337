"""The five lasting structures, which go on after one project (R088, handbook bijlage 3)."""

from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.trajectory.catalogue.entry import Entry

SOURCE = _("Handboek, bijlage 3")

STORY_BANK = Entry(
    form=Form.STORY_BANK,
    slug="verhalenbank",
    name=_("Verhalenbank"),
    in_short=_("Een verzameling verhalen waarin je kunt zoeken en lezen."),
    what=_(
        "Je bewaart verhalen van verschillende mensen bij elkaar. Ze gaan bijvoorbeeld over hoe iemand weer aan het "
        "werk kwam. Andere mensen en collega’s kunnen ze lezen, als de verteller dat goed vindt."
    ),
    suits=(
        _("Je wilt dat mensen kunnen lezen hoe het anderen verging."),
        _("Je gebruikt verhalen vaker, bijvoorbeeld in trainingen."),
        _("Je wilt over langere tijd verhalen verzamelen."),
    ),
    strengths=(
        _("Een verhaal dat één keer is verteld, helpt vaker."),
        _("Wie twijfelt over een stap, herkent zich in een ander."),
        _("Verschillende verhalen naast elkaar laten zien dat er niet één weg is."),
    ),
    limits=(
        _("Wat je laat lezen, kan iemand herkenbaar maken, ook zonder naam."),
        _("Wie een verhaal terugneemt, moet dat overal kunnen."),
        _("Een verzameling is nog geen conclusie."),
    ),
    effort=_("Blijvend werk: verhalen nakijken, toestemming vragen en de verzameling bijhouden."),
    skills=(
        _("Samen met de verteller een tekst maken die klopt."),
        _("Zien wanneer iemand te herkennen is."),
        _("Toestemming uitleggen en bijhouden."),
    ),
    accessibility=(
        _("Bied verhalen ook als geluid of film aan."),
        _("Schrijf in gewone taal en zet erbij waar een verhaal over gaat."),
        _("Waarschuw vooraf als een verhaal heftig is."),
    ),
    purpose=_("Past bij bewust worden, leren en trainen, en bij inwoners op weg helpen."),
    today=_(
        "Je verzamelt verhalen, met per verteller de keuze wat anderen mogen lezen. Een bibliotheek waarin iedereen "
        "kan zoeken, is er nog niet."
    ),
    source=SOURCE,
)

REPORTING_POINT = Entry(
    form=Form.REPORTING_POINT,
    slug="meldpunt",
    name=_("Meldpunt"),
    in_short=_("Een vaste plek waar mensen iets vertellen of vragen, wanneer zij willen."),
    what=_(
        "Op een vaste plek delen mensen een ervaring of stellen zij een vraag over één onderwerp. Jij bundelt wat "
        "binnenkomt. Vragen die vaak komen, beantwoord je voor iedereen."
    ),
    suits=(
        _("Je wilt over langere tijd horen wat er speelt."),
        _("Mensen moeten zonder naam kunnen vertellen."),
        _("Mensen hebben ook zelf vragen."),
    ),
    strengths=(
        _("Mensen kiezen zelf het moment."),
        _("Het kan zonder naam, en los van wie over hun hulp beslist."),
        _("Je merkt vroeg dat er iets verandert."),
    ),
    limits=(
        _("Wie het niet kent of niet durft, hoor je niet."),
        _("Een meldpunt zonder antwoord kost vertrouwen."),
        _("Wie zelf begint te vertellen, heeft vaak iets ergs meegemaakt. Je ziet dus niet het hele beeld."),
    ),
    effort=_("Blijvend werk: lezen, antwoorden, bundelen en elk kwartaal terugvertellen."),
    skills=(
        _("Snel en menselijk antwoorden."),
        _("Uit losse berichten zien wat vaker terugkomt."),
        _("Weten wie je bij een moeilijk geval belt."),
    ),
    accessibility=(
        _("Zorg naast de website ook voor een telefoonnummer en een adres."),
        _("Zet erbij wie het meldpunt heeft en wie meeleest."),
        _("Beantwoord veelgestelde vragen in gewone taal."),
    ),
    purpose=_("Past bij blijven volgen hoe het gaat, bij evalueren en bij hulp verbeteren."),
    today=_(
        "De open pagina kan lang open blijven. Mensen vertellen er zonder naam. Vragen beantwoorden als helpdesk kan "
        "nog niet."
    ),
    source=SOURCE,
)

SOUNDING_BOARD = Entry(
    form=Form.SOUNDING_BOARD,
    slug="klankbordgroep",
    name=_("Klankbordgroep"),
    in_short=_("Een vaste groep die meedenkt zolang je aan iets werkt."),
    what=_(
        "Een groep mensen komt een paar keer bij elkaar. Zij lezen ideeën, plannen of teksten en zeggen wat zij ervan "
        "vinden. Dat doen zij vanuit hun eigen ervaring."
    ),
    suits=(
        _("Je maakt iets nieuws en wilt tussendoor horen of het klopt."),
        _("Je werkt langer aan één onderwerp."),
        _("Je wilt met dezelfde mensen verder bouwen."),
    ),
    strengths=(
        _("Mensen kennen het onderwerp steeds beter."),
        _("Je kunt snel iets voorleggen."),
        _("Er groeit vertrouwen, in de groep en met jullie."),
    ),
    limits=(
        _("Een kleine vaste groep spreekt niet voor iedereen."),
        _("Reageren op een plan is iets anders dan het samen maken."),
        _("Zonder terugkoppeling raken mensen teleurgesteld."),
    ),
    effort=_("Gemiddeld, over langere tijd. Een voorbeeld uit het handboek: zeven mensen, zes bijeenkomsten."),
    skills=(
        _("Duidelijk zeggen waarover de groep kan meedenken."),
        _("Een gesprek leiden waarin iedereen aan bod komt."),
        _("Laten zien wat je met een reactie deed."),
    ),
    accessibility=(
        _("Stuur stukken op tijd, kort en in gewone taal."),
        _("Spreek tijd en plek samen af, en hoe lang het duurt."),
        _("Laat mensen ook tussendoor reageren, bellend of op papier."),
    ),
    purpose=_("Past bij beleid maken, ontwerpen en veranderen van je organisatie."),
    today=_(
        "Het plan en wat inwoners lezen, print je om aan de groep voor te leggen. Leden en bijeenkomsten houd je nog "
        "ergens anders bij."
    ),
    source=SOURCE,
)

EXPERIENCE_COUNCIL = Entry(
    form=Form.EXPERIENCE_COUNCIL,
    slug="ervaringsraad",
    name=_("Ervaringsraad"),
    in_short=_("Acht tot tien mensen die gevraagd en ongevraagd hun kennis inbrengen."),
    what=_(
        "Acht tot tien mensen werken langere tijd samen rond één onderwerp. Zij brengen hun eigen ervaring in en die "
        "van hun netwerk. Zij wachten niet tot jij iets vraagt: zij beginnen ook zelf."
    ),
    suits=(
        _("Je weet zeker dat je met hun kennis iets gaat doen."),
        _("Er is één helder onderwerp."),
        _("Het gaat om beleid of hulp die lang blijft."),
    ),
    strengths=(
        _("De raad ziet ook wat jij niet vroeg."),
        _("Leden nemen hun netwerk mee."),
        _("De raad blijft, ook als een project stopt."),
    ),
    limits=(
        _("Zonder echte invloed wordt het een vinkje op een lijst."),
        _("Leden die lang meedoen, staan steeds verder van een nieuwe situatie af."),
        _("Het duurt even voordat het loopt."),
    ),
    effort=_("Veel tijd, en blijvend: mensen zoeken, begeleiden en op elk advies reageren."),
    skills=(
        _("Een groep begeleiden zonder de baas te spelen."),
        _("In je organisatie regelen dat er een reactie komt."),
        _("Goede afspraken maken over tijd en vergoeding."),
    ),
    accessibility=(
        _("Kies leden die samen verschillende mensen kennen."),
        _("Geef elk lid de hulp die het nodig heeft, ook tussen vergaderingen."),
        _("Betaal op tijd, ook reiskosten."),
    ),
    purpose=_("Past bij beleid maken, evalueren en veranderen van je organisatie. Het gaat om gedeelde kennis."),
    today=_("Doorleefd houdt nog geen raad bij. Wat leden vertellen, kun je wel opschrijven of inlezen, elk apart."),
    source=SOURCE,
)

PANEL = Entry(
    form=Form.PANEL,
    slug="panel",
    name=_("Panel"),
    in_short=_("Een vaste groep die af en toe vragen beantwoordt."),
    what=_(
        "Mensen melden zich aan om een paar keer per jaar een vragenlijst in te vullen. Soms is dat een lange lijst, "
        "soms een flitspeiling van hoogstens vijf vragen. Je spreekt vooraf af hoe vaak je vraagt."
    ),
    suits=(
        _("Je wilt regelmatig weten wat mensen meemaken."),
        _("Je hebt een grotere groep nodig, en telkens dezelfde."),
        _("Je wilt zien of iets beter of slechter gaat."),
    ),
    strengths=(
        _("Je hoeft niet telkens opnieuw mensen te zoeken."),
        _("Je kunt vergelijken met vorig jaar."),
        _("Leden kun je later ook voor een gesprek vragen."),
    ),
    limits=(
        _("Wie zich aanmeldt, is vaak al betrokken. Kijk dus wie er ontbreekt."),
        _("Te veel vragen jaagt mensen weg."),
        _("Een vragenlijst gaat minder diep dan een gesprek."),
    ),
    effort=_("Veel tijd om te beginnen. Daarna blijvend werk, ook om uitkomsten terug te vertellen."),
    skills=(
        _("Een groep samenstellen die op alle betrokken mensen lijkt."),
        _("Goede vragen maken en laten testen."),
        _("Met cijfers eerlijk omgaan."),
    ),
    accessibility=(
        _("Laat leden kiezen: online, op papier of aan de telefoon."),
        _("Een naaste of begeleider mag helpen. Vraag wel of dat zo was."),
        _("Stoppen kan altijd, zonder reden."),
    ),
    purpose=_("Past bij evalueren, blijven volgen en beleid maken."),
    today=_("Doorleefd houdt nog geen panel bij. Antwoorden van een panel lees je in uit een tabel."),
    source=SOURCE,
)

STRUCTURES = (STORY_BANK, REPORTING_POINT, SOUNDING_BOARD, EXPERIENCE_COUNCIL, PANEL)
