"""Who reads the stories of a trajectory opens no case of it where another can: no page, no act, open or closed."""

import pytest
from django.urls import reverse

from doorleefd.foundation.models import Login
from doorleefd.respond import urls
from doorleefd.respond.accusations import actions, rights
from doorleefd.respond.accusations.refusals import CaseIsClosed, ReadsAlong
from doorleefd.respond.accusations.shown import show_kept, shown_to_colleague
from doorleefd.respond.tests.accusations.accused import NAME, Outcome

pytestmark = pytest.mark.django_db
WHY = "Dat vroeg de medewerker."
FILLED_IN = {
    "name": "Karin Zesvenster",
    "reason": WHY,
    "words": "Zij zegt dat het anders ging.",
    "outcome": Outcome.UNFOUNDED,
    "because": "no_blame",
}
ROUTES = sorted(each.name for each in urls.urlpatterns if "<uuid:accusation>" in str(each.pattern))


@pytest.fixture(params=["open", "closed"])
def handed_case(request, told_colleague, femke, alice, organise, now):
    """It came to Alice, who reads everything in that trajectory."""
    show_kept(by=femke, accusation=told_colleague, now=now)
    if request.param == "closed":
        actions.close_case(by=femke, accusation=told_colleague, outcome=Outcome.SPOKEN, now=now)
    told_colleague.refresh_from_db()
    with organise():
        told_colleague.handler = alice
        told_colleague.save()
    return told_colleague


def test_on_no_page_and_by_no_form(handed_case, alice, come_in):
    client = come_in(alice)
    before = list(handed_case.steps.values_list("kind", flat=True))
    assert len(ROUTES) > 10
    for route in ROUTES:
        address = reverse(f"respond:{route}", args=[handed_case.pk])
        for answer in client.get(address, follow=True), client.post(address, FILLED_IN, follow=True):
            page = answer.content.decode()
            assert answer.status_code in (404, 405) or "Jij leest ook de verhalen van dit traject" in page, route
            assert NAME not in page, route
    handed_case.refresh_from_db()
    assert (list(handed_case.steps.values_list("kind", flat=True)), handed_case.rests_on) == (before, None)


def test_by_no_act(handed_case, alice, organise, now):
    acts = [
        (show_kept, {}),
        (rights.correct_name, {"name": "Karin Zesvenster", "reason": WHY}),
        (rights.erase_name, {"reason": WHY}),
        (rights.weigh_objection, {"reason": WHY}),
        (rights.let_rest, {"reason": WHY}),
        (rights.go_on, {}),
    ]
    if handed_case.is_open:
        acts += [
            (actions.take_up, {}),
            (actions.tell_colleague, {}),
            (actions.keep_reaction, {"words": "Zij zegt dat het anders ging."}),
            (actions.close_case, {"outcome": Outcome.UNFOUNDED}),
        ]
    for act, more in acts:
        with pytest.raises(ReadsAlong):
            act(by=alice, accusation=handed_case, now=now, **more)
    assert shown_to_colleague(handed_case, viewer=alice).name == ""


def test_it_is_handed_to_a_colleague_who_opens_it_then(handed_case, alice, manon, come_in, now):
    """Also closed: the colleague who is meant still asks, and someone must be able to answer."""
    page = come_in(alice).post(f"/beschuldigingen/{handed_case.pk}/overdragen/", {"to": str(manon.pk)}, follow=True)
    assert "Jij ziet deze zaak niet meer" in page.content.decode()
    assert NAME in come_in(manon).get(f"/beschuldigingen/{handed_case.pk}/").content.decode()
    rights.weigh_objection(by=manon, accusation=handed_case, reason=WHY, now=now)
    if not handed_case.is_open:
        with pytest.raises(CaseIsClosed):
            actions.hand_on(by=manon, accusation=handed_case, to=Login.objects.get(name="Femke"), now=now)


def test_where_nobody_else_can_it_opens(handed_case, alice, chandra, organise, come_in, now):
    with organise():
        Login.objects.exclude(pk__in=[alice.pk, chandra.pk]).update(is_active=False)
    page = come_in(alice).get(f"/beschuldigingen/{handed_case.pk}/").content.decode()
    assert "Nu kan geen ander deze zaak behandelen." in page
    assert NAME in page
    rights.weigh_objection(by=alice, accusation=handed_case, reason=WHY, now=now)
