"""Exchange files that come on a stick: the same exchange, taken from a file and answered in one."""

from eldercare_desktop.county.courier.take import NotTaken, Taken, take

__all__ = ["NotTaken", "Taken", "take"]
