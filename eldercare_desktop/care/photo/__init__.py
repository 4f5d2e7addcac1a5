"""Photos of visits: the record, taking a picture in, keeping it, and who may be in it."""
