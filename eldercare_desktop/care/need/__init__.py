"""Needs (需求): discovered, assigned, done, followed up; nothing that an elder said gets lost."""
