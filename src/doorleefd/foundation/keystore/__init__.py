"""The key store, in a database apart: destroying a key here is what erases words everywhere."""
