"""The raw commit rate: one small row and one commit, over and over, on one connection with the product's settings."""

import sys
import time

import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from doorleefd.foundation.guard import writing  # noqa: E402

SECONDS = 3.0

if __name__ == "__main__":
    with writing(), connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS commits (number integer)")
        done, until = 0, time.perf_counter() + SECONDS
        while time.perf_counter() < until:
            with transaction.atomic():
                cursor.execute("INSERT INTO commits (number) VALUES (%s)", [done])
            done += 1
        cursor.execute("DROP TABLE commits")
    sys.stdout.write(f'{{"a_second": {done / SECONDS}}}\n')
