"""The form of what a command says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

Sentences: TypeAlias = Mapping[str, tuple[str, str]]
"""Key -> Chinese, English; with {fields}."""
