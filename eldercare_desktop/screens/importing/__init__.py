"""The page that imports rosters and pairing ledgers."""

from eldercare_desktop.screens.importing.page import ImportPage

__all__ = ["ImportPage"]
