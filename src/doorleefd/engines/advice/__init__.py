"""Advice from rules of the method: what is unclear yet, and why. No Django here."""
