"""A case about a colleague who is accused: handled by one person, with the rights of that colleague."""
