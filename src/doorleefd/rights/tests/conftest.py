"""Someone of whom there is a row of everything that the house keeps about a teller."""

from datetime import timedelta
from uuid import uuid4

import pytest

from doorleefd.analyse import actions as analyse
from doorleefd.analyse.actions.accusing import Accused, accuse_nobody, mark_accusation
from doorleefd.analyse.actions.reviewing import read_told
from doorleefd.analyse.models import Accusation, Finding, Fragment, Recommendation
from doorleefd.collect.imports.models import ImportedPerson, ImportRun
from doorleefd.collect.models import ColleagueNamed, Contribution, MaskSpan, Part, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.people.actions import tell_needs
from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.actions import decide, publish_answer, react, write_answer
from doorleefd.respond.checking.actions import Said, answer_check, hold_check
from doorleefd.respond.checking.own import own_part
from doorleefd.respond.models import AftercareCall, CheckAnswer, DownloadedQuote, Message
from doorleefd.respond.report.actions import choose_voices, finalise_report
from doorleefd.rights.evaluating import evaluate
from doorleefd.rights.models import Asker, HandedQuote, HandingOver, RightsRequest, StillWhileWeighed
from doorleefd.rights.tests.deciding import decided_to_call
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail, IdentityOpened

WORDS = "De kwinkslag was een blauwe brief."
ACCUSED = Accused("", Accusation.Kind.TREATMENT, "Er zou niet geluisterd zijn.")


@pytest.fixture
def told(trajectory, tell):
    return tell(trajectory, "Er kwam een blauwe brief.", "Ik schrok ervan.", report=True)


@pytest.fixture
def open_page(client, told, monkeypatch, now):
    """Post to a page behind the code, at `now`: `open_page("verhaal")`."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: now)

    def post(page, **fields):
        participation = Participation.objects.filter(contributor=told.contributor).first()
        fields = {"code": told.code, **fields}
        if participation:
            fields["participation"] = str(participation.pk)
        return client.post(f"/code/{page}/", fields)

    return post


@pytest.fixture
def known(trajectory, tell, alice, chandra, femke, organise, now):
    """The contributor, after everything that can happen has happened."""
    told = tell(trajectory, WORDS, "Ik schrok ervan.", report=True, groups=[trajectory.groups.first()], spoken=b"klank")
    participation = Participation.objects.get(contributor=told.contributor)
    _analysed(trajectory, alice, chandra, participation, now)
    _reached(participation, trajectory, alice, organise, now)
    tell_needs(by=Teller(told.contributor), participation=participation, needs=["breaks"], now=now)
    return told


def _analysed(trajectory, alice, chandra, participation, now):
    by = {"by": chandra, "now": now}
    for contribution in Contribution.objects.visible_to(chandra, Purpose.REVIEW):
        read_told(contribution, **by)
        mark_accusation(contribution=contribution, accused=ACCUSED, **by)
        accuse_nobody(contribution=contribution, **by)
        analyse.accept_review(contribution=contribution, marks={}, **by)
    theme = analyse.add_theme(trajectory=trajectory, name="Post", parent=None, **by)
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).order_by("part__order").first()
    fragment = analyse.mark(version=version, start=0, end=12, theme=theme, **by)
    pattern = analyse.make_pattern(trajectory=trajectory, name="schrik", description="", themes=[theme], **by)
    finding = analyse.describe_finding(
        trajectory=trajectory, kind=Finding.Kind.BOTTLENECK, sentence="Post", explanation="", patterns=[pattern], **by
    )
    insight = analyse.formulate_insight(trajectory=trajectory, sentence="Bel", explanation="", findings=[finding], **by)
    fragment = getattr(fragment, "fragment", fragment)
    analyse.add_deviating_voice(insight=insight, fragment=fragment, weighed="Gehoord.", **by)
    _answered(trajectory, alice, chandra, insight, fragment, participation, now)


def _answered(trajectory, alice, chandra, insight, fragment, participation, now):
    """From a recommendation to what the teller said of the answer."""
    recommendation = analyse.recommend(
        insight=insight,
        audience=Recommendation.Audience.POLICY,
        sentence="Bel eerst",
        explanation="",
        by=chandra,
        now=now,
    )
    decided = decided_to_call(fragment, now)
    decide(by=alice, recommendation=recommendation, decided=decided, now=now)
    texts = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused", "what_next"), "Tekst.")
    answer = publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=now, **texts), now=now)
    teller = Teller(participation.contributor)
    choose_voices(by=alice, insight=insight, voices=[fragment], nobody_recognised=True, now=now)
    hold_check(by=alice, trajectory=trajectory, until=now.date() + timedelta(days=14), now=now)
    said = Said(CheckAnswer.Verdict.AGREES, own_part(participation, teller=teller).mark)
    answer_check(by=teller, participation=participation, said=said, now=now)
    now += timedelta(days=15)
    finalise_report(by=alice, trajectory=trajectory, now=now)
    react(by=teller, answer=answer, participation=participation, was_good=True, words="Fijn.", now=now)
    evaluate(by=teller, participation=participation, how_it_was="good", words="Meer tijd.", now=now)


def _reached(participation, trajectory, alice, organise, now):
    keep_contact(
        by=Teller(participation.contributor),
        participation=participation,
        use=Use.CONTACT,
        way=ContactDetail.Way.EMAIL,
        address="teller@veenbeek.example",
        said=HowSaid("1"),
        now=now,
    )
    own = {"organisation": participation.organisation}
    version = Version.objects.of_house().filter(kind="deidentified").first()
    answer = trajectory.answers.get()
    with organise():
        Part.objects.of_house().update(question="Wat heeft u meegemaakt?")
        IdentityOpened.objects.create(login=alice, participation=participation, reason="bericht", at=now, **own)
        MaskSpan.objects.create(
            version=version, start=0, end=1, told_start=0, told_end=1, type="PERSOON", is_suggestion=False, **own
        )
        ColleagueNamed.objects.create(login=alice, contribution=version.part.contribution, **own)
        run = ImportRun.objects.create(
            trajectory=trajectory, started_by=alice, started_at=now, source="Eerder onderzoek", content_digest=uuid4(),
            basis=Basis.CONSENT, **own,
        )  # fmt: skip
        ImportedPerson.objects.create(run=run, participation=participation, **own)
        Message.objects.create(
            answer=answer, participation=participation, way="email", state=Message.State.SENT, day=now.date(), **own
        )
        asked = RightsRequest.objects.create(
            number=1, kind="see", came_by="phone", received_on=now.date(), due_on=now.date(), recorded_by=alice, **own
        )
        Asker.objects.create(request=asked, contributor=participation.contributor, **own)
        DownloadedQuote.objects.create(fragment=Fragment.objects.of_house().first(), on=now.date(), **own)
        handing = HandingOver.objects.create(
            trajectory=trajectory, purpose="woo", to="de indiener", prepared_by=alice, prepared_on=now.date(), **own
        )
        fragment = Fragment.objects.of_house().first()
        HandedQuote.objects.create(handing=handing, fragment=fragment, on=now.date(), **own)
        StillWhileWeighed.objects.create(request=asked, participation=participation, **own)
        AftercareCall.objects.create(participation=participation, was_reached=True, day=now.date(), by=alice, **own)
