"""The audit can be added to and nothing else; each day is sealed in an order drawn by lot; `verify` sees a change."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.db.models import QuerySet

from doorleefd.foundation import upkeep
from doorleefd.foundation.audit import chain, triggers
from doorleefd.foundation.guard import writing
from doorleefd.foundation.models import AuditBatch, AuditEntry
from doorleefd.foundation.models.audit import AppendOnly

pytestmark = pytest.mark.django_db(transaction=True)
ROW_ORDER = {"sqlite": "rowid", "postgresql": "ctid"}


@pytest.fixture(autouse=True)
def no_head():
    """The chain of one test is not that of the next."""
    yield
    chain._head().unlink(missing_ok=True)


@pytest.fixture
def acts(veenbeek, now):
    """So many acts of tellers on a day: `acts(30)`; their ids in the order in which they were done."""

    def done(times, *, days_ago=1):
        day = now.date() - timedelta(days=days_ago)
        with writing():
            return [
                AuditEntry.objects.create(
                    organisation=veenbeek, day=day, actor_kind="visitor", verb="contribution received"
                ).pk
                for _ in range(times)
            ]

    return done


@pytest.fixture
def tampered():
    """Do something in the database as whoever holds its password: with a pass."""

    def doing(what):
        with transaction.atomic(), writing(), triggers.passing(connection):
            what(QuerySet(AuditEntry), QuerySet(AuditBatch))

    return doing


def run(statement):
    with transaction.atomic(), writing(), connection.cursor() as cursor:
        cursor.execute(statement)


def lying():
    """The ids in the order in which the database has them in its file."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM foundation_auditentry ORDER BY {ROW_ORDER[connection.vendor]}")
        return [AuditEntry._meta.pk.to_python(pk) for (pk,) in cursor.fetchall()]


def test_the_order_of_acts_is_gone(acts, now):
    # Before the seal they lie as they came, unless the database put some where others went: nothing to count on.
    done = acts(40)
    assert chain.seal_past_days(now=now) == 1
    assert sorted(lying()) == sorted(done)
    assert lying() != done


def test_today_waits_until_it_is_over(acts, now):
    acts(3, days_ago=0)
    assert chain.seal_past_days(now=now) == 0
    assert chain.seal_past_days(now=now + timedelta(days=1)) == 1


def test_each_day_is_a_batch_on_the_one_before(acts, now, monkeypatch):
    monkeypatch.setattr(chain, "MOST_ROWS", 4)
    acts(6, days_ago=3)
    acts(2, days_ago=1)
    chain.seal_past_days(now=now)
    batches = list(AuditBatch.objects.order_by("number"))
    assert [(batch.number, batch.count) for batch in batches] == [(1, 4), (2, 2), (3, 2)]
    assert [batch.previous for batch in batches] == ["", batches[0].digest, batches[1].digest]
    assert list(chain.problems(now=now)) == []


def test_the_night_does_it(acts, now):
    acts(3)
    upkeep.scrub(now=now)
    assert AuditBatch.objects.get().count == 3
    assert upkeep.verify(now=now) == []


@pytest.mark.parametrize("sealed", [False, True])
@pytest.mark.parametrize("what", ["UPDATE foundation_auditentry SET verb = 'x'", "DELETE FROM foundation_auditentry"])
def test_the_database_refuses(acts, now, what, sealed):
    acts(2)
    if sealed:
        chain.seal_past_days(now=now)
    with pytest.raises(DatabaseError, match=triggers.SAID):
        run(what)
    assert AuditEntry.objects.filter(verb="contribution received").count() == 2


@pytest.mark.parametrize("what", ["UPDATE foundation_auditbatch SET digest = 'x'", "DELETE FROM foundation_auditbatch"])
def test_it_refuses_for_seals_too(acts, now, what):
    acts(1)
    chain.seal_past_days(now=now)
    with pytest.raises(DatabaseError, match=triggers.SAID):
        run(what)


def test_it_refuses_to_write_one_row_over_another(acts, now):
    """As SQLite does with INSERT OR REPLACE, which no trigger on UPDATE or DELETE sees."""
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite knows it")
    acts(2)
    chain.seal_past_days(now=now)
    others = "organisation_id, day, actor_kind, 'x', subject_kind, subject_id, count, batch"
    named = others.replace("'x'", "verb")
    rest = "day, count, key_version, digest, previous, sealed_on, emptied_digest"
    for what in (
        f"INSERT OR REPLACE INTO foundation_auditentry (id, {named}) SELECT id, {others} FROM foundation_auditentry",
        f"INSERT OR REPLACE INTO foundation_auditentry (rowid, id, {named}) "
        f"SELECT rowid, 'other' || rowid, {others} FROM foundation_auditentry",
        f"INSERT OR REPLACE INTO foundation_auditbatch (number, {rest}) "
        f"SELECT number, {rest} FROM foundation_auditbatch",
    ):
        with pytest.raises(DatabaseError, match=triggers.SAID):
            run(what)
    assert list(chain.problems(now=now)) == []


