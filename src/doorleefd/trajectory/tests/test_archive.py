"""A trajectory goes to the archive: out of the lists, readable, not changeable; and comes back as it was."""

import pytest
from django.urls import reverse

from doorleefd.trajectory import actions
from doorleefd.trajectory.answers import CameOut, Remark
from doorleefd.trajectory.models import Step, Trajectory
from doorleefd.trajectory.refusals import InArchive, NotInArchive, StillRunning

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(trajectory, alice, now):
    return actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)


@pytest.fixture
def archived(closed, alice, now):
    return actions.archive_trajectory(by=alice, trajectory=closed, now=now)


def test_it_leaves_the_list_and_stands_in_the_archive(as_, alice, chandra, closed):
    client = as_(alice)
    client.post(reverse("trajectory:put_away", args=[closed.pk]))
    client.get(reverse("trajectory:show", args=[closed.pk]))
    assert closed.title not in client.get(reverse("trajectory:all")).content.decode()
    assert closed.title in as_(chandra).get(reverse("trajectory:archive")).content.decode()
    assert "in het archief" in as_(chandra).get(reverse("trajectory:show", args=[closed.pk])).content.decode()


def test_nothing_in_it_changes(alice, archived, now):
    with pytest.raises(InArchive):
        actions.note_step(by=alice, trajectory=archived, step=Step.FORM, remark=Remark("x"), now=now)
    with pytest.raises(InArchive):
        actions.look_back(by=alice, trajectory=archived, came_out=CameOut("", "", "", "", ()), now=now)
    with pytest.raises(InArchive):
        actions.reopen_trajectory(by=alice, trajectory=archived, now=now)
    with pytest.raises(InArchive):
        actions.archive_trajectory(by=alice, trajectory=archived, now=now)


def test_no_page_of_any_room_takes_something_for_it(as_, alice, archived):
    for name in ("trajectory:purpose", "trajectory:ending", "respond:answer", "respond:closing", "analyse:themes"):
        page = reverse(name, args=[archived.pk])
        assert as_(alice).post(page, {"name": "x"}).status_code == 403, name


def test_it_comes_back_closed_and_can_then_be_reopened(as_, alice, archived):
    client = as_(alice)
    client.post(reverse("trajectory:take_out", args=[archived.pk]))
    archived.refresh_from_db()
    assert archived.state == "closed"
    client.post(reverse("trajectory:reopen", args=[archived.pk]))
    archived.refresh_from_db()
    assert (archived.state, archived.closed_at) == ("paused", None)


def test_a_draft_comes_back_as_a_draft(alice, organise, trajectory, now):
    with organise():
        Trajectory.objects.filter(pk=trajectory.pk).update(state="draft", opened_at=None)
    trajectory.refresh_from_db()
    actions.archive_trajectory(by=alice, trajectory=trajectory, now=now)
    assert actions.take_out_of_archive(by=alice, trajectory=trajectory, now=now).state == "draft"


def test_one_that_runs_is_not_put_away(as_, alice, trajectory, now):
    with pytest.raises(StillRunning):
        actions.archive_trajectory(by=alice, trajectory=trajectory, now=now)
    page = as_(alice).post(reverse("trajectory:put_away", args=[trajectory.pk]), follow=True).content.decode()
    assert "Dit traject loopt nog." in page
    with pytest.raises(NotInArchive):
        actions.take_out_of_archive(by=alice, trajectory=trajectory, now=now)


def test_an_archived_one_can_still_be_copied(as_, alice, archived):
    as_(alice).post(reverse("trajectory:copy", args=[archived.pk]), {"title": "Opnieuw", "meant_for": "echt"})
    assert Trajectory.objects.get(came_from=archived).state == "draft"


def test_its_public_page_is_shut_and_codes_keep_working(client, tell, trajectory, alice, now):
    received = tell(trajectory, "Ik kreeg een brief.")
    sent = {"code": received.code, "participation": str(received.contributor.participations.get().pk)}
    actions.close_trajectory(by=alice, trajectory=trajectory, answered=True, now=now)
    actions.archive_trajectory(by=alice, trajectory=trajectory, now=now)
    page = client.get(f"/vertel/{trajectory.organisation.slug}/{trajectory.slug}/").content.decode()
    assert "<form" not in page.split("<main")[1].split("</main>")[0]
    assert "Ik kreeg een brief" in client.post("/code/verhaal/", sent).content.decode()


def test_only_a_lead_puts_away_and_another_organisation_finds_nothing(as_, chandra, bob, closed):
    for name in ("put_away", "take_out"):
        page = reverse(f"trajectory:{name}", args=[closed.pk])
        assert as_(chandra).post(page).status_code == 403
        assert as_(bob).post(page).status_code == 404
    assert closed.title not in as_(bob).get(reverse("trajectory:archive")).content.decode()


def test_the_archive_takes_as_many_queries_for_many_as_for_one(
    as_, alice, archived, organise, veenbeek, now, django_assert_max_num_queries
):
    client, page = as_(alice), reverse("trajectory:archive")
    with django_assert_max_num_queries(14) as few:
        client.get(page)
    with organise():
        Trajectory.objects.bulk_create(
            Trajectory(
                organisation=veenbeek, title=f"T{n}", slug=f"t{n}", owner=alice, state="archived", created_at=now
            )
            for n in range(15)
        )
    with django_assert_max_num_queries(len(few)):
        client.get(page)
