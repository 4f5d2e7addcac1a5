"""Where the importer's own files lie: spellings of headings, sample rosters."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
# A wheel carries resources/ inside the package; in a checkout it lies beside it.
_ROOT = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def roster_resource(name: str) -> Path:
    """The path of a file under resources/rosters/."""
    return _ROOT / "resources" / "rosters" / name
