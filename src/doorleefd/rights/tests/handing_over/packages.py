"""Handing a package over, and reading all that is in it."""

import io
import zipfile

from pypdf import PdfReader

from doorleefd.people.models import Participation, Teller, Use
from doorleefd.people.said import HowSaid
from doorleefd.rights.actions import answer_permission, withdraw_all
from doorleefd.rights.handing_over import actions
from doorleefd.rights.handing_over.package import package_of
from doorleefd.rights.models import HandingOver

WOO, ARCHIVE = HandingOver.Purpose.WOO, HandingOver.Purpose.ARCHIVE


def handed(handing, by, now):
    actions.look_at_package(by=by, handing=handing, digest=package_of(handing, viewer=by).digest, now=now)
    return zipfile.ZipFile(io.BytesIO(actions.hand_over(by=by, handing=handing, now=now)))


def text_in(box):
    said = []
    for name in box.namelist():
        content = box.read(name)
        if name.endswith(".pdf"):
            said += [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
        else:
            said.append(content.decode())
    return " ".join(" ".join(said).split())


def withdraw(told, now):
    participation = Participation.objects.get(contributor=told.contributor)
    withdraw_all(by=Teller(told.contributor), participation=participation, said=HowSaid("1"), now=now)


def say_no_to_publishing(told, now):
    by, participation = Teller(told.contributor), Participation.objects.get(contributor=told.contributor)
    answer_permission(by=by, participation=participation, use=Use.PUBLISH, given=False, said=HowSaid("1"), now=now)
