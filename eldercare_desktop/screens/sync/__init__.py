"""The sync page: what only this laptop holds, exchanging with the county, what to settle."""

from typing import Any


def __getattr__(name: str) -> Any:
    # The page is loaded when somebody goes there; exchanging by itself begins long before.
    if name == "SyncPage":
        from eldercare_desktop.screens.sync.page import SyncPage

        return SyncPage
    raise AttributeError(name)
