"""The writes of collecting."""

from doorleefd.collect.actions.receive import NotOpen, Received, receive, receive_many

__all__ = ["NotOpen", "Received", "receive", "receive_many"]
