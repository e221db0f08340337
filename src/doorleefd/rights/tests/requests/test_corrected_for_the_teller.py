"""Who has no internet corrects by telephone, letter or at the counter: opened with a reason, written as they say."""

from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.utils.timezone import localdate

from doorleefd.collect.models import Contribution, Version, WordsOpened
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Channel, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.rights.models import RightsRequest
from doorleefd.rights.queries import own_contributions
from doorleefd.rights.requests import identity
from doorleefd.vault.actions import keep_contact
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
WHY = {"reason": "Zij belt om iets te verbeteren."}


@pytest.fixture
def page(client, twice_proven):
    """Post to the page of a request: `page(asked, "verbeteren", reason=…)`; the answer as text."""
    client.force_login(twice_proven, backend=BACKEND)

    def post(asked, doing="", **fields):
        address = f"/verzoeken/{asked.pk}/" + (f"{doing}/" if doing else "")
        return client.post(address, fields, follow=True) if fields else client.get(address)

    return post


def sent_back(opened, **changed):
    """The form as it stands on the page, with these answers changed."""
    form = opened.context["form"]
    as_shown = {field.html_name: field.value() for field in form}
    for name, part in form.answers.items():
        as_shown[name] = changed.get(part.words, part.words)
    return {**as_shown, "how": changed.get("how", "phone"), "note": opened.context["note"]}


def test_it_is_read_with_a_reason_and_written_as_a_new_version(page, known, told, participation, twice_proven):
    asked = known()
    assert "Schrijf de verbetering op" in page(asked).content.decode()
    opened = page(asked, "verbeteren", **WHY)
    assert "Er kwam een blauwe brief." in opened.content.decode()
    page(asked, "verbeteren", **sent_back(opened, **{"Er kwam een blauwe brief.": "Er kwam een gele brief."}))
    (own,) = own_contributions(participation, teller=Teller(told.contributor))
    first, second = own.parts
    assert (first.words, first.told_before) == ("Er kwam een gele brief.", ("Er kwam een blauwe brief.",))
    assert (second.words, second.told_before) == ("Ik schrok ervan.", ())
    version = Version.objects.of_house().get(part=first.part_id, kind="told", is_current=True)
    assert (version.how, version.recorded_by, version.origin) == (Channel.PHONE, twice_proven, Version.Origin.STAFF)
    assert Contribution.objects.of_house().get().review == Contribution.Review.WAITING
    asked.refresh_from_db()
    assert asked.carried_out_on


@pytest.mark.parametrize(("left", "warns"), [(15, False), (14, True)])
def test_that_it_may_go_unread_is_said_before_it_is_corrected(page, known, trajectory, organise, left, warns):
    with organise():
        trajectory.keep_until = localdate() + timedelta(days=left)
        trajectory.save()
    opened = page(known(), "verbeteren", **WHY).content.decode()
    assert ("dan gaat alles weg wat de verteller die keer vertelde" in opened) == warns


def test_the_teller_reads_who_opened_it_why_and_who_wrote_it_down(page, known, open_page):
    opened = page(asked := known(), "verbeteren", **WHY)
    page(asked, "verbeteren", **sent_back(opened, **{"Ik schrok ervan.": "Ik schrok niet.", "how": "paper"}))
    assert "Een medewerker schreef dit voor u op: papier." in open_page("verhaal").content.decode()
    assert WHY["reason"] in open_page("wie-las").content.decode()


def test_that_it_was_opened_is_kept_without_the_words(page, known, told, twice_proven):
    asked = known()
    page(asked, "verbeteren", **WHY)
    row = WordsOpened.objects.get(purpose="rights")
    assert (row.login, row.what, row.count, row.reason) == (twice_proven, "words", 2, WHY["reason"])
    entry = AuditEntry.objects.get(verb="request: words opened to correct")
    assert (entry.login, entry.subject_id) == (twice_proven, str(asked.pk))
    assert not AuditEntry.objects.filter(subject_id=str(told.contributor.pk)).exists()


