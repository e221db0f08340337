"""People who type without capitals are masked as well, and plain words stay. The names are made up."""

import pytest

from doorleefd.engines.deidentification import mentions


def words(text):
    return [found.text for found in mentions(text)]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("mijn vrouw rima en onze dochters layan en joud", ["rima", "layan", "joud"]),
        ("me dochter shaniqwa heeft adhd", ["shaniqwa"]),
        ("ahmad al khatib heet ik", ["ahmad al khatib"]),
        ("mijn dochter roos en mijn zoon storm", ["roos", "storm"]),
        ("hoi ik ben mei en ik zoek werk", ["mei"]),
        ("een zuster die chantal heet", ["chantal"]),
        ("mevrouw de bruijn van de schuldhulp", ["de bruijn"]),
        ("mijn begeleider is wil van der storm", ["wil van der storm"]),
        ("roos van der meer belde mij", ["roos van der meer"]),
        ("mijn zoon mo heeft geen werk", ["mo"]),
        ("wij wonen in de rivierenbuurt, bij de vaart", ["de rivierenbuurt"]),
        ("Mijn kind zit op de Mozaïekschool.", ["de Mozaïekschool"]),
        ("ze gaat naar de mozaïekschool", ["de mozaïekschool"]),
        ("Ik kwam bij Werkplein Drentsche Aa.", ["Werkplein Drentsche Aa"]),
    ],
)
def test_a_name_without_a_capital_is_masked(text, masked):
    assert words(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "mijn zoon wil niet meer naar school",
        "storm buiten en storm in mijn hoofd",
        "ik moest gesoliciteerd hebben bij de beweindvoerder",
        "daarmee ben ik klaar ofzo",
        "de flexpool en de arbodienst",
        "ik hoop dat het in mei beter wordt",
        "hij wil van der gemeente niets",
        "mijn begeleider ad interim",
        "wij wonen in de achterstandswijk",
        "ik ging naar de avondschool",
        "Ik ging naar het Werkplein.",
    ],
)
def test_a_plain_word_or_a_slip_of_the_pen_stays(text):
    assert words(text) == []


TITLED = ("meneer {} belde niet terug.", "ik sprak mevrouw {} aan de balie", "mijn klantmanager {} zei van niet")
SURNAMES = ("slotboom", "van der meer", "van dalen", "el bakkali", "roos", "storm", "vos", "visser", "kok", "de wit")


@pytest.mark.parametrize("name", SURNAMES)
@pytest.mark.parametrize("told", TITLED)
def test_a_surname_after_a_title_or_a_job_is_masked_also_when_it_is_a_word(told, name):
    assert words(told.format(name)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "mevrouw van dienst was streng",
        "meneer van personeelszaken belde",
        "de consulent schuldhulp zei nee",
        "mevrouw bladerde in mijn dossier",
        "mijn klantmanager jeugdzorg belde",
    ],
)
def test_what_someone_does_or_where_they_work_is_no_surname(text):
    assert words(text) == []


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ik loop tegen de zestig", ["zestig"]),
        ("ik ben geboren in 71", ["71"]),
        ("ik ben van 68 dus bijna met pensioen", ["68"]),
        ("9675 kl Winschoten", ["9675 kl", "Winschoten"]),
        ("dat he'w nooit geweten", []),
    ],
)
def test_what_is_typed_in_passing_is_read_too(text, masked):
    assert words(text) == masked


def test_a_text_may_end_in_a_name_that_is_a_word():
    assert words("Ik heet Wil. Wil") == ["Wil", "Wil"]
