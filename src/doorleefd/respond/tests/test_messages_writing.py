"""Whoever asked for an e-mail gets one when there is an answer: discreet, and only while it is wanted."""

import re

import pytest

from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.models import AuditEntry, Job
from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.respond.messages.actions import begin_message
from doorleefd.respond.messages.postman import Postman
from doorleefd.respond.models import Message
from doorleefd.respond.tests.at_work import state_of, work
from doorleefd.vault.actions import forget_contact, keep_contact
from doorleefd.vault.models import ContactDetail

pytestmark = pytest.mark.django_db
Way = ContactDetail.Way
State = Message.State
ADDRESS = "naam@voorbeeld.nl"


def stop(participation, now):
    change_permission(
        by=Teller(participation.contributor),
        participation=participation,
        use=Use.CONTACT,
        given=False,
        basis=Basis.CONSENT,
        said=HowSaid("1"),
        now=now,
    )


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
        said=HowSaid("1"),
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
    # A mail programme in a browser posts it from a site of its own.
    stopped = client.post(link, headers={"origin": "https://post.example", "sec-fetch-site": "cross-site"})
    assert "geen bericht meer" in stopped.content.decode()
    assert not ContactDetail.objects.of_house().exists()
    assert not client.cookies
    assert client.post(link).status_code == 200
    assert client.get(link[:-9] + "/").status_code == 404


def test_whoever_withdrew_the_wish_is_not_written(ask, publish, mail, now):
    stay, leave, forget = ask("blijft@voorbeeld.nl"), ask("weg@voorbeeld.nl"), ask("wist@voorbeeld.nl")
    publish()
    stop(leave, now)
    forget_contact(by=Teller(forget.contributor), participation=forget, use=Use.CONTACT, said=HowSaid("1"), now=now)
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
    participation = ask()
    answer = publish()
    with pytest.raises(NotAllowed):
        begin_message(by=alice, about=answer, participation_id=participation.pk, work=None, now=now)


def test_someone_who_is_erased_leaves_no_message(ask, publish, mail, now):
    from doorleefd.rights.actions import erase

    participation = ask()
    publish()
    work()
    erase(by=Teller(participation.contributor), contributor=participation.contributor, now=now)
    assert not Message.objects.exists()


def test_the_message_is_there_in_dutch_and_in_english(ask, publish, mail):
    ask()
    publish()
    work()
    ((_address, letter),) = mail.received
    text = letter.get_content()
    assert text.index("Goedendag,") < text.index("Kind regards,")
    assert "{" not in text
