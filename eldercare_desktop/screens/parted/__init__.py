"""Pages of several parts: a chip for each, one search field, one list with its detail."""
