"""One contribution as it lies on the review page."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from doorleefd.analyse import beside
from doorleefd.analyse.accused import with_marks
from doorleefd.analyse.forms.recordings import HeardForm
from doorleefd.analyse.forms.reviewing import MarksForm
from doorleefd.analyse.kept_out import accused_places, taken_out_before
from doorleefd.analyse.queries import waiting
from doorleefd.analyse.queries.local_names import LocalNames, names_for_review
from doorleefd.analyse.queries.recordings import recordings_of
from doorleefd.analyse.reviewing import Mark, Marks, joined, masked_parts, proposed, suspected
from doorleefd.analyse.sharper import Asked, asked_of_frog
from doorleefd.collect.models import Contribution, Version
from doorleefd.engines.deidentification import Suspect, SuspectKind
from doorleefd.engines.distress import holds_unread_language, signals
from doorleefd.ui.asking import StaffRequest

MOST_WORRYING = 5


@dataclass(frozen=True)
class Worrying:
    """Words that made the computer ask for a human eye: the first of them, and how many others there are."""

    first: Sequence[str]
    others: int


@dataclass
class Reading:
    """One contribution as it is being reviewed: what was told, what the computer proposes, what was kept before."""

    contribution: Contribution
    told: Sequence[Version]
    request: StaffRequest

    @cached_property
    def proposals(self) -> Marks:
        return proposed(self.told, names=self.local.masked, allowed=self.local.allowed, sharper=self.sharper.mentions)

    @cached_property
    def local(self) -> LocalNames:
        return names_for_review(self.contribution.trajectory, viewer=self.request.login)

    @cached_property
    def sharper(self) -> Asked:
        return asked_of_frog(joined(self.told))

    @cached_property
    def accepted(self) -> dict[UUID, waiting.Accepted]:
        return waiting.accepted_of(self.told, viewer=self.request.login)

    @cached_property
    def suspects(self) -> dict[UUID, list[Suspect]]:
        return suspected(self.told, names=tuple(self.local.masked), allowed=self.local.allowed)

    def first_marks(self) -> Marks:
        """The proposals; or what an earlier review kept, where it is done again."""
        marks = dict(self.proposals)
        for part, accepted in self.accepted.items():
            own = {(mark.start, mark.end, str(mark.type)) for mark in self.proposals[part]}
            marks[part] = [
                Mark(span.told_start, span.told_end, span.type, (span.told_start, span.told_end, span.type) in own)
                for span in accepted.spans
            ]
        return self.with_accused(marks)

    def with_accused(self, marks: Marks) -> Marks:
        """The marks, and every place where a colleague is named who is accused, or was: what was out stays out."""
        accused = accused_places(self.contribution, self.told)
        before = taken_out_before(self.contribution, self.told)
        return with_marks(with_marks(marks, accused, self.told), before, self.told)

    def worrying(self) -> Worrying | None:
        """The words that made the computer ask for a human eye, each once whatever its capitals; None for none."""
        found = [version.words[place.start : place.end] for version in self.told for place in signals(version.words)]
        once: dict[str, str] = {}
        for words in found:
            once.setdefault(words.casefold(), words)
        each = list(once.values())
        return Worrying(each[:MOST_WORRYING], max(len(each) - MOST_WORRYING, 0)) if each else None

    def holds_unread_language(self) -> bool:
        """Whether there are words in which the computer could not look for distress (R206)."""
        return any(holds_unread_language(version.words) for version in self.told)

    @cached_property
    def keeps_sensitive_back(self) -> bool:
        return waiting.keeps_sensitive_back(self.contribution, viewer=self.request.login)

    def still_sensitive(self, marks: Marks) -> list[str]:
        """What the computer takes to be on health, faith or origin and stands unmarked, where the teller said no."""
        if not self.keeps_sensitive_back:
            return []
        return list(
            dict.fromkeys(
                suspect.text
                for version in self.told
                for suspect in self.suspects[version.part_id]
                if suspect.kind is SuspectKind.BIJZONDER
                and not any(
                    mark.start < suspect.end and suspect.start < mark.end for mark in marks.get(version.part_id, ())
                )
            )
        )

    def heard(self, data: Any = None) -> list[HeardForm]:
        """A form for each recording, to write it out."""
        recordings = recordings_of(self.contribution, viewer=self.request.login)
        return [HeardForm(each, viewer=self.request.login, data=data) for each in recordings]

    def parts(self, marks: Marks) -> list[beside.Beside]:
        """Each part with its told and its masked runs."""
        masked = masked_parts(self.told, marks)
        return [
            beside.Beside(
                number=number,
                version=version,
                told=beside.told_runs(
                    version.words,
                    marks.get(version.part_id, ()),
                    self.proposals[version.part_id],
                    self.suspects[version.part_id],
                ),
                masked=beside.masked_runs(masked[version.part_id]),
            )
            for number, version in enumerate(self.told)
        ]

    def form(self, data: Any = None) -> MarksForm:
        seen = " ".join(version.pk.hex for version in self.told)
        return MarksForm(data, told=self.told, proposals=self.proposals, initial={"seen": seen})