@pytest.mark.parametrize("lacks", ["reason", "second factor", "who asks", "this kind"])
def test_no_word_is_shown_without(lacks, page, known, femke, now):
    asked = known("see" if lacks == "this kind" else "correct")
    if lacks == "second factor":
        Authenticator.objects.all().delete()
    if lacks == "who asks":
        identity.check_anew(by=femke, request=asked, now=now)
    shown = page(asked, "verbeteren", reason="Omdat" if lacks == "reason" else WHY["reason"])
    assert "blauwe brief" not in shown.content.decode()
    assert not WordsOpened.objects.exists()


def test_whoever_names_a_number_is_called_back_before_a_word_is_read(page, known, twice_proven, organise, now):
    asked = known()
    with organise():
        asked.askers.update(shown_by=RightsRequest.Checked.CONTACT)
    assert "schrijf eerst terug" in page(asked, "verbeteren").content.decode()
    assert "blauwe brief" not in page(asked, "verbeteren", **WHY).content.decode()
    assert not WordsOpened.objects.exists()
    identity.call_back(by=twice_proven, request=asked, on=now.date(), now=now)
    assert "blauwe brief" in page(asked, "verbeteren", **WHY).content.decode()


def test_what_changed_since_it_was_read_is_not_written_over(page, known):
    asked = known()
    first = page(asked, "verbeteren", **WHY)
    second = page(asked, "verbeteren", **WHY)
    page(asked, "verbeteren", **sent_back(first, **{"Ik schrok ervan.": "Ik schrok niet."}))
    shown = page(asked, "verbeteren", **sent_back(second, **{"Ik schrok ervan.": "Ik lachte erom."}))
    assert "al veranderd" in shown.content.decode()
    assert Version.objects.of_house().filter(kind="told").count() == 3


def test_nothing_changed_is_no_correction_and_nothing_is_made_empty(page, known):
    asked = known()
    opened = page(asked, "verbeteren", **WHY)
    assert "Er is nog niets veranderd" in page(asked, "verbeteren", **sent_back(opened)).content.decode()
    emptied = page(asked, "verbeteren", **sent_back(opened, **{"Ik schrok ervan.": ""}))
    assert "Leeg maken kan niet" in emptied.content.decode()
    assert Version.objects.of_house().filter(kind="told").count() == 2


def test_the_note_of_another_request_or_employee_opens_nothing(page, known, client, alice):
    asked, other = known(), known()
    note = page(asked, "verbeteren", **WHY).context["note"]
    assert "blauwe brief" not in page(other, "verbeteren", note=note).content.decode()
    client.force_login(alice, backend=BACKEND)
    assert "blauwe brief" not in page(asked, "verbeteren", note=note).content.decode()


def test_a_new_code_is_offered_only_where_it_can_go_somewhere(page, known, participation, told, now):
    asked = known()
    assert "Maak een nieuwe code" not in page(asked).content.decode()
    assert "liet geen adres" in page(asked, "nieuwe-code", go="1").content.decode()
    keep_contact(
        by=Teller(told.contributor),
        participation=participation,
        use=Use.CONTACT,
        way=ContactDetail.Way.SMS,
        address="06 12 34 56 78",
        said=HowSaid("1"),
        now=now,
    )
    assert "Maak een nieuwe code" in page(asked).content.decode()


@pytest.mark.parametrize("came_by", ["phone", "letter", "counter"])
def test_letting_stand_still_and_objecting_need_no_internet_either(came_by, page, known, participation):
    page(known("restrict", came_by), "uitvoeren", go="1")
    participation.refresh_from_db()
    assert participation.restricted_on
    page(known("object", came_by), "uitvoeren", go="1")
    assert not any(permissions_of(participation).values())


def test_whoever_decides_on_benefit_and_another_organisation_open_nothing(page, known, client, kees, bob):
    asked = known()
    for login, code in ((kees, 403), (bob, 404)):
        client.force_login(login, backend=BACKEND)
        assert page(asked, "verbeteren", **WHY).status_code == code
    assert RightsRequest.objects.get(pk=asked.pk).carried_out_on is None
