"""What the privacy statement says of the words of who tells: what is kept, who reads it, and what the computer does."""

from django.utils.translation import gettext as _

from doorleefd.collect.share.known import later_reader, only_if_wanted, sentences
from doorleefd.rights.handing_over.rules_of import receivers
from doorleefd.rights.statements.ground import Ground
from doorleefd.rights.statements.shape import Section


def what_is_kept(ground: Ground) -> Section:
    """The same sentences as "Wat weten wij van u?": what is stored is told in one place (`collect.share.known`)."""
    word, informal = ground.worded, ground.is_informal
    return Section(
        _("Wat wij bewaren"),
        (
            word(
                _("Vertelt u over gezondheid, geloof of afkomst? Dat gebruiken wij alleen als u daar ja op zegt."),
                _("Vertel je over gezondheid, geloof of afkomst? Dat gebruiken wij alleen als je daar ja op zegt."),
            ),
            word(
                _("Wij bewaren niet hoe laat u iets doet, vanaf welk toestel, of van welk internetadres."),
                _("Wij bewaren niet hoe laat je iets doet, vanaf welk toestel, of van welk internetadres."),
            ),
            _("Dit bewaren wij wel:"),
        ),
        (*sentences(informal=informal).values(), *only_if_wanted(informal=informal).values()),
    )


def who_reads(ground: Ground) -> Section:
    word = ground.worded
    suppliers = tuple(line.strip() for line in ground.facts.suppliers.splitlines() if line.strip())
    asked = word(
        _("Wilt u weten wie onze computers beheert? Vraag het ons."),
        _("Wil je weten wie onze computers beheert? Vraag het ons."),
    )
    return Section(
        word(_("Wie uw woorden leest"), _("Wie je woorden leest")),
        (
            word(
                _("Een medewerker leest uw verhaal zoals u het vertelde, en haalt weg waaraan iemand u herkent."),
                _("Een medewerker leest je verhaal zoals je het vertelde, en haalt weg waaraan iemand je herkent."),
            ),
            later_reader(informal=ground.is_informal),
            _("Daarna lezen anderen mee, zonder namen. Wie dat zijn, staat aan het begin van elk onderwerp."),
            word(
                _("Wie beslist over uw uitkering, plek of hulp, kan uw verhaal niet openen."),
                _("Wie beslist over je uitkering, plek of hulp, kan je verhaal niet openen."),
            ),
            word(
                _("Koos u zelf zo iemand om het op te schrijven? Die hoort het."),
                _("Koos je zelf zo iemand om het op te schrijven? Die hoort het."),
            ),
            _("Waar die is ingelogd, gaat het daarna niet meer open. Ook niet met een code."),
            *_who_writes_down(ground),
            word(
                _("Een zin van u komt alleen in een verslag of op internet als u daar ja op zegt."),
                _("Een zin van jou komt alleen in een verslag of op internet als je daar ja op zegt."),
            ),
            *receivers(),
            _("Wie voor ons de computers beheert, of nog meer gegevens ziet:") if suppliers else asked,
        ),
        suppliers,
    )


def _who_writes_down(ground: Ground) -> tuple[str, ...]:
    """That whoever writes a story down sees its code, and what to do about it."""
    word = ground.worded
    return (
        word(
            _("Wie van ons uw verhaal opschrijft, ziet wel uw code. Wie die bewaart, kan er uw pagina mee openen."),
            _("Wie van ons je verhaal opschrijft, ziet wel je code. Wie die bewaart, kan er je pagina mee openen."),
        ),
        word(
            _("Neem daarom meteen een nieuwe code op uw pagina. Of bel ons."),
            _("Neem daarom meteen een nieuwe code op je pagina. Of bel ons."),
        ),
    )


def what_the_computer_does(ground: Ground) -> Section:
    word = ground.worded
    return Section(
        _("Wat de computer doet"),
        (
            _("De computer wijst aan wat misschien een naam is. Een mens beslist."),
            word(
                _("De computer zoekt woorden die doen denken dat het niet goed met u gaat. Dan kijkt een mens."),
                _("De computer zoekt woorden die doen denken dat het niet goed met je gaat. Dan kijkt een mens."),
            ),
            word(
                _("Dat ziet de computer vaak niet. Hebt u nu hulp nodig? Wacht dan niet op ons, maar bel."),
                _("Dat ziet de computer vaak niet. Heb je nu hulp nodig? Wacht dan niet op ons, maar bel."),
            ),
            _("De computer wijst woorden aan over ziekte, geloof of afkomst. Een mens beslist wat er blijft staan."),
            word(
                _("Noemt u iemand die bij ons werkt, en ziet de computer dat? Dan kijkt diegene uw verhaal niet na."),
                _("Noem je iemand die bij ons werkt, en ziet de computer dat? Dan kijkt diegene je verhaal niet na."),
            ),
            _("De computer zoekt woorden terug in wat is nagekeken."),
            _("Hij zoekt ook zinnen van ons die te veel op een verhaal lijken."),
            word(
                _("De computer beslist niets over u, en geeft u geen cijfer of stempel."),
                _("De computer beslist niets over jou, en geeft je geen cijfer of stempel."),
            ),
            word(
                _("Uw verhaal gaat niet naar een dienst voor kunstmatige intelligentie."),
                _("Je verhaal gaat niet naar een dienst voor kunstmatige intelligentie."),
            ),
        ),
    )


def a_story_about_a_colleague(ground: Ground) -> Section:
    """Both who tells and the colleague read what is done when a story accuses someone who works here."""
    word = ground.worded
    return Section(
        _("Gaat een verhaal over een medewerker?"),
        (
            word(
                _("Vertelt u dat een medewerker iets fout deed? Dan halen wij de naam weg voor anderen het lezen."),
                _("Vertel je dat een medewerker iets fout deed? Dan halen wij de naam weg voor anderen het lezen."),
            ),
            _("Een collega kijkt ernaar. De medewerker kan horen waar het over gaat. Niet van wie het komt."),
            word(
                _("U leest met uw code wat ervan kwam. U kunt ook zeggen dat het genoeg is dat de naam weg is."),
                _("Je leest met je code wat ervan kwam. Je kunt ook zeggen dat het genoeg is dat de naam weg is."),
            ),
            _("De medewerker mag zien wat er staat, erop antwoorden, en vragen om het te verbeteren of te wissen."),
        ),
    )
