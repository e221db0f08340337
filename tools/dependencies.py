"""What Doorleefd is built from: a CycloneDX list made from the lock file, and a look whether any of it is known weak.

python tools/dependencies.py list          the software bill of materials, as JSON, on standard output
python tools/dependencies.py audit         pip-audit over the lock file; says plainly when it cannot run
"""

import json
import re
import subprocess
import sys
import tomllib
import urllib.request
from importlib import metadata
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
PINNED = re.compile(r"^(?P<name>[a-z0-9.-]+)==(?P<version>[^ ;\\]+)(?: ; (?P<marker>[^\\]+))?", re.I)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
AUDIT = ("pip-audit", "2.10.1")
ADVISORIES = "https://pypi.org/pypi/{}/{}/json".format(*AUDIT)
"""The page of one release, which is what the audit asks for; some mirrors have only that of a whole project."""
PATIENCE = 10
"""Seconds."""


def components(lock: str) -> list[dict[str, Any]]:
    """Each pinned package of a lock file, with its address, its licence where it is installed, and its hashes."""
    found: list[dict[str, Any]] = []
    for line in lock.splitlines():
        if pinned := PINNED.match(line):
            name, version = pinned["name"].lower(), pinned["version"]
            purl = f"pkg:pypi/{name}@{version}"
            found.append({"type": "library", "name": name, "version": version, "purl": purl, "bom-ref": purl})
            found[-1] |= licence_of(name)
            if pinned["marker"]:
                found[-1]["properties"] = [{"name": "python:marker", "value": pinned["marker"].strip()}]
        elif found and (digest := HASH.search(line)):
            references = found[-1].setdefault("externalReferences", [])
            kept = {"type": "distribution", "url": f"https://pypi.org/project/{found[-1]['name']}/"}
            references.append(kept | {"hashes": [{"alg": "SHA-256", "content": digest[1]}]})
    return found


def licence_of(name: str) -> dict[str, Any]:
    """What an installed package says of its licence, as an expression or in its own words."""
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return {}
    if expression := said.get("License-Expression"):
        return {"licenses": [{"expression": expression}]}
    classified = [line.split(" :: ")[-1] for line in said.get_all("Classifier", []) if line.startswith("License ::")]
    return {"licenses": [{"license": {"name": text}} for text in classified]} if classified else {}


def listed() -> dict[str, Any]:
    """The bill of materials, the same for the same lock file."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lock = LOCK.read_text()
    own = {"type": "application", "name": project["name"], "version": project["version"], "bom-ref": project["name"]}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, lock)}",
        "version": 1,
        "metadata": {"component": own | {"licenses": [{"expression": project["license"]}]}},
        "components": components(lock),
    }


def is_within_reach(address: str) -> bool:
    """Whether the index answers here, and tells about weaknesses: a mirror of files alone does not."""
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return "vulnerabilities" in json.load(answer)
    except (OSError, ValueError):
        return False


def audited() -> int:
    """The exit code of the audit; 0 with a plain sentence where it cannot run."""
    if not is_within_reach(ADVISORIES):
        print("NOT RUN: the index of known weaknesses is out of reach. Run `./check all` where there is a network.")
        return 0
    uv = Path(sys.prefix) / "bin" / "uv"
    words = [
        uv,
        "tool",
        "run",
        "--quiet",
        "--from",
        "==".join(AUDIT),
        "pip-audit",
        "--disable-pip",
        "--strict",
        "-r",
        LOCK,
    ]
    return subprocess.run(words, check=False).returncode


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["list"]:
            print(json.dumps(listed(), indent=1))
        case ["audit"]:
            sys.exit(audited())
        case _:
            sys.exit(__doc__)
