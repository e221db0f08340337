"""A package for a Woo request or the archive: never told words, looked at by a colleague, and gone when it changed."""

import io
import json
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.translation import override
from lxml import etree
from pypdf import PdfReader

from doorleefd.analyse import actions as analyse
from doorleefd.analyse.models import Finding, Recommendation
from doorleefd.collect.models import Contribution, Version, WordsOpened
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.actions import Decided, decide, publish_answer, write_answer
from doorleefd.respond.models import Decision
from doorleefd.rights.actions import answer_permission, erase, withdraw_all
from doorleefd.rights.handing_over import actions
from doorleefd.rights.handing_over.contents import named_otherwise
from doorleefd.rights.handing_over.package import package_of
from doorleefd.rights.handing_over.queries import packages_of, packages_to_ask
from doorleefd.rights.models import HandingOver
from doorleefd.rights.queries.gone_out import GoneOut, gone_out_of

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WORDS = "De kwinkslag was een blauwe brief."
SCHEMA = Path(__file__).parent / "MDTO-XML1.0.1.xsd"
WOO, ARCHIVE = HandingOver.Purpose.WOO, HandingOver.Purpose.ARCHIVE


@pytest.fixture
def told(trajectory, tell, alice, chandra, now):
    """A story with a consented quote that was read before a decision, and an answer that is out."""
    told = tell(trajectory, WORDS, report=True, publish=True)
    by = {"by": chandra, "now": now}
    contribution = Contribution.objects.visible_to(chandra, Purpose.REVIEW).get()
    analyse.accept_review(contribution=contribution, marks={}, **by)
    theme = analyse.add_theme(trajectory=trajectory, name="Post", parent=None, **by)
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).get()
    fragment = analyse.mark(version=version, start=0, end=len(WORDS), theme=theme, **by)
    fragment = getattr(fragment, "fragment", fragment)
    pattern = analyse.make_pattern(trajectory=trajectory, name="=schrik", description="", themes=[theme], **by)
    finding = analyse.describe_finding(
        trajectory=trajectory, kind=Finding.Kind.BOTTLENECK, sentence="Post", explanation="", patterns=[pattern], **by
    )
    insight = analyse.formulate_insight(
        trajectory=trajectory, sentence="Eerst bellen helpt", explanation="", findings=[finding], **by
    )
    recommendation = analyse.recommend(
        insight=insight, audience=Recommendation.Audience.POLICY, sentence="Bel eerst", explanation="", **by
    )
    decided = Decided(
        outcome=Decision.Outcome.ADOPTED,
        what_we_do="Wij bellen voortaan.",
        what_we_do_not="",
        reason="Rust.",
        owner="Team",
        decided_by="Wethouder",
        decided_on=now.date(),
        voices=[fragment],
        nobody_recognised=True,
    )
    decide(by=alice, recommendation=recommendation, decided=decided, now=now)
    texts = dict.fromkeys(("opening", "did_change", "did_not_change", "for_unused", "what_next"), "Tekst.")
    publish_answer(by=alice, answer=write_answer(by=alice, trajectory=trajectory, now=now, **texts), now=now)
    return told


@pytest.fixture
def prepare(trajectory, alice, now):
    def prepared(purpose=WOO, *, with_quotes=False, by=alice):
        return actions.prepare_package(
            by=by,
            trajectory=trajectory,
            purpose=purpose,
            to="de indiener",
            filed_as="Z-88",
            with_quotes=with_quotes,
            now=now,
        )

    return prepared


def handed(handing, by, now):
    actions.look_at_package(by=by, handing=handing, digest=package_of(handing, viewer=by).digest, now=now)
    return zipfile.ZipFile(io.BytesIO(actions.hand_over(by=by, handing=handing, now=now)))


