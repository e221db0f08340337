"""A stand-in for `frog -S PORT`, in a process of its own: run by the test, with the way it behaves as its argument.

It speaks as Frog's server does with `--skip=acmlp`: it reads lines until EOT, and writes fifteen columns a token apart
by tabs (number, token, three empty, part of speech, certainty, name, empty ones), a blank line after a sentence, then
READY.
It prints the port it listens on. The names it knows are a short list.
"""

import re
import socket
import sys
import time

NAMES = {"vlinderman": "B-PER", "jansje": "B-PER", "Werf": "I-ORG", "De": "B-ORG"}
TOKEN = re.compile(r"\w+|[^\w\s]")


def line(number: int, token: str) -> str:
    columns = (number, token, "", "", "", "N(soort,ev,basis,zijd,stan)", "0.991000", NAMES.get(token, "O"))
    return "\t".join(map(str, (*columns, *[""] * 6)))


def heard_from(client: socket.socket) -> str:
    heard = b""
    while not heard.endswith(b"EOT\r\n"):
        piece = client.recv(4096)
        if not piece:
            break
        heard += piece
    return heard.decode().removesuffix("EOT\r\n")


def answer(client: socket.socket, behaviour: str) -> None:
    lines = [line(number, token) for number, token in enumerate(TOKEN.findall(heard_from(client)), start=1)]
    said = "\n".join(lines).encode() + b"\n\nREADY\n\n"
    if behaviour == "stops":
        client.sendall(said[:20])
    elif behaviour == "trickles":
        for each in said:
            client.sendall(bytes([each]))
            time.sleep(0.1)
    else:
        time.sleep(3 if behaviour == "slow" else 0)
        client.sendall(said)


def serve(behaviour: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        sys.stdout.write(f"{server.getsockname()[1]}\n")
        sys.stdout.flush()
        while True:
            client, _address = server.accept()
            with client:
                try:
                    answer(client, behaviour)
                except OSError:
                    continue


if __name__ == "__main__":
    serve(sys.argv[1])
