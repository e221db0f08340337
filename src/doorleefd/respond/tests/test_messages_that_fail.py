"""Mail servers refuse, break off and are not there, and workers are killed: no e-mail goes twice, none is forgotten."""

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.urls import reverse
from django.utils import timezone

from doorleefd.foundation import jobs
from doorleefd.foundation.models import Job
from doorleefd.foundation.models.login import Role
from doorleefd.respond.messages import writing
from doorleefd.respond.messages.actions import AlreadyAtWork, write_to_all
from doorleefd.respond.messages.postman import Postman
from doorleefd.respond.models import Message
from doorleefd.respond.tests.at_work import state_of, work

pytestmark = pytest.mark.django_db
State = Message.State
ADDRESS = "naam@voorbeeld.nl"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def test_an_address_that_is_refused_is_kept_and_the_others_are_written(ask, publish, mail):
    mail.refused = {"weg@voorbeeld.nl": 550, "vol@voorbeeld.nl": 450}
    good, gone, full = ask(), ask("weg@voorbeeld.nl"), ask("vol@voorbeeld.nl")
    publish()
    job = work()
    assert [state_of(one) for one in (good, gone, full)] == [State.SENT, State.REFUSED, State.POSTPONED]
    assert job.state == Job.State.DONE
    assert "Niet iedereen" in job.message


def test_trying_again_writes_only_to_whom_the_server_did_not_take(ask, publish, mail, alice, now):
    mail.refused = {"vol@voorbeeld.nl": 450}
    ask()
    full = ask("vol@voorbeeld.nl")
    answer = publish()
    work()
    mail.refused = {}
    work(write_to_all(by=alice, about=answer, now=now + timedelta(hours=1)))
    assert mail.addresses() == [ADDRESS, "vol@voorbeeld.nl"]
    assert state_of(full) == State.SENT


def test_a_server_that_takes_nothing_is_a_failure(ask, publish, mail):
    mail.refused = {ADDRESS: 554}
    ask()
    publish()
    job = work()
    assert job.state == Job.State.FAILED
    assert "nam geen enkel bericht aan" in job.message


def test_without_a_mail_server_nothing_is_begun_and_it_can_be_tried_again(ask, publish, mail, settings, alice, now):
    settings.EMAIL_PORT = 1
    ask()
    answer = publish()
    job = work()
    assert job.state == Job.State.FAILED
    assert "geen mailserver op 127.0.0.1" in job.message
    assert ADDRESS not in job.message
    assert not Message.objects.exists()
    settings.EMAIL_PORT = mail.port
    work(write_to_all(by=alice, about=answer, now=now + timedelta(hours=1)))
    assert mail.addresses() == [ADDRESS]


def test_while_it_is_at_work_nobody_begins_again(ask, publish, alice, now):
    ask()
    answer = publish()
    with pytest.raises(AlreadyAtWork):
        write_to_all(by=alice, about=answer, now=now)
    assert Job.objects.count() == 1


@pytest.mark.parametrize("decides", [False, True])
def test_how_far_it_is_is_not_for_who_decides(client, ask, publish, trajectory, veenbeek, hire, organise, decides):
    """A third done tells that there are three (law 7)."""
    ask()
    publish()
    with organise():
        Job.objects.update(state=Job.State.RUNNING, done=33, total=100)
    manager = hire(veenbeek, "Mona", Role.MANAGER, decides_on_benefit=decides)
    client.force_login(manager, backend=BACKEND)
    page = client.get(reverse("respond:messages", args=[trajectory.pk])).content.decode()
    assert ["33 van 100" in page, "Het schrijven is begonnen." in page] == [not decides, decides]


def test_a_house_that_does_not_know_its_own_address_writes_nobody(ask, publish, mail, settings):
    settings.CSRF_TRUSTED_ORIGINS, settings.ALLOWED_HOSTS = [], ["localhost", "127.0.0.1", "[::1]"]
    ask()
    publish()
    job = work()
    assert "DOORLEEFD_ORIGINS" in job.message
    assert len(job.message) < 200
    assert not mail.received
    assert not Message.objects.exists()


