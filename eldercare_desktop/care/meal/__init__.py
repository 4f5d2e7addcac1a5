"""Meal assistance (助餐): who eats where and when, at what price, and who pays."""
