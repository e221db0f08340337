"""Where a login is logged in: seen by its owner, and ended by the owner or an administrator."""

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from doorleefd.administration import actions, queries
from doorleefd.administration.views import sessions
from doorleefd.foundation.acting import NotAllowed, OtherOrganisation
from doorleefd.foundation.models import AuditEntry, LoginSession
from doorleefd.foundation.sessions import LONGEST, SEEN, SessionStore, family_of

pytestmark = pytest.mark.django_db
JOBS = "/instellingen/werk/"
PAGE = "/mijn-account/ingelogd/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
CHROME = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
PASSWORD = "een-lang-wachtwoord"


def logged_in(login, agent=FIREFOX):
    client = Client(headers={"User-Agent": agent, "Accept-Language": "nl"}, REMOTE_ADDR="203.0.113.9")
    assert client.post("/account/login/", {"login": login.email, "password": PASSWORD}).status_code == 302
    return client


def is_in(client):
    return client.get(PAGE).status_code == 200


def end(client, **fields):
    """Show who one is, and end sessions."""
    client.post("/account/reauthenticate/", {"password": PASSWORD})
    return client.post(PAGE, fields)


def living(login):
    return list(queries.sessions_of(login, viewer=login, now=timezone.now()))


def test_each_browser_is_listed_with_its_moment_and_family_and_this_one_is_marked(alice):
    logged_in(alice, CHROME)
    page = logged_in(alice).get(PAGE).content.decode()
    assert "Chrome" in page
    assert re.search(r"Firefox</strong> <[^>]*>dit apparaat", page)
    assert len(re.findall(r"ingelogd op \d+ \w+ \d{4} om \d\d:\d\d", page)) == 2
    assert page.count("dit apparaat") == 1


def test_no_address_no_whole_user_agent_and_no_key_is_shown_or_stored(alice):
    page = logged_in(alice).get(PAGE).content.decode()
    row = LoginSession.objects.get(login=alice)
    assert row.session_key not in page
    assert row.browser == "Firefox"
    told = f"{row.get_decoded()} {row.browser}"
    assert "203.0.113" not in told
    assert "Gecko" not in told


def test_a_session_from_before_logging_in_is_of_no_use_after_it(alice):
    """Whoever laid a session ready in someone's browser holds nothing: it is made anew, and the old one is gone."""
    client = Client()
    session = client.session
    session["laid ready"] = True
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = laid = session.session_key
    client.post("/account/login/", {"login": alice.email, "password": PASSWORD})
    assert is_in(client)
    assert client.session.session_key != laid
    assert not LoginSession.objects.filter(session_key=laid).exists()


def test_logging_out_elsewhere_leaves_this_browser_in(alice):
    there, here = logged_in(alice, CHROME), logged_in(alice)
    reference = next(session.reference for session in living(alice) if session.browser == "Chrome")
    end(here, session=reference)
    assert not is_in(there)
    assert is_in(here)


def test_logging_out_everywhere_ends_this_browser_too(alice):
    there, here = logged_in(alice, CHROME), logged_in(alice)
    assert end(here).headers["Location"] == reverse("account_login")
    assert not is_in(there)
    assert not is_in(here)
    assert AuditEntry.objects.get(verb="sessions ended").count == 2


def test_who_one_is_comes_first_and_then_what_was_chosen_is_done(alice):
    there, here = logged_in(alice, CHROME), logged_in(alice)
    reference = next(session.reference for session in living(alice) if session.browser == "Chrome")
    assert here.post(PAGE, {"session": reference}).headers["Location"] == "/account/reauthenticate/"
    here.post("/account/reauthenticate/", {"password": "een-ander-wachtwoord"})
    assert is_in(there)
    after = here.post("/account/reauthenticate/", {"password": PASSWORD}, follow=True)
    assert "Je bent daar uitgelogd." in after.content.decode()
    assert not is_in(there)
    assert is_in(here)


def test_everywhere_is_done_after_the_password_too(alice):
    there, here = logged_in(alice, CHROME), logged_in(alice)
    here.post(PAGE)
    after = here.post("/account/reauthenticate/", {"password": PASSWORD}, follow=True)
    assert "Je bent uitgelogd." in after.content.decode()
    assert not is_in(there)
    assert not is_in(here)


def test_a_choice_that_was_left_is_not_done_later(alice, monkeypatch):
    there, here = logged_in(alice, CHROME), logged_in(alice)
    here.post(PAGE)
    monkeypatch.setattr(sessions, "WAITS", timedelta(0))
    here.post("/account/reauthenticate/", {"password": PASSWORD})
    assert is_in(there)


def test_another_persons_session_is_not_ended(alice, chandra):
    theirs, here = logged_in(chandra), logged_in(alice)
    end(here, session=living(chandra)[0].reference)
    assert is_in(theirs)


def test_an_administrator_ends_all_sessions_of_a_login(alice, adriaan):
    theirs, here = logged_in(alice), logged_in(adriaan)
    address = reverse("administration:login", args=[alice.pk])
    assert "Nu op 1 plek ingelogd" in here.get(address).content.decode()
    here.post(address, {"do": "end_sessions"})
    assert not is_in(theirs)
    assert is_in(here)


