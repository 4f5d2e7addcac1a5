"""The needs page: emergencies with their clock, what people need, what they are entitled to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.screens.needs.page import NeedsPage

__all__ = ["NeedsPage"]


def __getattr__(name: str) -> Any:
    """The page, once somebody goes there: other pages share its words, and come first."""
    if name != "NeedsPage":
        raise AttributeError(name)
    from eldercare_desktop.screens.needs.page import NeedsPage

    return NeedsPage
