"""The visits page: who is due, the quick log, and what was logged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.screens.visits.page import VisitsPage

__all__ = ["VisitsPage"]


def __getattr__(name: str) -> Any:
    """The page, once somebody goes there: the first page shares its words, and comes first."""
    if name != "VisitsPage":
        raise AttributeError(name)
    from eldercare_desktop.screens.visits.page import VisitsPage

    return VisitsPage
