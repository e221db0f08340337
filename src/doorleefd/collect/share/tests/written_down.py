"""What stands on the page after staff wrote down a story, and what is kept of the yes."""

import re

from doorleefd.people.models import PermissionEvent, Use


def code_in(page):
    found = re.search(r'class="code"[^>]*>([^<]+)<', page)
    return found.group(1) if found else ""


def version_kept():
    return PermissionEvent.objects.get(use=Use.TAKE_PART).text_version
