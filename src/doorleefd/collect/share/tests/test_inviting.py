"""E-mail, letter and poster: from the sentences of the lead and what is known (R082 to R085, R282)."""

import re
from io import BytesIO
from urllib.parse import parse_qs, urlsplit

import pytest
from pypdf import PdfReader

from doorleefd.trajectory import actions
from doorleefd.trajectory.contact_answers import FirstContactAnswers

pytestmark = pytest.mark.django_db

KNOWLEDGE = "Wij willen weten hoe onze brieven zijn."
KINDS = ["brief", "poster-a4", "poster-a3"]


@pytest.fixture
def address(trajectory):
    return f"/trajecten/{trajectory.pk}/uitnodigen/"


@pytest.fixture
def write(alice, trajectory, now):
    def written(**more):
        told = FirstContactAnswers(**{"knowledge": KNOWLEDGE, "asked_to": "share", "effort": "Tien minuten.", **more})
        return actions.write_first_contact(by=alice, trajectory=trajectory, told=told, now=now)

    return written


def pages(response):
    return PdfReader(BytesIO(response.content)).pages


def test_the_e_mail_has_no_addressees_and_names_the_page(client, sign_in, alice, address, write, trajectory):
    write()
    sign_in(alice)
    shown = client.get(address).content.decode()
    link = urlsplit(re.search(r'href="(mailto:[^"]+)"', shown).group(1).replace("&amp;", "&"))
    told = parse_qs(link.query)
    assert link.path == ""
    assert KNOWLEDGE in told["body"][0]
    assert f"/vertel/{trajectory.organisation.slug}/{trajectory.slug}/" in told["body"][0]
    assert "Meedoen hoeft niet." in told["body"][0]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("ending", "begins"), [("pdf", b"%PDF"), ("odt", b"PK"), ("docx", b"PK"), ("html", b"<!doc")])
def test_each_paper_comes_in_each_format(client, sign_in, alice, address, write, kind, ending, begins):
    write()
    sign_in(alice)
    response = client.get(f"{address}{kind}.{ending}")
    assert response.status_code == 200
    assert response.content.startswith(begins)
    assert response["Content-Type"].startswith(
        {"pdf": "application/pdf", "html": "text/html"}.get(ending, "application/")
    )


def test_the_poster_says_what_is_asked_and_whom_to_call(client, sign_in, alice, address, write, trajectory):
    write()
    sign_in(alice)
    [page] = pages(client.get(f"{address}poster-a4.pdf"))
    told = " ".join(page.extract_text().split())
    number = trajectory.organisation.phone or trajectory.contact_phone
    for words in (KNOWLEDGE, "Wilt u vertellen wat u meemaakt?", "Meedoen hoeft niet.", number):
        assert words in told


def test_the_longest_sentences_that_may_be_kept_stay_one_page_or_are_refused(
    client, sign_in, alice, address, write, trajectory, organise
):
    write(knowledge=("Wij willen weten " * 20)[:200], effort=("Het duurt lang " * 20)[:120])
    trajectory.subject, trajectory.compensation = ("brieven " * 20)[:120], "een bon"
    with organise():
        trajectory.save()
    sign_in(alice)
    assert len(pages(client.get(f"{address}poster-a4.pdf"))) == 1
    trajectory.compensation = ("een bon of " * 30)[:200]
    with organise():
        trajectory.save()
    refused = client.get(f"{address}poster-a4.pdf", follow=True)
    assert "De poster is te vol" in refused.content.decode()
    assert client.get(f"{address}brief.pdf").status_code == 200


def test_the_page_to_print_may_use_its_own_style_and_nothing_else(client, sign_in, alice, address, write):
    write()
    sign_in(alice)
    policy = client.get(f"{address}brief.html")["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in policy


@pytest.mark.parametrize("page", ["uitnodigen", "toestemming-op-papier"])
def test_whoever_makes_a_paper_hears_beforehand_which_letters_the_pdf_cannot_show(
    client, sign_in, alice, write, trajectory, organise, page
):
    write()
    sign_in(alice)
    assert "leeg vierkantje" not in client.get(f"/trajecten/{trajectory.pk}/{page}/").content.decode()
    trajectory.contact_name, trajectory.readers = "李娜 😀", "李娜 😀"
    with organise():
        trajectory.save()
    shown = client.get(f"/trajecten/{trajectory.pk}/{page}/").content.decode()
    assert "niet alle tekens laten zien: Chinese tekens, emoji. Daar staat een leeg vierkantje." in shown


def test_markup_in_a_sentence_stays_text(client, sign_in, alice, address, write):
    write(knowledge="<script>alert(1)</script> & *vet*")
    sign_in(alice)
    for page in (address, f"{address}brief.html"):
        assert "<script>alert" not in client.get(page).content.decode()


@pytest.mark.parametrize("state", ["draft", "paused", "closed"])
def test_it_warns_while_the_page_is_not_open(client, sign_in, alice, address, write, trajectory, organise, state):
    write()
    sign_in(alice)
    assert "Wie de code scant" not in client.get(address).content.decode()
    trajectory.state = state
    with organise():
        trajectory.save()
    shown = client.get(address).content.decode()
    assert "kan nu niets vertellen" in shown or "kan nog niets vertellen" in shown
    assert client.get(f"{address}poster-a4.pdf").status_code == 200


def test_before_anything_is_written_it_says_where_to_begin(client, sign_in, alice, address, trajectory):
    sign_in(alice)
    shown = client.get(address).content.decode()
    assert f"/trajecten/{trajectory.pk}/eerste-contact/" in shown
    assert client.get(f"{address}brief.pdf").status_code == 200


def test_in_english_the_paper_says_that_it_is(client, sign_in, alice, address, write, trajectory, now):
    write()
    told = {"knowledge": "We want to know about our letters."}
    actions.translate_first_contact(by=alice, trajectory=trajectory, english=told, now=now)
    sign_in(alice)
    page = client.get(f"{address}brief.html?taal=en").content.decode()
    assert '<html lang="en">' in page
    assert "We want to know about our letters." in page


@pytest.mark.parametrize("name", ["", "brief.pdf"])
def test_another_organisation_finds_nothing(client, sign_in, bob, address, name):
    sign_in(bob)
    assert client.get(f"{address}{name}").status_code == 404


@pytest.mark.parametrize("name", ["brief.exe", "kaart.pdf"])
def test_what_is_not_made_is_not_there(client, sign_in, alice, address, name):
    sign_in(alice)
    assert client.get(f"{address}{name}").status_code == 404


def test_it_asks_few_queries(client, sign_in, alice, address, write, django_assert_max_num_queries):
    write()
    sign_in(alice)
    client.get(address)
    with django_assert_max_num_queries(12):
        client.get(address)
