"""The staff pages of a trajectory. They translate: every write is an action, every read a query."""
