"""Pictures on their way between a laptop and the county: after the changes, never before."""
