"""The page of the love supermarket: redemption, goods, points, public notice."""

from eldercare_desktop.screens.love_store.page import StorePage

__all__ = ["StorePage"]
