"""The county server: takes sealed batches, merges them, and hands out the feed."""
