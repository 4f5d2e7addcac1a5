"""The grid walk: a patrol area door by door, for the helper who walks it."""
