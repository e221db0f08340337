"""Before a quote stands anywhere, a person looks whether someone could be recognised by it (law 7, R235).

The machine points at what deserves a look; it decides nothing (law 6). A quote rests on one version of the words: where
those change, it is chosen, and so looked at, anew.
"""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.queries.voices import Voice
from doorleefd.engines.deidentification import mentions, suspects
from doorleefd.foundation.acting import Refusal


class NobodyLooked(Refusal):
    sentence = _("Lees de gekozen zinnen nog een keer. Zeg dan dat niemand eraan te herkennen is.")


class LookedForm(forms.Form):
    """A choice of quotes, which asks whether somebody could be recognised by one of them."""

    nobody_recognised = forms.BooleanField(
        label=_("Ik las de gekozen zinnen. Niemand is eraan te herkennen."),
        help_text=_(
            "Denk ook aan collega’s en buren: een bijzondere baan, ziekte of gebeurtenis is soms genoeg. Leeftijd, "
            "plaats, afkomst en datum wijzen samen vaak één mens aan."
        ),
        required=False,
    )

    def refuse_unlooked(self, cleaned: dict[str, Any], *, chosen: bool) -> None:
        if chosen and not cleaned.get("nobody_recognised"):
            self.add_error("nobody_recognised", _("Lees de zinnen nog een keer, en zet dan dit vinkje."))


def offered(voices: Any) -> list[tuple[str, str]]:
    """Voices to choose from, each with its source and the words in it that deserve a look."""
    return [(str(voice.fragment_id), _said(voice)) for voice in voices]


def _said(voice: Voice) -> str:
    said = f"“{voice.words}” ({voice.source})"
    to_look_at = worth_a_look(voice.words)
    if not to_look_at:
        return said
    pointed_out = gettext("De computer wijst aan: %(words)s.") % {"words": ", ".join(to_look_at)}
    return f"{said} {pointed_out}"


def worth_a_look(words: str) -> list[str]:
    """What in `words` could point at someone, in the order of reading, each once: an age, a place, a rare word."""
    found = [(each.start, each.text) for each in mentions(words)]
    found += [(each.start, each.text) for each in suspects(words)]
    return list(dict.fromkeys(text for _start, text in sorted(found)))
