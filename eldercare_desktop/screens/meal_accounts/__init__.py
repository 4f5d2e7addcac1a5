"""The page of the meals' accounts: settlement, payments, prices, sites."""

from eldercare_desktop.screens.meal_accounts.page import MealAccountsPage

__all__ = ["MealAccountsPage"]
