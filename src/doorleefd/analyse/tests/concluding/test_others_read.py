"""Before a sentence is shown to others than the analysts, a person looked whether anyone can be recognised (R235)."""

import pytest
from django.urls import reverse

from doorleefd.analyse import actions
from doorleefd.analyse.models import Finding, Fragment
from doorleefd.analyse.recognising import NobodyLooked
from doorleefd.collect.models import Contribution, Version
from doorleefd.foundation.acting import NotAllowed
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.models import AuditEntry
from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import answer_permission

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SAID = "De brief maakte mij bang."
OTHER = "Ik gooide hem weg."
PLAIN = "Dit schrijven wij in eigen woorden."


@pytest.fixture
def pattern(trajectory, tell, chandra, now):
    """Two people who may be quoted behind an insight, and one who sees it otherwise."""
    theme = actions.add_theme(by=chandra, trajectory=trajectory, name="Brief", parent=None, now=now)
    for words in (SAID, OTHER):
        tell(trajectory, words, report=True)
    for contribution in Contribution.objects.visible_to(chandra, Purpose.REVIEW):
        actions.accept_review(by=chandra, contribution=contribution, marks={}, now=now)
    for version in Version.objects.visible_to(chandra, Purpose.ANALYSE).unsealed():
        actions.mark(by=chandra, version=version, start=0, end=len(version.words), theme=theme, now=now)
    by = {"by": chandra, "now": now}
    made = actions.make_pattern(**by, trajectory=trajectory, name="Schrik", description="", themes=[theme])
    finding = actions.describe_finding(
        **by, trajectory=trajectory, kind=Finding.Kind.WORKS, sentence=PLAIN, explanation="", patterns=[made]
    )
    actions.formulate_insight(**by, trajectory=trajectory, sentence="Bel eerst", explanation="", findings=[finding])
    return made


@pytest.fixture
def said(pattern):
    """The fragment with the words that are looked at."""
    return next(each for each in Fragment.objects.of_house() if each.end == len(SAID))


@pytest.fixture
def let_read(chandra, pattern, now):
    """Let others read these and no others: `let_read(fragment)`."""

    def looked(*chosen, nobody_recognised=True, by=chandra):
        offered = list(Fragment.objects.of_house())
        actions.let_others_read(
            by=by, pattern=pattern, offered=offered, chosen=chosen, nobody_recognised=nobody_recognised, now=now
        )

    return looked


@pytest.fixture
def read(client, trajectory, pattern):
    """What someone reads on each page that shows sentences."""

    def pages(login):
        client.force_login(login, backend=BACKEND)
        insight = trajectory.insights.get()
        shown = [
            client.get(reverse("analyse:pattern", args=[trajectory.pk, pattern.pk])),
            client.get(reverse("analyse:insight", args=[trajectory.pk, insight.pk])),
            client.get(reverse("home:thread", args=[trajectory.pk])),
        ]
        assert {answer.status_code for answer in shown} == {200}
        return [answer.content.decode() for answer in shown]

    return pages


def test_until_somebody_looked_others_read_no_sentence(read, pattern, said, manon, kees, chandra):
    for login in (manon, kees):
        assert not [page for page in read(login) if SAID in page or OTHER in page]
    assert SAID in read(chandra)[0]


def test_after_the_look_others_read_that_one_alone(read, said, manon, let_read, now):
    let_read(said)
    pattern_page, _insight, thread = read(manon)
    assert SAID in pattern_page
    assert SAID in thread
    assert OTHER not in pattern_page + thread
    said.refresh_from_db()
    assert (said.looked_by.name, said.looked_on) == ("Chandra", now.date())


def test_a_deviating_voice_waits_for_the_look_too(read, trajectory, said, chandra, manon, now):
    weigh = {"by": chandra, "insight": trajectory.insights.get(), "fragment": said, "weighed": PLAIN, "now": now}
    actions.add_deviating_voice(**weigh)
    assert not [page for page in read(manon) if SAID in page]
    actions.add_deviating_voice(**weigh, nobody_recognised=True)
    assert all(SAID in page for page in read(manon))


def test_without_saying_that_one_looked_nothing_changes(said, let_read):
    with pytest.raises(NobodyLooked):
        let_read(said, nobody_recognised=False)
    assert Fragment.objects.of_house().get(pk=said.pk).looked_on is None


def test_a_look_can_be_taken_back_and_the_sentence_leaves_every_page(read, said, let_read, manon):
    let_read(said)
    let_read(nobody_recognised=False)
    assert list(AuditEntry.objects.filter(verb="voices looked at").values_list("count", flat=True)) == [1, 1]
    assert not [page for page in read(manon) if SAID in page]


def test_a_withdrawn_sentence_leaves_and_the_look_shows_nothing(read, said, let_read, manon, now):
    let_read(said)
    whose = Participation.objects.get(pk=said.version.part.contribution.participation_id)
    no = {"use": Use.REPORT, "given": False, "said": HowSaid("1")}
    answer_permission(by=Teller(whose.contributor), participation=whose, **no, now=now)
    assert not [page for page in read(manon) if SAID in page]


def test_the_page_points_out_what_deserves_a_look_and_asks_for_it(client, trajectory, pattern, said, chandra):
    client.force_login(chandra, backend=BACKEND)
    here = reverse("analyse:others_read", args=[trajectory.pk, pattern.pk])
    assert SAID in client.get(here).content.decode()
    refused = client.post(here, {"voices": [said.pk]}).content.decode()
    assert "zet dan dit vinkje" in refused
    client.post(here, {"voices": [said.pk], "nobody_recognised": "on"})
    assert Fragment.objects.of_house().exclude(looked_on=None).get() == said
    client.post(here, {"voices": [said.pk]})
    assert Fragment.objects.of_house().exclude(looked_on=None).get() == said


def test_saving_takes_back_no_look_of_a_colleague_that_was_not_on_the_page(
    client, trajectory, pattern, said, let_read, chandra
):
    client.force_login(chandra, backend=BACKEND)
    here = reverse("analyse:others_read", args=[trajectory.pk, pattern.pk])
    let_read(said)
    client.post(here, {"voices": []})
    assert Fragment.objects.of_house().exclude(looked_on=None).get() == said
    assert f'name="were_read" value="{said.pk}"' in client.get(here).content.decode()
    client.post(here, {"voices": [], "were_read": [said.pk]})
    assert not Fragment.objects.of_house().exclude(looked_on=None).exists()


def test_what_is_unticked_beside_a_deviating_voice_is_read_by_others_no_more(
    client, trajectory, said, let_read, chandra
):
    client.force_login(chandra, backend=BACKEND)
    here = reverse("analyse:weigh_voice", args=[trajectory.pk, trajectory.insights.get().pk, said.pk])
    let_read(said)
    opened = client.get(here)
    assert opened.context["form"]["nobody_recognised"].value() is True
    client.post(here, {"weighed": PLAIN})
    assert Fragment.objects.of_house().exclude(looked_on=None).get() == said
    client.post(here, {"weighed": PLAIN, "was_read": opened.context["form"]["was_read"].value()})
    assert not Fragment.objects.of_house().exclude(looked_on=None).exists()


def test_only_who_reads_every_story_looks(client, trajectory, pattern, said, manon, kees, bob, let_read):
    here = reverse("analyse:others_read", args=[trajectory.pk, pattern.pk])
    for login, answer in ((manon, 403), (kees, 403), (bob, 404)):
        client.force_login(login, backend=BACKEND)
        assert client.get(here).status_code == answer
    with pytest.raises(NotAllowed):
        let_read(said, by=kees)
