"""Handing e-mail to the mail server, and knowing of each what became of it."""

import contextlib
import logging
import smtplib
from types import TracebackType
from typing import Any, Self

from django.core.mail import EmailMessage, get_connection

from doorleefd.administration.readiness import kindly
from doorleefd.foundation.acting import Refusal
from doorleefd.respond.models import Message

log = logging.getLogger(__name__)
HERE, FOR_GOOD = 250, 500
State = Message.State


class NoMailServer(Refusal):
    """The mail server does not answer; the sentence says what an operator looks at."""


class Postman:
    """One connection to the mail server, opened at the first message and again whenever it is gone."""

    def __init__(self) -> None:
        self.connection: Any = get_connection()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._hang_up()

    def get_ready(self) -> None:
        """Have a living connection, before anything is promised to anyone. Raises NoMailServer."""
        if self._answers():
            return
        self._hang_up()
        try:
            self.connection.open()
        except OSError as error:
            raise NoMailServer(kindly(error)) from error

    def deliver(self, message: EmailMessage) -> State:
        """What became of one message. `UNSURE` where the line broke: it may have been taken, it may not.

        Every other error of SMTP is an answer of the server, and that answer is that it did not take it.
        """
        message.connection = self.connection
        try:
            message.send()
        except smtplib.SMTPRecipientsRefused as error:
            state = State.REFUSED if _for_good(error) else State.POSTPONED
        except smtplib.SMTPServerDisconnected:
            state = State.UNSURE
        except smtplib.SMTPException:
            state = State.POSTPONED
        except OSError:
            state = State.UNSURE
        except ValueError:
            state = State.REFUSED
        else:
            return State.SENT
        # The kind alone: the answer of a mail server repeats the address (law 13).
        log.warning("a message was not sent: %s", state.value)
        return state

    def _answers(self) -> bool:
        """Whether the line is open; backends without a line of their own are opened each time."""
        line = getattr(self.connection, "connection", None)
        if line is None:
            return False
        try:
            code, _said = line.noop()
        except OSError:
            return False
        return bool(code == HERE)

    def _hang_up(self) -> None:
        with contextlib.suppress(OSError):
            self.connection.close()


def _for_good(error: smtplib.SMTPRecipientsRefused) -> bool:
    return all(code >= FOR_GOOD for code, _said in error.recipients.values())
