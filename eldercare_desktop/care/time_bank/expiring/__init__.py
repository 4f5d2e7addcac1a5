"""Hours that expire: oldest first, never without a notice in time."""
