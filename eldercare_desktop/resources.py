"""Where the files beside the code are: style, icons, tables, samples, compiled translations.

A wheel or an installer carries them inside the package; in a checkout they lie beside it.
"""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
ROOT = PACKAGE if (PACKAGE / "resources").is_dir() else PACKAGE.parent


def resource(*parts: str) -> Path:
    """The path of a file under resources/."""
    return ROOT.joinpath("resources", *parts)


def translation(name: str) -> Path:
    """The path of a compiled translation, for instance eldercare_zh_CN.qm."""
    return ROOT.joinpath("build", "translations", name)
