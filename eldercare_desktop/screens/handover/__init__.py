"""The handover pack: what one assistant leaves to the next, on the screen and on paper."""

from eldercare_desktop.screens.handover.page import HandoverPage

__all__ = ["HandoverPage"]
