"""Pure engines: what needs no database, no clock and no network."""
