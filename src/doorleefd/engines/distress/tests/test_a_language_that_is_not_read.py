"""Where nothing was looked for, the reviewer hears so: the tables know Dutch and English (R206)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.distress import holds_unread_language


@pytest.mark.parametrize(
    "words",
    [
        "ich will nicht mehr leben",
        "Te quiero morir",
        "Jestem sama z dzieckiem i nie mam siły.",
        "ölmek istiyorum",
        "Nu vreau să mai trăiesc",
        "Не хочу жити",
        "لا أريد أن أعيش",
        "Ik kreeg een brief. Ich habe keine Kraft mehr und weiß nicht weiter.",
    ],
)
def test_another_language_is_told(words):
    assert holds_unread_language(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "ik",
        "Brief van het UWV.",
        "kwil nie meer leve jong",
        "Ik eet graag baklava en couscous bij mevrouw Öztürk in Almelo.",
        "I got a letter in difficult Dutch.",
        "De lady bij de balie zei sorry, no problem.",
    ],
)
def test_dutch_and_english_are_not(words):
    assert not holds_unread_language(words)


@given(st.text(max_size=200))
def test_any_text_is_answered(text):
    assert holds_unread_language(text) in (True, False)
