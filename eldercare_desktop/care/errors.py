"""The one error that a use case shows to a person."""

from eldercare_desktop.store.errors import CareError

__all__ = ["CareError"]
