"""Handing the work over to another assistant: what is open, in numbers and names."""
