"""The pages of looking after an organisation. They translate: every write is an action, every read a query."""
