"""`doorleefd verify`: does everything still fit together?"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from doorleefd.foundation import upkeep


class Command(BaseCommand):
    help = "Look for relations across organisations, rows without a key, and whatever else rooms check."

    def handle(self, *args: Any, **options: Any) -> None:
        problems = upkeep.verify()
        for problem in problems:
            self.stderr.write(problem)
        if problems:
            raise CommandError(f"{len(problems)} problems found")
        self.stdout.write("All is well")
