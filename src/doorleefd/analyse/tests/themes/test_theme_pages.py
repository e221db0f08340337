"""The tree of themes: add, rename, move, remove, memos; and how many people stand behind each."""

import pytest

from doorleefd.analyse.actions import (
    EmptyText,
    RepeatsATeller,
    ThemeInUse,
    ThemeTaken,
    add_theme,
    make_pattern,
    mark,
    move_theme,
    remove_theme,
    rename_theme,
    write_memo,
)
from doorleefd.analyse.models import Coding, Fragment, Memo, Theme
from doorleefd.analyse.queries.themes import tree_of
from doorleefd.collect.models import Version
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.listing import Purpose

pytestmark = pytest.mark.django_db

WORDS = "Ik kreeg een brief. Ik snapte er niets van."


@pytest.fixture
def add(chandra, trajectory, now):
    def adding(name, parent=None):
        return add_theme(by=chandra, trajectory=trajectory, name=name, parent=parent, now=now)

    return adding


@pytest.fixture
def coded(read, theme, chandra, now):
    contribution = read(WORDS)
    version = Version.objects.visible_to(chandra, Purpose.ANALYSE).get(part__contribution=contribution)
    mark(by=chandra, version=version, start=0, end=19, theme=theme, now=now)
    return contribution


def test_the_tree_walks_each_branch_before_the_next(add, theme, chandra, trajectory):
    under = add("Toon", theme)
    add("Schaamte")
    tree = tree_of(trajectory, viewer=chandra)
    assert [(branch.theme.name, branch.depth, branch.key) for branch in tree] == [
        ("Brief", 0, "1"),
        ("Toon", 1, "2"),
        ("Schaamte", 0, "3"),
    ]
    assert under.parent == theme


def test_only_nine_have_a_key(add, chandra, trajectory):
    for number in range(11):
        add(f"Thema {number}")
    assert [branch.key for branch in tree_of(trajectory, viewer=chandra)][-3:] == ["9", "", ""]


@pytest.mark.parametrize(("name", "refusal"), [("  ", EmptyText), ("brief", ThemeTaken)])
def test_a_name_that_cannot_be_is_refused(add, theme, name, refusal):
    with pytest.raises(refusal):
        add(name)


def test_a_theme_may_keep_its_own_name(theme, chandra, now):
    assert rename_theme(by=chandra, theme=theme, name="BRIEF", now=now).name == "BRIEF"


def test_a_theme_never_hangs_under_itself(add, theme, chandra, now):
    under = add("Toon", theme)
    for parent in (theme, under):
        with pytest.raises(ThemeInUse):
            move_theme(by=chandra, theme=theme, parent=parent, now=now)


def test_removing_takes_marks_and_memos_and_moves_branches_up(add, theme, coded, chandra, now):
    under = add("Toon", theme)
    write_memo(by=chandra, theme=theme, text="Let op de toon.", now=now)
    remove_theme(by=chandra, theme=theme, now=now)
    assert Theme.objects.get() == under
    assert Theme.objects.get().parent is None
    assert not Memo.objects.exists()
    assert not Coding.objects.of_house().exists()
    assert not Fragment.objects.of_house().exists()


def test_a_theme_of_a_pattern_stays(theme, coded, chandra, trajectory, now):
    make_pattern(by=chandra, trajectory=trajectory, name="Onbegrip", description="", themes=[theme], now=now)
    with pytest.raises(ThemeInUse):
        remove_theme(by=chandra, theme=theme, now=now)


def test_a_memo_may_not_repeat_a_teller(theme, coded, chandra, now):
    with pytest.raises(RepeatsATeller):
        write_memo(by=chandra, theme=theme, text="Ik kreeg een brief ik snapte er niets van", now=now)
    with pytest.raises(EmptyText):
        write_memo(by=chandra, theme=theme, text=" ", now=now)


def test_withdrawn_words_do_not_count_as_repeated(theme, coded, chandra, withdraw, now):
    withdraw(coded)
    write_memo(by=chandra, theme=theme, text="Ik kreeg een brief ik snapte er niets van", now=now)


def test_the_page_adds_a_theme_in_its_place(as_login, ravi, theme, address):
    client = as_login(ravi)
    client.post(address("themes"), {"name": "Toon", "parent": theme.pk})
    assert Theme.objects.get(name="Toon").parent == theme
    answer = client.post(address("themes"), {"name": "toon", "parent": ""})
    assert "Er is al een thema met deze naam." in answer.content.decode()


def test_the_page_renames_moves_and_removes(as_login, ravi, add, theme, address):
    other = add("Schaamte")
    client = as_login(ravi)
    client.post(address("rename_theme", theme=theme.pk), {"name": "Post"})
    client.post(address("move_theme", theme=theme.pk), {"parent": other.pk})
    assert Theme.objects.get(name="Post").parent == other
    client.post(address("remove_theme", theme=other.pk))
    assert Theme.objects.get().name == "Post"


def test_it_says_beforehand_what_goes(as_login, chandra, theme, coded, address, now):
    write_memo(by=chandra, theme=theme, text="Let op de toon.", now=now)
    page = as_login(chandra).get(address("theme", theme=theme.pk)).content.decode()
    assert "1 markering, van iedereen samen" in page
    assert "1 memo" in page


def test_a_few_people_are_not_counted_out(as_login, chandra, theme, coded, address):
    page = as_login(chandra).get(address("themes")).content.decode()
    assert "minder dan 5" in page
    assert "1 van" not in page
    assert "van hoogstens 1 " not in page


def test_the_page_of_a_theme_shows_its_fragments(as_login, chandra, theme, coded, address, withdraw):
    client = as_login(chandra)
    assert "Ik kreeg een brief." in client.get(address("theme", theme=theme.pk)).content.decode()
    withdraw(coded)
    assert "Ik kreeg een brief." not in client.get(address("theme", theme=theme.pk)).content.decode()


def test_a_memo_is_kept_and_shown(as_login, chandra, theme, address):
    client = as_login(chandra)
    sent = {"text": "Let op de toon."}
    page = client.post(address("theme_memo", theme=theme.pk), sent, follow=True).content.decode()
    assert "Let op de toon." in page
    assert "Chandra" in page


@pytest.mark.parametrize("who", ["kees", "manon", "femke", "adriaan"])
def test_who_may_not_code_opens_nothing(as_login, request, trajectory, theme, address, now, who):
    login = request.getfixturevalue(who)
    client = as_login(login)
    assert client.get(address("themes")).status_code == 403
    assert client.get(address("theme", theme=theme.pk)).status_code == 403
    for name in ("rename_theme", "move_theme", "remove_theme", "theme_memo"):
        assert client.post(address(name, theme=theme.pk)).status_code == 403
    with pytest.raises(NotAllowed):
        add_theme(by=login, trajectory=trajectory, name="Toon", parent=None, now=now)


def test_another_organisation_finds_nothing(as_login, bob, trajectory, theme, address, now):
    client = as_login(bob)
    assert client.get(address("themes")).status_code == 404
    for name in ("rename_theme", "move_theme", "remove_theme", "theme_memo"):
        assert client.post(address(name, theme=theme.pk)).status_code == 404
    with pytest.raises(OtherOrganisation):
        add_theme(by=bob, trajectory=trajectory, name="Toon", parent=None, now=now)


def test_the_tree_takes_as_many_queries_for_many(as_login, chandra, add, address, django_assert_max_num_queries):
    for number in range(12):
        add(f"Thema {number}")
    client = as_login(chandra)
    with django_assert_max_num_queries(11):
        client.get(address("themes"))
