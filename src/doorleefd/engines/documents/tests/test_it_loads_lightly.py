import subprocess
import sys

HEAVY = {"docx", "lxml", "odfdo", "typst", "django"}


def test_what_is_heavy_is_loaded_when_a_document_is_written():
    report = f"import sys, doorleefd.engines.documents; print({HEAVY!r} & set(sys.modules))"
    seen = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True, check=True)
    assert seen.stdout.strip() == "set()"
