"""Meals that are brought: routes, and what a meal that was missed asks for."""
