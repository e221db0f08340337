"""No told word leaves for a service: only these files open a connection, each to what the operator named."""

import ast

from tests.structure.house import ROOT

SOURCE = ROOT / "src" / "doorleefd"
REACHES_OUT = {
    "aiohttp",
    "ftplib",
    "http.client",
    "httpx",
    "requests",
    "smtplib",
    "socket",
    "urllib.request",
    "urllib3",
}
ALLOWED = {
    "administration/invitations.py": "what a mail server refuses, named: invitations of staff",
    "administration/readiness.py": "what a mail server refuses, named: the trial mail",
    "administration/views/first_run.py": "what a mail server refuses, named: the trial mail",
    "analyse/sharper.py": "Frog, on this very machine, where the operator started it",
    "foundation/management/commands/start.py": "whether its own server answers",
    "foundation/openid.py": "the login server of the organisation; no word of a teller",
    "foundation/running/preparing.py": "whether the port is free",
    "respond/messages/postman.py": "mail to who asked for it, without a word that was told",
}


def imported(path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def test_only_these_files_open_a_connection():
    files = [path for path in SOURCE.rglob("*.py") if "tests" not in path.parts]
    assert len(files) > 300
    reaching = {str(path.relative_to(SOURCE)) for path in files if imported(path) & REACHES_OUT}
    assert reaching == set(ALLOWED)


def test_the_sharper_engine_is_asked_on_this_machine_alone():
    assert 'LOOPBACK = "127.0.0.1"' in (SOURCE / "analyse" / "sharper.py").read_text()
