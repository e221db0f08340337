"""The audit can be added to and nothing else: refused by model and database, sealed in batches, checked by `verify`."""