def test_an_address_that_nobody_can_have_gets_no_mail_and_breaks_nothing(ask, publish, mail, settings):
    settings.EMAIL_PORT = 1
    settings.CSRF_TRUSTED_ORIGINS, settings.ALLOWED_HOSTS = [], ["localhost"]
    participation = ask("lezer01@mail.example")
    publish()
    job = work()
    assert (job.state, state_of(participation)) == (Job.State.DONE, State.MADE_UP)
    assert "voorbeeldadressen" in job.message


def test_a_line_that_breaks_after_the_mail_leaves_it_unsure_and_is_never_sent_again(ask, publish, mail, alice, now):
    mail.cut_off = {"breekt@voorbeeld.nl"}
    breaks, after = ask("breekt@voorbeeld.nl"), ask()
    answer = publish()
    work()
    assert (state_of(breaks), state_of(after)) == (State.UNSURE, State.SENT)
    work(write_to_all(by=alice, about=answer, now=now + timedelta(hours=1)))
    assert mail.addresses() == ["breekt@voorbeeld.nl", ADDRESS]


class Killed(BaseException):
    """The worker dies on the spot: nothing of Python's own clean-up of errors is reached."""


@pytest.mark.parametrize("moment", ["before the mail left", "after the mail left"])
def test_a_killed_worker_never_sends_one_twice(ask, publish, mail, monkeypatch, moment):
    asked = [ask(f"naam{number}@voorbeeld.nl") for number in range(4)]
    publish()
    job = Job.objects.get()
    deliver = Postman.deliver

    def dies_at_the_second(self, message):
        if len(mail.received) == 1:
            if moment == "after the mail left":
                deliver(self, message)
            raise Killed
        return deliver(self, message)

    monkeypatch.setattr(Postman, "deliver", dies_at_the_second)
    with pytest.raises(Killed):
        jobs.run(job.pk)
    monkeypatch.setattr(Postman, "deliver", deliver)
    assert not jobs.run(job.pk)
    jobs.run(job.pk, now=timezone.now() + jobs.LEASE + timedelta(seconds=5))
    assert len(mail.addresses()) == len(set(mail.addresses()))
    assert sorted(state_of(one) for one in asked) == [State.SENT, State.SENT, State.SENT, State.UNSURE]
    assert len(mail.received) == (4 if moment == "after the mail left" else 3)


def test_the_slow_worker_that_ends_after_all_is_believed(ask, publish, mail, monkeypatch):
    participation = ask()
    publish()
    job = Job.objects.get()
    deliver = Postman.deliver

    def overtaken(self, message):
        monkeypatch.setattr(Postman, "deliver", deliver)
        jobs.run(job.pk, now=timezone.now() + jobs.LEASE + timedelta(seconds=5))
        assert state_of(participation) == State.UNSURE
        return deliver(self, message)

    monkeypatch.setattr(Postman, "deliver", overtaken)
    jobs.run(job.pk)
    assert state_of(participation) == State.SENT
    assert mail.addresses() == [ADDRESS]


@pytest.fixture
def two_jobs(ask, publish, organise, alice, now):
    """The same messages twice in the queue, for eight people."""
    for number in range(8):
        ask(f"naam{number}@voorbeeld.nl")
    answer = publish()
    first = Job.objects.get()
    with organise():
        second = jobs.start(
            organisation=answer.organisation, kind=writing.KIND, subject_id=answer.pk, key="ook", by=alice, now=now
        )
    return first, second


EIGHT = [f"naam{number}@voorbeeld.nl" for number in range(8)]


def test_a_second_worker_that_begins_halfway_sends_none_twice(two_jobs, mail, monkeypatch):
    first, second = two_jobs
    deliver = Postman.deliver

    def halfway(self, message):
        if len(mail.received) == 3:
            jobs.run(second.pk)
        return deliver(self, message)

    monkeypatch.setattr(Postman, "deliver", halfway)
    jobs.run(first.pk)
    assert mail.addresses() == EIGHT
    assert set(Message.objects.values_list("state", flat=True)) == {State.SENT}


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite lets one writer in at a time")
def test_two_workers_at_once_send_each_mail_once(two_jobs, mail):
    begun = threading.Barrier(2)

    def worker(job):
        begun.wait()
        jobs.run(job.pk)
        connections.close_all()

    threads = [threading.Thread(target=worker, args=[job]) for job in two_jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert mail.addresses() == EIGHT
