"""All that is kept about someone can be carried away, and all of it goes."""

import pytest
from django.apps import apps
from django.utils import timezone

from doorleefd.analyse.actions import accept_review
from doorleefd.analyse.models import Accusation
from doorleefd.collect import searching
from doorleefd.collect.models import Contribution
from doorleefd.foundation import upkeep
from doorleefd.foundation.keystore import keys
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry, IndexedText
from doorleefd.people import codes
from doorleefd.people.models import Basis, Contributor, Participation, Teller, Use
from doorleefd.people.opening import note_for
from doorleefd.people.queries import permissions_of
from doorleefd.people.said import HowSaid
from doorleefd.rights import actions
from doorleefd.rights.models import HandedQuote
from doorleefd.rights.queries import everything_about
from doorleefd.rights.register import REGISTER, Erased
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
NOT_OF_TELLERS = (Erased.APART, Erased.OF_OTHERS)
OF_TELLERS = sorted(label for label, kept in REGISTER.items() if kept.erased not in NOT_OF_TELLERS)
GONE = [label for label in OF_TELLERS if REGISTER[label].erased is not Erased.UNLINKED]


def rows_of(label):
    return apps.get_model(label)._base_manager.all()


def values_at(path, value):
    """What stands at a path such as "trajectories.contributions.parts.words", lists walked through."""
    if isinstance(value, list):
        return [found for each in value for found in values_at(path, each)]
    if not path:
        return [value]
    first, _dot, rest = path.partition(".")
    return values_at(rest, value[first])


def test_there_is_a_row_of_everything(known):
    assert [label for label in OF_TELLERS if not rows_of(label).exists()] == []


@pytest.mark.parametrize("path", sorted({kept.carried for kept in REGISTER.values()} - {""}))
def test_it_is_carried_away(known, path):
    carried = values_at(path, everything_about(Teller(known.contributor)))
    assert any(carried), path


def test_nothing_of_another_is_carried_away(known, trajectory, tell):
    tell(trajectory, "Dit is van een ander: zeppelin.")
    assert "zeppelin" not in str(everything_about(Teller(known.contributor)))


def test_how_much_is_carried_costs_no_more_queries(known, trajectory, tell, django_assert_max_num_queries):
    with django_assert_max_num_queries(40):
        everything_about(Teller(known.contributor))


def test_erased_nothing_is_left_but_that_it_happened(known, now, trajectory):
    key_id = known.contributor.key_id
    pk = str(known.contributor.pk)
    actions.erase(by=Teller(known.contributor), contributor=known.contributor, now=now)
    assert [label for label in GONE if rows_of(label).exists()] == []
    assert not Accusation.objects.exclude(contribution=None).exists()
    assert not HandedQuote.objects.of_house().exclude(fragment=None).exists()
    assert keys.open_keys([key_id]) == {}
    assert not IndexedText.objects.exists()
    assert not AuditEntry.objects.filter(subject_id=pk).exists()
    assert AuditEntry.objects.filter(verb="contributor erased").count() == 1


def killed_half_way(contributor, monkeypatch, now):
    def cut_off(_rows):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(searching, "forget", cut_off)
        with pytest.raises(KeyboardInterrupt):
            actions.erase(by=Teller(contributor), contributor=contributor, now=now)


@pytest.mark.parametrize("end", [upkeep.tick, upkeep.scrub])
def test_an_erasure_that_was_killed_is_ended_within_a_minute_and_at_night(
    known, trajectory, tell, now, monkeypatch, end
):
    other = tell(trajectory, "Dit blijft.")
    killed_half_way(known.contributor, monkeypatch, now)
    assert Contributor.objects.count() == 2
    end(now=now)
    assert list(Contributor.objects.all()) == [other.contributor]
    assert actions.finish_erasing(now=now) == 0


def test_what_waits_for_its_erasing_is_read_by_nobody(trajectory, tell, chandra, now, client):
    told = tell(trajectory, "Dit moet weg.")
    participation = Participation.objects.get().pk
    opened = {"note": note_for(Teller(told.contributor), now=timezone.now()), "participation": participation}
    assert Contribution.objects.visible_to(chandra, Purpose.REVIEW).exists()
    assert "Dit moet weg." in client.post("/code/verhaal/", opened).content.decode()
    actions.ask_to_be_erased(by=Teller(told.contributor), contributor=told.contributor, now=now)
    assert keys.open_keys([told.contributor.key_id])
    assert not Contribution.objects.visible_to(chandra, Purpose.REVIEW).exists()
    assert codes.contributor_with(told.code) is None
    assert "Dit moet weg." not in client.post("/code/verhaal/", opened).content.decode()


def test_a_key_store_that_was_not_put_back_erases_nobody(known, trajectory, tell, now):
    other = tell(trajectory, "Dit blijft ook.")
    keys.destroy_keys([known.contributor.key_id, other.contributor.key_id])
    assert actions.finish_erasing(now=now) == 0
    assert Contributor.objects.count() == 2


def test_nobody_is_erased_who_did_not_ask(known, now):
    with pytest.raises(actions.NotAsked):
        actions.carry_out_erasure(by=Teller(known.contributor), contributor=known.contributor, now=now)
    assert Contributor.objects.exists()


def test_who_withdraws_everything_can_no_longer_be_reached(known, now):
    participation = Participation.objects.get(contributor=known.contributor)
    actions.withdraw_all(by=Teller(known.contributor), participation=participation, said=HowSaid("1"), now=now)
    assert not ContactDetail.objects.of_house().exists()
    assert not any(permissions_of(participation).values())


def test_who_stops_and_comes_back_is_reviewed_anew_for_what_is_told_of_health(trajectory, tell, chandra, now):
    told = tell(trajectory, "Door mijn ziekte bleef de brief liggen.")
    participation = Participation.objects.get(contributor=told.contributor)
    accept_review(by=chandra, contribution=Contribution.objects.of_house().get(), marks={}, now=now)
    teller = Teller(told.contributor)
    answer = {"by": teller, "participation": participation, "said": HowSaid("1"), "now": now}
    actions.answer_permission(use=Use.SENSITIVE, given=True, **answer)
    actions.withdraw_all(**answer)
    actions.answer_permission(use=Use.TAKE_PART, given=True, **answer)
    assert Contribution.objects.of_house().get().review == Contribution.Review.WAITING


def test_no_in_reports_is_also_no_on_the_internet(trajectory, tell, now):
    told = tell(trajectory, "Er kwam een brief.", report=True, publish=True)
    participation = Participation.objects.get(contributor=told.contributor)
    answer = {"by": Teller(told.contributor), "participation": participation, "said": HowSaid("1"), "now": now}
    actions.answer_permission(use=Use.REPORT, given=False, **answer)
    assert not permissions_of(participation)[Use.PUBLISH]
    actions.answer_permission(use=Use.PUBLISH, given=True, **answer)
    assert permissions_of(participation)[Use.REPORT]
    actions.answer_permission(use=Use.PUBLISH, given=False, **answer)
    assert permissions_of(participation)[Use.REPORT]


def test_a_no_is_recorded_on_the_basis_on_which_it_was_asked(trajectory, tell, organise, now):
    told = tell(trajectory, "Er kwam een brief.")
    participation = Participation.objects.get(contributor=told.contributor)
    with organise():
        participation.permission_events.update(basis=Basis.PUBLIC_TASK)
    actions.withdraw_all(by=Teller(told.contributor), participation=participation, said=HowSaid("1"), now=now)
    assert participation.permission_events.last().basis == Basis.PUBLIC_TASK
