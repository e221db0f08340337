"""All that is kept about one teller, to carry away (R214, R281). `rights.register` says what stands where."""

from base64 import b64encode
from typing import Any
from uuid import UUID

from django.db.models import Count
from django.utils.translation import get_language

from doorleefd.collect.imports.models import ImportedPerson
from doorleefd.collect.models import ColleagueNamed, Version
from doorleefd.foundation.listing import Purpose
from doorleefd.foundation.sealing import opened
from doorleefd.people.models import Membership, Participation, PermissionEvent, Teller
from doorleefd.people.queries import needs_of, texts_agreed_to
from doorleefd.respond.accusations.queries import is_still_told, own_accusations
from doorleefd.respond.models import (
    AftercareCall,
    CheckAnswer,
    CheckedInsight,
    Evaluation,
    Message,
    Reaction,
)
from doorleefd.rights.accounting.openings import contact_openings, gaps_since, was_written_down, words_openings
from doorleefd.rights.models.requests import RightsRequest
from doorleefd.rights.queries.marked import marked_in
from doorleefd.rights.queries.own_words import OwnPart, own_contributions, own_sound, participations_of
from doorleefd.trajectory.models import Need
from doorleefd.vault.models import ContactDetail


def everything_about(teller: Teller) -> dict[str, Any]:
    """All that is kept about a teller, as plain values and dates; a fixed number of queries for each subject."""
    return {
        "since": teller.contributor.since,
        "requests": _requests(teller),
        "trajectories": [_taking_part(each, teller) for each in participations_of(teller)],
    }


def _requests(teller: Teller) -> list[dict[str, Any]]:
    """What the teller asked by telephone, letter or at the counter, while that runs."""
    rows = RightsRequest.objects.filter(askers__contributor=teller.contributor).order_by("received_on", "number")
    return [{"kind": row.get_kind_display(), "received_on": row.received_on, "due_on": row.due_on} for row in rows]


def _taking_part(participation: Participation, teller: Teller) -> dict[str, Any]:
    groups = Membership.objects.filter(participation=participation).select_related("group")
    return {
        "organisation": participation.organisation.name,
        "subject": participation.trajectory.subject or participation.trajectory.title,
        "since": participation.since,
        "restricted_on": participation.restricted_on,
        "lifted_on": participation.lifted_on,
        "read_in_from": _read_in_from(participation),
        "channel": participation.get_channel_display(),
        "speaks": participation.get_speaks_display(),
        "was_helped": participation.was_helped,
        "groups": [membership.group.name for membership in groups.order_by("group__order")],
        "needs": [str(Need(need).label) for need in needs_of(participation)],
        "permissions": _permissions(participation),
        "contributions": _contributions(participation, teller),
        "marked": marked_in(participation, teller),
        "contact": _contact(participation, teller),
        "contact_opened": _contact_opened(participation),
        "words_opened": _words_opened(participation),
        "was_written_down": was_written_down(participation),
        "openings_missing": [gap.in_words for gap in gaps_since(participation)],
        "reactions": _reactions(participation, teller),
        "evaluation": _evaluation(participation, teller),
        "messages": _messages(participation),
        "report_check": _report_check(participation, teller),
        "aftercare_calls": _aftercare_calls(participation),
        "accusations": _accusations(participation, teller),
    }


def _read_in_from(participation: Participation) -> list[str]:
    """Where the file came from that the teller came in with."""
    return list(ImportedPerson.objects.filter(participation=participation).values_list("run__source", flat=True))


def _permissions(participation: Participation) -> list[dict[str, Any]]:
    texts = texts_agreed_to(participation, language=get_language() or "nl")
    return [
        {
            "use": event.get_use_display(),
            "given": event.given,
            "basis": event.get_basis_display(),
            "text_version": event.text_version,
            "text_since": texts[event.text_version].first_used if event.text_version in texts else None,
            "text": texts[event.text_version].text if event.text_version in texts else "",
            "how": event.get_how_display(),
            "said_by": event.get_said_by_display(),
            "was_read_aloud": event.was_read_aloud,
            "day": event.day,
        }
        for event in PermissionEvent.objects.filter(participation=participation)
    ]


def _contributions(participation: Participation, teller: Teller) -> list[dict[str, Any]]:
    without_names = _without_names(participation, teller)
    named = _named_in(participation)
    return [
        {
            "told_on": contribution.told_on,
            "channel": contribution.channel,
            "review": str(contribution.review.label),
            "content_note": contribution.content_note,
            "agreed_on": contribution.agreed_on,
            "yes_on": contribution.yes_on,
            "names_colleagues": named.get(contribution.contribution_id, 0),
            "parts": [
                {
                    "question": part.question,
                    "words": part.words,
                    "written_down": part.written_down,
                    "told_before": list(part.told_before),
                    "without_names": without_names.get(part.part_id, ""),
                    "recordings": _recordings(part, teller),
                }
                for part in contribution.parts
            ],
        }
        for contribution in own_contributions(participation, teller=teller)
    ]


