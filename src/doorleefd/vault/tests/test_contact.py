"""Contact details exist only when wanted, serve one use, and are opened only with a reason and two steps."""

import pytest
from allauth.mfa.models import Authenticator

from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.actions import NotYours, change_permission
from doorleefd.people.models import Basis, Participation, PermissionEvent, Teller, Use
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.vault.actions import (
    NeedsReason,
    NeedsSecondFactor,
    NoContact,
    NotReachable,
    forget_contact,
    keep_contact,
    open_contact,
)
from doorleefd.vault.models import ContactDetail, IdentityOpened
from doorleefd.vault.queries import (
    address_to_write_to,
    may_be_called,
    own_details,
    to_write_in,
    wishes_by_way,
    wishes_in,
)

pytestmark = pytest.mark.django_db
Way = ContactDetail.Way
REASON = "Zij wilde gebeld worden over het antwoord"


@pytest.fixture
def teller(trajectory, tell):
    return Teller(tell(trajectory, "Ik kreeg een brief.").contributor)


@pytest.fixture
def participation(teller):
    return Participation.objects.get(contributor=teller.contributor)


@pytest.fixture
def keep(teller, participation, now):
    def kept(address="naam@voorbeeld.nl", *, way=Way.EMAIL, use=Use.CONTACT, by=teller):
        return keep_contact(
            by=by, participation=participation, use=use, way=way, address=address, said=HowSaid("1"), now=now
        )

    return kept


@pytest.fixture
def open_it(participation, now):
    def opened(by, *, purpose=Purpose.CONTACT, reason=REASON):
        return open_contact(by=by, participation=participation, purpose=purpose, reason=reason, now=now)

    return opened


@pytest.fixture
def two_steps(organise):
    """Give a login a second factor."""

    def given(login):
        with organise():
            Authenticator.objects.create(user=login, type=Authenticator.Type.TOTP, data={"secret": "x"})
        return login

    return given


def test_it_keeps_the_address_sealed_and_the_permission(keep, participation, teller):
    keep()
    row = ContactDetail.objects.of_house().get()
    assert b"voorbeeld" not in row.address.box
    assert permissions_of(participation)[Use.CONTACT] is True
    assert own_details(participation, viewer=teller)[Use.CONTACT].address == "naam@voorbeeld.nl"


def test_another_wish_takes_the_place_of_the_first(keep, participation, teller):
    keep()
    keep("06 12 34 56 78", way=Way.SMS)
    details = own_details(participation, viewer=teller)
    assert [(use, detail.address) for use, detail in details.items()] == [(Use.CONTACT, "0612345678")]


@pytest.mark.parametrize(
    ("way", "address"),
    [
        (Way.EMAIL, "geen adres"),
        (Way.EMAIL, ""),
        (Way.SMS, "12345"),
        (Way.PHONE, "bel mij maar"),
        (Way.PHONE, "1" * 16),
        (Way.LETTER, "Dorpsstraat"),
        (Way.LETTER, "1 " * 400),
    ],
)
def test_an_address_that_reaches_nobody_is_refused_with_a_sentence(keep, participation, way, address):
    with pytest.raises(NotReachable) as refusal:
        keep(address, way=way)
    assert len(str(refusal.value)) > 20
    assert Use.CONTACT not in permissions_of(participation)


@pytest.mark.parametrize(
    ("way", "address", "kept"),
    [
        (Way.PHONE, " 0123-45 67.89 ", "0123456789"),
        (Way.SMS, "+31 (6) 12345678", "+31612345678"),
        (Way.LETTER, " Kade 4 \r\n\n 1234 AB Veenbeek ", "Kade 4\n1234 AB Veenbeek"),
    ],
)
def test_it_is_forgiving_of_how_an_address_is_typed(keep, teller, participation, way, address, kept):
    keep(address, way=way)
    assert own_details(participation, viewer=teller)[Use.CONTACT].address == kept


def test_forgetting_takes_the_details_and_the_permission(keep, teller, participation, now):
    keep()
    forget_contact(by=teller, participation=participation, use=Use.CONTACT, said=HowSaid("1"), now=now)
    assert not ContactDetail.objects.of_house().exists()
    assert permissions_of(participation)[Use.CONTACT] is False
    given = PermissionEvent.objects.filter(use=Use.CONTACT).values_list("given", flat=True)
    assert list(given) == [True, False]


def test_a_teller_cannot_touch_anothers_details(keep, trajectory, tell):
    other = Teller(tell(trajectory, "Ik ook.").contributor)
    with pytest.raises(NotYours):
        keep(by=other)


def test_staff_cannot_fill_in_details_in_someones_name(keep, alice):
    with pytest.raises(NotAllowed):
        keep(by=alice)


def test_opening_is_kept_with_who_when_and_why(keep, open_it, alice, two_steps, now):
    keep()
    assert open_it(two_steps(alice)).address == "naam@voorbeeld.nl"
    seen = IdentityOpened.objects.get()
    assert (seen.login, seen.at, seen.reason) == (alice, now, REASON)
    assert "voorbeeld" not in str(AuditEntry.objects.filter(verb="contact details opened").values().get())


