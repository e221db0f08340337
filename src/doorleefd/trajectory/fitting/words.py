"""The Dutch of what the adviser says in keys: what was answered, and what a form is like."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from doorleefd.engines.advice.forms.catalogue import Quality
from doorleefd.engines.advice.forms.situation import Bound, Trait
from doorleefd.engines.advice.level import Level, PurposeKind
from doorleefd.engines.advice.roles import Phase
from doorleefd.engines.advice.who import Signal, Whom

PURPOSES: dict[PurposeKind, Promise] = {
    PurposeKind.AWARENESS: _("bewust worden"),
    PurposeKind.LEARNING: _("leren"),
    PurposeKind.TRAINING: _("trainen"),
    PurposeKind.CONTACT: _("het contact met mensen verbeteren"),
    PurposeKind.POLICY: _("beleid maken"),
    PurposeKind.EVALUATION: _("evalueren"),
    PurposeKind.ORGANISATION: _("de organisatie veranderen"),
}
LEVELS: dict[Level, Promise] = {
    Level.INDIVIDUAL: _("het verhaal van één mens"),
    Level.COLLECTIVE: _("een groter beeld"),
}
WHOM: dict[Whom, Promise] = {
    Whom.PEOPLE: _("mensen die het zelf meemaken"),
    Whom.EXPERT: _("een ervaringsdeskundige"),
    Whom.BOTH: _("mensen die het meemaken en een ervaringsdeskundige"),
}
SIGNALS: dict[Signal, Promise] = {
    Signal.RESPONSIBILITY: _("werk dat een vaste rol en een vaste aanpak vraagt"),
    Signal.KNOWLEDGE: _("kennis van regels of onderzoek"),
    Signal.SKILLS: _("anderen begeleiden"),
    Signal.EQUAL_PARTNER: _("een gelijke gesprekspartner"),
    Signal.PASSING_ON: _("overbrengen wat veel mensen delen"),
    Signal.INTERPRETING: _("zeggen wat ervaringen betekenen"),
    Signal.RECENT: _("recente ervaringen"),
    Signal.PERSPECTIVES: _("verschillende mensen en achtergronden"),
}
PHASES: dict[Phase, Promise] = {
    Phase.EXPLORE: _("onderzoeken"),
    Phase.DESIGN: _("ontwerpen"),
    Phase.DECIDE: _("besluiten"),
    Phase.DO: _("doen"),
    Phase.MONITOR: _("volgen en terugkijken"),
}
TRAITS: dict[Trait, Promise] = {
    Trait.YOUNG: _("jongeren"),
    Trait.INTELLECTUAL_DISABILITY: _("mensen met een (licht) verstandelijke beperking"),
    Trait.HARD_TO_READ: _("mensen die lezen of schrijven lastig vinden"),
    Trait.OTHER_LANGUAGE: _("mensen die beter een andere taal spreken"),
    Trait.VISUAL: _("mensen die blind zijn of slecht zien"),
    Trait.HEARING: _("mensen die doof zijn of slecht horen"),
    Trait.MOTOR: _("mensen voor wie reizen of bewegen lastig is"),
    Trait.MENTAL_HEALTH: _("mensen met psychische klachten"),
    Trait.DEPENDENT: _("mensen over wier geld, plek of hulp jullie beslissen"),
    Trait.HARD_TO_REACH: _("mensen die je zelf moeilijk bereikt"),
}
BOUNDS: dict[Bound, Promise] = {
    Bound.LITTLE_TIME: _("weinig tijd: het moet in een paar weken"),
    Bound.ANONYMITY: _("kunnen vertellen zonder naam"),
    Bound.ONLINE: _("meedoen vanuit huis"),
    Bound.MANY_PEOPLE: _("veel mensen horen"),
    Bound.ASKED_AGAIN: _("later opnieuw kunnen vragen"),
    Bound.SENSITIVE: _("een gevoelig onderwerp"),
    Bound.LITTLE_SKILL: _("niemand die ervaren is in gesprekken leiden"),
}
ANSWERS: dict[Any, Promise] = {**PURPOSES, **LEVELS, **WHOM, **SIGNALS, **PHASES, **TRAITS, **BOUNDS}
"""Every answer that the adviser weighs, as it stands behind “Past bij:”."""

QUALITIES: dict[Quality, Promise] = {
    Quality.DEEP: _("Je kunt doorvragen en iemand echt begrijpen."),
    Quality.SHALLOW: _("Je kunt weinig doorvragen."),
    Quality.ONE_VOICE: _("Je hoort één mens, in eigen woorden of beelden."),
    Quality.MOVES: _("Het raakt wie luistert of kijkt."),
    Quality.FEW: _("Je volgt een paar mensen van dichtbij."),
    Quality.BROAD: _("Je bereikt veel mensen."),
    Quality.COMPARABLE: _("Iedereen krijgt dezelfde vragen of stappen. Je kunt dus vergelijken."),
    Quality.PATTERNS: _("Je ziet wat mensen met elkaar delen."),
    Quality.EXCHANGE: _("Mensen reageren op elkaar."),
    Quality.STEPS: _("Je ziet de weg die iemand aflegt, stap voor stap."),
    Quality.IDEAS: _("Er komen nieuwe ideeën uit."),
    Quality.TRIES: _("Je probeert een oplossing uit met wie haar gaat gebruiken."),
    Quality.WEIGHS: _("Verschillende meningen tellen mee, ook van een kleine groep."),
    Quality.ADVISES: _("Mensen denken langere tijd mee, als partner."),
    Quality.LASTING: _("Het blijft bestaan, ook na dit traject."),
    Quality.BY_PEERS: _("Mensen uit de groep zelf vragen of onderzoeken."),
    Quality.BY_STAFF: _("Een professional van jullie stelt de vragen."),
    Quality.INDEPENDENT: _("Het kan los staan van wie beslist."),
    Quality.CREATIVE: _("Mensen gebruiken beeld, geluid of spel."),
    Quality.SPOKEN: _("Niemand hoeft te lezen of te schrijven."),
    Quality.WRITTEN: _("Mensen moeten lezen en schrijven."),
    Quality.FROM_HOME: _("Het kan aan de telefoon of op een scherm, zonder te reizen."),
    Quality.NAMELESS: _("Het kan zonder naam."),
    Quality.PRIVATE: _("Er luistert geen groep mee."),
    Quality.SEEN: _("Anderen zien wie meedoet."),
    Quality.QUICK: _("Je kunt er snel mee beginnen."),
    Quality.SLOW: _("Voorbereiden of uitwerken kost veel tijd."),
    Quality.SKILLED: _("Iemand met ervaring leidt het gesprek of vraagt door."),
}
