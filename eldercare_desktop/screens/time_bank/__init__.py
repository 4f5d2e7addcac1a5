"""The time bank's page: services, accounts, vouchers, what expires, cases, honour."""

from eldercare_desktop.screens.time_bank.page import TimeBankPage

__all__ = ["TimeBankPage"]
