"""Searching sealed words: an index of keyed hashes of stems, with their positions.

    search.put("collect.version", {version.pk: words}, organisation=organisation)       inside an action
    search.drop("collect.version", [version.pk])                                        inside an action
    Version.objects.visible_to(login, Purpose.ANALYSE).filter(
        pk__in=search.holding('brief "geen antwoord"', organisation=organisation, source="collect.version")
    )

The index says which rows hold words, never who may see them: `holding` belongs behind `visible_to`. A room that
puts words here registers the source, so that the nightly scrub can hash them again under a new key.
"""

from doorleefd.foundation.search.asking import holding, repeats
from doorleefd.foundation.search.keeping import drop, put
from doorleefd.foundation.search.rebuilding import register

__all__ = ["drop", "holding", "put", "register", "repeats"]
