"""The tree of themes, and the memos at it."""

from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from doorleefd.analyse.actions.coding import remove_bare
from doorleefd.analyse.models import Coding, Memo, PatternTheme, Theme
from doorleefd.analyse.repeating import refuse_repeating
from doorleefd.foundation.acting import Refusal, action
from doorleefd.foundation.models import Login
from doorleefd.trajectory.models import Trajectory


class ThemeTaken(Refusal):
    sentence = _("Er is al een thema met deze naam.")


class ThemeInUse(Refusal):
    sentence = _("Dit thema hoort bij een patroon. Haal het daar eerst weg.")


class EmptyText(Refusal):
    sentence = _("Schrijf eerst iets op.")


@action(may="analyse.code", audit="theme added", on="trajectory")
def add_theme(*, by: Login, trajectory: Trajectory, name: str, parent: Theme | None, now: datetime) -> Theme:
    """Add a theme, at the end of its branch. Raises EmptyText, RepeatsATeller (law 5), ThemeTaken."""
    _refuse_name(trajectory, name, by=by, but=None)
    last = trajectory.themes.filter(parent=parent).aggregate(last=Max("order"))["last"]
    return Theme.objects.create(
        organisation_id=trajectory.organisation_id,
        trajectory=trajectory,
        parent=parent,
        name=name.strip(),
        order=0 if last is None else last + 1,
    )


@action(may="analyse.code", audit="theme renamed", on="theme")
def rename_theme(*, by: Login, theme: Theme, name: str, now: datetime) -> Theme:
    """Raises EmptyText, RepeatsATeller (law 5), ThemeTaken."""
    _refuse_name(theme.trajectory, name, by=by, but=theme)
    theme.name = name.strip()
    theme.save(update_fields=["name"])
    return theme


@action(may="analyse.code", audit="theme moved", on="theme")
def move_theme(*, by: Login, theme: Theme, parent: Theme | None, now: datetime) -> Theme:
    """Hang a theme under another; never under itself or one of its own. Raises ThemeInUse for that."""
    above = parent
    while above is not None:
        if above == theme:
            raise ThemeInUse(_("Een thema kan niet onder zichzelf hangen."))
        above = above.parent
    theme.parent = parent
    theme.save(update_fields=["parent"])
    return theme


@action(may="analyse.code", audit="theme removed", on="theme")
def remove_theme(*, by: Login, theme: Theme, now: datetime) -> None:
    """Remove a theme with its codings and memos; its branches move up one. Raises ThemeInUse."""
    if PatternTheme.objects.filter(theme=theme).exists():
        raise ThemeInUse
    coded = list(Coding.objects.of_house().filter(theme=theme).values_list("fragment", flat=True))
    theme.children.update(parent=theme.parent)
    theme.delete()
    for at in range(0, len(coded), 500):
        remove_bare(coded[at : at + 500])


@action(may="analyse.code", audit="memo written", on="theme")
def write_memo(*, by: Login, theme: Theme, text: str, now: datetime) -> Memo:
    """Keep a memo at a theme. Raises EmptyText, RepeatsATeller (law 5)."""
    text = text.strip()
    if not text:
        raise EmptyText
    refuse_repeating([text], trajectory=theme.trajectory, by=by)
    return Memo.objects.create(organisation_id=theme.organisation_id, theme=theme, author=by, text=text, written_at=now)


def _refuse_name(trajectory: Trajectory, name: str, *, by: Login, but: Theme | None) -> None:
    if not name.strip():
        raise EmptyText
    refuse_repeating([name], trajectory=trajectory, by=by)
    taken = trajectory.themes.filter(name__iexact=name.strip())
    if but is not None:
        taken = taken.exclude(pk=but.pk)
    if taken.exists():
        raise ThemeTaken
