"""The visits page: who is due, the quick log, and what was logged."""

from eldercare_desktop.screens.visits.page import VisitsPage

__all__ = ["VisitsPage"]
