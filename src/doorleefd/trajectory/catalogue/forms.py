"""The six concrete forms in which people share what they know (R087, handbook bijlage 2)."""

from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.trajectory.catalogue.entry import Entry

SOURCE = _("Handboek, bijlage 2")

STORIES = Entry(
    form=Form.STORIES,
    slug="verhalen",
    name=_("Verhalen"),
    in_short=_("Eén mens vertelt zelf wat er gebeurde en wat dat betekende."),
    what=_(
        "Iemand vertelt een eigen ervaring aan anderen. Dat kan op een bijeenkomst, bij een werkbezoek of in een "
        "training. Het kan ook op papier of online. De verteller kiest wat erin staat en wat niet."
    ),
    suits=(
        _("Je wilt dat collega’s voelen wat een regel of een brief met iemand doet."),
        _("Je begint een training of een bijeenkomst en wilt dat mensen opletten."),
        _("Je wilt mensen die nog twijfelen, laten horen hoe het een ander verging."),
    ),
    strengths=(
        _("Een verhaal blijft hangen, vaak langer dan een rapport."),
        _("Het raakt mensen. Daardoor willen zij iets veranderen."),
        _("Vertellen kan iemand meer vertrouwen in zichzelf geven."),
    ),
    limits=(
        _("Het is het verhaal van één mens. Het zegt niet hoe vaak iets voorkomt."),
        _("Wil je overbrengen wat veel mensen meemaken? Vraag dan een ervaringsdeskundige."),
        _("Vertellen kan zwaar zijn, ook nog een dag later."),
    ),
    effort=_("Weinig tijd voor wie luistert. Wel tijd om de verteller voor te bereiden en daarna te bellen."),
    skills=(
        _("Iemand helpen kiezen wat hij wel en niet vertelt."),
        _("Een zaal rustig houden en vragen begeleiden."),
        _("Nazorg geven, of weten wie dat kan."),
    ),
    accessibility=(
        _("Laat iemand kiezen: zelf spreken, samen spreken, een filmpje of een tekst die een ander voorleest."),
        _("Vraag vooraf wat iemand nodig heeft: een tolk, een pauze, een bekende erbij."),
        _("Zorg dat de plek met een rolstoel te bereiken is, ook het podium."),
    ),
    purpose=_("Past bij bewust worden, leren en trainen. Het gaat dan om kennis van één mens."),
    today=_(
        "Mensen kunnen hun verhaal online vertellen. Jij kunt het voor iemand opschrijven of eerdere verhalen inlezen."
        " Een bijeenkomst regel je zelf."
    ),
    source=SOURCE,
)

TALKS = Entry(
    form=Form.CONVERSATIONS,
    slug="gesprekken",
    name=_("Gesprekken"),
    in_short=_("Je vraagt in een gewoon gesprek hoe het voor iemand is."),
    what=_(
        "Een professional praat met iemand over hoe de hulp of het traject voelt. Wat helpt, en wat juist niet? Dat "
        "kan in een gesprek dat er toch al is. Je kunt er ook een apart gesprek voor plannen."
    ),
    suits=(
        _("Je wilt je hulp beter laten passen bij wie tegenover je zit."),
        _("Je ziet mensen al regelmatig en wilt blijven leren."),
        _("Je wilt klein beginnen."),
    ),
    strengths=(
        _("Je hebt er weinig voor nodig."),
        _("Je kunt doorvragen, en je hoort ook de nuance."),
        _("Met wat je hoort, kun je vaak meteen iets doen."),
    ),
    limits=(
        _("Beslis jij over iemands geld of hulp? Dan durft die persoon misschien niet alles te zeggen."),
        _("Je hoort wie je al ziet. Wie wegblijft, hoor je niet."),
        _("Elk gesprek gaat anders. Vergelijken is lastig."),
    ),
    effort=_("Weinig tijd per keer, als je het in een gewoon gesprek doet. Wel tijd om het op te schrijven."),
    skills=(
        _("Luisteren zonder meteen op te lossen."),
        _("Kunnen zeggen dat jij het niet altijd beter weet."),
        _("Uitleggen wat je opschrijft, en wat niet in het dossier komt."),
    ),
    accessibility=(
        _("Laat iemand kiezen waar: thuis, op kantoor, buiten of aan de telefoon."),
        _("Iemand mag altijd een ander meenemen."),
        _("Gebruik korte zinnen en vraag terug of je het goed begreep."),
    ),
    purpose=_("Past bij het contact verbeteren en bij leren in je eigen werk. Het gaat om kennis van één mens."),
    today=_(
        "Met ‘Vertel voor iemand’ schrijf je op wat iemand in een gesprek zegt. Het blijft los van het dossier. Beslis"
        " je over hulp of uitkering? Dan lees je het later niet meer terug."
    ),
    source=SOURCE,
)

