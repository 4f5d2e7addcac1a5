"""A stick."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty folder, named as a stick may be."""
    folder = tmp_path / "U盘"
    folder.mkdir()
    return folder
