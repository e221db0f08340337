"""Whoever asked for an e-mail gets one when there is an answer: once, discreet, and only while it is wanted."""

import re
import threading
from datetime import timedelta

import pytest
from django.db import connection, connections
from django.utils import timezone

from doorleefd.foundation import jobs
from doorleefd.foundation.models import AuditEntry, Job
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Channel, Participation, Teller, Use
from doorleefd.respond.messages import writing
from doorleefd.respond.messages.actions import AlreadyAtWork, begin_message, write_to_all
from doorleefd.respond.messages.postman import Postman
from doorleefd.respond.models import Message
from doorleefd.respond.tests.mail_server import serve
from doorleefd.vault.actions import forget_contact, keep_contact
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
Way = ContactDetail.Way
State = Message.State
ADDRESS = "naam@voorbeeld.nl"


@pytest.fixture
def mail(settings):
    """A real mail server on this machine."""
    taken, server = serve()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", taken.port, 5
    settings.CSRF_TRUSTED_ORIGINS = ["https://ervaring.voorbeeld.nl"]
    yield taken
    server.shutdown()
    server.server_close()


def stop(participation, now):
    change_permission(
        by=Teller(participation.contributor),
        participation=participation,
        use=Use.CONTACT,
        given=False,
        basis=Basis.CONSENT,
        text_version="1",
        how=Channel.OPEN_PAGE,
        now=now,
    )


def work(job=None):
    """Do the latest job, as a worker would; gives it as it ended."""
    job = job or Job.objects.latest("created_at")
    jobs.run(job.pk)
    job.refresh_from_db()
    return job


def state_of(participation):
    return Message.objects.get(participation=participation).state


def test_publishing_an_answer_writes_to_everyone_who_asked(ask, publish, mail):
    asked = [ask(f"naam{number}@voorbeeld.nl") for number in range(3)]
    publish()
    assert not mail.received
    job = work()
    assert mail.addresses() == ["naam0@voorbeeld.nl", "naam1@voorbeeld.nl", "naam2@voorbeeld.nl"]
    assert {state_of(one) for one in asked} == {State.SENT}
    assert (job.state, job.done, job.total) == (Job.State.DONE, 100, 100)
    assert job.message == "Iedereen die om een e-mail vroeg, is geschreven."
    assert mail.lines == 1


def test_the_subject_tells_nothing_of_what_it_is_about(ask, publish, mail, trajectory):
    ask()
    publish()
    work()
    ((_address, letter),) = mail.received
    assert letter["Subject"] == "Er is een antwoord van Gemeente Veenbeek"
    text = letter.get_content()
    assert trajectory.subject not in text + str(letter)
    assert trajectory.title not in text
    assert "Ik kreeg een brief" not in text


def test_it_names_the_page_of_the_code_and_never_the_code(ask, publish, mail, tell, trajectory, now):
    received = tell(trajectory, "De bus komt te laat.")
    teller = Teller(received.contributor)
    keep_contact(
        by=teller,
        participation=Participation.objects.get(contributor=received.contributor),
        use=Use.CONTACT,
        way=Way.EMAIL,
        address=ADDRESS,
        text_version="1",
        how=Channel.OPEN_PAGE,
        now=now,
    )
    publish()
    work()
    ((_address, letter),) = mail.received
    text = letter.get_content()
    assert "https://ervaring.voorbeeld.nl/code/" in text
    assert "https://ervaring.voorbeeld.nl/wat-wij-deden/veenbeek/" in text
    assert received.code not in text
    assert not set(received.code.split()[:3]) & set(text.split())
    assert letter["Auto-Submitted"] == "auto-generated"


def test_an_organisation_that_says_je_says_so_here_too(ask, publish, mail, veenbeek, organise):
    with organise():
        veenbeek.address_form, veenbeek.name = "je", "Gemeente D'Oort & Zn"
        veenbeek.save()
    ask()
    publish()
    work()
    letter = mail.received[0][1]
    assert "Je leest het op je eigen pagina" in letter.get_content()
    assert letter["Subject"] == "Er is een antwoord van Gemeente D'Oort & Zn"
    assert "Gemeente D'Oort & Zn" in letter.get_content()


