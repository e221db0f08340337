"""Accounting for what is done with what people tell: to the privacy officer, and to whoever told it."""
