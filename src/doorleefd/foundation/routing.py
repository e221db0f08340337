"""Which database a row belongs to: keys in the key store, all else in the default one."""

from typing import Any

from django.db.models import Model

KEYS = "keys"
KEY_STORE_APP = "keystore"


class KeyStoreRouter:
    """Keeps the tables of the key store and the rest strictly apart, migrations included."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        return KEYS if model._meta.app_label == KEY_STORE_APP else "default"

    db_for_write = db_for_read

    def allow_relation(self, one: Model, other: Model, **hints: Any) -> bool:
        return (one._meta.app_label == KEY_STORE_APP) == (other._meta.app_label == KEY_STORE_APP)

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool:
        return (db == KEYS) == (app_label == KEY_STORE_APP)
