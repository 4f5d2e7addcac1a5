"""The pairing page: gaps, ledger, helpers."""

from eldercare_desktop.screens.pairing.page import PairingPage

__all__ = ["PairingPage"]
