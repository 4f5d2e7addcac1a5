"""Offline-first desktop app for village elder-care assistants."""

__version__ = "0.1.0"