INTERVIEWS = Entry(
    form=Form.INTERVIEWS,
    slug="interviews",
    name=_("Interviews"),
    in_short=_("Je praat één op één met iemand en vraagt rustig door."),
    what=_(
        "Je spreekt iemand apart over wat die meemaakte. In een open interview kiest de ander de onderwerpen mee. In "
        "een vast interview stel je iedereen dezelfde vragen. Vaak doe je van allebei iets."
    ),
    suits=(
        _("Je wilt precies begrijpen wat er gebeurde, en waarom."),
        _("Het onderwerp is gevoelig. In een groep vertelt iemand er niet snel over."),
        _("Je zoekt ervaringen van verschillende mensen, en wilt elk goed horen."),
    ),
    strengths=(
        _("Je komt diep, want alle aandacht is voor één mens."),
        _("Je hoort dingen die je zelf niet had bedacht."),
        _("Met vaste vragen kun je antwoorden naast elkaar leggen."),
    ),
    limits=(
        _("Het kost veel tijd, bij elk interview opnieuw."),
        _("Je spreekt dus maar een klein aantal mensen."),
        _("Wie interviewt, kan ongemerkt sturen."),
    ),
    effort=_("Veel tijd: voorbereiden, praten, uitschrijven en samen bekijken wat erin zit."),
    skills=(
        _("Goed luisteren, doorvragen en de ander volgen."),
        _("Niet sturen, ook niet met je gezicht."),
        _("Iemand op zijn gemak stellen."),
    ),
    accessibility=(
        _("Laat iemand kiezen: samen aan tafel, bellen of beeldbellen."),
        _("Stuur de onderwerpen vooraf, in gewone taal."),
        _("Neem pauzes. Twee korte gesprekken mogen ook."),
    ),
    purpose=_("Past bij beleid maken, evalueren en hulp verbeteren, als je daarna meer gesprekken naast elkaar legt."),
    today=_(
        "Je typt een interview in met ‘Vertel voor iemand’, of leest meer interviews tegelijk in. Een vragenlijst voor"
        " interviews maak je nog buiten Doorleefd."
    ),
    source=SOURCE,
)

GROUP_TALKS = Entry(
    form=Form.GROUP_TALKS,
    slug="groepsgesprekken",
    name=_("Groepsgesprekken"),
    in_short=_("Een kleine groep praat samen, en vult elkaar aan."),
    what=_(
        "Een paar mensen praten met elkaar over één onderwerp. Zij reageren op elkaars ervaringen. Een gespreksleider "
        "bewaakt het onderwerp en de beurten."
    ),
    suits=(
        _("Je wilt verschillende ervaringen en meningen naast elkaar horen."),
        _("Je wilt een onderwerp verder uitdiepen, of zoekt nieuwe ideeën."),
        _("Je hebt ervaringen verzameld en wilt samen kijken wat ze betekenen."),
    ),
    strengths=(
        _("Mensen brengen elkaar op ideeën."),
        _("Je hoort snel waar mensen het eens zijn en waar niet."),
        _("Deelnemers herkennen zich in elkaar. Dat doet vaak goed."),
    ),
    limits=(
        _("Anoniem is het niet: iedereen in de groep hoort wie wat zegt."),
        _("Wie stil is of anders denkt, zegt soms niets."),
        _("Over iets heel persoonlijks praat niet iedereen in een groep."),
    ),
    effort=_("Gemiddeld: mensen uitnodigen, een plek regelen, het gesprek leiden en een verslag maken."),
    skills=(
        _("Iedereen aan het woord laten, ook wie stil is."),
        _("Bij het onderwerp blijven zonder te sturen."),
        _("Zorgen dat het veilig voelt."),
    ),
    accessibility=(
        _("Houd de groep klein, of splits haar. Online kan dat met aparte kamers."),
        _("Vraag vooraf wat iemand nodig heeft om mee te kunnen doen."),
        _("Kies een plek zonder drempels, met rust en goed geluid."),
    ),
    purpose=_("Past bij beleid maken, evalueren en veranderen van je organisatie. Ook goed om van elkaar te leren."),
    today=_(
        "Wat mensen in een groep vertelden, lees je in uit een tabel. Uitnodigen, een agenda en een verslag maken doe "
        "je nog buiten Doorleefd."
    ),
    source=SOURCE,
)