@pytest.mark.parametrize("table", triggers.TABLES)
def test_it_refuses_to_empty_a_table(acts, table):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL knows TRUNCATE")
    acts(2)
    with pytest.raises(DatabaseError, match=triggers.SAID):
        run(f"TRUNCATE {table} CASCADE")


def test_verify_names_rows_that_no_night_sealed(acts, now):
    acts(2, days_ago=0)
    acts(2, days_ago=1)
    assert list(chain.problems(now=now)) == []
    acts(3, days_ago=2)
    assert list(chain.problems(now=now)) == ["logboek van 2026-06-13: 3 regels zijn nooit verzegeld"]


def test_the_model_refuses(acts):
    acts(1)
    row = AuditEntry.objects.get()
    for attempt in (row.save, row.delete, AuditEntry.objects.all().delete, lambda: AuditEntry.objects.update(count=2)):
        with pytest.raises(AppendOnly):
            attempt()


def test_the_pass_is_gone_after_the_seal(acts, now):
    acts(1)
    chain.seal_past_days(now=now)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {triggers.PASSES}")
        assert cursor.fetchone() == (0,)


def break_row(entries, batches):
    entries.filter(pk=entries.filter(batch=2).values_list("pk", flat=True)[0]).update(verb="nothing happened")


def remove_row(entries, batches):
    entries.filter(pk=entries.filter(batch=2).values_list("pk", flat=True)[0]).delete()


def remove_batch(entries, batches):
    entries.filter(batch=2).delete()
    batches.filter(number=2).delete()


def remove_last(entries, batches):
    entries.filter(batch=3).delete()
    batches.filter(number=3).delete()


def renumber(entries, batches):
    remove_batch(entries, batches)
    entries.filter(batch=3).update(batch=2)
    batches.filter(number=3).update(number=2)


def forget_early(entries, batches):
    entries.filter(batch=2).delete()
    batches.filter(number=2).update(emptied_on="2026-06-01", emptied_digest="0" * 64)


def put_in_row(entries, batches):
    one = entries.filter(batch=1)[0]
    entries.create(organisation=one.organisation, day=one.day, actor_kind="house", verb="x", batch=2)


def put_in_batch(entries, batches):
    one = entries.filter(batch=1)[0]
    entries.create(organisation=one.organisation, day=one.day, actor_kind="house", verb="x", batch=9)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (break_row, "logboek, deel 2 van 2026-06-13: veranderd"),
        (remove_row, "logboek, deel 2 van 2026-06-13: 4 regels verzegeld, 3 aanwezig"),
        (put_in_row, "logboek, deel 2 van 2026-06-13: 4 regels verzegeld, 5 aanwezig"),
        (remove_batch, "logboek, deel 2: weggehaald"),
        (remove_last, "logboek, deel 3 tot en met 3: weggehaald"),
        (renumber, "logboek, deel 2 van 2026-06-14: sluit niet aan"),
        (forget_early, "logboek, deel 2 van 2026-06-13: zou verlopen en leeggemaakt zijn"),
        (put_in_batch, "logboek, deel 9: er zijn regels in gezet"),
    ],
)
def test_verify_names_the_batch(acts, now, tampered, how, said):
    for days_ago in (3, 2, 1):
        acts(4, days_ago=days_ago)
    chain.seal_past_days(now=now)
    assert upkeep.verify(now=now) == []
    tampered(how)
    assert any(problem.startswith(said) for problem in upkeep.verify(now=now)), upkeep.verify(now=now)


def test_a_trigger_that_was_taken_away_is_missed(now):
    with writing():
        triggers.drop(connection)
    assert "weigert veranderingen niet" in next(chain.problems(now=now))
    with writing():
        triggers.create(connection)
    assert list(chain.problems(now=now)) == []


def test_after_its_term_a_batch_goes_whole_and_its_seal_stays(acts, now):
    acts(5)
    chain.seal_past_days(now=now)
    later = now + settings.AUDIT_KEPT - timedelta(days=1)
    acts(1, days_ago=-1)
    assert chain.forget_old(now=later) == 0
    assert chain.forget_old(now=later + timedelta(days=1)) == 1
    assert AuditEntry.objects.count() == 1
    assert AuditBatch.objects.get().emptied_on == (later + timedelta(days=1)).date()
    assert chain.forget_old(now=later + timedelta(days=2)) == 0
    assert list(chain.problems(now=now)) == []


def test_killed_between_two_batches_the_next_night_goes_on(acts, now, monkeypatch):
    monkeypatch.setattr(chain, "MOST_ROWS", 2)
    acts(4)
    seal, done = chain._seal, []

    def killed(*arguments, **given):
        if done:
            raise KeyboardInterrupt
        done.append(seal(*arguments, **given))

    monkeypatch.setattr(chain, "_seal", killed)
    with pytest.raises(KeyboardInterrupt):
        chain.seal_past_days(now=now)
    monkeypatch.setattr(chain, "_seal", seal)
    chain.seal_past_days(now=now)
    assert [batch.count for batch in AuditBatch.objects.order_by("number")] == [2, 2]
    assert list(chain.problems(now=now)) == []
