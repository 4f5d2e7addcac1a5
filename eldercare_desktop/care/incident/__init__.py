"""Incidents (异常情况): a severe finding, answered within a day, step by step, until closed."""
