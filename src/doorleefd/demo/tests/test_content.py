"""The content of the demo holds together: every reference finds its string, and every text is a voice of its own."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest

from doorleefd.demo import content
from doorleefd.demo.content import ContentError, municipality, trajectories, trajectory
from doorleefd.demo.content.reading import read, unwrapped
from doorleefd.demo.content.shapes.municipality import Organisation
from doorleefd.demo.content.shapes.telling import (
    Attention,
    Channel,
    ContactWay,
    Contribution,
    EntityKind,
    QuotePermission,
    mask_spans,
)
from doorleefd.demo.content.shapes.trajectory import StepName, StepStatus, Trajectory

FULL = trajectory("beschut-werk")
HALF = trajectory("brief-uitkering")
BEGUN = trajectory("wachten-op-hulp")
TOLD = [(traject, told) for traject in trajectories() for told in traject.contributions]
EVERY_CONTRIBUTION = pytest.mark.parametrize(("traject", "told"), TOLD, ids=lambda value: getattr(value, "key", ""))
FOLDER = Path(content.__file__).parent
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
"""Of the 11-test of a BSN."""


def runs_of_eight(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[start : start + 8]) for start in range(len(words) - 7)}


def staff_texts(traject: Trajectory) -> Iterator[str]:
    """Everything that staff wrote, apart from the quotes."""
    for theme in traject.themes:
        yield from (theme.name, theme.explanation)
    yield from (memo.text for memo in traject.memos)
    for pattern in traject.patterns:
        yield from (pattern.title, pattern.explanation)
    for finding in traject.findings:
        yield from (finding.title, finding.text)
    yield from (insight.sentence for insight in traject.insights)
    for advice in traject.recommendations:
        yield from (advice.title, advice.text)
    for meeting in traject.reflections:
        yield from (meeting.read, meeting.changed, meeting.disagrees)
    yield from (voice.why for voice in traject.deviating)
    for decision in traject.decisions:
        yield from (decision.reason, decision.wrong_assumption, *(action.title for action in decision.actions))
    if traject.feedback:
        for line in traject.feedback.lines:
            yield from (line.did_change, line.did_not_change, line.why_not)
    yield from (answer.text for answer in traject.personal_answers)


def test_there_are_enough_voices():
    assert len(FULL.contributions) >= 64
    assert len(HALF.contributions) == 15
    assert BEGUN.contributions == ()


def test_every_contribution_has_a_key_of_its_own():
    keys = Counter(told.key for _, told in TOLD)
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_two_texts_are_alike():
    seen: dict[tuple[str, ...], str] = {}
    for _, told in TOLD:
        for run in runs_of_eight(" ".join(told.answers.values())):
            assert seen.setdefault(run, told.key) == told.key, " ".join(run)


@EVERY_CONTRIBUTION
def test_somebody_said_something(traject: Trajectory, told: Contribution):
    assert told.answers
    assert traject.begun_on < told.day < 0
    assert told.day > -92


@EVERY_CONTRIBUTION
def test_every_masked_string_stands_in_an_answer(traject: Trajectory, told: Contribution):
    found = {
        (span.kind, text[span.start : span.end])
        for text in told.answers.values()
        for span in mask_spans(text, told.masks)
    }
    assert found == {(kind, string) for kind, strings in told.masks.items() for string in strings}


@EVERY_CONTRIBUTION
def test_every_coded_quote_stands_in_exactly_one_answer(traject: Trajectory, told: Contribution):
    for coding in told.codings:
        assert sum(text.count(coding.quote) for text in told.answers.values()) == 1, coding.quote
    assert len(list(told.anchors())) == len(told.codings)


@EVERY_CONTRIBUTION
def test_no_coding_overlaps_a_masked_string(traject: Trajectory, told: Contribution):
    for coding, question, start, end in told.anchors():
        spans = mask_spans(told.answers[question], told.masks)
        assert not [span for span in spans if span.start < end and start < span.end], coding.quote


@EVERY_CONTRIBUTION
def test_codings_use_themes_at_the_end_of_a_branch(traject: Trajectory, told: Contribution):
    branches = {theme.key for theme in traject.themes} - {theme.parent for theme in traject.themes}
    for coding in told.codings:
        assert coding.themes
        assert set(coding.themes) <= branches


@EVERY_CONTRIBUTION
def test_its_groups_and_the_one_who_typed_it_exist(traject: Trajectory, told: Contribution):
    assert set(told.groups) <= {group.key for group in traject.groups}
    assert (told.entered_by is None) == (told.channel == Channel.PAGE)
    if told.entered_by:
        assert told.entered_by in {person.key for person in municipality().staff}


@EVERY_CONTRIBUTION
def test_what_is_not_reviewed_is_not_coded(traject: Trajectory, told: Contribution):
    assert bool(told.codings) == told.reviewed


def test_a_name_masked_in_one_story_is_masked_in_all():
    names = {
        (string, kind)
        for _, told in TOLD
        for kind in (EntityKind.PERSOON, EntityKind.ORGANISATIE, EntityKind.PLAATS)
        for string in told.masks.get(kind, ())
    }
    for _, told in TOLD:
        for string, kind in names:
            for text in told.answers.values():
                wanted = mask_spans(text, {kind: (string,)})
                masked = mask_spans(text, told.masks)
                for span in wanted:
                    assert any(it.start <= span.start and span.end <= it.end for it in masked), (told.key, string)


def test_numbers_are_of_the_kinds_that_belong_to_nobody():
    for _, told in TOLD:
        for number in told.masks.get(EntityKind.BSN, ()):
            assert sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=True)) % 11 == 0
        for number in told.masks.get(EntityKind.TELEFOON, ()):
            assert number.startswith("0123-")
        for address in told.masks.get(EntityKind.EMAIL, ()):
            assert address.endswith(".example")
        if told.contact:
            assert re.search(r"\.example$|^0123-|1234 AB Veenbeek$", told.contact.address)


def test_who_may_be_called_out_of_concern_left_a_number():
    for _, told in TOLD:
        if told.aftercare_call:
            assert told.contact.way in (ContactWay.PHONE, ContactWay.SMS), told.key


def test_the_voices_are_varied():
    assert {told.channel for told in FULL.contributions} == set(Channel)
    assert {told.quote_permission for told in FULL.contributions} == set(QuotePermission)
    assert {told.attention for told in FULL.contributions} == {None, *Attention}
    lengths = sorted(sum(len(text.split()) for text in told.answers.values()) for told in FULL.contributions)
    assert lengths[0] < 25
    assert 1400 < lengths[-1] < 1600
    assert {kind for told in FULL.contributions for kind in told.masks} == set(EntityKind)


def test_one_group_stays_under_the_small_cell_limit_and_others_reach_their_target():
    heard = Counter(group for told in FULL.contributions for group in told.groups)
    limit = municipality().organisations[0].small_cell_limit
    assert [group.key for group in FULL.groups if heard[group.key] < limit] == ["zintuig"]
    assert len([group for group in FULL.groups if heard[group.key] >= group.target]) >= 6


def test_the_thread_is_whole_from_theme_to_answer():
    themes = {theme.key for theme in FULL.themes}
    patterns = {pattern.key for pattern in FULL.patterns}
    findings = {finding.key for finding in FULL.findings}
    insights = {insight.key for insight in FULL.insights}
    advice = {advice.key for advice in FULL.recommendations}
    assert {theme.parent for theme in FULL.themes} - {None} <= themes
    assert {memo.theme for memo in FULL.memos} <= themes
    assert set(chain.from_iterable(pattern.themes for pattern in FULL.patterns)) <= themes
    assert set(chain.from_iterable(finding.patterns for finding in FULL.findings)) == patterns
    assert set(chain.from_iterable(insight.findings for insight in FULL.insights)) == findings
    assert set(chain.from_iterable(it.insights for it in FULL.recommendations)) == insights
    assert {decision.recommendation for decision in FULL.decisions} == advice
    assert {line.recommendation for line in FULL.feedback.lines} == advice
    assert {meeting_pattern for meeting in FULL.reflections for meeting_pattern in meeting.patterns} <= patterns
    assert {voice.beside for voice in FULL.deviating} <= findings | insights | advice


def test_the_findings_are_four_bottlenecks_and_two_that_work():
    assert Counter(finding.kind for finding in FULL.findings) == {"bottleneck": 4, "works": 2}
    assert (len(FULL.patterns), len(FULL.insights), len(FULL.recommendations)) == (5, 2, 4)
    assert Counter(decision.outcome for decision in FULL.decisions) == {"adopted": 2, "partly": 1, "not": 1}


def test_every_quoted_voice_is_coded_and_allows_it():
    told = {it.key: it for it in FULL.contributions}
    for voice in [*FULL.deviating, *chain.from_iterable(decision.voices for decision in FULL.decisions)]:
        assert told[voice.contribution].quote_permission != QuotePermission.NONE, voice.contribution
        assert voice.quote in {coding.quote for coding in told[voice.contribution].codings}, voice.quote
    assert all(len({voice.contribution for voice in decision.voices}) == 3 for decision in FULL.decisions)


def test_answers_and_reactions_belong_to_a_contribution():
    keys = {told.key for told in FULL.contributions}
    assert {answer.contribution for answer in FULL.personal_answers} <= keys
    assert {said.contribution for said in (*FULL.reactions, *FULL.evaluations)} <= keys
    asked = {told.key for told in FULL.contributions if told.attention}
    assert asked <= {answer.contribution for answer in FULL.personal_answers}


def test_one_thing_comes_after_another():
    last_told = max(told.day for told in FULL.contributions)
    assert last_told < FULL.reflections[0].day < min(decision.day for decision in FULL.decisions)
    assert max(decision.day for decision in FULL.decisions) < FULL.feedback.day < FULL.room.answer_on
    assert all(FULL.feedback.day < reaction.day < 0 for reaction in FULL.reactions)
    told_on = {told.key: told.day for told in FULL.contributions}
    assert all(told_on[each.contribution] <= each.day < 0 for each in FULL.evaluations)
    assert all(action.due > 0 for decision in FULL.decisions for action in decision.actions)


def test_everyone_named_as_staff_has_a_login():
    logins = {person.key for person in municipality().staff}
    assert {person.organisation for person in municipality().staff} == {it.key for it in municipality().organisations}
    for traject in trajectories():
        assert {traject.lead, *traject.reviewers, *(one.reader for one in traject.later_readers)} <= logins
        assert {step.owner for step in traject.steps} | {memo.author for memo in traject.memos} <= logins
    owners = {decision.owner for decision in FULL.decisions}
    assert owners | {action.owner for decision in FULL.decisions for action in decision.actions} <= logins
    assert set(FULL.reflections[0].staff) | {FULL.promise.contact} <= logins


def test_nobody_who_decides_on_benefit_reads_stories():
    deciding = {person.key for person in municipality().staff if person.decides_on_benefit}
    assert deciding == {"tom"}
    for traject in trajectories():
        assert not deciding & {traject.lead, *traject.reviewers}


def test_the_six_steps_stand_in_order_and_one_was_bridged_with_a_reason():
    assert [step.name for step in FULL.steps] == list(StepName)
    bridged = [step for step in FULL.steps if step.status == StepStatus.BRIDGED]
    assert len(bridged) == 1
    assert bridged[0].gate.reason
    assert [step for step in FULL.steps if step.gate] == bridged


def test_the_second_is_half_way_and_the_third_only_begun():
    assert len(HALF.themes) == 2
    assert (len(HALF.patterns), len(HALF.insights), HALF.recommendations) == (1, 1, ())
    assert {told.reviewed for told in HALF.contributions} == {True, False}
    assert BEGUN.purpose.want_to_know
    assert BEGUN.room is None


@pytest.mark.parametrize("traject", trajectories(), ids=lambda traject: traject.key)
def test_staff_never_repeat_eight_words_of_a_teller(traject: Trajectory):
    told = set(chain.from_iterable(runs_of_eight(text) for it in traject.contributions for text in it.answers.values()))
    for text in staff_texts(traject):
        assert not told & runs_of_eight(text), text


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.toml")), ids=lambda path: path.stem)
def test_no_dash_longer_than_a_hyphen(path: Path):
    assert not re.search("[\u2013\u2014]", path.read_text(encoding="utf-8"))


def test_a_line_break_is_a_space_and_a_blank_line_a_paragraph():
    assert unwrapped("een\ntwee\n\ndrie\n") == "een twee\n\ndrie"


@pytest.mark.parametrize(
    ("toml", "complaint"),
    [
        ("key = 3", "should be str"),
        ("kye = 'a'", "does not know kye"),
        ("key = 'a'", "misses name"),
    ],
)
def test_reading_refuses_what_has_another_shape(tmp_path: Path, toml: str, complaint: str):
    path = tmp_path / "organisation.toml"
    whole = {"key": "'a'", "department": "'d'", "about": "'x'", "domain": "'x'", "phone": "'x'", "address": "'x'"}
    lines = [f"{key} = {value}" for key, value in whole.items() if not toml.startswith(key)]
    name = [] if "misses" in complaint else ["name = 'n'"]
    path.write_text("\n".join([toml, *lines, *name, "small_cell_limit = 5", "retention_days = 1"]))
    with pytest.raises(ContentError, match=complaint):
        read(Organisation, path)
