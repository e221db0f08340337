"""The pieces of the screen: `{% load pieces %}`. One tag for one piece; the style page `ui:pieces` shows them all.

Words of people are always escaped, also where they arrive marked as safe.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import count as counter
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.http import QueryDict
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from doorleefd.ui import charts, foot, glossary
from doorleefd.ui.again import Again
from doorleefd.ui.counting import counted, counted_against, grouped
from doorleefd.ui.differences import differing
from doorleefd.ui.fields import choices_of, kind_of, mistakes_in
from doorleefd.ui.shapes import Answer, Matrix, Stretch, Task

register = template.Library()
_numbers = counter(1)


def _inline(piece: str, given: dict[str, Any]) -> SafeString:
    """A piece that stands in a sentence: nothing between it and the full stop."""
    return mark_safe(render_to_string(f"ui/pieces/{piece}.html", given).strip())  # noqa: S308 - rendered, escaped


@register.tag
def again(parser: Parser, token: Token) -> Again:
    """`{% again title %}`: what the block `title` holds, a second time, without its markup."""
    return Again(token.split_contents()[1])


@register.filter
def inline_svg(drawing: str) -> SafeString:
    """`{{ totp_svg|inline_svg }}`: an SVG that the server drew itself, without its XML prolog; never one of a user."""
    return mark_safe(drawing[drawing.index("<svg") :])  # noqa: S308 - only for drawings of our own libraries


@register.simple_tag(takes_context=True)
def foot_links(context: Context) -> list[tuple[str, str]]:
    """`{% foot_links as links %}`: label and address of what stands under each page of this organisation.

    Nothing on the answer to a post: a click would lose what was told so far.
    """
    request = context.get("request")
    is_read = request is not None and request.method == "GET"
    return foot.links_for(context.get("organisation")) if is_read else []


@register.inclusion_tag("ui/pieces/voice.html")
def voice(words: Any, source: str = "", url: str = "", lang: str = "", heavy: str = "") -> dict[str, Any]:
    """`{% voice words=quote.words source="groepsgesprek, maart" %}`: a person's words and where they come from.

    Never who. `words` is None where they were withdrawn; then the place stays, the words do not. `heavy` is what the
    teller said beforehand that it holds: the reader then opens the words, or not.
    """
    told = None if words is None else mark_safe(escape(str(words)))  # noqa: S308 - escaped right here, always
    return {"words": told, "source": source, "url": url, "lang": lang, "heavy": heavy}


@register.inclusion_tag("ui/pieces/count.html")
def count(
    people: int | None,
    of: int | None = None,
    rest: str = "",
    at_most: bool = False,
    self_chosen: bool = False,
    below: int = 5,
) -> dict[str, Any]:
    """`{% count 19 of=41 rest=_("in 5 groepen") self_chosen=True %}`: people as words and a small bar.

    `people` is None for fewer than `below`; `at_most` where codes are not people (an open page);
    `self_chosen` adds that this does not tell how often it occurs.
    """
    return {"counted": counted(people, of=of, at_most=at_most, below=below), "rest": rest, "self_chosen": self_chosen}


@register.inclusion_tag("ui/pieces/heard.html")
def heard(
    label: str, people: int | None, asked: int, below: int = 5, at_least: bool = False, are_people: bool = True
) -> dict[str, Any]:
    """`{% heard _("Jongeren") 7 asked=8 %}`: a group, how many were heard, how many were wanted."""
    return {
        "label": label,
        "counted": counted_against(people, asked=asked, below=below, at_least=at_least, are_people=are_people),
        "short": _short(people if people is None or people >= below else None, asked),
    }


def _short(people: int | None, asked: int) -> bool:
    return people is None or people * 2 < asked


@register.simple_tag
def tag(text: str, tone: str = "plain") -> SafeString:
    """`{% tag _("klaar") "good" %}`: a small label; tone is good, care, pencil or plain."""
    return _inline("tag", {"text": text, "tone": tone})


@register.simple_tag
def origin(by: str, accepted_by: str = "", on: date | None = None, what: str = "") -> SafeString:
    """`{% origin "computer" what=theme.name accepted_by=name on=day %}`: who made this, machine or person.

    `by` is "computer" or "person". A suggestion of the computer is pencil until someone accepted it.
    """
    return _inline("origin", {"machine": by == "computer", "accepted_by": accepted_by, "on": on, "what": what})


@register.inclusion_tag("ui/pieces/read_aloud.html")
def read_aloud() -> dict[str, Any]:
    """`{% read_aloud %}`: the button "Lees voor"; hidden where the browser has no voice of its own."""
    return {}


@register.simple_block_tag
def gate(
    content: str, missing: str, why: str, url: str = "", way: str = "", source: str = "", is_open: bool = False
) -> SafeString:
    """`{% gate missing=… why=… url=… way=… source="R040" %}<form>…</form>{% endgate %}`: what is asked first.

    Between the tags stands the form of "toch verdergaan", or nothing where the method allows no way around; `is_open`
    where it was sent and refused, so that what was typed is in sight.
    """
    given = {"missing": missing, "why": why, "url": url, "way": way, "source": source, "is_open": is_open}
    return render_to_string("ui/pieces/gate.html", given | {"overrule": content if content.strip() else ""})


@register.simple_block_tag
def thread(content: str, label: str = "") -> SafeString:
    """`{% thread label=_("De rode draad") %}{% knot … %}…{% endknot %}{% endthread %}`: an ordered list on a line."""
    return render_to_string("ui/pieces/thread.html", {"content": content, "label": label})


@register.simple_block_tag
def knot(
    content: str,
    title: str,
    state: str = "done",
    status: str = "",
    tone: str = "plain",
    people: int | None = None,
    url: str = "",
    level: int = 2,
) -> SafeString:
    """`{% knot _("Doel") state="open" status=_("bezig") tone="good" people=19 url=… level=3 %}…{% endknot %}`.

    `state` is done, open, bridged (passed with a reason) or later; `status` is its word on the screen.
    """
    spoken = {"open": _("nu"), "bridged": _("verder met reden"), "later": _("komt nog")}.get(state, "")
    given: dict[str, Any] = {"content": content, "title": title, "state": state, "status": status, "tone": tone}
    given |= {"people": people, "url": url, "level": level, "spoken": "" if status else spoken}
    return render_to_string("ui/pieces/knot.html", given)


@register.inclusion_tag("ui/pieces/knots.html")
def knots(here: int, of: int) -> dict[str, Any]:
    """`{% knots 4 9 %}`: where someone is in the questions; the first is 1. Skipped questions count as passed."""
    states = ["done" if number < here else "here" if number == here else "later" for number in range(1, of + 1)]
    return {"states": states, "here": here, "of": of}


@register.inclusion_tag("ui/pieces/task_list.html")
def task_list(tasks: Iterable[Task]) -> dict[str, Any]:
    """`{% task_list tasks %}`: shapes.Task (or anything with title, url, status, tone, help)."""
    return {"tasks": tasks}


@register.inclusion_tag("ui/pieces/check_answers.html")
def check_answers(answers: Iterable[Answer]) -> dict[str, Any]:
    """`{% check_answers answers %}`: shapes.Answer; stands inside the form where answers change by button."""
    return {"answers": answers}


@register.inclusion_tag("ui/pieces/error_summary.html")
def error_summary(form: BaseForm) -> dict[str, Any]:
    """`{% error_summary form %}`: at the top of the page; takes the focus and links to each field. Empty when fine."""
    return {"mistakes": mistakes_in(form)}


@register.inclusion_tag("ui/pieces/field.html")
def field(
    bound: BoundField,
    heading: bool = False,
    read_aloud: bool = False,
    inline: bool = False,
    optional: str = "",
    label: str = "",
    help: str | None = None,
) -> dict[str, Any]:
    """`{% field form.text heading=True read_aloud=True %}`: label, help, error and input of any bound field.

    `heading` makes the label the h1 of a question page; `inline` puts choices beside each other; `optional` is the
    remark behind the label, e.g. _("hoeft niet"); `label` and `help` take the place of those of the form.
    """
    if help is not None:
        bound.help_text = help
    bound.field.widget.attrs.pop("placeholder", None)  # it is gone once one types, and pale before
    given = {"field": bound, "kind": kind_of(bound), "choices": choices_of(bound), "heading": heading}
    return given | {"label": label or bound.label, "read_aloud": read_aloud, "inline": inline, "optional": optional}


@register.inclusion_tag("ui/pieces/empty.html")
def empty(text: str, url: str = "", way: str = "") -> dict[str, str]:
    """`{% empty _("Er zijn nog geen verhalen.") url _("Voer een verhaal in") %}`: one sentence, one button."""
    return {"text": text, "url": url, "way": way}


@register.inclusion_tag("ui/pieces/side_by_side.html")
def side_by_side(
    left: str | Sequence[Stretch], right: str | Sequence[Stretch], left_title: str = "", right_title: str = ""
) -> dict[str, Any]:
    """`{% side_by_side told masked %}`: two versions beside each other; two strings are compared word by word.

    Give sequences of shapes.Stretch where the differences are known already.
    """
    if isinstance(left, str) and isinstance(right, str):
        left, right = differing(left, right)
    sides = ((left_title or _("Zoals verteld"), left), (right_title or _("Zonder herkenbare dingen"), right))
    return {"sides": sides}


@register.inclusion_tag("ui/pieces/matrix.html")
def matrix(table: Matrix) -> dict[str, Any]:
    """`{% matrix table %}`: shapes.Matrix, theme by group, darker where more people told it."""
    most = max((cell or 0 for row in table.rows for cell in row.cells), default=0)
    rows = [(row, [(cell, _shade(cell, most)) for cell in row.cells]) for row in table.rows]
    return {"table": table, "rows": rows}


def _shade(cell: int | None, most: int) -> int:
    return 0 if not cell else 1 + min(2, 3 * cell // (most + 1))


@register.inclusion_tag("ui/pieces/pager.html", takes_context=True)
def pager(context: Context, page: Page, name: str = "bladzijde") -> dict[str, Any]:
    """`{% pager page %}`: earlier and later of a Django Page; `name` is its parameter, the others are kept."""
    request = context.get("request")

    def address(number: int) -> str:
        kept = request.GET.copy() if request else QueryDict(mutable=True)
        kept[name] = str(number)
        return f"?{kept.urlencode()}"

    earlier = address(page.previous_page_number()) if page.has_previous() else ""
    later = address(page.next_page_number()) if page.has_next() else ""
    return {"page": page, "earlier": earlier, "later": later}


@register.simple_tag
def term(word: str, shown: str = "") -> SafeString:
    """`{% term "kerninzicht" %}`: a word with its meaning behind it; plain text where the glossary is silent."""
    found = glossary.explained(word)
    if found and found.here is not found.dutch:
        word = found.here.word
    return _inline("term", {"shown": shown or word, "term": found, "number": next(_numbers)})


@register.inclusion_tag("ui/pieces/progress.html")
def progress(done: int, total: int, label: str, url: str, finished: bool = False) -> dict[str, Any]:
    """`{% progress job.done job.total _("rijen") url finished=job.finished %}`: how far long work is.

    `url` shows the state of now; a script asks it every few seconds, without one it is a link.
    """
    text = _("%(done)s van %(total)s %(label)s") % {"done": grouped(done), "total": grouped(total), "label": label}
    return {"done": done, "total": total, "text": text, "url": url, "finished": finished}


@register.simple_tag
def chart(drawing: charts.Bars | charts.Line | charts.Journey | charts.Thread) -> SafeString:
    """`{% chart drawing %}`: any drawing of charts.py, with its table."""
    return render_to_string(f"ui/charts/{drawing.kind}.html", {"drawing": drawing})
