"""Telling each person who asked for it that there is an answer, and calling in worry (R206, R239, R241)."""
