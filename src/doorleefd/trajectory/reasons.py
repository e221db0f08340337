"""What the rules of the method say, in words: each reason with where it comes from (R051, R060)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from doorleefd.engines.advice import level, who
from doorleefd.engines.advice.sourced import Source, Sourced

SOURCES = {
    Source.STEP_1: gettext_lazy("handboek, stap 1"),
    Source.STEP_2: gettext_lazy("handboek, stap 2"),
    Source.STEP_3: gettext_lazy("handboek, stap 3"),
    Source.STEP_4: gettext_lazy("handboek, stap 4"),
    Source.STEP_5: gettext_lazy("handboek, stap 5"),
    Source.STEP_6: gettext_lazy("handboek, stap 6"),
    Source.FORMS: gettext_lazy("handboek, bijlage 2"),
    Source.STRUCTURES: gettext_lazy("handboek, bijlage 3"),
    Source.METHODS: gettext_lazy("handboek, bijlage 4"),
    Source.HANDBOOK: gettext_lazy("handboek"),
    Source.ARTICLE: gettext_lazy("artikel Benut ervaringskennis in beleid"),
    Source.FACTSHEET: gettext_lazy("factsheet"),
    Source.OURS: gettext_lazy("Doorleefd zelf"),
}

LEVEL: Mapping[Sourced, Lazy] = {
    level.Reason.SHOWS_ONE_LIFE: gettext_lazy(
        "Eén verhaal laat zien wat jullie werk betekent in iemands leven. Dat past bij bewust worden, leren, trainen "
        "en beter contact."
    ),
    level.Reason.SHOWS_WHAT_IS_SHARED: gettext_lazy(
        "Beleid, evaluatie en verandering van je organisatie raken veel mensen. Dan wil je weten wat zij delen: "
        "patronen, en wat er telkens knelt of werkt."
    ),
    level.Reason.BUNDLED_IS_NOT_COLLECTIVE: gettext_lazy(
        "Veel verhalen bij elkaar zijn nog geen gedeelde kennis. Daar is samen lezen en duiden voor nodig, met mensen "
        "die het zelf meemaken. Reken daar tijd voor."
    ),
    level.Reason.TWO_TRACKS: gettext_lazy(
        "Je wilt allebei. Houd ze dan uit elkaar: verhalen om van te leren, en een groter beeld om op te besluiten."
    ),
    level.Reason.NO_PURPOSE_YET: gettext_lazy("Er staat nog niet waarvoor je het gebruikt. Dat bepaalt wat past."),
}

WHOM: Mapping[Sourced, Lazy] = {
    who.Reason.RECENT: gettext_lazy(
        "Je wilt weten wat mensen kortgeleden meemaakten. Dat weten zij die er nu in zitten, of net uit zijn."
    ),
    who.Reason.PERSPECTIVES: gettext_lazy(
        "Je wilt verschillende achtergronden horen. Eén persoon kan die niet allemaal meebrengen."
    ),
    who.Reason.RESPONSIBILITY: gettext_lazy(
        "Het werk vraagt een vaste rol, een methode en verantwoordelijkheid. Daar is een ervaringsdeskundige voor "
        "opgeleid."
    ),
    who.Reason.KNOWLEDGE: gettext_lazy(
        "Het werk vraagt kennis van het sociaal domein, van regels over werk en inkomen of van onderzoek."
    ),
    who.Reason.SKILLS: gettext_lazy("Het werk vraagt vaardigheden, zoals mensen begeleiden volgens een methode."),
    who.Reason.EQUAL_PARTNER: gettext_lazy(
        "Iemand moet als gelijke meepraten met verschillende partijen, en spreken voor meer mensen dan zichzelf."
    ),
    who.Reason.PASSING_ON: gettext_lazy(
        "Je wilt dat anderen leren van wat veel mensen weten. Dat overdragen is een vak."
    ),
    who.Reason.INTERPRETING: gettext_lazy(
        "Wat mensen vertellen, moet ook worden geduid, geordend en vertaald naar verbetering."
    ),
    who.Reason.TOGETHER: gettext_lazy(
        "Er spreekt iets voor allebei. Mensen brengen hun eigen, verse ervaring mee. De ervaringsdeskundige helpt die "
        "te begrijpen en te vertalen."
    ),
    who.Reason.NOTHING_SPEAKS: gettext_lazy(
        "Je kruiste niets aan. Misschien is nog niet duidelijk wat de vraag is. Kijk dan eerst nog eens naar je doel."
    ),
}

IN_SHORT: Mapping[Sourced, Lazy] = {
    level.Reason.SHOWS_ONE_LIFE: gettext_lazy("leren van wat iemand meemaakt"),
    level.Reason.SHOWS_WHAT_IS_SHARED: gettext_lazy("zien wat mensen delen"),
    level.Reason.BUNDLED_IS_NOT_COLLECTIVE: gettext_lazy("bundelen is nog geen gedeelde kennis"),
    level.Reason.TWO_TRACKS: gettext_lazy("twee sporen"),
    level.Reason.NO_PURPOSE_YET: gettext_lazy("het gebruik was nog niet gekozen"),
    who.Reason.RECENT: gettext_lazy("verse ervaring"),
    who.Reason.PERSPECTIVES: gettext_lazy("verschillende achtergronden"),
    who.Reason.RESPONSIBILITY: gettext_lazy("een vaste, professionele rol"),
    who.Reason.KNOWLEDGE: gettext_lazy("vakkennis"),
    who.Reason.SKILLS: gettext_lazy("mensen kunnen begeleiden"),
    who.Reason.EQUAL_PARTNER: gettext_lazy("als gelijke meepraten"),
    who.Reason.PASSING_ON: gettext_lazy("overdragen"),
    who.Reason.INTERPRETING: gettext_lazy("duiden en ordenen"),
    who.Reason.TOGETHER: gettext_lazy("samen zien zij meer"),
    who.Reason.NOTHING_SPEAKS: gettext_lazy("de vraag was nog niet duidelijk"),
}

HINTS: Mapping[Sourced, Lazy] = {
    who.Hint.ASK_WHAT_THE_EXPERT_KNOWS: gettext_lazy(
        "Vraag een ervaringsdeskundige wat die weet en kan. Dat verschilt per persoon."
    ),
    who.Hint.RESIDENTS_ARE_NOT_REPLACED: gettext_lazy(
        "Een ervaringsdeskundige komt niet in de plaats van inwoners. Hoe praten zij zelf mee?"
    ),
    who.Hint.WORK_WITH_OTHERS: gettext_lazy(
        "Werk samen met wie dit vaker deed: een cliënten- of belangenorganisatie, een ervaringsdeskundige die hier "
        "ervaring mee heeft, een praktijkgericht onderzoeksbureau of een lectoraat."
    ),
    who.Hint.BEGIN_WITH_AN_ADVISER: gettext_lazy(
        "Vraag eerst een ervaringsdeskundige als adviseur. Die helpt je bij de vraag, bij het zoeken van mensen en bij "
        "wat vooraf geregeld moet zijn."
    ),
}


@dataclass(frozen=True)
class Said:
    """A reason in words, and where it comes from: "handboek, stap 2 (R052)"."""

    text: str
    source: str


def said(keys: Iterable[Sourced], words: Mapping[Sourced, Lazy]) -> list[Said]:
    """The reasons in words, in their order."""
    return [Said(str(words[key]), source_of(key)) for key in keys]


def in_short(keys: Iterable[Sourced]) -> str:
    """The reasons as part of a sentence, each with its number: "verse ervaring (R056), overdragen (R100)"."""
    return ", ".join(f"{IN_SHORT[key]} ({key.requirement})" for key in keys)


def source_of(key: Sourced) -> str:
    return _("%(source)s (%(number)s)") % {"source": SOURCES[key.source], "number": key.requirement}
