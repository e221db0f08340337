"""A mail server on this machine that really speaks SMTP, and answers as a test asks of it."""

import socketserver
import threading
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage

END = b".\r\n"


@dataclass
class MailServer:
    """What it took, and how it behaves: `refused` gives an address its code, `cut_off` breaks the line after DATA."""

    received: list[tuple[str, EmailMessage]] = field(default_factory=list)
    refused: dict[str, int] = field(default_factory=dict)
    cut_off: set[str] = field(default_factory=set)
    port: int = 0
    lines: int = 0

    def addresses(self) -> list[str]:
        return sorted(address for address, _mail in self.received)


class _Talk(socketserver.StreamRequestHandler):
    mail: MailServer

    def handle(self):
        self.mail.lines += 1
        self._say(220, "hier")
        address = ""
        while line := self.rfile.readline().decode().strip():
            verb = line.split(" ")[0].upper()
            if verb == "RCPT":
                address = line.partition("<")[2].partition(">")[0]
                self._say(self.mail.refused.get(address, 250), "goed of niet")
            elif verb == "DATA":
                self._say(354, "toe maar")
                self._take(address)
                if address in self.mail.cut_off:
                    return
                self._say(250, "aangenomen")
            elif verb == "QUIT":
                self._say(221, "dag")
                return
            else:
                self._say(250, "goed")

    def _take(self, address):
        lines = []
        while (line := self.rfile.readline()) and line != END:
            lines.append(line)
        self.mail.received.append((address, message_from_bytes(b"".join(lines), policy=policy.default)))

    def _say(self, code, words):
        self.wfile.write(f"{code} {words}\r\n".encode())


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


def serve() -> tuple[MailServer, _Server]:
    """Start on a free port of this machine; the caller shuts the second thing down."""
    mail = MailServer()
    talk = type("Talk", (_Talk,), {"mail": mail})
    server = _Server(("127.0.0.1", 0), talk)
    mail.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    return mail, server
