"""After a case ended or forgot who is meant, the name that was taken out does not come back at a later review."""

import pytest

from doorleefd.analyse.accused import NotSaidWhether
from doorleefd.analyse.actions import accept_review, take_back_review
from doorleefd.analyse.actions.accusing import Accused, accuse_nobody, mark_accusation
from doorleefd.analyse.actions.reviewing import told_versions
from doorleefd.analyse.kept_out import NameNotMasked, StaysOut
from doorleefd.analyse.models import Accusation, AccusationNote
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.guard import writing
from doorleefd.respond.accusations import actions, rights
from doorleefd.respond.accusations.queries import is_about
from doorleefd.respond.tests.accusations.accused import NAME, NAMED, Kind, Outcome, marks_on, page_of
from doorleefd.rights.actions import correct, lift_restriction, restrict
from doorleefd.rights.evaluating import evaluate

pytestmark = pytest.mark.django_db
WHY = "De collega vroeg dit, en het klopt."
ENDS = {
    "the teller wants no more": lambda case, femke, teller, now: actions.want_no_more(
        by=teller, accusation=case, now=now
    ),
    "unfounded": lambda case, femke, teller, now: actions.close_case(
        by=femke, accusation=case, outcome=Outcome.UNFOUNDED, now=now
    ),
    "nobody accused": lambda case, femke, teller, now: actions.close_case(
        by=femke, accusation=case, outcome=Outcome.NO_ACCUSATION, because="no_blame", now=now
    ),
    "the name erased": lambda case, femke, teller, now: rights.erase_name(
        by=femke, accusation=case, reason=WHY, now=now
    ),
    "another name": lambda case, femke, teller, now: rights.correct_name(
        by=femke, accusation=case, name="Corrie Zeven", reason=WHY, now=now
    ),
}


@pytest.fixture(params=ENDS)
def ended(request, told_colleague, story, chandra, femke, teller, now):
    """Masked, and the case ended or forgot the name; then the review is done anew."""
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    ENDS[request.param](told_colleague, femke, teller, now)
    assert NAME not in [note.name for note in AccusationNote.objects.of_house().unsealed()]
    take_back_review(by=chandra, contribution=story, now=now)
    return told_colleague


def test_what_was_taken_out_stays_out(ended, story, chandra, come_in, trajectory, client, now):
    told = told_versions(story, viewer=chandra)[0]
    for marks in ({}, {told.part_id: marks_on(story, chandra, NAME)[told.part_id][:1]}):
        with pytest.raises(StaysOut):
            accept_review(by=chandra, contribution=story, marks=marks, now=now)
    root = f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/"
    seen = told.pk.hex
    assert "de naam wegblijft" in come_in(chandra).post(root, {"seen": seen, "marks": "none"}).content.decode()
    assert come_in(chandra).get(root).content.decode().count('type="checkbox" name="mark"') >= 2
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    assert "De naam hebben wij weggehaald." in page_of(client, story.code)


@pytest.mark.parametrize("ended", ["the teller wants no more"], indirect=True)
def test_also_where_the_teller_writes_it_again(ended, story, chandra, teller, come_in, trajectory, now):
    part = told_versions(story, viewer=chandra)[0].part_id
    for words in ("Het ging beter.", f"Ik zag {NAME.upper()} weer, en karin keek weg."):
        correct(by=teller, part_id=part, words=words, now=now)
        if "KARIN" not in words:
            accept_review(by=chandra, contribution=story, marks={}, now=now)
    with pytest.raises(StaysOut):
        accept_review(by=chandra, contribution=story, marks={}, now=now)
    page = come_in(chandra).get(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/").content.decode()
    assert page.count('type="checkbox" name="mark"') >= 2
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)


def test_a_name_that_went_before_a_review_took_it_out_is_asked_for_again(
    told_colleague, story, chandra, femke, teller, come_in, trajectory, now
):
    restrict(by=teller, participation=story.participation, now=now)
    actions.want_no_more(by=teller, accusation=told_colleague, now=now)
    assert not AccusationNote.objects.of_house().exists()
    lift_restriction(by=teller, participation=story.participation, now=now)
    with pytest.raises(NotSaidWhether):
        accept_review(by=chandra, contribution=story, marks={}, now=now)
    page = come_in(chandra).get(f"/trajecten/{trajectory.pk}/nakijken/{story.pk}/").content.decode()
    assert "De naam ging weg voordat iemand hem uit het verhaal haalde." in page
    mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    assert Accusation.objects.count() == 2
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks={}, now=now)
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)


@pytest.mark.parametrize("ended", ["the teller wants no more"], indirect=True)
def test_of_a_case_from_before_it_was_kept_a_review_since_the_mark_counts(ended, story, chandra, teller, now):
    with writing():
        Accusation.objects.update(is_name_out=None)
    part = told_versions(story, viewer=chandra)[0].part_id
    correct(by=teller, part_id=part, words="Het ging beter.", now=now)
    accept_review(by=chandra, contribution=story, marks={}, now=now)


