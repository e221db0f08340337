"""The plan as a version keeps it: text and lists alone, in each language, readable for as long as it exists."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from django.conf import settings
from django.utils.translation import override

from doorleefd.trajectory.models import Trajectory
from doorleefd.trajectory.plan.whole import plan_of
from doorleefd.trajectory.plan_shapes import Line, Plan, PromisedPage, Section, Table


def content_of(plan: Plan) -> dict[str, Any]:
    """A plan as text and lists, equal to what comes back from the database."""
    content: dict[str, Any] = json.loads(json.dumps(asdict(plan)))
    for section in content["sections"]:
        for line in section["lines"]:
            del line["url"]
    return content


def content_in_languages(trajectory: Trajectory) -> dict[str, Any]:
    """The plan of now as a version keeps it: in Dutch, the source, and under `others` in each other language.

    Which language the keeper reads makes no difference, so that two who keep the same plan keep the same.
    """
    kept = {language: _content_in(language, trajectory) for language, _name in settings.LANGUAGES}
    source = kept.pop(settings.LANGUAGE_CODE)
    return {**source, "others": kept}


def _content_in(language: str, trajectory: Trajectory) -> dict[str, Any]:
    with override(language):
        return content_of(plan_of(trajectory))


def plan_in(content: Mapping[str, Any], *, language: str = settings.LANGUAGE_CODE) -> Plan:
    """The plan in a kept version, in the language of the reader where it was kept in that.

    What older versions did not have yet (tables, cautions, which of the seven parts) is empty.
    """
    told = content.get("others", {}).get(language, content)
    return Plan(
        title=told["title"],
        organisation=told["organisation"],
        lead=told["lead"],
        sections=tuple(_section(section) for section in told["sections"]),
        promise_version=told["promise_version"],
        promised=tuple(PromisedPage(page["title"], tuple(page["paragraphs"])) for page in told["promised"]),
        cautions=tuple(told.get("cautions", ())),
    )


def language_kept(content: Mapping[str, Any], *, reader: str | None) -> str:
    """The language of the reader where the version was kept in that, else the source."""
    return reader if reader and reader in content.get("others", {}) else settings.LANGUAGE_CODE


def _section(kept: Mapping[str, Any]) -> Section:
    return Section(
        kept["title"],
        tuple(Line(**line) for line in kept["lines"]),
        part=kept.get("part", ""),
        tables=tuple(
            Table(
                table["caption"],
                tuple(table["heads"]),
                tuple(tuple(row) for row in table["rows"]),
                has_total=table.get("has_total", False),
            )
            for table in kept.get("tables", ())
        ),
    )
