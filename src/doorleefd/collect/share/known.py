"""What is known of someone who tells, and what is not: true to the tables, field by field (law 13)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.own_words import own


@dataclass(frozen=True)
class KnownOfYou:
    """Sentences for the page "Wat weten wij van u?"."""

    known: tuple[str, ...]
    only_if_asked: tuple[str, ...]
    unknown: tuple[str, ...]
    readers: tuple[str, ...]


def sentences(*, informal: bool = False) -> dict[str, str]:
    """What is stored of everyone, each by a name; a test ties every field to one of them."""
    return _told(informal=informal) | _done_with_it(informal=informal)


def _told(*, informal: bool) -> dict[str, str]:
    return {
        "words": _("Je woorden, en bij welk onderwerp je ze vertelde.")
        if informal
        else _("Uw woorden, en bij welk onderwerp u ze vertelde."),
        "day": _("De dag waarop je vertelde. Niet het uur.")
        if informal
        else _("De dag waarop u vertelde. Niet het uur."),
        "way": _("Hoe het binnenkwam, zoals de open pagina, de telefoon of papier."),
        "choice": _("Wat je zelf aankruiste: welke groep, voor wie je vertelt, of iemand hielp, of het zwaar is.")
        if informal
        else _("Wat u zelf aankruiste: welke groep, voor wie u vertelt, of iemand hielp, of het zwaar is."),
        "need": _("Wat je nodig hebt om mee te doen, als je dat zegt. Niet waarom.")
        if informal
        else _("Wat u nodig hebt om mee te doen, als u dat zegt. Niet waarom."),
        "said": _("Hoe je het vond om te vertellen, en of ons verslag klopt en ons antwoord goed was, als je dat zegt.")
        if informal
        else _("Hoe u het vond om te vertellen, en of ons verslag klopt en ons antwoord goed was, als u dat zegt."),
        "yes": _("Waar je ja en nee op zei, en welke tekst toen gold.")
        if informal
        else _("Waar u ja en nee op zei, en welke tekst toen gold."),
        "code": _("Een code. Die bewaren wij zo dat niemand hem kan teruglezen."),
    }


def _done_with_it(*, informal: bool) -> dict[str, str]:
    return {
        "read": _("Wie van ons je verhaal nakeek, wanneer, en of iemand er met zorg naar moet kijken.")
        if informal
        else _("Wie van ons uw verhaal nakeek, wanneer, en of iemand er met zorg naar moet kijken."),
        "flood": _("Of er die dag ineens heel veel verhalen tegelijk kwamen."),
        "helper": _("Schreef een medewerker het voor je op? Dan weten wij wie dat was, en of je zei dat het klopt.")
        if informal
        else _("Schreef een medewerker het voor u op? Dan weten wij wie dat was, en of u zei dat het klopt."),
        "accused": _("Noemde je een medewerker die iets fout deed? Dan bewaren wij wie ernaar kijkt en wat ervan kwam.")
        if informal
        else _("Noemde u een medewerker die iets fout deed? Dan bewaren wij wie ernaar kijkt en wat ervan kwam."),
        "named": _("Noem je iemand die bij ons werkt, en ziet de computer dat? Dan kijkt diegene je verhaal niet na.")
        if informal
        else _("Noemt u iemand die bij ons werkt, en ziet de computer dat? Dan kijkt diegene uw verhaal niet na."),
        "opened": _("Wie van ons je eigen woorden, je opname of je adres opende, wanneer en waarvoor.")
        if informal
        else _("Wie van ons uw eigen woorden, uw opname of uw adres opende, wanneer en waarvoor."),
        "once": _("Een kenmerk van de pagina, zodat twee keer sturen één keer telt."),
    }


def only_if_wanted(*, informal: bool = False) -> dict[str, str]:
    """What is stored of who wants it alone, each by a name."""
    return {
        "contact": _("Wil je bericht, of mag iemand bellen? Dan bewaren wij je adres of nummer, apart van je verhaal.")
        if informal
        else _("Wilt u bericht, of mag iemand bellen? Dan bewaren wij uw adres of nummer, apart van uw verhaal."),
        "told": _("Dan staat er ook of wij dat bericht stuurden, en of wij belden."),
        "recording": _(
            "Sprak je iets in en zei je daar ja op? Dan bewaren wij de opname. Die gaat weg na het nakijken."
        )
        if informal
        else _("Sprak u iets in en zei u daar ja op? Dan bewaren wij de opname. Die gaat weg na het nakijken."),
    }


def later_reader(*, informal: bool) -> str:
    """What holds for who is chosen to read after someone told; the privacy statement says the same."""
    if informal:
        return _("Komt er later een lezer bij? Die leest je verhaal alleen als onze privacyfunctionaris ja zegt.")
    return _("Komt er later een lezer bij? Die leest uw verhaal alleen als onze privacyfunctionaris ja zegt.")


def known_of(trajectory: Trajectory) -> KnownOfYou:
    """The page for one trajectory, in its "u" or "je"."""
    informal = trajectory.is_informal
    return KnownOfYou(
        known=tuple(sentences(informal=informal).values()),
        only_if_asked=tuple(only_if_wanted(informal=informal).values()),
        unknown=_unknown(informal=informal),
        readers=_readers(trajectory, informal=informal),
    )


def _unknown(*, informal: bool) -> tuple[str, ...]:
    if informal:
        return (
            _("Je naam, geboortedatum en burgerservicenummer. Wij vragen ze niet."),
            _("Je adres, als je geen brief wilt. Bij een brief mag je naam erbij, maar hoeft niet."),
            _("Het adres van je computer of telefoon, en welk apparaat je gebruikt."),
            _("Hoe laat je vertelde, en hoe vaak je deze pagina opende."),
            _("Wie je bent, als je zelf niets schrijft waaraan iemand je herkent. Dat kan toch gebeuren."),
        )
    return (
        _("Uw naam, geboortedatum en burgerservicenummer. Wij vragen ze niet."),
        _("Uw adres, als u geen brief wilt. Bij een brief mag uw naam erbij, maar hoeft niet."),
        _("Het adres van uw computer of telefoon, en welk apparaat u gebruikt."),
        _("Hoe laat u vertelde, en hoe vaak u deze pagina opende."),
        _("Wie u bent, als u zelf niets schrijft waaraan iemand u herkent. Dat kan toch gebeuren."),
    )


def _readers(trajectory: Trajectory, *, informal: bool) -> tuple[str, ...]:
    readers = []
    if trajectory.readers:
        readers.append(_("Eerst: %(who)s. Dan halen zij namen weg.") % {"who": own(trajectory, "readers")})
    readers.append(later_reader(informal=informal))
    readers.append(_("Daarna, zonder namen: onderzoekers en ervaringsdeskundigen van ons."))
    if trajectory.deciders_do_not_read:
        readers.append(
            _("Wie over je uitkering, plek of hulp beslist, kan je verhaal hier niet openen.")
            if informal
            else _("Wie over uw uitkering, plek of hulp beslist, kan uw verhaal hier niet openen.")
        )
    readers.append(
        _("Met je code lees je welke functie je woorden opende, en op welke dag.")
        if informal
        else _("Met uw code leest u welke functie uw woorden opende, en op welke dag.")
    )
    return tuple(readers)