SURVEYS = Entry(
    form=Form.QUESTIONNAIRES,
    slug="enquetes",
    name=_("Enquêtes"),
    in_short=_("Veel mensen beantwoorden dezelfde vragen, op papier of online."),
    what=_(
        "Je stelt iedereen dezelfde vragen. Bij gesloten vragen kiest iemand een antwoord. Bij open vragen schrijft "
        "iemand het zelf op. Meestal gebruik je ze allebei."
    ),
    suits=(
        _("Je wilt snel een overzicht van een grotere groep."),
        _("Je weet al ongeveer wat er speelt, en wilt weten hoe breed."),
        _("Je wilt later nog eens hetzelfde vragen en vergelijken."),
    ),
    strengths=(
        _("Je bereikt veel mensen in korte tijd."),
        _("Antwoorden zijn makkelijk te vergelijken."),
        _("Meedoen kan zonder naam."),
    ),
    limits=(
        _("Je kunt niet doorvragen. Je komt dus minder diep."),
        _("Wie moeilijk leest of niet online is, valt snel af."),
        _("Je hoort alleen over wat je vroeg."),
    ),
    effort=_("Gemiddeld: goede vragen maken en testen kost de meeste tijd. Daarna gaat het vlot."),
    skills=(
        _("Korte, duidelijke vragen maken die niemand een kant op duwen."),
        _("De lijst laten testen door een buitenstaander, het liefst met eigen ervaring."),
        _("Uitkomsten eenvoudig terugvertellen aan wie meedeed."),
    ),
    accessibility=(
        _("Bied ook papier, telefoon en hulp bij het invullen."),
        _("Gebruik grote letters en een eenvoudige opmaak die een voorleesprogramma aankan."),
        _("Houd de lijst kort en eindig met ruimte voor eigen woorden."),
    ),
    purpose=_("Past bij evalueren en beleid maken, het best samen met gesprekken."),
    today=_(
        "Antwoorden uit je eigen enquête lees je in uit een tabel. De open pagina stelt vier open vragen. Een enquête "
        "met gesloten vragen maak je nog buiten Doorleefd."
    ),
    source=SOURCE,
)

CASES = Entry(
    form=Form.CASES,
    slug="casussen",
    name=_("Casussen"),
    in_short=_("Je volgt het pad van één mens, stap voor stap."),
    what=_(
        "Je beschrijft wat iemand meemaakt: de stappen, de keuzes, wat goed gaat en waar het vastloopt. Je schrijft "
        "ook op hoe dat voor die persoon is. Soms vertellen een begeleider of jobcoach hun kant erbij."
    ),
    suits=(
        _("Je wilt zien waar het in de praktijk goed gaat of vastloopt."),
        _("Verschillende organisaties hebben met dezelfde persoon te maken."),
        _("Je wilt iemand langer volgen."),
    ),
    strengths=(
        _("Je ziet feiten en beleving bij elkaar."),
        _("Met meer casussen naast elkaar zie je wat helpt en wat in de weg staat."),
        _("Je kunt er met andere organisaties goed over praten."),
    ),
    limits=(
        _("Eén casus is één pad. Pas meer casussen laten een patroon zien."),
        _("Mensen zijn snel te herkennen, ook zonder naam."),
        _("Een begeleider mist soms wat iemand zelf het zwaarst vond."),
    ),
    effort=_("Veel tijd: meer gesprekken per persoon, en soms maanden volgen."),
    skills=(
        _("Een verloop helder opschrijven."),
        _("Het eigen verhaal van de persoon voorop zetten."),
        _("Een casus zo schrijven dat niemand de persoon herkent."),
    ),
    accessibility=(
        _("Laat iemand kiezen hoe je praat: samen aan tafel of online."),
        _("Lees de casus samen terug voordat een ander hem ziet."),
        _("Teken de stappen, als dat makkelijker praat."),
    ),
    purpose=_("Past bij evalueren, hulp verbeteren en leren tussen organisaties."),
    today=_(
        "Je kunt wat iemand vertelt opschrijven of inlezen, als verhaal. Een casus met stappen en meer vertellers houd"
        " je nog buiten Doorleefd bij."
    ),
    source=SOURCE,
)

FORMS = (STORIES, TALKS, INTERVIEWS, GROUP_TALKS, SURVEYS, CASES)