def _named_in(participation: Participation) -> dict[UUID, int]:
    """How many people who work here the computer found named in each story: they do not review it."""
    found = ColleagueNamed.objects.filter(contribution__participation=participation)
    return dict(found.order_by().values_list("contribution").annotate(Count("pk")))


def _recordings(part: OwnPart, teller: Teller) -> list[dict[str, str]]:
    """The sound of a part, written in letters as a file of text needs it (base64)."""
    if part.recording is None:
        return []
    sound = b64encode(own_sound(part.recording, teller=teller)).decode()
    return [{"media_type": part.recording.media_type, "sound": sound}]


def _without_names(participation: Participation, teller: Teller) -> dict[UUID, str]:
    """The words as others read them, by part."""
    versions = Version.objects.visible_to(teller, Purpose.RIGHTS).filter(
        part__contribution__participation=participation, kind=Version.Kind.DEIDENTIFIED, is_current=True
    )
    return {version.part_id: version.words for version in opened(versions)}


def _contact(participation: Participation, teller: Teller) -> list[dict[str, Any]]:
    details = ContactDetail.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation)
    return [
        {
            "use": detail.get_use_display(),
            "way": detail.get_way_display(),
            "address": detail.address,
            "since": detail.since,
        }
        for detail in opened(details.order_by("use"))
    ]


def _contact_opened(participation: Participation) -> list[dict[str, Any]]:
    """When someone looked up how to reach the teller, in which function, and why."""
    return [{"day": each.day, "by": each.function, "reason": each.why} for each in contact_openings(participation)]


def _words_opened(participation: Participation) -> list[dict[str, Any]]:
    """When someone opened the words as they were told, in which function, and what for."""
    return [
        {"day": each.day, "by": each.function, "what": each.what, "purpose": each.why}
        for each in words_openings(participation)
    ]


def _reactions(participation: Participation, teller: Teller) -> list[dict[str, Any]]:
    """Whether each answer was good so; what was said with it stands among the contributions."""
    reactions = Reaction.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation)
    return [{"was_good": reaction.was_good, "day": reaction.day} for reaction in reactions.order_by("day", "pk")]


def _evaluation(participation: Participation, teller: Teller) -> list[dict[str, Any]]:
    """How it was to tell; what could be better stands among the contributions."""
    given = Evaluation.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation)
    return [{"how_it_was": each.get_how_it_was_display(), "day": each.day} for each in given]


def _messages(participation: Participation) -> list[dict[str, Any]]:
    """That the teller was told of an answer, and how."""
    rows = Message.objects.filter(participation=participation).order_by("day", "pk")
    return [{"way": row.get_way_display(), "state": row.get_state_display(), "day": row.day} for row in rows]


def _aftercare_calls(participation: Participation) -> list[dict[str, Any]]:
    rows = AftercareCall.objects.filter(participation=participation).order_by("day", "pk")
    return [{"was_reached": row.was_reached, "day": row.day} for row in rows]


def _accusations(participation: Participation, teller: Teller) -> list[dict[str, Any]]:
    """The cases about a colleague that were made of what the teller told: no name, and nothing of the colleague."""
    return [
        {
            "since": own.case.marked_on,
            "looked_at_by": str(own.function),
            "until": own.case.due_on if own.case.closed_on or is_still_told(own.case) else None,
            "closed_on": own.case.closed_on,
            "outcome": own.case.get_outcome_display(),
            "because": own.case.get_because_display(),
            "steps": [{"what": step.get_kind_display(), "day": step.day} for step in own.case.steps.all()],
        }
        for own in own_accusations(participation, teller=teller)
    ]


def _report_check(participation: Participation, teller: Teller) -> list[dict[str, Any]]:
    """What the teller said of the own part of the report, on which sentences, and what was done with it."""
    answers = list(CheckAnswer.objects.visible_to(teller, Purpose.RIGHTS).filter(participation=participation))
    sentences: dict[UUID, list[str]] = {}
    checked = CheckedInsight.objects.filter(answer__in=answers).order_by("pk")
    for answer, sentence in checked.values_list("answer", "sentence"):
        sentences.setdefault(answer, []).append(sentence)
    return [
        {
            "verdict": answer.get_verdict_display(),
            "how": answer.get_how_display(),
            "day": answer.day,
            "handled": answer.handled,
            "handled_on": answer.handled_on,
            "sentences": sentences.get(answer.pk, []),
        }
        for answer in answers
    ]
