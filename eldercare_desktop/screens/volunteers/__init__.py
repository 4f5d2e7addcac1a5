"""The page of volunteers: who serves, when and with what skill, and the teams they belong to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.screens.volunteers.page import VolunteersPage

__all__ = ["VolunteersPage"]


def __getattr__(name: str) -> Any:
    """The page, once somebody goes there: other pages share its words, and come first."""
    if name != "VolunteersPage":
        raise AttributeError(name)
    from eldercare_desktop.screens.volunteers.page import VolunteersPage

    return VolunteersPage
