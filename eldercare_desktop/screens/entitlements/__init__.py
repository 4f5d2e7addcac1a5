"""Entitlements on the screen: the lists of who should have what, and the table behind them."""
