# What ./start and ./check share: an environment of their own in .venv, from a lock file with hashes.
# Needs Python 3.11 or later (with pip and venv) and nothing else. To be sourced from the root of the checkout.

export UV_PYTHON_DOWNLOADS=never
VENV="$PWD/.venv"

say() { printf '%s\n' "$*" >&2; }

find_python() {
  local name
  for name in python3.11 python3.12 python3.13 python3.14 python3; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  say "Doorleefd needs Python 3.11 or later, with pip and venv (on Debian: apt install python3 python3-venv)."
  return 1
}

make_venv() {
  if "$VENV/bin/python" -c '' 2>/dev/null; then return; fi
  local python
  python=$(find_python)
  say "Making an environment in .venv with $python"
  rm -rf "$VENV"
  "$python" -m venv "$VENV" || { say "Python has no venv (on Debian: apt install python3-venv)."; return 1; }
}

install_uv() {
  if [ -x "$VENV/bin/uv" ]; then return; fi
  "$VENV/bin/python" -m pip --version >/dev/null 2>&1 || "$VENV/bin/python" -m ensurepip >/dev/null
  "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-uv.lock
}

stamp_of() { cat "$1" pyproject.toml requirements-uv.lock | cksum; }

# Bring .venv up to a lock file; nothing to do when its stamp says so.
environment() {
  local lock=$1 stamp="$VENV/.${1%.lock}.stamp"
  if [ -x "$VENV/bin/doorleefd" ] && [ "$(cat "$stamp" 2>/dev/null)" = "$(stamp_of "$lock")" ]; then return; fi
  make_venv
  install_uv
  say "Installing what $lock names"
  "$VENV/bin/uv" pip install --quiet --python "$VENV/bin/python" --compile-bytecode --require-hashes --requirement "$lock"
  "$VENV/bin/uv" pip install --quiet --python "$VENV/bin/python" --no-deps --no-build-isolation --editable .
  stamp_of "$lock" > "$stamp"
}
