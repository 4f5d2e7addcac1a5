"""The settling page: two values of one field, two records of one person."""