def test_the_link_in_the_mail_wipes_the_address_without_a_code(ask, publish, mail, client):
    participation = ask()
    publish()
    work()
    letter = mail.received[0][1]
    link = re.search(r"https://ervaring\.voorbeeld\.nl(/geen-bericht/\S+)", letter.get_content())[1]
    assert link in letter["List-Unsubscribe"].replace("\n", "").replace(" ", "")
    assert ADDRESS not in link
    assert str(participation.pk) not in link
    assert "Wis mijn adres" in client.get(link).content.decode()
    assert ContactDetail.objects.of_house().exists()
    assert "geen bericht meer" in client.post(link).content.decode()
    assert not ContactDetail.objects.of_house().exists()
    assert not client.cookies
    assert client.post(link).status_code == 200
    assert client.get(link[:-9] + "/").status_code == 404


def test_whoever_withdrew_the_wish_is_not_written(ask, publish, mail, now):
    stay, leave, forget = ask("blijft@voorbeeld.nl"), ask("weg@voorbeeld.nl"), ask("wist@voorbeeld.nl")
    publish()
    stop(leave, now)
    forget_contact(
        by=Teller(forget.contributor),
        participation=forget,
        use=Use.CONTACT,
        text_version="1",
        how=Channel.OPEN_PAGE,
        now=now,
    )
    work()
    assert mail.addresses() == ["blijft@voorbeeld.nl"]
    assert list(Message.objects.values_list("participation", flat=True)) == [stay.pk]


def test_a_wish_that_is_withdrawn_while_others_are_written_counts_at_once(ask, publish, mail, now, monkeypatch):
    asked = [ask("een@voorbeeld.nl"), ask("twee@voorbeeld.nl")]
    publish()
    deliver = Postman.deliver

    def meanwhile(self, message):
        for participation in asked:
            stop(participation, now)
        return deliver(self, message)

    monkeypatch.setattr(Postman, "deliver", meanwhile)
    work()
    assert len(mail.received) == 1


def test_a_letter_or_a_number_for_worries_gets_no_e_mail(ask, publish, mail, zandwoude):
    ask("Kade 4\n1234 AB Veenbeek", way=Way.LETTER)
    ask("0612345678", way=Way.PHONE, use=Use.AFTERCARE)
    publish()
    assert work().message == "Niemand vroeg om een e-mail."
    assert not mail.received


def test_another_trajectory_is_not_written_to(ask, publish, mail, trajectory, organise, now):
    from doorleefd.trajectory.models import Trajectory

    with organise():
        other = Trajectory.objects.get(pk=trajectory.pk)
        other.pk = other.id = None
        other._state.adding = True
        other.slug = "ander"
        other.save()
    ask("ander@voorbeeld.nl", to=other)
    ask()
    publish()
    work()
    assert mail.addresses() == [ADDRESS]


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
    work(write_to_all(by=alice, answer=answer, now=now + timedelta(hours=1)))
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
    work(write_to_all(by=alice, answer=answer, now=now + timedelta(hours=1)))
    assert mail.addresses() == [ADDRESS]


def test_while_it_is_at_work_nobody_begins_again(ask, publish, alice, now):
    ask()
    answer = publish()
    with pytest.raises(AlreadyAtWork):
        write_to_all(by=alice, answer=answer, now=now)
    assert Job.objects.count() == 1


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
    work(write_to_all(by=alice, answer=answer, now=now + timedelta(hours=1)))
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


def test_a_next_answer_is_told_again(ask, publish, mail):
    ask()
    publish()
    work()
    publish()
    work(Job.objects.exclude(state=Job.State.DONE).get())
    assert mail.addresses() == [ADDRESS, ADDRESS]
    assert Message.objects.count() == 2


def test_no_row_holds_an_address_and_no_audit_row_a_person(ask, publish, mail, caplog):
    mail.refused = {ADDRESS: 550}
    participation = ask()
    publish()
    work()
    audited = AuditEntry.objects.filter(actor_kind="house")
    assert set(audited.values_list("verb", flat=True)) == {"message begun", "message ended"}
    kept = f"{list(Message.objects.values())} {list(Job.objects.values())} {list(audited.values())} {caplog.text}"
    assert ADDRESS not in kept
    rows = str(list(audited.values()))
    assert str(participation.pk) not in rows
    assert str(participation.contributor_id) not in rows


def test_only_the_house_begins_a_message(ask, publish, alice, now):
    from doorleefd.foundation.acting import NotAllowed

    participation = ask()
    answer = publish()
    with pytest.raises(NotAllowed):
        begin_message(by=alice, answer=answer, participation_id=participation.pk, work=None, now=now)


def test_someone_who_is_erased_leaves_no_message(ask, publish, mail, now):
    from doorleefd.rights.actions import erase

    participation = ask()
    publish()
    work()
    erase(by=Teller(participation.contributor), contributor=participation.contributor, now=now)
    assert not Message.objects.exists()
