"""Two organisations in which every contribution bears its own nonsense words, in every state that consent knows.

Each contribution has two parts: what was marked as a fragment, and the rest. So a page that shows a quote can be
told from a page that opens the whole contribution.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from doorleefd.analyse import actions as analysis
from doorleefd.analyse.actions.concluding import Reflected
from doorleefd.analyse.models import Finding, Fragment, Recommendation, SharedReflection
from doorleefd.analyse.reviewing import Mark
from doorleefd.collect.actions import receive
from doorleefd.collect.models import Contribution, Part, Version
from doorleefd.collect.tellings import Recorded, Telling, Told
from doorleefd.foundation.actors import Visitor
from doorleefd.foundation.guard import writing
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import Login, Organisation, RoleGrant
from doorleefd.foundation.models.login import Role
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.actions import Decided, decide, publish_answer, react, write_answer
from doorleefd.respond.models import Decision
from doorleefd.rights.actions import correct, erase, withdraw_all
from doorleefd.trajectory.models import Group, Reader, Trajectory
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail

NOW = datetime(2026, 6, 15, 10, 30, tzinfo=UTC)

# The words of each contribution: of the part that becomes a fragment, and of the part that does not.
MARKS = {
    "waiting": ("plimbrok", "plimstaf"),
    "read": ("vorzeldam", "vorzelkuit"),
    "quotable": ("knaspelwig", "knaspelton"),
    "public": ("druifelmop", "druifelgast"),
    "masked": ("sjoekemans", "sjoekelaar"),
    "withdrawn": ("bramzolder", "bramzwijm"),
    "report withdrawn": ("tjokkelvest", "tjokkelhoed"),
    "erased": ("gloepkarn", "gloepstiel"),
    "set aside": ("hurmelzaag", "hurmelpeer"),
    "corrected": ("wiffeltrom", "wiffelbant"),
    "other": ("zonkeprik", "zonkeblad"),
}
# Marked words that are no part of a contribution.
CORRECTION = "nurkelplas"
CONTACT = "moeskrappel@post.example"
REACTION = "fnerkeltoog"
REACTION_READ = "klompergeit"
# What stands in the sound of a recording, by the state of who spoke it.
SPOKEN = {"waiting": "zwoerpklank", "withdrawn": "zwoerpgalm", "other": "zwoerptoon"}

EVERY_MARK = [
    *[f"{state}: {piece}" for state in MARKS for piece in ("fragment", "rest")],
    "correction",
    "contact",
    "reaction",
    "reaction read",
    *[f"spoken {state}" for state in SPOKEN],
]


def mark(label: str) -> str:
    """The nonsense word of a label: "read: rest", "contact"."""
    state, _, piece = label.partition(": ")
    single = {
        "correction": CORRECTION,
        "contact": CONTACT.split("@")[0],
        "reaction": REACTION,
        "reaction read": REACTION_READ,
        **{f"spoken {state}": word for state, word in SPOKEN.items()},
    }
    return single[state] if state in single else MARKS[state][piece == "rest"]


QUOTABLE = {Use.TAKE_PART: True, Use.REPORT: True, Use.PUBLISH: False}
NOT_QUOTABLE = {Use.TAKE_PART: True, Use.REPORT: False, Use.PUBLISH: False}
EVERYTHING = {Use.TAKE_PART: True, Use.REPORT: True, Use.PUBLISH: True}
ALLOWED_AT_FIRST = {
    "read": NOT_QUOTABLE,
    "quotable": QUOTABLE,
    "set aside": NOT_QUOTABLE,
    "other": QUOTABLE,
}


@dataclass
class House:
    """What was made: logins by their name, codes and contributions by their state."""

    veenbeek: Organisation
    zandwoude: Organisation
    trajectory: Trajectory
    elsewhere: Trajectory
    logins: dict[str, Login] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    participations: dict[str, Participation] = field(default_factory=dict)
    contributions: dict[str, Contribution] = field(default_factory=dict)


STAFF = {
    "alice": (Role.LEAD,),
    "chandra": (Role.RESEARCHER,),
    "ravi": (Role.EXPERT,),
    "manon": (Role.MANAGER,),
    "collector": (Role.COLLECTOR,),
    "professional": (Role.PROFESSIONAL,),
    "partner": (Role.PARTNER,),
    "network": (Role.NETWORK,),
    "femke": (Role.PRIVACY_OFFICER,),
    "adriaan": (Role.ADMINISTRATOR,),
    # Decides on benefit and holds every role besides: law 1 is stronger than any role.
    "kees": tuple(Role),
}


def build() -> House:
    """Everything from telling to answer, and then the withdrawals. Inside a transaction of the test."""
    house = _cast()
    _tell_all(house)
    _review_all(house)
    _carry_on(house)
    _take_back(house)
    return house


def _cast() -> House:
    with writing():
        veenbeek = Organisation.objects.create(name="Gemeente Veenbeek", slug="veenbeek", phone="0123 45 67 89")
        zandwoude = Organisation.objects.create(name="Gemeente Zandwoude", slug="zandwoude")
        logins = {name: _login(veenbeek, name, roles) for name, roles in STAFF.items()}
        logins["bob"] = _login(zandwoude, "bob", tuple(Role))
        return House(
            veenbeek=veenbeek,
            zandwoude=zandwoude,
            trajectory=_trajectory(veenbeek, logins["alice"], logins["chandra"]),
            elsewhere=_trajectory(zandwoude, logins["bob"]),
            logins=logins,
        )


def _login(organisation: Organisation, name: str, roles: tuple[Role, ...]) -> Login:
    login = Login(
        organisation=organisation,
        name=name.title(),
        email=f"{name}@{organisation.slug}.example",
        decides_on_benefit=name == "kees",
    )
    login.set_unusable_password()
    login.save()
    RoleGrant.objects.bulk_create(
        RoleGrant(organisation=organisation, login=login, role=role, granted_at=NOW) for role in roles
    )
    return login


def _trajectory(organisation: Organisation, owner: Login, *others: Login) -> Trajectory:
    made = Trajectory.objects.create(
        organisation=organisation,
        title="Van dagbesteding naar beschut werk",
        slug="beschut-werk",
        owner=owner,
        state=Trajectory.State.OPEN,
        knowledge_sought="Wat de stap moeilijk of makkelijk maakt",
        sought_from="Mensen in de dagbesteding",
        intended_use="Onze brieven veranderen",
        who_decides="De wethouder Sociaal",
        can_change="Brieven en begeleiding",
        cannot_change="De wet",
        answer_by=date(2027, 10, 1),
        subject="de stap naar beschut werk",
        readers="Alice en Chandra",
        contact_name="Alice",
        contact_phone="0123 45 67 89",
        contact_hours="op werkdagen",
        aftercare_name="Marja",
        aftercare_phone="0123 45 67 80",
        aftercare_hours="op werkdagen",
        basis=Trajectory.Basis.CONSENT,
        keep_until=date(2028, 10, 1),
        created_at=NOW,
        opened_at=NOW,
    )
    Reader.objects.bulk_create(
        Reader(organisation=organisation, trajectory=made, login=login) for login in (owner, *others)
    )
    Group.objects.create(organisation=organisation, trajectory=made, name="Jongeren", shown_as="Jongeren", target=8)
    return made


def _tell_all(house: House) -> None:
    for state, (fragment, rest) in MARKS.items():
        trajectory = house.elsewhere if state == "other" else house.trajectory
        received = receive(
            by=Visitor(trajectory.organisation_id),
            trajectory=trajectory,
            telling=Telling(
                sending=uuid4(),
                told=[
                    Told(f"Ik kreeg een {fragment} thuis.", aspect="experience", recording=_spoken(state)),
                    Told(f"Toen kwam {rest} erbij."),
                ],
                channel=Channel.OPEN_PAGE,
                told_on=NOW.date(),
                uses=ALLOWED_AT_FIRST.get(state, EVERYTHING) | ({Use.RECORDING: True} if state in SPOKEN else {}),
                text_version="1",
                groups=list(trajectory.groups.all()),
            ),
            now=NOW,
        )
        participation = Participation.objects.get(contributor=received.contributor)
        house.codes[state] = received.code
        house.participations[state] = participation
        house.contributions[state] = Contribution.objects.of_house().get(participation=participation)
    keep_contact(
        by=teller(house, "read"),
        participation=house.participations["read"],
        use=Use.CONTACT,
        way=ContactDetail.Way.EMAIL,
        address=CONTACT,
        said=HowSaid("1"),
        now=NOW,
    )


def _spoken(state: str) -> Recorded | None:
    return Recorded(SPOKEN[state].encode(), "audio/webm") if state in SPOKEN else None


def teller(house: House, state: str) -> Teller:
    return Teller(house.participations[state].contributor)


def _review_all(house: House) -> None:
    for state, contribution in house.contributions.items():
        reviewer = house.logins["bob" if state == "other" else "chandra"]
        if state == "set aside":
            analysis.set_aside(by=reviewer, contribution=contribution, now=NOW)
        elif state != "waiting":
            analysis.accept_review(by=reviewer, contribution=contribution, marks=_marks(contribution, state), now=NOW)


def _marks(contribution: Contribution, state: str) -> dict[Any, list[Mark]]:
    """Of the masked contribution both words are taken out; of the others nothing."""
    if state != "masked":
        return {}
    told = Version.objects.of_house().filter(part__contribution=contribution)
    words = {version.part_id: version.words for version in told.unsealed()}
    return {
        part: [Mark(text.index(word), text.index(word) + len(word), "PERSOON")]
        for part, text in words.items()
        for word in MARKS[state]
        if word in text
    }


def _carry_on(house: House) -> None:
    """From marks to an answer, in both organisations."""
    for trajectory, login in ((house.trajectory, house.logins["chandra"]), (house.elsewhere, house.logins["bob"])):
        _analyse(house, trajectory, login)
    _react(house, "quotable", REACTION)
    said = _react(house, "public", REACTION_READ)
    analysis.accept_review(by=house.logins["chandra"], contribution=said, marks={}, now=NOW)


def _react(house: House, state: str, word: str) -> Contribution:
    """Say something of the answer, as a contribution of its own."""
    reaction = react(
        by=teller(house, state),
        answer=house.trajectory.answers.get(),
        participation=house.participations[state],
        was_good=False,
        words=f"Er bleef een {word} over.",
        now=NOW,
    )
    assert reaction.contribution
    return reaction.contribution


def _analyse(house: House, trajectory: Trajectory, by: Login) -> None:
    theme = analysis.add_theme(by=by, trajectory=trajectory, name="Brief", parent=None, now=NOW)
    analysis.write_memo(by=by, theme=theme, text="Vooral in het voorjaar.", now=NOW)
    firsts = Version.objects.visible_to(by, Purpose.ANALYSE).filter(
        part__contribution__trajectory=trajectory, part__order=0
    )
    for version in firsts.unsealed():
        analysis.mark(by=by, version=version, start=0, end=len(version.words), theme=theme, now=NOW)
    pattern = analysis.make_pattern(
        by=by, trajectory=trajectory, name="Schrik van post", description="", themes=[theme], now=NOW
    )
    finding = analysis.describe_finding(
        by=by,
        trajectory=trajectory,
        kind=Finding.Kind.BOTTLENECK,
        sentence="Post komt voor uitleg",
        explanation="",
        patterns=[pattern],
        now=NOW,
    )
    insight = analysis.formulate_insight(
        by=by, trajectory=trajectory, sentence="Praat eerst", explanation="", findings=[finding], now=NOW
    )
    for fragment in Fragment.objects.visible_to(by, Purpose.ANALYSE).filter(
        version__part__contribution__trajectory=trajectory
    ):
        beside = {"insight": insight, "fragment": fragment, "weighed": "Meegenomen"}
        analysis.add_deviating_voice(by=by, **beside, nobody_recognised=True, now=NOW)
    _reflect(insight, by)
    recommendation = analysis.recommend(
        by=by, insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel eerst", explanation="", now=NOW
    )
    lead = house.logins["alice"] if trajectory == house.trajectory else by
    _decide_and_answer(house, recommendation, lead)


def _reflect(insight: Any, by: Login) -> None:
    analysis.reflect_together(
        by=by,
        insight=insight,
        reflected=Reflected(
            held_on=NOW.date(),
            contributors_present=2,
            experts=[],
            others_present="",
            what_was_read="De eerste zin",
            what_changed="",
            who_disagrees="",
            outcome=SharedReflection.Outcome.RECOGNISED,
            sentence=insight.sentence,
        ),
        now=NOW,
    )


# What is read when the decision is taken: words that may be quoted then, and of which two are withdrawn later.
BESIDE_THE_DECISION = ("public", "withdrawn", "erased", "other")


def _decide_and_answer(house: House, recommendation: Recommendation, lead: Login) -> None:
    trajectory = recommendation.insight.trajectory
    chosen = [house.contributions[state] for state in BESIDE_THE_DECISION]
    voices = Fragment.objects.visible_to(lead, Purpose.QUOTE).filter(version__part__contribution__in=chosen)
    decide(
        by=lead,
        recommendation=recommendation,
        decided=Decided(
            outcome=Decision.Outcome.PARTLY,
            what_we_do="De begeleider belt eerst.",
            what_we_do_not="De brief blijft.",
            reason="Omdat bellen rust geeft.",
            owner="Team Werk",
            decided_by="De wethouder",
            decided_on=NOW.date(),
            voices=list(voices),
            nobody_recognised=True,
        ),
        now=NOW,
    )
    answer = write_answer(
        by=lead,
        trajectory=trajectory,
        opening="Wij hoorden hoe brieven overkomen.",
        did_change="Wij bellen eerst.",
        did_not_change="De brief blijft, want de wet vraagt hem.",
        for_unused="Uw woorden gingen over iets anders.",
        what_next="",
        now=NOW,
    )
    publish_answer(by=lead, answer=answer, now=NOW)


def _take_back(house: House) -> None:
    """What tellers do afterwards, with the code."""
    withdraw_all(
        by=teller(house, "withdrawn"), participation=house.participations["withdrawn"], said=HowSaid("1"), now=NOW
    )
    for use in (Use.REPORT, Use.PUBLISH):
        change_permission(
            by=teller(house, "report withdrawn"),
            participation=house.participations["report withdrawn"],
            use=use,
            given=False,
            basis=Basis.CONSENT,
            said=HowSaid("1"),
            now=NOW,
        )
    erase(by=teller(house, "erased"), contributor=house.participations["erased"].contributor, now=NOW)
    first = Part.objects.of_house().get(contribution=house.contributions["corrected"], order=0)
    correct(by=teller(house, "corrected"), part_id=first.pk, words=f"Ik kreeg een {CORRECTION}.", now=NOW)
