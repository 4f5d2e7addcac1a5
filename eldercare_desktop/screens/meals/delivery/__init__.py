"""Delivery: routes and stops, and who is to be looked after for missed meals."""
