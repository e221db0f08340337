"""Telling and reading with care: help for who asks, and for who reads many stories (R025, R289)."""

from django.utils.translation import gettext_lazy as _

from doorleefd.trajectory.help.subject import Part, Subject

ONE_STORY = Subject(
    slug="een-verhaal",
    title=_("Eén verhaal zegt niet hoe vaak"),
    in_short=_("Elk verhaal is van één mens. Het zegt niet hoe vaak iets voorkomt."),
    parts=(
        Part(
            _("Wat een verhaal wel zegt"),
            (
                _("Dit kan gebeuren, en dit is wat het met iemand doet."),
                _("Dat is genoeg om iets te onderzoeken of voor deze persoon op te lossen."),
            ),
        ),
        Part(
            _("Wat een verhaal niet zegt"),
            (
                _("Niet hoe vaak het voorkomt, en niet of het voor iedereen geldt."),
                _("Ieder vertelt vanuit een eigen plek en met een eigen belang. Houd daar rekening mee."),
            ),
        ),
        Part(
            _("En de aantallen dan?"),
            (
                _("Doorleefd telt mensen die hun verhaal vertelden. ‘12 van 41 mensen’ gaat over die 41."),
                _("Zij kozen zelf om te vertellen. Over alle inwoners zegt het getal dus niets."),
                _("Bij kleine groepen zie je ‘minder dan’. Zo is niemand te herkennen."),
                _("Wil je weten hoe vaak iets voorkomt? Leg er dan onderzoek of cijfers naast."),
            ),
        ),
        Part(
            _("Ook één stem kan gelijk hebben"),
            (
                _("Een verhaal dat niemand anders vertelt, kan iets laten zien wat de rest niet zag."),
                _("Gooi het niet weg omdat het er maar één is."),
            ),
        ),
    ),
    source=_("Artikel Benut ervaringskennis in beleid, verrijken en figuur 1 (R025); handboek, stap 6."),
)

CALM_TELLING = Subject(
    slug="rustig-vertellen",
    title=_("Rustig kunnen vertellen"),
    in_short=_("Wie veel meemaakte, heeft rust nodig: zelf kiezen, weten wat komt, en kunnen stoppen."),
    parts=(
        Part(
            _("Vier dingen die altijd gelden"),
            points=(
                _("Keuze: iemand bepaalt zelf wat die vertelt, hoe, en aan wie."),
                _("Weten wat komt: zeg vooraf hoelang het duurt, wie erbij is en wat je vraagt."),
                _("Zelf de baas: iemand kan iets terugnemen of veranderen, ook later."),
                _("Een uitweg: stoppen mag op elk moment, zonder reden."),
            ),
        ),
        Part(
            _("In een gesprek"),
            points=(
                _("Vraag eerst of het een goed moment is. Zorg voor een rustige plek en genoeg tijd."),
                _("Vraag niet door naar wat pijn doet als het voor je vraag niet nodig is."),
                _("Wordt iemand boos of verdrietig? Ga er niet tegenin. Luister, en geef ruimte."),
                _("Spreek af wie je daarna belt. Vraag de volgende dag hoe het is."),
                _("Denk je dat iemand in gevaar is? Bel 112. Bij gedachten aan zelfmoord: 113."),
            ),
        ),
        Part(
            _("Wat Doorleefd hierin doet"),
            points=(
                _("Elke vraag kan worden overgeslagen. Stoppen staat op elke pagina."),
                _("Er wordt niets bewaard voordat iemand op ‘Stuur’ drukt."),
                _("Met de code kan iemand het verhaal later veranderen of weghalen."),
                _("Nazorg is geregeld voordat de open pagina opengaat."),
            ),
        ),
    ),
    source=_("Artikel Benut ervaringskennis in beleid, rol 1; handboek, stap 5 (R289)."),
)

READING = Subject(
    slug="veel-verhalen-lezen",
    title=_("Veel verhalen lezen"),
    in_short=_("Lezen kan zwaar zijn. Stop gerust. Wat je bewaarde, blijft staan."),
    parts=(
        Part(
            _("Even stoppen"),
            (
                _("Je kunt op elk moment weg. Een verhaal dat je niet afrondde, wacht gewoon."),
                _("Sta op, drink iets, loop een rondje. Lees niet langer dan een uur achter elkaar."),
            ),
        ),
        Part(
            _("Kies wat je leest"),
            points=(
                _("In de lijst van nakijken staat een teken bij verhalen die om een menselijke blik vragen."),
                _("‘Later’ slaat een verhaal over. Een collega kan het lezen."),
                _("In de werkbank kies je zelf een verhaal uit de lijst, of een thema."),
                _("Lijkt een verhaal op dat van jezelf? Je hoeft het niet te lezen. Een reden hoeft niet."),
            ),
        ),
        Part(
            _("Doe het niet alleen"),
            points=(
                _("Spreek af met wie je praat na een moeilijk verhaal."),
                _("Vertel wat het met jou doet. Noem geen dingen waaraan een verteller te herkennen is."),
                _("Wie de leiding heeft, vraagt er zelf naar, en geeft er tijd voor."),
            ),
        ),
        Part(
            _("Ben je bezorgd over een verteller?"),
            (
                _(
                    "Vraag bij het nakijken om een menselijke blik. "
                    "Zei de verteller dat wij mogen bellen? Dan belt wie de nazorg doet."
                ),
                _("Doorleefd stuurt nooit vanzelf een bericht, en plakt geen etiket op iemand."),
            ),
        ),
    ),
    source=_(
        "Artikel Benut ervaringskennis in beleid, rol 1; handboek, stap 5 (R289). Het uur is een afspraak van ons."
    ),
)

SUBJECTS = (ONE_STORY, CALM_TELLING, READING)
