"""What people are promised where whoever hears them decides on their benefit, place or support (law 1, R067).

The usual and the easy text say who does not hear and does not read. Read out by the very one who does, those sentences
are not true: here the true ones stand in their place, under a version of their own.
"""

from dataclasses import replace

from django.utils.translation import gettext as _

from doorleefd.engines.advice.dependency import Measure
from doorleefd.trajectory.easy_text import MARK as EASY
from doorleefd.trajectory.easy_text import easy_promise_of, not_by_deciders_easily
from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.own_words import Sentence
from doorleefd.trajectory.public_text import (
    Paragraph,
    Promise,
    arranged,
    not_by_deciders,
    promise_of,
    wording_of,
)

MARK = "-decides-2"
"""Another one when a sentence below changes its meaning: it is part of the version that people said yes to."""


def told_by_decider(promise: Promise, trajectory: Trajectory) -> Promise:
    """The same promise, usual or easy, without what is not so where a decider hears it, and with what is."""
    worded = wording_of(trajectory)
    untrue = {
        *arranged(trajectory, worded),
        *not_by_deciders(trajectory, worded),
        *not_by_deciders_easily(trajectory, worded),
    }

    def true_of(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        kept = (tuple(each for each in paragraph if each not in untrue) for paragraph in paragraphs)
        return tuple(paragraph for paragraph in kept if paragraph)

    return replace(
        promise,
        opening=true_of(promise.opening),
        permission=(_hears(trajectory), *true_of(promise.permission)),
        version=f"{promise.version}{MARK}",
    )


def promise_with(version: str, trajectory: Trajectory) -> Promise:
    """The promise that a version of it names, as it is now: usual or easy, read out by a decider or not."""
    promise = easy_promise_of(trajectory) if version.removesuffix(MARK).endswith(EASY) else promise_of(trajectory)
    return told_by_decider(promise, trajectory) if version.endswith(MARK) else promise


def promises_independence(trajectory: Trajectory) -> bool:
    """Whether people were told that whoever collects their story decides about nothing of theirs."""
    return Measure.INDEPENDENT_COLLECTOR in trajectory.measures


def _hears(trajectory: Trajectory) -> Paragraph:
    worded = wording_of(trajectory)
    said = [
        worded(
            _("Wie uw verhaal nu hoort of opschrijft, beslist ook over uw uitkering, plek of hulp."),
            _("Wie je verhaal nu hoort of opschrijft, beslist ook over je uitkering, plek of hulp."),
        ),
        worded(
            _("U koos daar zelf voor. Het kan ook bij iemand die daar niet over beslist."),
            _("Je koos daar zelf voor. Het kan ook bij iemand die daar niet over beslist."),
        ),
        _("Na het versturen is het voor die persoon dicht."),
        worded(
            _("Wel ziet wie het opschrijft één keer uw code. Daarmee kan het op een ander apparaat toch open."),
            _("Wel ziet wie het opschrijft één keer je code. Daarmee kan het op een ander apparaat toch open."),
        ),
        worded(
            _("Neem daarna op uw eigen pagina een nieuwe code. Dan kent alleen u hem."),
            _("Neem daarna op je eigen pagina een nieuwe code. Dan kent alleen jij hem."),
        ),
    ]
    if trajectory.deciders_do_not_read:
        others = worded(
            _("Anderen die over uw uitkering of hulp beslissen, lezen het niet."),
            _("Anderen die over je uitkering of hulp beslissen, lezen het niet."),
        )
        said.append(others)
    return tuple(map(Sentence, said))
