"""The first page: what is to be done today."""

from eldercare_desktop.screens.today.page import TodayPage

__all__ = ["TodayPage"]
