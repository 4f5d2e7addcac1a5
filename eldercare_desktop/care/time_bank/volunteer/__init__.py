"""Volunteers, their teams and mutual-aid groups, and the elders' association."""
