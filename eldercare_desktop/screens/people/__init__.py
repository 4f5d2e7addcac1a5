"""The people page: the register as a list, one person beside it, forms over it."""

from eldercare_desktop.screens.people.page import PeoplePage

__all__ = ["PeoplePage"]