def text_in(box):
    said = []
    for name in box.namelist():
        content = box.read(name)
        if name.endswith(".pdf"):
            said += [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
        else:
            said.append(content.decode())
    return " ".join(" ".join(said).split())


def test_it_holds_what_was_found_decided_and_answered_and_no_words(told, prepare, femke, now):
    box = handed(prepare(), femke, now)
    assert {"plan.pdf", "inzichten-en-besluiten.pdf", "antwoord-1.pdf", "cijfers.csv", "logboek.csv"} < set(
        box.namelist()
    )
    said = text_in(box)
    assert "Eerst bellen helpt" in said
    assert "Wij bellen voortaan" in said
    assert "kwinkslag" not in said
    assert "minder dan 5" in said


def test_quotes_go_along_only_when_asked_and_of_who_said_yes_to_publishing(told, prepare, femke, now):
    assert "kwinkslag" in text_in(handed(prepare(with_quotes=True), femke, now))
    participation = Participation.objects.get(contributor=told.contributor)
    answer_permission(
        by=Teller(told.contributor),
        participation=participation,
        use=Use.PUBLISH,
        given=False,
        said=HowSaid("1"),
        now=now,
    )
    assert "kwinkslag" not in text_in(handed(prepare(with_quotes=True), femke, now))


def test_withdrawn_words_stop_a_package_that_was_looked_at(told, prepare, femke, now):
    handing = prepare(with_quotes=True)
    actions.look_at_package(by=femke, handing=handing, digest=package_of(handing, viewer=femke).digest, now=now)
    participation = Participation.objects.get(contributor=told.contributor)
    answer_permission(
        by=Teller(told.contributor),
        participation=participation,
        use=Use.PUBLISH,
        given=False,
        said=HowSaid("1"),
        now=now,
    )
    with pytest.raises(actions.ChangedSince):
        actions.hand_over(by=femke, handing=handing, now=now)


def test_nothing_goes_before_a_colleague_looked(told, prepare, alice, now):
    handing = prepare()
    with pytest.raises(actions.NotLookedAt):
        actions.hand_over(by=alice, handing=handing, now=now)
    with pytest.raises(actions.SameEyes):
        actions.look_at_package(by=alice, handing=handing, digest="x", now=now)


def test_the_inventory_says_what_stays_out_and_on_which_ground(told, prepare, femke, now):
    box = handed(prepare(), femke, now)
    inventory = json.loads(box.read("inventaris.json"))
    grounds = " ".join(each["ground"] for each in inventory["niet_opgenomen"])
    assert "artikel 5.1, eerste lid, onder d" in grounds
    assert "artikel 5.1, tweede lid, onder e" in grounds
    assert {each["bestand"] for each in inventory["bestanden"]} == set(box.namelist()) - {"inventaris.json"}


def test_the_archive_gets_metadata_and_every_plan_that_was_kept(told, prepare, trajectory, alice, femke, now):
    from doorleefd.trajectory.actions import keep_plan

    keep_plan(by=alice, trajectory=trajectory, now=now)
    box = handed(prepare(ARCHIVE), femke, now)
    assert "plan-versie-1.pdf" in box.namelist()
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    metadata = [etree.fromstring(box.read(name)) for name in box.namelist() if name.endswith(".mdto.xml")]
    assert [schema.error_log for each in metadata if not schema.validate(each)] == []
    assert trajectory.title in metadata[0].xpath("string(//*[local-name()='informatieobject'])")
    assert len(metadata) - 1 == len([name for name in box.namelist() if name.endswith((".pdf", ".csv"))])
    assert "Woo" not in box.read("inventaris.json").decode()


def test_a_woo_request_gets_no_name_of_who_works_here_and_the_archive_does(
    told, prepare, organise, trajectory, alice, femke, now
):
    with organise():
        alice.name = "Alice Hoekstra"
        alice.save()
        trajectory.knowledge_sought = "Wat alice hoekstra al weet, en de rest niet."
        trajectory.save()
    woo, archive = (text_in(handed(prepare(purpose), femke, now)) for purpose in (WOO, ARCHIVE))
    assert "Hoekstra" in archive
    assert "hoekstra" not in woo.lower()
    assert "[medewerker]" in woo


def test_what_a_teller_said_stays_as_it_was_said(told, prepare, organise, alice, femke, now):
    with organise():
        alice.name = "kwinkslag"
        alice.save()
    assert "kwinkslag" in text_in(handed(prepare(with_quotes=True), femke, now))


def test_a_name_that_is_a_word_is_taken_out_as_a_name_alone():
    told = "Wat wil je? Wil belt Alice Hoekstra en Alice ook."
    assert named_otherwise(told, ["Wil", "Alice Hoekstra"], "[x]") == "Wat wil je? [x] belt [x] en [x] ook."


def test_a_colleague_who_reads_english_looks_at_the_same_package(told, prepare, femke):
    handing = prepare()
    digest = package_of(handing, viewer=femke).digest
    with override("en"):
        assert package_of(handing, viewer=femke).digest == digest


def test_no_cell_is_a_formula(told, prepare, femke, now):
    box = handed(prepare(), femke, now)
    assert "'=schrik" in box.read("cijfers.csv").decode()


def test_the_same_trajectory_gives_the_same_bytes(told, prepare, femke, now):
    handing = prepare()
    assert package_of(handing, viewer=femke).digest == package_of(handing, viewer=femke).digest


def test_what_is_done_with_the_package_voids_no_look(told, prepare, femke, now):
    handing = prepare()
    actions.look_at_package(by=femke, handing=handing, digest=package_of(handing, viewer=femke).digest, now=now)
    prepare(ARCHIVE)
    assert actions.hand_over(by=femke, handing=handing, now=now)


def withdraw(told, now):
    participation = Participation.objects.get(contributor=told.contributor)
    withdraw_all(by=Teller(told.contributor), participation=participation, said=HowSaid("1"), now=now)


def test_a_teller_hears_of_packages_with_the_own_words_alone(told, prepare, trajectory, tell, femke, now):
    handed(prepare(), femke, now)
    assert gone_out_of(told.contributor) == []
    handed(prepare(with_quotes=True), femke, now)
    assert gone_out_of(told.contributor) == [GoneOut(now.date(), "de indiener")]
    assert gone_out_of(tell(trajectory, "Iets anders.").contributor) == []
    withdraw(told, now)
    handed(prepare(with_quotes=True), femke, now + timedelta(days=3))
    assert gone_out_of(told.contributor) == [GoneOut(now.date(), "de indiener")]


@pytest.mark.parametrize(
    "way", [withdraw, lambda told, now: erase(by=Teller(told.contributor), contributor=told.contributor, now=now)]
)
def test_who_got_words_that_were_taken_back_is_to_be_asked(
    way, told, prepare, trajectory, client, femke, bob, kees, now
):
    handing = prepare(with_quotes=True)
    handed(handing, femke, now)
    assert packages_to_ask(femke) == []
    way(told, now)
    assert packages_to_ask(femke) == [handing]
    assert [packages_to_ask(other) for other in (bob, kees)] == [[], []]
    client.force_login(femke, backend=BACKEND)
    path = f"/trajecten/{trajectory.pk}/pakket/{handing.pk}/"
    assert path in client.get("/vandaag/").content.decode()
    assert "Ik heb het gevraagd" in client.get(path).content.decode()
    client.post(f"{path}gevraagd/")
    assert packages_to_ask(femke) == []
    assert AuditEntry.objects.filter(verb="removal of package asked", login=femke).exists()


def test_nothing_of_an_exercise_goes_out(trajectory, organise, prepare):
    with organise():
        trajectory.is_practice = True
        trajectory.save()
    with pytest.raises(actions.IsPractice):
        prepare()


def test_whoever_decides_on_benefit_and_another_organisation_may_not(told, prepare, trajectory, kees, bob):
    with pytest.raises(NotAllowed):
        prepare(by=kees)
    with pytest.raises(OtherOrganisation):
        prepare(by=bob)
    prepare()
    assert not packages_of(trajectory, viewer=kees).exists()
    assert not packages_of(trajectory, viewer=bob).exists()


def test_on_the_screen_from_preparing_to_the_zip(told, client, trajectory, alice, femke, bob):
    path = f"/trajecten/{trajectory.pk}/pakket/"
    client.force_login(alice, backend=BACKEND)
    client.post(path, {"purpose": "woo", "to": "de indiener"})
    handing = HandingOver.objects.get()
    own = f"{path}{handing.pk}/"
    assert "Laat een collega het nakijken" in client.get(own).content.decode()
    assert client.get(own + "1/").status_code == 200
    client.force_login(femke, backend=BACKEND)
    page = client.get(own).content.decode()
    digest = page.partition('name="digest" value="')[2].partition('"')[0]
    client.post(own, {"digest": digest})
    assert client.post(own + "zip/")["Content-Type"] == "application/zip"
    assert "Overgedragen" in client.get(path).content.decode()
    client.force_login(bob, backend=BACKEND)
    assert client.get(own).status_code == 404


def test_a_file_with_sentences_is_a_line_before_it_opens_that_the_teller_reads(
    told, prepare, client, trajectory, alice, femke, now
):
    handing = prepare(with_quotes=True)
    pieces = package_of(handing, viewer=alice).pieces
    numbers = {bool(piece.quoted): number for number, piece in enumerate(pieces, start=1)}
    own = f"/trajecten/{trajectory.pk}/pakket/{handing.pk}/"
    client.force_login(alice, backend=BACKEND)
    client.get(f"{own}{numbers[False]}/")
    assert not WordsOpened.objects.exists()
    assert "wie het zei, leest het met de code" in client.get(own).content.decode()
    assert client.get(f"{own}{numbers[True]}/").status_code == 200
    row = WordsOpened.objects.get()
    assert (row.login, row.what, row.purpose, row.count) == (alice, "quotes", "publish", 1)
    assert AuditEntry.objects.filter(verb="package file opened", login=alice).count() == 2
    client.force_login(femke, backend=BACKEND)
    assert "zinnen in een bestand uit een pakket" in client.get("/ingeziene-gegevens/").content.decode()
    (opened,) = gone_out_of(told.contributor)
    assert not opened.is_noted
    fields = {"code": told.code, "participation": str(Participation.objects.get().pk)}
    assert "schreef niemand op" in client.post("/code/weghalen/", fields).content.decode()
    assert "zinnen in een bestand" in client.post("/code/wie-las/", fields).content.decode()
