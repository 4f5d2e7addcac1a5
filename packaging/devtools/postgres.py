"""Where PostgreSQL's programs are, and whether a cluster can be started with them."""

import os
import shutil
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
PACKAGE = "postgresql"


def why_not() -> str:
    """Why no cluster can be started here; empty when one can."""
    if os.name == "nt":
        return "throw-away clusters are reached by a Unix socket, which Windows lacks"
    if find() is None:
        return "there is no PostgreSQL server (Debian package postgresql)"
    if os.geteuid() == 0 and plain_user() is None:
        return "PostgreSQL refuses to run as root, and there is no user postgres or nobody"
    return ""


def find() -> Path | None:
    """The folder of the server's programs, of the newest version."""
    versions = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda p: _number(p.parts[-3]))
    if versions:
        return versions[-1].parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def _number(version: str) -> float:
    return float(version) if version.replace(".", "", 1).isdigit() else 0.0


def plain_user() -> tuple[int, int] | None:
    """User and group of somebody who is not root: PostgreSQL refuses to run as root."""
    import pwd  # not on Windows

    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return entry.pw_uid, entry.pw_gid
    return None
