"""The three worked cases of the handbook as one would type and tick them (R059, bijlage 1). Places are fictional."""

from dataclasses import dataclass

from doorleefd.engines.advice import level, who
from doorleefd.engines.advice.forms.catalogue import Form
from doorleefd.engines.advice.forms.situation import Bound, Trait
from doorleefd.engines.advice.level import PurposeKind
from doorleefd.engines.advice.who import Signal, Whom


@dataclass(frozen=True)
class Case:
    """What an officer answers, and what the method must say then.

    `groups`: name and the sentence a teller reads. `depends`: whether who asks people decides about them.
    `one_more`: a further signal, which must change whom is advised. `bound`: what must change the forms.
    """

    sought: str
    sought_from: str
    use: str
    subject: str
    kinds: tuple[PurposeKind, ...]
    level: str
    level_reason: level.Reason
    signals: tuple[Signal, ...]
    whom: Whom
    whom_reasons: tuple[who.Reason, ...]
    one_more: Signal
    condition: str
    groups: tuple[tuple[str, str], ...]
    depends: bool
    traits: frozenset[Trait]
    proposed: frozenset[Form]
    bound: Bound
    chosen: tuple[Form, ...]


CASES = {
    "klantmanagers": Case(
        sought="Hoe mensen met psychische klachten de hulp van onze klantmanagers meemaken",
        sought_from="Mensen met psychische klachten die het afgelopen jaar een klantmanager hadden",
        use="De gesprekken en de brieven van klantmanagers veranderen",
        subject="de hulp van uw klantmanager",
        kinds=(PurposeKind.CONTACT,),
        level="individual",
        level_reason=level.Reason.SHOWS_ONE_LIFE,
        signals=(Signal.RECENT,),
        whom=Whom.PEOPLE,
        whom_reasons=(who.Reason.RECENT,),
        one_more=Signal.RESPONSIBILITY,
        condition="psychische klachten",
        groups=(("Psychische klachten", "Ik heb of had psychische klachten"),),
        depends=True,
        traits=frozenset({Trait.MENTAL_HEALTH, Trait.DEPENDENT}),
        proposed=frozenset({Form.INTERVIEWS, Form.GROUP_TALKS, Form.JOURNEYS}),
        bound=Bound.ANONYMITY,
        chosen=(Form.INTERVIEWS, Form.JOURNEYS),
    ),
    "website": Case(
        sought="Wat onze nieuwe website lastig of juist makkelijk maakt voor wie slecht ziet, hoort, beweegt of leert",
        sought_from="Mensen met een visuele, auditieve, motorische of verstandelijke beperking",
        use="De nieuwe website zo bouwen dat iedereen hem kan gebruiken",
        subject="de website van de gemeente",
        kinds=(PurposeKind.POLICY,),
        level="collective",
        level_reason=level.Reason.SHOWS_WHAT_IS_SHARED,
        signals=(Signal.PERSPECTIVES,),
        whom=Whom.PEOPLE,
        whom_reasons=(who.Reason.PERSPECTIVES,),
        one_more=Signal.INTERPRETING,
        condition="",
        groups=(
            ("Slechtziende mensen", "Ik zie slecht of niet"),
            ("Slechthorende mensen", "Ik hoor slecht of niet"),
            ("Motorische beperking", "Ik beweeg moeilijk"),
            ("Licht verstandelijke beperking", "Ik leer moeilijk"),
        ),
        depends=False,
        traits=frozenset({Trait.VISUAL, Trait.HEARING, Trait.MOTOR, Trait.INTELLECTUAL_DISABILITY}),
        proposed=frozenset({Form.INTERVIEWS, Form.GROUP_TALKS}),
        bound=Bound.ANONYMITY,
        chosen=(Form.INTERVIEWS, Form.GROUP_TALKS),
    ),
    "raad": Case(
        sought="Waarom mensen met een uitkering de stap naar werk niet durven, en welke raad klantmanagers missen",
        sought_from="Een ervaringsdeskundige die de overgang van uitkering naar werk kent",
        use="Klantmanagers een collega geven die zij om raad kunnen vragen",
        subject="de stap van een uitkering naar werk",
        kinds=(PurposeKind.CONTACT, PurposeKind.LEARNING),
        level="individual",
        level_reason=level.Reason.SHOWS_ONE_LIFE,
        signals=(Signal.RESPONSIBILITY, Signal.KNOWLEDGE),
        whom=Whom.EXPERT,
        whom_reasons=(who.Reason.RESPONSIBILITY, who.Reason.KNOWLEDGE),
        one_more=Signal.RECENT,
        condition="",
        groups=(),
        depends=False,
        traits=frozenset(),
        proposed=frozenset({Form.CONVERSATIONS}),
        bound=Bound.ANONYMITY,
        chosen=(Form.CONVERSATIONS,),
    ),
}

ROOM = {
    "who_decides": "De manager Sociaal",
    "can_change": "Onze brieven, de gesprekken en de website",
    "cannot_change": "De wet",
}
PREPARED = {
    "contact_hours": "op werkdagen van 9 tot 17 uur",
    "aftercare_name": "Marja",
    "aftercare_phone": "0123 45 67 80",
    "aftercare_hours": "op werkdagen van 9 tot 17 uur",
    "compensation": "een bon van 10 euro",
    "compensation_how": "vraag ernaar aan de balie",
}
WORKED_OUT = {
    "analysed_how": "Met drie mensen lezen wij alles en zoeken wij patronen.",
    "reported_how": "Op een bijeenkomst voor wie vertelde.",
}
WHY_LEVEL = "Zo leren klantmanagers het meest."
WHY_WHOM = "Dit past bij onze vraag."
WHY_FORM = "Zo kan iedereen die wij zoeken meedoen."
