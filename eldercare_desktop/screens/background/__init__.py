"""Work that must not hold up the window: the store, imports, printing, sync."""

from eldercare_desktop.screens.background.workers import Background

__all__ = ["Background"]
