"""Meals on paper: the sign-in sheet and the sheet of a route, and what comes back of them."""
