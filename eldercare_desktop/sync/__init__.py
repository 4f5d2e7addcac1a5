"""Exchange of changes between a laptop and the county. No Qt."""
