"""What a reviewer accepts is what others read, and nothing else."""

import pytest

from doorleefd.analyse.actions import AlreadyReviewed, ToldAnew, accept_review, mark, set_aside, take_back_review
from doorleefd.analyse.actions.reviewing import SensitiveLeft, told_versions
from doorleefd.analyse.models import Fragment
from doorleefd.analyse.queries.voices import voices_of
from doorleefd.analyse.reviewing import Mark, proposed
from doorleefd.collect import searching
from doorleefd.collect.models import Contribution, MaskSpan, Version
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Use
from doorleefd.trajectory.models import Reader

pytestmark = pytest.mark.django_db

WORDS = "Ik belde met Sanne de Vries. Zij woont in Utrecht."


def seen(contribution, login):
    return " ".join(version.pk.hex for version in told_versions(contribution, viewer=login))


def marks_on(contribution, login, *marks):
    part = told_versions(contribution, viewer=login)[0].part_id
    return {part: [Mark(*mark) for mark in marks]}


def holding(text, organisation):
    return set(Contribution.objects.of_house().filter(pk__in=searching.holding(text, organisation=organisation)))


def test_others_read_what_was_left(told, chandra, ravi, words_of, now):
    contribution = told(WORDS)
    accept_review(
        by=chandra, contribution=contribution, marks=marks_on(contribution, chandra, (13, 27, "PERSOON")), now=now
    )
    assert words_of(contribution, ravi) == ["Ik belde met [persoon 1]. Zij woont in Utrecht."]


def test_before_review_nobody_reads_it(told, ravi, alice, words_of):
    contribution = told(WORDS)
    assert words_of(contribution, ravi) == words_of(contribution, alice) == []


def test_one_person_has_one_name_in_all_answers(told, chandra, words_of, now):
    contribution = told("Sanne belde.", "Sanne was boos.")
    first, second = told_versions(contribution, viewer=chandra)
    marks = {first.part_id: [Mark(0, 5, "PERSOON")], second.part_id: [Mark(0, 5, "PERSOON")]}
    accept_review(by=chandra, contribution=contribution, marks=marks, now=now)
    assert words_of(contribution) == ["[persoon 1] belde.", "[persoon 1] was boos."]


def test_the_told_words_stay_as_they_were(told, chandra, now):
    contribution = told(WORDS)
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    assert [version.words for version in told_versions(contribution, viewer=chandra)] == [WORDS]


def test_offsets_lead_both_ways(told, chandra, now):
    contribution = told(WORDS)
    accept_review(
        by=chandra, contribution=contribution, marks=marks_on(contribution, chandra, (42, 49, "PLAATS")), now=now
    )
    span = MaskSpan.objects.get()
    assert WORDS[span.told_start : span.told_end] == "Utrecht"
    assert (span.start, span.end) == (42, 42 + len("[plaats 1]"))


def test_marks_that_overlap_hide_all_their_words(told, chandra, words_of, now):
    contribution = told(WORDS)
    marks = marks_on(contribution, chandra, (13, 21, "PERSOON"), (19, 27, "PERSOON"))
    accept_review(by=chandra, contribution=contribution, marks=marks, now=now)
    assert words_of(contribution) == ["Ik belde met [persoon 1]. Zij woont in Utrecht."]


def test_it_says_whether_the_computer_proposed_it(told, chandra, now):
    contribution = told(WORDS)
    machine = proposed(told_versions(contribution, viewer=chandra))
    assert [mark.is_suggestion for marks in machine.values() for mark in marks] != []
    made = accept_review(by=chandra, contribution=contribution, marks=machine, now=now)
    assert (made[0].origin, made[0].accepted_by) == (Version.Origin.MACHINE, chandra)


def test_a_mark_of_a_person_makes_it_a_persons(told, chandra, now):
    contribution = told(WORDS)
    marks = marks_on(contribution, chandra, (3, 8, "PERSOON"))
    assert accept_review(by=chandra, contribution=contribution, marks=marks, now=now)[0].origin == Version.Origin.PERSON


def test_of_two_reviewers_the_second_is_told(told, chandra, alice, now):
    contribution = told(WORDS)
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    with pytest.raises(AlreadyReviewed):
        accept_review(by=alice, contribution=contribution, marks={}, now=now)


def test_what_was_withdrawn_meanwhile_is_not_reviewed(told, chandra, withdraw, now):
    contribution = told(WORDS)
    withdraw(contribution)
    with pytest.raises(AlreadyReviewed):
        accept_review(by=chandra, contribution=contribution, marks={}, now=now)


def test_search_finds_it_from_then_on_without_the_name(told, chandra, veenbeek, now):
    contribution = told(WORDS)
    marks = marks_on(contribution, chandra, (13, 27, "PERSOON"))
    assert holding("belde", veenbeek) == set()
    accept_review(by=chandra, contribution=contribution, marks=marks, now=now)
    assert holding("belde", veenbeek) == {contribution}
    assert holding("Sanne", veenbeek) == set()


@pytest.mark.parametrize("act", [accept_review, set_aside])
def test_words_that_nobody_read_are_neither_accepted_nor_set_aside(told, chandra, now, act):
    contribution = told(WORDS)
    more = {"marks": {}} if act is accept_review else {}
    read_before = [version.pk for version in told_versions(told("Iets anders."), viewer=chandra)]
    for seen in (read_before, []):
        with pytest.raises(ToldAnew):
            act(by=chandra, contribution=contribution, seen=seen, now=now, **more)
    assert Contribution.objects.of_house().get(pk=contribution.pk).review == Contribution.Review.WAITING


