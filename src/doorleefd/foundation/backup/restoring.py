"""Putting a backup back into an empty house: checked to the last byte first, whole or not at all, and then done
again what was erased, withdrawn, locked or replaced since. Nobody stays logged in."""

import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS
from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal
from doorleefd.foundation.audit import chain, triggers
from doorleefd.foundation.backup import databases, erased, repeating
from doorleefd.foundation.backup.bundle import Manifest, unpack
from doorleefd.foundation.backup.shelf import CONTENT, EPOCHS, KEEPING, KEY_STORE, Kept, Shelf, workspace
from doorleefd.foundation.guard import mark_all, writing
from doorleefd.foundation.keystore import epochs, master
from doorleefd.foundation.keystore.models import DataKey, ErasedKey, ServiceKey
from doorleefd.foundation.models import LoginSession
from doorleefd.foundation.routing import KEYS
from doorleefd.foundation.running import half_restored, preparing
from doorleefd.foundation.search import rebuilding
from doorleefd.foundation.upkeep import is_believed, was_right_at

LISTS = (erased.LIST, *repeating.LISTS.values())


class NotEmpty(Refusal):
    sentence = _("Hier staat al een database. Een back-up terugzetten kan alleen in een lege map of database.")


class NothingThere(Refusal):
    sentence = _("In die map staat zo'n back-up niet.")


class StampedAhead(Refusal):
    sentence = _(
        "De back-ups hier dragen een moment dat nog moet komen. Kijk of de klok van deze machine goed staat. Staat hij "
        "goed, dan liep de klok voor toen ze gemaakt werden: noem dan met --moment welke je bedoelt."
    )


class KeysMissing(Refusal):
    sentence = _(
        "Er zijn hier geen sleutels, en bij de back-ups staan ze ook niet. Zonder sleutels gaat geen verhaal open."
    )


class KeysDead(Refusal):
    sentence = _(
        "De sleuteldatabase die hier staat, gaat niet open met deze hoofdsleutel en deze map met epochs. "
        "Zet de goede terug, of haal de sleuteldatabase en de epochs weg: dan komen de sleutels uit de back-up."
    )


class ListsMissing(Refusal):
    """Beside the backup stands no list, or one that is older: what came after it would silently be undone."""

    def __init__(self, kinds: Collection[str]) -> None:
        said = _(
            "Bij deze back-up ontbreekt een lijst van hetzelfde moment of later: %(kinds)s. Zonder die lijst komt "
            "terug wat daarna gewist, ingetrokken, gestopt of vervangen is. Leg de lijst in de map `content`. "
            "Is zij er echt niet meer, gebruik dan --without-lists."
        )
        super().__init__(said % {"kinds": ", ".join(f"*.{kind}" for kind in kinds)})


@dataclass(frozen=True)
class Restored:
    """What a restore did. `keys_from` is None where the keys that were here stayed.

    `lists` says of which moment each list was, None where there was none; `again` for how many people it was done.
    `left` says what a person must see to; `removed` is how much had its time, None where nobody knows what is held, or
    whether the clock is right.
    """

    made_at: datetime
    keys_from: datetime | None
    lists: Mapping[str, datetime | None]
    erased_again: int
    again: Mapping[str, int]
    left: Sequence[str]
    removed: int | None
    indexed: int

    @property
    def missed(self) -> list[str]:
        """The lists that were not there, or were older than the backup."""
        return _too_old(self.lists, self.made_at)


@dataclass(frozen=True)
class _Opened:
    """A backup that was found sound, in the workspace."""

    content: Manifest
    keys: Manifest | None
    lists: Mapping[str, datetime | None]
    erased: set[UUID]
    lines: Mapping[str, set[str]]


def restore(
    shelf: Shelf, *, stamp: str = "", earlier: Collection[bytes] = (), without_lists: bool = False, now: datetime
) -> Restored:
    """Put back the newest backup, or the one whose name begins with `stamp`; `earlier` are master keys that it may have
    been made under, besides the one of today. One from a clock that was ahead comes only where `stamp` names no other.

    The keys that stand here stay; where there are none, the newest of the backups come. A restore that was killed is
    done over. `without_lists` lets it go on where a list is not there or is too old; those that are there are read.
    Raises NotEmpty, NothingThere, StampedAhead, ListsMissing, KeysMissing, KeysDead, BackupBroken, OtherMasterKey,
    OtherDatabase, NewerBackup, AtWork, MasterKeyMissing, MasterKeyWrong.
    """
    with workspace() as work:
        _clear(half_restored.aliases())
        if not databases.is_empty(DEFAULT_DB_ALIAS):
            raise NotEmpty
        chosen = _chosen(shelf, stamp, now)
        if not without_lists:
            _refuse_without_lists(shelf, chosen)
        opened = _opened(shelf, chosen, work, now, among=[master.master_key(), *earlier])
        with _all_or_nothing([KEYS, DEFAULT_DB_ALIAS] if opened.keys else [DEFAULT_DB_ALIAS]):
            return _put_back(opened, work, now)


def _refuse_without_lists(shelf: Shelf, chosen: Kept) -> None:
    """Raises ListsMissing."""
    if missed := _too_old(_moments(shelf), chosen.made_at):
        raise ListsMissing(missed)


def _moments(shelf: Shelf) -> dict[str, datetime | None]:
    return {beside.kind: beside.newest(shelf) for beside in LISTS}


