"""The meals page: check-in, week, delivery, menu, food samples."""

from eldercare_desktop.screens.meals.page import MealsPage

__all__ = ["MealsPage"]