def test_without_a_second_factor_it_says_how_to_set_it_up(keep, open_it, alice):
    keep()
    with pytest.raises(NeedsSecondFactor, match="twee stappen"):
        open_it(alice)
    assert not IdentityOpened.objects.exists()


def test_without_a_reason_it_stays_closed(keep, open_it, alice, two_steps):
    keep()
    with pytest.raises(NeedsReason):
        open_it(two_steps(alice), reason="  zo ")


@pytest.mark.parametrize("who", ["kees", "chandra", "manon"])
def test_who_decides_on_benefit_or_does_not_reach_people_opens_nothing(keep, open_it, two_steps, request, who):
    keep()
    with pytest.raises(NotAllowed):
        open_it(two_steps(request.getfixturevalue(who)))


def test_another_organisation_finds_nothing(keep, open_it, bob, two_steps, trajectory):
    keep()
    with pytest.raises(OtherOrganisation):
        open_it(two_steps(bob))
    assert wishes_in(trajectory, viewer=bob, purpose=Purpose.CONTACT) == []


def test_a_number_for_worries_is_not_used_for_messages(keep, open_it, alice, two_steps, trajectory):
    keep("0612345678", way=Way.PHONE, use=Use.AFTERCARE)
    two_steps(alice)
    with pytest.raises(NoContact):
        open_it(alice, purpose=Purpose.CONTACT)
    assert open_it(alice, purpose=Purpose.HANDLE).address == "0612345678"
    assert wishes_by_way(trajectory) == {}


@pytest.mark.parametrize("use", [Use.CONTACT, Use.TAKE_PART])
def test_a_withdrawn_permission_closes_it_at_once(keep, open_it, alice, two_steps, teller, participation, use, now):
    keep()
    change_permission(
        by=teller,
        participation=participation,
        use=use,
        given=False,
        basis=Basis.CONSENT,
        said=HowSaid("1"),
        now=now,
    )
    trajectory = participation.trajectory
    with pytest.raises(NoContact):
        open_it(two_steps(alice))
    assert wishes_in(trajectory, viewer=alice, purpose=Purpose.CONTACT) == []
    assert to_write_in(trajectory) == []
    assert address_to_write_to(participation.pk, organisation_id=trajectory.organisation_id) is None


@pytest.fixture
def stand_still(participation, organise, now):
    """The teller lets the story stand still."""

    def rest():
        with organise():
            Participation.objects.filter(pk=participation.pk).update(restricted_on=now.date())

    return rest


def test_nobody_writes_to_someone_whose_story_stands_still(
    keep, open_it, alice, two_steps, participation, organise, stand_still
):
    keep("0612345678", way=Way.PHONE, use=Use.CONTACT)
    stand_still()
    two_steps(alice)
    with pytest.raises(NoContact):
        open_it(alice, purpose=Purpose.CONTACT)
    assert wishes_in(participation.trajectory, viewer=alice, purpose=Purpose.CONTACT) == []
    with organise():
        Participation.objects.filter(pk=participation.pk).update(restricted_on=None)
    assert open_it(alice, purpose=Purpose.CONTACT).address == "0612345678"


def test_a_yes_to_a_call_in_worry_holds_while_the_story_stands_still(
    keep, open_it, alice, two_steps, participation, stand_still
):
    keep("0612345678", way=Way.PHONE, use=Use.AFTERCARE)
    stand_still()
    two_steps(alice)
    assert open_it(alice, purpose=Purpose.HANDLE).address == "0612345678"
    assert list(may_be_called([participation.pk], viewer=alice)) == [participation.pk]


def test_the_house_writes_nothing_to_someone_whose_story_stands_still(keep, participation, trajectory, stand_still):
    keep()
    stand_still()
    assert to_write_in(trajectory) == []
    assert wishes_by_way(trajectory) == {}
    assert address_to_write_to(participation.pk, organisation_id=trajectory.organisation_id) is None


def test_staff_see_how_many_want_to_hear_and_how_but_no_address(keep, alice, kees, participation):
    keep()
    trajectory = participation.trajectory
    wishes = wishes_in(trajectory, viewer=alice, purpose=Purpose.CONTACT)
    assert [(wish.participation_id, wish.way) for wish in wishes] == [(participation.pk, Way.EMAIL)]
    assert wishes_in(trajectory, viewer=kees, purpose=Purpose.CONTACT) == []


def test_the_house_writes_to_those_who_asked(keep, trajectory, zandwoude):
    keep()
    (found,) = to_write_in(trajectory)
    assert address_to_write_to(found, organisation_id=trajectory.organisation_id) == "naam@voorbeeld.nl"
    assert address_to_write_to(found, organisation_id=zandwoude.pk) is None
    assert wishes_by_way(trajectory) == {Way.EMAIL: 1}


def test_the_house_writes_no_e_mail_to_whoever_asked_for_a_letter(keep, trajectory, participation):
    keep("Kade 4\n1234 AB Veenbeek", way=Way.LETTER)
    assert to_write_in(trajectory) == []
    assert address_to_write_to(participation.pk, organisation_id=trajectory.organisation_id) is None


def test_the_audit_row_of_a_teller_does_not_say_who(keep):
    keep()
    row = AuditEntry.objects.get(verb="contact details kept")
    assert (row.at, row.subject_id, row.login) == (None, "", None)
