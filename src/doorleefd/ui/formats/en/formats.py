"""English as it is written in Britain: Django's own "en" says "Oct. 1, 2026" and reads 1/10 as the tenth of January."""

from django.conf.locale.en_GB.formats import *  # noqa: F403

DATE_FORMAT = "j F Y"
DATETIME_FORMAT = "j F Y H:i"
TIME_FORMAT = "H:i"
MONTH_DAY_FORMAT = "j F"
