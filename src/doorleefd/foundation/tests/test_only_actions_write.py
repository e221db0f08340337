"""Law 4: a row changes inside an action, or not at all."""

import pytest
from django.db import connection
from django.utils import timezone

from doorleefd.foundation.guard import WriteOutsideAction, passes
from doorleefd.foundation.models import Organisation

pytestmark = pytest.mark.django_db


def test_saving_outside_an_action_is_refused(veenbeek):
    veenbeek.name = "Gemeente Anders"
    with pytest.raises(WriteOutsideAction):
        veenbeek.save()


def test_updating_in_bulk_is_refused(veenbeek):
    with pytest.raises(WriteOutsideAction):
        Organisation.objects.update(name="Gemeente Anders")


def test_deleting_is_refused(veenbeek):
    with pytest.raises(WriteOutsideAction):
        Organisation.objects.all().delete()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE foundation_organisation SET name = 'x'",
        'DELETE FROM "foundation_organisation"',
        "(SELECT 1); UPDATE foundation_organisation SET name = 'x'",
        "SELECT 1; UPDATE foundation_organisation SET name = 'x'",
        "WITH gone AS (DELETE FROM foundation_organisation RETURNING id) SELECT * FROM gone",
        "WITH now AS (UPDATE foundation_organisation SET name = 'x' RETURNING id) SELECT * FROM now",
        "EXPLAIN ANALYZE UPDATE foundation_organisation SET name = 'x'",
        "SELECT * INTO elsewhere FROM foundation_organisation",
        "INSERT INTO foundation_auditentry (id) VALUES (1)",
        "TRUNCATE foundation_organisation",
        "DROP TABLE foundation_organisation",
        "COPY foundation_organisation FROM STDIN",
        'UPDATE "foundation_login" SET "email" = \'x\' WHERE "id" = 1',
        'UPDATE "foundation_login" SET "last_login" = NULL, "email" = \'x\' WHERE "id" = 1',
    ],
)
def test_raw_sql_that_writes_is_refused(sql):
    assert not passes(sql)
    with pytest.raises(WriteOutsideAction), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT 1",
        "(SELECT 1) UNION ALL (SELECT 2) ORDER BY 1",
        'SELECT "updated" FROM t FOR UPDATE',
        "SELECT 1 FROM t FOR NO KEY UPDATE OF t",
        'SAVEPOINT "s1"',
        "PRAGMA foreign_keys",
        'UPDATE "foundation_loginsession" SET "session_data" = %s WHERE 1 = 1',
        'DELETE FROM "django_tasks_database_dbtaskresult" WHERE 1 = 1',
        'INSERT INTO "mfa_authenticator" ("id") VALUES (1)',
    ],
)
def test_reading_logging_in_and_the_queue_need_no_action(sql):
    assert passes(sql)


def test_logging_in_keeps_the_date(client, alice):
    client.force_login(alice, backend="allauth.account.auth_backends.AuthenticationBackend")
    alice.refresh_from_db()
    assert alice.last_login is not None


def test_a_task_may_be_queued_outside_an_action():
    from uuid import uuid4

    from doorleefd.foundation.tasks import go_on

    assert go_on.enqueue(str(uuid4())).enqueued_at <= timezone.now()
