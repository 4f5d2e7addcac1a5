"""Rounds in heat, in cold and before festivals, and the grid walk."""

from eldercare_desktop.screens.rounds.page import RoundsPage

__all__ = ["RoundsPage"]