def test_what_was_accepted_or_withdrawn_is_not_set_aside(told, read, chandra, withdraw, now):
    withdrawn = told(WORDS)
    withdraw(withdrawn)
    for contribution in (read(WORDS), withdrawn):
        with pytest.raises(AlreadyReviewed):
            set_aside(by=chandra, contribution=contribution, now=now)


@pytest.mark.parametrize("act", [take_back_review, set_aside])
def test_what_was_erased_meanwhile_is_refused_with_a_sentence(told, chandra, organise, now, act):
    contribution = told(WORDS)
    with organise():
        Contribution.objects.of_house().get(pk=contribution.pk).delete()
    with pytest.raises(AlreadyReviewed):
        act(by=chandra, contribution=contribution, now=now)


@pytest.fixture
def kept_back(told, withdraw):
    """A story with health in it, of someone who said no to the use of that."""
    contribution = told("Ik heb reuma. De brief kwam te laat.")
    withdraw(contribution, Use.SENSITIVE)
    return contribution


def test_a_no_to_health_is_kept_before_others_read_it(kept_back, chandra, words_of, now):
    with pytest.raises(SensitiveLeft):
        accept_review(by=chandra, contribution=kept_back, marks={}, now=now)
    marks = marks_on(kept_back, chandra, (7, 12, "WEGGELATEN"))
    accept_review(by=chandra, contribution=kept_back, marks=marks, nothing_sensitive_left=True, now=now)
    assert words_of(kept_back) == ["Ik heb [weggelaten]. De brief kwam te laat."]


def test_the_page_says_what_the_computer_still_sees_and_asks_a_person(kept_back, as_login, chandra, address):
    page = as_login(chandra).get(address("review", contribution=kept_back.pk)).content.decode()
    assert "‘reuma’" in page
    sent = {"seen": seen(kept_back, chandra), "marks": "none", "do": "accept"}
    again = as_login(chandra).post(address("review", contribution=kept_back.pk), sent).content.decode()
    assert 'href="#id_nothing_sensitive_left"' in again
    sent |= {"marks": "0-7-12-WEGGELATEN", "nothing_sensitive_left": "on"}
    assert as_login(chandra).post(address("review", contribution=kept_back.pk), sent).status_code == 302


def test_what_is_taken_back_is_found_no_more(read, chandra, veenbeek, words_of, now):
    contribution = read(WORDS)
    take_back_review(by=chandra, contribution=contribution, now=now)
    assert holding("belde", veenbeek) == set()
    assert words_of(contribution) == []


def test_a_fragment_goes_along_to_the_newer_version(read, theme, chandra, now):
    contribution = read("Sanne belde mij. Ik schrok van de brief.")
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).get()
    words = "[persoon 1] belde mij. Ik schrok van de brief."
    start = words.index("Ik schrok")
    coding = mark(by=chandra, version=version, start=start, end=len(words), theme=theme, now=now)
    first = mark(by=chandra, version=version, start=0, end=start, theme=theme, now=now)
    take_back_review(by=chandra, contribution=contribution, now=now)
    marks = marks_on(contribution, chandra, (0, 5, "PERSOON"), (34, 39, "ORGANISATIE"))
    accept_review(by=chandra, contribution=contribution, marks=marks, now=now)
    shown = voices_of([first.fragment_id, coding.fragment_id], viewer=chandra, purpose=Purpose.ANALYSE)
    assert [voice.words for voice in shown] == ["[persoon 1] belde mij.", "Ik schrok van de [organisatie 1]."]
    assert Fragment.objects.visible_to(chandra, Purpose.ANALYSE).count() == 2


def test_a_look_holds_for_the_words_of_then_alone(read, theme, chandra, now, organise):
    contribution = read("Sanne belde mij. Ik schrok van de brief.")
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).get()
    start = len("[persoon 1] belde mij. ")
    mark(by=chandra, version=version, start=start, end=start + 22, theme=theme, now=now)
    mark(by=chandra, version=version, start=0, end=start, theme=theme, now=now)
    with organise():
        Fragment.objects.of_house().update(looked_by=chandra, looked_on=now.date())
    take_back_review(by=chandra, contribution=contribution, now=now)
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    named, same = Fragment.objects.visible_to(chandra, Purpose.ANALYSE).order_by("start")
    assert (named.looked_by, named.looked_on) == (None, None)
    assert (same.looked_by, same.looked_on) == (chandra, now.date())


@pytest.mark.parametrize("who", ["kees", "ravi", "manon", "femke", "adriaan"])
def test_who_may_not_review(told, now, request, who):
    contribution = told(WORDS)
    with pytest.raises(NotAllowed):
        accept_review(by=request.getfixturevalue(who), contribution=contribution, marks={}, now=now)


def test_another_organisation_may_not(told, bob, now):
    contribution = told(WORDS)
    with pytest.raises(OtherOrganisation):
        accept_review(by=bob, contribution=contribution, marks={}, now=now)


def test_the_audit_row_holds_no_words(told, chandra, now):
    contribution = told(WORDS)
    accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    row = AuditEntry.objects.get(verb="contribution reviewed")
    assert (row.login, row.subject_id) == (chandra, str(contribution.pk))
    assert not any("Sanne" in str(value) for value in vars(row).values())


def test_only_whom_tellers_were_told_of_reads_it_as_told(told, alice, chandra, as_login, address, trajectory, organise):
    contribution = told(WORDS)
    with organise():
        Reader.objects.filter(trajectory=trajectory, login=chandra).delete()
    assert told_versions(contribution, viewer=alice)
    assert told_versions(contribution, viewer=chandra) == []
    assert as_login(chandra).get(address("review", contribution=contribution.pk)).status_code == 404
    assert "Jij hoort daar niet bij." in as_login(chandra).get(address("reviewing")).content.decode()
