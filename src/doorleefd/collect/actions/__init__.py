"""The writes of collecting."""

from doorleefd.collect.actions.receive import IndependencePromised, NotOpen, Received, receive, receive_many

__all__ = ["IndependencePromised", "NotOpen", "Received", "receive", "receive_many"]
