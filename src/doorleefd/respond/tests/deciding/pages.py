"""What the answer says in these tests, and what a teller does on the page behind the code."""

from doorleefd.people.actions import change_permission
from doorleefd.people.models import Basis, Participation, Teller
from doorleefd.people.said import HowSaid

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
ANSWER = {
    "opening": "Wij hoorden hoe brieven overkomen.",
    "did_change": "Wij bellen eerst.",
    "did_not_change": "Er komt niet één vaste klantmanager, want daar zijn te weinig mensen voor.",
    "for_unused": "Uw woorden gingen over iets anders. Wij bewaren ze voor een volgende keer.",
    "what_next": "In december vragen wij of u het merkt.",
}


def own_page(client, code):
    client.logout()
    return client.post("/code/", {"code": code}).content.decode()


def withdraw(contributor, use, now):
    teller = Teller(contributor)
    change_permission(
        by=teller,
        participation=contributor.participations.get(),
        use=use,
        given=False,
        basis=Basis.CONSENT,
        said=HowSaid("1"),
        now=now,
    )


def say(client, told, **fields):
    """React on the code page, as the teller with this code."""
    participation = Participation.objects.get(contributor=told.contributor)
    client.logout()
    given = {"code": told.code, "participation": str(participation.pk), "good": "no", **fields}
    return client.post("/code/goed-zo/", given).content.decode()


def read_reactions(client, alice, trajectory):
    client.force_login(alice, backend=BACKEND)
    return client.get(f"/trajecten/{trajectory.pk}/reacties/").content.decode()