def test_a_colleague_may_not(alice, chandra, now):
    logged_in(alice)
    with pytest.raises(NotAllowed):
        actions.end_sessions(by=chandra, login=alice, sessions=living(alice), now=now)


def test_another_organisation_finds_nothing(alice, bob, now):
    logged_in(alice)
    assert not queries.sessions_of(alice, viewer=bob, now=timezone.now())
    with pytest.raises(OtherOrganisation):
        actions.end_sessions(by=bob, login=alice, sessions=living(alice), now=now)


def test_ending_a_login_ends_its_sessions(alice, adriaan, now):
    theirs = logged_in(alice)
    actions.end_login(by=adriaan, login=alice, now=now)
    assert not is_in(theirs)
    assert not LoginSession.objects.filter(login=alice).exists()


def test_a_session_that_is_kept_busy_ends_all_the_same(alice):
    client = logged_in(alice)
    session = client.session
    session["since"] = (timezone.now() - LONGEST + timedelta(minutes=5)).isoformat()
    session.save()
    assert is_in(client)
    assert LoginSession.objects.get(login=alice).expire_date < timezone.now() + timedelta(minutes=6)
    session["since"] = (timezone.now() - LONGEST).isoformat()
    session.save()
    assert not is_in(client)


def test_expired_sessions_are_cleared_away(alice, organise):
    logged_in(alice)
    with organise():
        LoginSession.objects.update(expire_date=timezone.now() - timedelta(minutes=1))
    SessionStore.clear_expired()
    assert not LoginSession.objects.exists()


@pytest.mark.parametrize(
    ("agent", "family"), [(FIREFOX, "Firefox"), (CHROME, "Chrome"), (f"{CHROME} Edg/140.0", "Edge"), ("curl/8", "")]
)
def test_the_family_of_a_browser(agent, family):
    assert family_of(agent) == family


def left_for(client, minutes):
    session = client.session
    session[SEEN] = (timezone.now() - timedelta(minutes=minutes)).isoformat()
    session.save()
    return session[SEEN]


@pytest.mark.parametrize(("minutes", "still_in"), [(4, True), (59, True), (61, False)])
def test_a_desk_that_was_left_is_closed(alice, minutes, still_in):
    client = logged_in(alice)
    left_for(client, minutes)
    assert is_in(client) is still_in
    assert is_in(client) is still_in, "using it keeps it open, and nothing opens it again"


def test_a_page_that_asks_again_by_itself_keeps_nobody_logged_in(adriaan):
    client = logged_in(adriaan)
    seen = left_for(client, 40)
    assert client.get(JOBS, headers={"X-Asked-By-Itself": "1"}).status_code == 200
    assert client.session[SEEN] == seen
    client.get(JOBS)
    assert client.session[SEEN] > seen
    left_for(client, 61)
    there = client.get(JOBS, headers={"X-Asked-By-Itself": "1"}).headers["Location"]
    assert there == f"/account/login/?next={JOBS}&afgelopen=1"


@pytest.mark.parametrize("ended", ["left", "expired", "ended elsewhere"])
def test_whoever_was_logged_out_reads_why_and_goes_on_where_they_were(alice, ended):
    client = logged_in(alice)
    if ended == "left":
        left_for(client, 61)
    elif ended == "expired":
        LoginSession.objects.update(expire_date=timezone.now() - timedelta(minutes=1))
    else:
        LoginSession.objects.all().delete()
    there = client.get(f"{PAGE}?van=1")
    page = client.get(there.headers["Location"], headers={"Accept-Language": "nl"}).content.decode()
    assert "Je bent uitgelogd. Dat gebeurt als je een tijd niets doet" in page
    sent = {"login": alice.email, "password": PASSWORD, "next": re.search(r'name="next" value="([^"]+)"', page)[1]}
    assert client.post("/account/login/", sent).headers["Location"] == f"{PAGE}?van=1"


@pytest.mark.parametrize("elsewhere", ["https://elders.example/", "//elders.example/", "javascript:alert(1)"])
def test_logging_in_leads_to_no_other_site(client, alice, elsewhere):
    sent = {"login": alice.email, "password": PASSWORD, "next": elsewhere}
    assert client.post("/account/login/", sent).headers["Location"] == "/"


def test_whoever_was_never_in_or_logged_out_reads_nothing_of_that(client, alice):
    assert client.get(PAGE).headers["Location"] == f"/account/login/?next={PAGE}"
    inside = logged_in(alice)
    inside.post("/account/logout/")
    assert inside.get(PAGE).headers["Location"] == f"/account/login/?next={PAGE}"


def test_what_was_typed_at_a_desk_that_was_left_waits_for_its_writer(alice):
    client = logged_in(alice)
    left_for(client, 61)
    page = client.post(PAGE, {"session": "wat er stond"})
    assert page.status_code == 403
    assert 'name="session" value="wat er stond"' in page.content.decode()


def test_whoever_logs_out_leaves_no_page_in_the_browser(alice):
    client = logged_in(alice)
    assert "Clear-Site-Data" not in client.get(PAGE).headers
    assert client.post("/account/logout/").headers["Clear-Site-Data"] == '"cache"', (
        "large letters and contrast stay as they were"
    )
