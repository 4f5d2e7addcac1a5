"""The requirement files: what pyproject.toml asks for, as exact versions with their hashes."""

import shutil

from devtools.console import Stop, call, say
from devtools.environment import BUILD, DEVELOP, RUN, SCRIPTS

OPTIONS = ["--universal", "--python-version=3.11", "--generate-hashes", "--quiet"]
# No file may name a package server, so that any mirror will do.
OPTIONS += ["--no-config", "--no-emit-index-url", "--no-emit-find-links"]
OPTIONS += ["--custom-compile-command=python3 dev.py lock", "--constraints=packaging/pins.in"]

# The later ones take the versions that the earlier ones found.
SOURCES = {
    RUN: ["pyproject.toml"],
    BUILD: ["--group=build", f"--constraints=packaging/{RUN}"],
    DEVELOP: [
        "pyproject.toml",
        "--group=dev",
        "--extra=postgres",
        "--extra=camera",
        f"--constraints=packaging/{RUN}",
        f"--constraints=packaging/{BUILD}",
    ],
}


def lock(arguments: list[str]) -> int:
    """Renews the three files; '--upgrade' among the arguments takes newer versions."""
    uv = shutil.which("uv", path=str(SCRIPTS)) or shutil.which("uv")
    if uv is None:
        raise Stop("This needs uv; 'pip install uv' brings it.")
    for name, sources in SOURCES.items():
        target = f"packaging/{name}"
        say(target)
        if call([uv, "pip", "compile", *OPTIONS, *sources, "-o", target, *arguments]):
            return 1
    return 0