@pytest.mark.parametrize("names", [(), ("luistert",)], ids=["nothing masked", "something else masked"])
def test_a_review_of_before_the_mark_took_no_name_out(story, chandra, femke, teller, names, now):
    accuse_nobody(by=chandra, contribution=story, now=now)
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, *names), now=now)
    take_back_review(by=chandra, contribution=story, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    actions.take_up(by=femke, accusation=case, now=now)
    actions.tell_colleague(by=femke, accusation=case, now=now)
    restrict(by=teller, participation=story.participation, now=now)
    actions.want_no_more(by=teller, accusation=case, now=now)
    lift_restriction(by=teller, participation=story.participation, now=now)
    with pytest.raises(NotSaidWhether):
        accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, *names), now=now)


def test_a_review_after_the_name_was_forgotten_took_no_name_out_either(story, case, chandra, femke, teller, now):
    """Who says that nobody is accused says so of those words alone."""
    restrict(by=teller, participation=story.participation, now=now)
    actions.take_up(by=femke, accusation=case, now=now)
    rights.erase_name(by=femke, accusation=case, reason=WHY, now=now)
    lift_restriction(by=teller, participation=story.participation, now=now)
    accuse_nobody(by=chandra, contribution=story, now=now)
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, "luistert"), now=now)
    part = told_versions(story, viewer=chandra)[0].part_id
    correct(by=teller, part_id=part, words=f"Ik zag {NAME} weer.", now=now)
    with pytest.raises(NotSaidWhether):
        accept_review(by=chandra, contribution=story, marks={}, now=now)


@pytest.mark.parametrize(("first", "bears"), [("Ed", "Ed Bos"), ("Ben", "Ben"), ("José", "Jose Bos")])
def test_a_first_name_goes_too_however_short_and_whoever_bears_it_opens_nothing(
    tell, trajectory, chandra, femke, organise, first, bears, now
):
    tell(trajectory, f"Klantmanager {first} de Bruin schreeuwde. Ik ben weg. Toen lachte {first}.")
    story = Contribution.objects.of_house().get()
    case = mark_accusation(
        by=chandra, contribution=story, accused=Accused(f"{first} de Bruin", Kind.TREATMENT), now=now
    )
    whole = marks_on(story, chandra, "Bruin")
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=story, marks=whole, now=now)
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, f"{first} de Bruin"), now=now)
    [version] = Version.objects.of_house().filter(kind=Version.Kind.DEIDENTIFIED).unsealed()
    assert first not in version.words
    assert "Ik ben weg." in version.words
    with organise():
        femke.name = bears
        femke.save()
    assert is_about(case, viewer=femke)


def test_what_the_same_teller_says_later_loses_the_name_too(
    case, story, chandra, teller, come_in, trajectory, client, now
):
    accept_review(by=chandra, contribution=story, marks=marks_on(story, chandra, NAME), now=now)
    evaluate(by=teller, participation=story.participation, how_it_was="good", words="Ook karin vond het goed.", now=now)
    later = Contribution.objects.of_house().exclude(pk=story.pk).get()
    page = come_in(chandra).get(f"/trajecten/{trajectory.pk}/nakijken/{later.pk}/").content.decode()
    assert page.count('type="checkbox" name="mark"') == 1
    with pytest.raises(NameNotMasked):
        accept_review(by=chandra, contribution=later, marks={}, now=now)
    accept_review(by=chandra, contribution=later, marks=marks_on(later, chandra, NAME), now=now)
    case.refresh_from_db()
    assert case.is_name_out


def test_also_what_is_said_after_the_case_forgot_the_name(ended, story, chandra, teller, come_in, trajectory, now):
    again = "Ook karin vond het goed. Ik luister nu."
    evaluate(by=teller, participation=story.participation, how_it_was="good", words=again, now=now)
    later = Contribution.objects.of_house().exclude(pk=story.pk).get()
    page = come_in(chandra).get(f"/trajecten/{trajectory.pk}/nakijken/{later.pk}/").content.decode()
    assert page.count('type="checkbox" name="mark"') == 1
    with pytest.raises(StaysOut):
        accept_review(by=chandra, contribution=later, marks={}, now=now)
    accept_review(by=chandra, contribution=later, marks=marks_on(later, chandra, NAME), now=now)
    [version] = Version.objects.of_house().filter(part__contribution=later, kind="deidentified").unsealed()
    assert "arin" not in version.words


def test_that_nobody_is_accused_holds_no_longer_once_somebody_is(story, chandra, organise, now):
    accuse_nobody(by=chandra, contribution=story, now=now)
    case = mark_accusation(by=chandra, contribution=story, accused=NAMED, now=now)
    with organise():
        AccusationNote.objects.of_house().filter(step__accusation=case).delete()
    with pytest.raises(NotSaidWhether):
        accept_review(by=chandra, contribution=story, marks={}, now=now)