def _too_old(lists: Mapping[str, datetime | None], made_at: datetime) -> list[str]:
    # The name of a backup has no parts of a second, and its manifest has.
    return [kind for kind, moment in lists.items() if moment is None or moment < made_at.replace(microsecond=0)]


def _opened(shelf: Shelf, chosen: Kept, work: Path, now: datetime, *, among: Collection[bytes]) -> _Opened:
    """Open and check everything, before anything is touched."""
    content = _unpacked(chosen, work / CONTENT, DEFAULT_DB_ALIAS, among=among)
    keys = None if _keys_live() else _unpacked_keys(shelf, work, max(now, chosen.made_at))
    gone = {UUID(line) for line in erased.LIST.read(shelf, work / erased.LIST.kind, among=among)}
    lines = {kind: beside.read(shelf, work / kind, among=among) for kind, beside in repeating.LISTS.items()}
    return _Opened(content, keys, _moments(shelf), gone, lines)


def _chosen(shelf: Shelf, stamp: str, now: datetime) -> Kept:
    fitting = [kept for kept in shelf.all(CONTENT) if kept.path.name.startswith(stamp)]
    if not fitting:
        raise NothingThere
    sound = [kept for kept in fitting if not kept.is_ahead(now)]
    if not sound and not stamp:
        raise StampedAhead
    return (sound or fitting)[-1]


def _unpacked(kept: Kept, into: Path, alias: str, *, among: Collection[bytes]) -> Manifest:
    manifest = unpack(kept.path, into=into, keys=among, label=kept.label)
    databases.check(alias, into, manifest.facts)
    return manifest


def _unpacked_keys(shelf: Shelf, work: Path, now: datetime) -> Manifest:
    """The newest keys, whatever the age of the content: they hold the fewest of who was erased.

    Those of after `now` are of a clock that was ahead: who told later is not in them.

    Epoch keys are wrapped under the master key of their day, so that alone will do.
    """
    store, lives = shelf.newest(KEY_STORE, now=now), shelf.newest(EPOCHS, now=now)
    if store is None or lives is None or store.path.stem != lives.path.stem:
        raise KeysMissing
    unpack(lives.path, into=work / EPOCHS, keys=[master.master_key()], label=lives.label)
    return _unpacked(store, work / KEY_STORE, KEYS, among=[master.master_key()])


def _keys_live() -> bool:
    """Whether keys stand here, and open. Raises KeysDead."""
    if databases.is_empty(KEYS):
        return False
    used = {number for model in (DataKey, ServiceKey) for number in model.objects.values_list("epoch", flat=True)}
    try:
        for number in used:
            master.epoch_key(number)
    except (FileNotFoundError, master.MasterKeyWrong) as error:
        raise KeysDead from error
    return bool(used)


@contextmanager
def _all_or_nothing(aliases: list[str]) -> Iterator[None]:
    """Empty again when it fails; marked meanwhile, so that what is half there is never used when it is killed."""
    half_restored.begin(aliases)
    try:
        yield
    except BaseException:
        _clear(aliases)
        raise
    half_restored.end()


def _clear(aliases: list[str]) -> None:
    for alias in aliases:
        databases.clear(alias)
    if KEYS in aliases:
        shutil.rmtree(settings.EPOCH_FOLDER, ignore_errors=True)
    half_restored.end()


def _put_back(opened: _Opened, work: Path, now: datetime) -> Restored:
    if opened.keys:
        for file in (work / EPOCHS).iterdir():
            master.write_private(settings.EPOCH_FOLDER / file.name, file.read_bytes())
        databases.load(KEYS, work / KEY_STORE, opened.keys.facts)
    databases.load(DEFAULT_DB_ALIAS, work / CONTENT, opened.content.facts)
    preparing.databases()
    # PostgreSQL comes back as rows alone: where nothing was left to migrate, nothing made these again.
    with writing():
        triggers.stand_after_migrating()
    mark_all()
    _log_everyone_out()
    repeating.tell(made_at=opened.content.made_at, now=now)
    gone = opened.erased | set(ErasedKey.objects.values_list("pk", flat=True))
    count = erased.erase_again(gone, now=now)
    again = repeating.repeat(opened.lines, now=now)
    left = repeating.left_to_people(opened.lines, made_at=opened.content.made_at)
    knows_what_is_held = KEEPING not in _too_old(opened.lists, opened.content.made_at)
    _remember_the_clock(opened, now)
    may_go = is_believed(now) and knows_what_is_held
    removed = repeating.remove_what_had_its_time(now=now) if may_go else None
    indexed = rebuilding.rebuild()
    # The copy of this epoch that stands among the backups opens nothing of this house from now on.
    epochs.turn_epoch()
    chain.seal_past_days(now=now)
    chain.mark_head()
    for beside in LISTS:
        beside.let_stay()
    keys_from = opened.keys.made_at if opened.keys else None
    return Restored(opened.content.made_at, keys_from, opened.lists, count, again, left, removed, indexed)


def _remember_the_clock(opened: _Opened, now: datetime) -> None:
    """On a new machine nothing but the backup and its lists tells what the time was; not those of a clock ahead."""
    moments = [opened.content.made_at, *filter(None, opened.lists.values())]
    if known := [moment for moment in moments if moment <= now]:
        was_right_at(max(known))


def _log_everyone_out() -> None:
    """A session of the backup may be of a browser, or of someone, that was shut out since."""
    with writing():
        LoginSession.objects.all().delete()
