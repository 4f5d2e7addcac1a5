"""All mishaps that are told."""

from tests.sync.model import disks, mishaps, sticks
from tests.sync.model.telling import MISHAPS, Mishap

__all__ = ["MISHAPS", "Mishap", "disks", "mishaps", "sticks"]
